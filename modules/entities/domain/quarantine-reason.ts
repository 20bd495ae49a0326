// Texts cite GB 32100-2015, GB 11714, GB/T 2260, GB/T 7408, RFC 4180 and the registration law.
/** Why a row of a register file could not be loaded; each is correctable in place. */
export type QuarantineReason = keyof typeof texts

/** One fault of one cell: what is wrong, in Chinese, and what it rests on. @technical */
export interface RowFault {
  readonly reason: QuarantineReason
  readonly field: string
  readonly message: string
  readonly citation: string
}

const uscc = 'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》'
const registration = '《市场主体登记管理条例》第八条'
const csv = 'RFC 4180'

const texts = {
  'ragged-row': ['整行', '本行有 {found} 列，表头为 {expected} 列，无法确定各列的归属。', csv],
  'quote-not-closed': ['整行', '引号没有闭合，本行与后文的界限不明。', csv],
  'row-too-long': ['整行', '本行超过单行长度上限，未予读取。', csv],
  'text-garbled': ['{field}', '「{field}」含无法识别的字符（乱码），请按原件补正。', 'GB 18030-2022'],
  'cell-too-long': ['{field}', '「{field}」超过长度上限。', registration],
  'name-missing': ['企业名称', '名称为空：没有名称的行不能成为登记主体。', registration],
  'code-missing': ['统一社会信用代码', '统一社会信用代码和注册号都为空，无法识别主体。', uscc],
  'code-spreadsheet': [
    '统一社会信用代码',
    '代码「{value}」是电子表格的科学计数形式，后几位已丢失，请按原件重填。',
    uscc,
  ],
  'code-length': ['统一社会信用代码', '代码「{value}」为 {length} 位，应为 18 位。', uscc],
  'code-letter': [
    '统一社会信用代码',
    '代码「{value}」第 {position} 位为「{letter}」，代码字符集不含 I、O、Z、S、V 及其他字符。',
    uscc,
  ],
  'code-full-width': ['统一社会信用代码', '代码「{value}」含全角字符，转为半角后仍不合规则，请按原件重填。', uscc],
  'code-registrar': ['统一社会信用代码', '代码「{value}」前两位不在登记管理部门和机构类别代码表中。', uscc],
  'code-division': ['统一社会信用代码', '代码「{value}」第 3 至 8 位不是行政区划代码。', 'GB/T 2260'],
  'code-organization-check': ['统一社会信用代码', '代码「{value}」第 17 位（主体标识码校验）不符。', 'GB 11714'],
  'code-check': ['统一社会信用代码', '代码「{value}」第 18 位校验码不符。', uscc],
  'code-twice': ['统一社会信用代码', '本文件前面已有同一代码「{value}」的行，而两行内容不同，请核对哪一行属实。', uscc],
  'identity-conflict': [
    '统一社会信用代码',
    '登记册中代码「{value}」属于「{name}」，名称与成立日期都与本行不同，请核对是否错填代码。',
    uscc,
  ],
  'registration-number-check': [
    '注册号',
    '注册号「{value}」不是 15 位数字或校验位不符。',
    'GS 15-2006《工商行政管理注册号编制规则》',
  ],
  'date-unreadable': ['{field}', '日期「{value}」无法识别。', 'GB/T 7408'],
  'date-ambiguous': ['{field}', '日期「{value}」的日、月次序不明，请写成年-月-日。', 'GB/T 7408'],
  'date-spreadsheet': ['{field}', '日期「{value}」是电子表格的序列数，纪元不明，请写成年-月-日。', 'GB/T 7408'],
  'date-not-in-calendar': ['{field}', '日期「{value}」在历法中不存在。', 'GB/T 7408'],
  'date-future': ['{field}', '日期「{value}」晚于今天。', registration],
  'capital-unreadable': ['注册资金', '注册资金「{value}」不是金额。', registration],
  'capital-unit-missing': ['注册资金', '注册资金「{value}」没有单位，元与万元无从分辨。', registration],
  'capital-ambiguous': ['注册资金', '注册资金「{value}」的分节逗号或小数点位置不明。', registration],
  'capital-out-of-range': ['注册资金', '注册资金「{value}」超出可记载的精度或范围。', registration],
  'type-unknown': ['企业类型', '企业类型「{value}」不在市场主体类型代码表中。', registration],
  'status-unknown': ['登记状态', '登记状态「{value}」不在登记状态代码表中。', '《市场主体登记管理条例》'],
  'industry-unknown': ['行业代码', '行业代码「{value}」不在国民经济行业分类中。', 'GB/T 4754-2017'],
  'authority-unknown': ['登记机关', '登记机关代码「{value}」不在登记机关代码表中。', '宁波市登记机关代码表'],
  'authority-stopped': ['登记机关', '登记机关「{name}」已停用或撤销，不能作为现登记机关。', '宁波市登记机关代码表'],
  'office-unknown': ['管辖所', '管辖所代码「{value}」不在市场监管所代码表中。', '宁波市市场监管所代码表'],
  'division-unknown': ['所在区划', '区划代码「{value}」不是宁波市现行区划。', 'GB/T 2260'],
  'licence-unreadable': ['许可证件', '许可证件「{value}」应写成：种类:编号:起:止。', '《行政许可法》第三十九条'],
} as const satisfies Record<string, readonly [field: string, message: string, citation: string]>

/** Every reason, in the order in which a row is examined. */
export const quarantineReasons = Object.keys(texts) as QuarantineReason[]

/** The fault of a cell, told with what stood there. */
export function fault(reason: QuarantineReason, facts: Readonly<Record<string, string | number>> = {}): RowFault {
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
