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
