import type { FeedFault } from './domain/feed-fault.ts'
import type { BatchState, FeedBatchRow } from './queries/feed-batches.ts'
import type { RowState } from './queries/quarantine.ts'

export const batchStates: Readonly<Record<BatchState, string>> = {
  received: '待读取',
  loading: '装载中',
  complete: '已装完',
  failed: '没有装成',
}

export const rowStates: Readonly<Record<RowState, string>> = {
  waiting: '待更正',
  corrected: '已更正，待载入',
  loaded: '已载入',
  unchanged: '与已有相同',
  returned: '已退回来源',
  discarded: '已作废',
}

const failures: Readonly<Record<string, string>> = {
  'file-gone': '文件已不在文件库中，请重新上传。',
  empty: '文件是空的，没有可读的内容。',
  'header-unknown': '首行与本数据源的列对不上：缺主键列，或没有任何代码、名称列。首行为：{header}',
  'header-wide': '文件的列数超过上限，未予读取。',
  'not-text': '文件不是 UTF-8、UTF-16 或 GB 18030 编码的文本，请核对文件。',
  'not-json': '文件不是 JSON 对象的数组，也不是每行一个 JSON 对象。',
  'archive-broken': '电子表格文件已损坏或不完整，请重新导出。',
  'archive-bomb': '电子表格解压后的大小超过上限，未予解压。',
  'archive-entries': '电子表格内的部件数目超过上限，未予解压。',
  'archive-overlap': '电子表格内的部件互相重叠，不是正常导出的文件。',
  'archive-encrypted': '电子表格已加密，请去掉密码后再交换。',
  'not-a-workbook': '压缩包里没有工作表，不是 XLSX 文件。',
  'sheets-many': '工作簿有多张工作表，无法确定哪一张是数据；请每张表一个文件。',
  'markup-hostile': '电子表格含不应有的文档类型声明或过大的区域，未予读取。',
  'markup-broken': '电子表格的内容不是合规的 XML，请重新导出。',
  stalled: '装载多次中断，已停下等人处理；已装的页都在，查明原因后可继续装载。',
}

/** Why a batch was not loaded, in a sentence that says what to do. */
export function failureWords(code: string, header: string): string {
  const words = failures[code]
  if (words === undefined) throw new Error(`no words for failure ${code}`)
  return words.replace('{header}', header)
}

/** 接收 = 载入 + 未变 + 隔离, written out. */
export function equationOf(
  batch: Pick<FeedBatchRow, 'rowsIn' | 'rowsLoaded' | 'rowsUnchanged' | 'rowsQuarantined'>,
): string {
  return `接收 ${batch.rowsIn} = 载入 ${batch.rowsLoaded} + 未变 ${batch.rowsUnchanged} + 隔离 ${batch.rowsQuarantined}`
}

/** The columns before the file's own in a file of quarantined rows. */
export const quarantineColumns = ['行号', '隔离原因'] as const

/** 退〔2026〕12号: the number of a return slip. */
export function slipNumber(year: string, serial: number): string {
  return `退〔${year}〕${serial}号`
}

const reasons: Readonly<Record<string, string>> = {
  'ragged-row': '列数不符',
  'quote-not-closed': '引号未闭合',
  'row-too-long': '单行过长',
  'too-many-columns': '列数超限',
  'merged-cells': '合并单元格',
  'object-broken': 'JSON 不完整',
  'value-nested': '嵌套的值',
  formula: '公式',
  'cell-error': '表格错误值',
  'text-garbled': '乱码',
  'cell-too-long': '内容过长',
  'number-unreadable': '不是数',
  'number-spreadsheet': '科学计数',
  'number-out-of-range': '数超范围',
  'integer-unreadable': '不是整数',
  'date-unreadable': '日期无法识别',
  'date-ambiguous': '日月次序不明',
  'date-spreadsheet': '日期序列数',
  'date-not-in-calendar': '历法无此日',
  'date-future': '日期晚于今天',
  'value-missing': '必填项为空',
  'number-bounds': '数超出限度',
  'value-not-listed': '不在允许的值内',
  'month-unreadable': '不是年月',
  'period-reversed': '起止倒置',
  'flag-unknown': '增删改标志不明',
  'key-missing': '主键为空',
  'key-twice': '主键重复而内容不同',
  'end-without-record': '删除未收到过的记录',
  'registration-number-shape': '注册号不合规则',
  'registration-number-check': '注册号不合规则',
  'capital-unreadable': '注册资金不是金额',
  'capital-unit-missing': '注册资金没有单位',
  'capital-ambiguous': '注册资金写法不明',
  'capital-out-of-range': '注册资金超范围',
  'type-unknown': '企业类型不在表中',
  'status-unknown': '登记状态不在表中',
  'industry-unknown': '行业代码不在表中',
  'authority-unknown': '登记机关不在表中',
  'authority-stopped': '登记机关已停用',
  'office-unknown': '管辖所不在表中',
  'division-unknown': '区划不在表中',
  'licence-unreadable': '许可证件写法不明',
  'organization-code-shape': '组织机构代码不合规则',
  'name-missing': '名称为空',
  'code-missing': '代码为空',
  'code-length': '代码位数不对',
  'code-letter': '代码含不用的字母',
  'code-full-width': '代码含全角字符',
  'code-registrar': '代码前两位不在表中',
  'code-division': '代码区划不合规则',
  'code-organization-check': '代码第 17 位不符',
  'code-check': '代码校验位不符',
  'code-spreadsheet': '代码成了科学计数',
  'code-twice': '同一代码两种内容',
  'identity-conflict': '代码属于别的主体',
  'name-only': '只有名称',
  'nothing-usable': '没有代码和名称',
  'not-in-register': '登记册中没有',
  'several-hold-it': '代码为多个主体持有',
  'identifiers-disagree': '几个代码指向不同主体',
  'name-contradicts': '名称与代码不符',
  'undone-before': '此前的归集已撤销',
}

/** Why a row waits, in few words, for filters and columns. */
export function reasonWord(reason: string): string {
  return reasons[reason] ?? '其他'
}

/** Why a row waits that was taken off a file. */
export const withdrawnFault: FeedFault = {
  reason: 'undone-before',
  field: '整行',
  message: '这一行原来的归集已撤销，请在身份归集中认定它说的是谁。',
  citation: '',
}

/** What is told of a table that is not read, or whose counts differ. */
export const tableWords = {
  batchFailed: (failure: string) => `读到的批次没有装成：${failure} 更正后请从上次对平处重读。`,
  columnsMissing: (names: readonly string[]) => `前置库表缺少 ${names.join('、')} 列，无法按序读取，请来源机关补上。`,
  differs: (theirs: number, ours: number, quarantined: number) =>
    `对账不平：来源 ${theirs} 行，我方 ${ours} + 隔离 ${quarantined} 行。`,
}

export const tableStates = { set: '已登记，未读取', read: '已读取', lost: '连接中断', stopped: '已停止' } as const

export const verdictWords = {
  agrees: '对平',
  'theirs-more': '来源较多，已从上次对平处重读',
  'theirs-fewer': '来源较少，来源机关可能已清理',
} as const
