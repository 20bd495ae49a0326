// RFC 4180, RFC 8259, ECMA-376, GB/T 7408 and GB 32100-2015 are what the texts rest on.
/** One fault of one cell of a feed: what is wrong, in Chinese, and what it rests on. @technical */
export interface FeedFault {
  readonly reason: string
  readonly field: string
  readonly message: string
  readonly citation: string
}

const csv = 'RFC 4180'
const day = 'GB/T 7408'
const layout = '宁波市数据交换表结构'

const texts = {
  'ragged-row': ['整行', '本行有 {found} 列，表头为 {expected} 列，无法确定各列的归属。', csv],
  'quote-not-closed': ['整行', '引号没有闭合，本行与后文的界限不明。', csv],
  'row-too-long': ['整行', '本行超过单行长度上限，未予读取。', csv],
  'too-many-columns': ['整行', '本行的列数超过上限，未予读取。', csv],
  'merged-cells': ['整行', '本行含合并单元格，无法确定各格的值属于哪一行。', 'ECMA-376'],
  'object-broken': ['整行', '这一条不是完整的 JSON 对象，无法读取。', 'RFC 8259'],
  'value-nested': ['整行', '这一条里有嵌套的对象或数组，不是一格一值。', 'RFC 8259'],
  formula: ['{field}', '「{field}」是公式「{value}」，不是值；请填写计算结果。', 'ECMA-376'],
  'cell-error': ['{field}', '「{field}」是电子表格的错误值「{value}」。', 'ECMA-376'],
  'text-garbled': ['{field}', '「{field}」含无法识别的字符（乱码），请按原件补正。', 'GB 18030-2022'],
  'cell-too-long': ['{field}', '「{field}」超过长度上限。', layout],
  'number-unreadable': ['{field}', '「{field}」的「{value}」不是数。', layout],
  'number-spreadsheet': ['{field}', '「{field}」的「{value}」是科学计数形式，后几位已丢失，请按原件重填。', layout],
  'number-out-of-range': ['{field}', '「{field}」的「{value}」超出可记载的精度或范围。', layout],
  'integer-unreadable': ['{field}', '「{field}」的「{value}」不是整数。', layout],
  'date-unreadable': ['{field}', '「{field}」的日期「{value}」无法识别。', day],
  'date-ambiguous': ['{field}', '「{field}」的日期「{value}」日、月次序不明，请写成年-月-日。', day],
  'date-spreadsheet': ['{field}', '「{field}」的「{value}」是电子表格的序列数，纪元不明，请写成年-月-日。', day],
  'date-not-in-calendar': ['{field}', '「{field}」的日期「{value}」在历法中不存在。', day],
  'date-future': ['{field}', '「{field}」的日期 {value} 晚于今天。', day],
  'value-missing': ['{field}', '「{field}」为空，本数据源要求必填。', layout],
  'number-bounds': ['{field}', '「{field}」的「{value}」不在限度内（{bounds}）。', layout],
  'value-not-listed': ['{field}', '「{field}」的「{value}」不在允许的值（{listed}）之内。', layout],
  'month-unreadable': ['{field}', '「{field}」的「{value}」不是年月。', day],
  'period-reversed': ['{field}', '起日 {from} 晚于止日 {to}。', day],
  'flag-unknown': ['{field}', '增删改标志「{value}」不是 i、u、d 之一。', layout],
  'key-missing': ['{field}', '「{field}」为空：没有它就认不出是哪一条记录。', layout],
  'key-twice': ['{field}', '本文件前面已有同一主键「{value}」的行，而两行内容不同，请核对哪一行属实。', layout],
  'end-without-record': ['{field}', '要求删除主键「{value}」的记录，但从未收到过这条记录。', layout],
  'registration-number-shape': ['{field}', '「{field}」的「{value}」不是注册号。', 'GS 15-2006'],
  'organization-code-shape': ['{field}', '「{field}」的「{value}」不是组织机构代码。', 'GB 11714'],
} as const satisfies Record<string, readonly [field: string, message: string, citation: string]>

/** @technical */
export type FeedReason = keyof typeof texts

/** The fault of a cell, told with what stood there. */
export function feedFault(reason: FeedReason, facts: Readonly<Record<string, string | number>> = {}): FeedFault {
  const [field, message, citation] = texts[reason]
  return { reason, field: fillIn(field, facts), message: fillIn(message, facts), citation }
}

function fillIn(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => shorten(String(facts[name] ?? whole)))
}

/** What stood there, short and with every control character shown as U+FFFD: none may reach a screen or the database. */
function shorten(given: string): string {
  const text = given.replace(/\p{Cc}/gu, '\uFFFD')
  const most = 40
  return text.length > most ? `${text.slice(0, most)}…` : text
}
