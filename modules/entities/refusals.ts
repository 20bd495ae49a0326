import { defineRefusals } from '#kernel/result.ts'

const registration = '《市场主体登记管理条例》'

/** Every lawful "no" of the register. */
export const no = defineRefusals('entities', {
  'no-such-entity': { kind: 'absent', message: '登记册中没有这个主体。' },
  'no-such-batch': { kind: 'absent', message: '没有这个导入批次。' },
  'no-such-row': { kind: 'absent', message: '该批次没有第 {row} 行隔离记录。' },
  'file-not-received': { kind: 'absent', message: '文件没有收到或已不在文件库中，请重新上传。' },
  'file-empty': { kind: 'invalid', message: '文件是空的，没有可读的内容。' },
  'file-too-large': { kind: 'too-large', message: '文件超过 {most} 的上限，请分批导入。没有任何内容被改动。' },
  'encoding-unknown': {
    kind: 'invalid',
    message: '文件不是 UTF-8、UTF-16 或 GB 18030 编码的文本（可能是图片、压缩包或电子表格），请另存为 CSV 后再导入。',
    citation: 'GB 18030-2022',
  },
  'header-unknown': {
    kind: 'invalid',
    message: '首行没有「企业名称」和「统一社会信用代码」两列，无法按登记文件读取。首行为：{header}',
    citation: 'RFC 4180',
  },
  'batch-id-used': { kind: 'conflict', message: '这个批次编号已用于另一个文件。' },
  'import-running': { kind: 'conflict', message: '另一个导入正在进行，请等它结束后再试。' },
  'row-settled': { kind: 'conflict', message: '第 {row} 行已经{state}，不能再改。' },
  'word-too-short': { kind: 'invalid', message: '请至少输入两个字，或统一社会信用代码的前四位。' },
  'query-name-used': { kind: 'conflict', message: '您已有名为「{name}」的常用查询，请换一个名称。' },
  'no-such-query': { kind: 'absent', message: '没有这个常用查询。' },
  'nothing-to-export': { kind: 'conflict', message: '没有符合条件的企业，没有可导出的内容。' },
  'export-running': { kind: 'conflict', message: '您上一次导出还在进行，请等它完成后再导出。' },
  'no-such-export': { kind: 'absent', message: '没有这次导出。' },
  'export-not-ready': { kind: 'conflict', message: '这次导出还没有完成，不能下载。' },
  'export-expired': { kind: 'conflict', message: '这次导出的文件已过保留期（至 {until}），请重新导出。' },
  'nothing-corrected': { kind: 'conflict', message: '本批次没有已更正、待载入的行。' },
  'cells-mismatch': { kind: 'invalid', message: '更正后的行应有 {expected} 列，收到 {found} 列。' },
  'code-invalid': { kind: 'invalid', message: '统一社会信用代码不合规则，未予登记。', citation: 'GB 32100-2015' },
  'code-taken': {
    kind: 'conflict',
    message: '代码 {uscc} 已属于「{name}」，一个代码不能登记两个主体。',
    citation: 'GB 32100-2015',
  },
  'row-invalid': {
    kind: 'invalid',
    message: '所填内容有误，未予登记；请按各项提示更正。',
    citation: `${registration}第八条`,
  },
  'id-used': { kind: 'conflict', message: '这个编号已用于另一项登记。' },
  'code-table': { kind: 'invalid', message: '所填代码不在代码表中，未予登记。', citation: `${registration}第八条` },
  'status-not-lawful': {
    kind: 'conflict',
    message: '「{name}」现为{from}，登记法规没有由此变为{to}的情形。',
    citation: registration,
  },
  'status-same': { kind: 'conflict', message: '「{name}」现在就是{to}，没有变动可记。' },
  'day-in-future': { kind: 'invalid', message: '变动日期 {day} 晚于今天，到时再记。' },
  'dormancy-too-long': {
    kind: 'invalid',
    message: '歇业至 {until} 超过法定最长期限（至 {latest}）。',
    citation: `${registration}第三十条`,
  },
  'dormancy-not-after': { kind: 'invalid', message: '歇业届满日应晚于开始日。', citation: `${registration}第三十条` },
  'exception-code-valid': { kind: 'conflict', message: '代码 {code} 本来就合规则，不需要登记例外。' },
  'successor-same': {
    kind: 'invalid',
    message: '承继人不能是被吸收的主体自己。',
    citation: '《公司法》第二百一十八条',
  },
  'no-such-match': { kind: 'absent', message: '没有这条身份归集记录。' },
  'match-settled': { kind: 'conflict', message: '这条记录现为「{state}」，不能再作此处理。' },
  'no-such-record': { kind: 'absent', message: '该主体的档案中没有这条来源记录。' },
  'status-forbids': { kind: 'conflict', message: '「{name}」不能办理此事：{why}', citation: registration },
})
