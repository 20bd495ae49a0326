// RFC 4180 broken on purpose: a register file with every reason for quarantine at least once, for tests and for practice.
import { completeUscc, usccWithCheck } from '#entities'
import { fullHeader, quoted } from './register-csv.ts'

/** Each line with the reason it is to be quarantined for; null where it loads, with a note or without. */
export interface DirtyLine {
  readonly reason: string | null
  readonly line: string
}

/** The whole dirty file, header first. */
export function* dirtyLines(): Generator<string> {
  yield dirtyHeader
  for (const { line } of dirtyCases()) yield line
}

const dirtyHeader = `${fullHeader},注册号,所在区划`

type Cells = Partial<Record<keyof typeof base, string>>

const base = {
  name: '',
  code: '',
  day: '2015-06-01',
  type: '有限责任公司',
  person: '',
  capital: '100(万元人民币)',
  scope: '食品销售',
  province: '浙江',
  city: '宁波',
  address: '浙江省宁波市海曙区鼓楼街道公园路1号',
  status: 'K',
  since: '',
  industry: '5211',
  authority: '330203',
  office: '33020302',
  former: '',
  others: '',
  licences: '',
  number: '',
  division: '',
}

/** The cases in the order of the file; codes and names are all different unless the case says otherwise. */
export function dirtyCases(): DirtyLine[] {
  const cases: DirtyLine[] = []
  const add = (reason: string | null, cells: Cells) => {
    const number = cases.length + 1
    const full = { ...base, name: `宁波脏样第${number}商行`, code: codeOf(number), ...cells }
    cases.push({ reason, line: Object.values(full).map(quoted).join(',') })
  }
  const raw = (reason: string, line: string) => cases.push({ reason, line })
  addGood(add)
  raw('ragged-row', `宁波缺列商行,${codeOf(901)},2015-06-01,有限责任公司`)
  raw('ragged-row', `${Object.values({ ...base, name: '宁波多列商行', code: codeOf(902) }).join(',')},多出的一列`)
  raw(
    'quote-not-closed',
    `"宁波引号商行,${codeOf(903)},2015-06-01,有限责任公司,,100(万元人民币),食品销售,浙江,宁波,海曙区公园路3号,K,,5211,330203,33020302,,,,,`,
  )
  raw(
    'row-too-long',
    `宁波长行商行,${codeOf(904)},2015-06-01,有限责任公司,,100(万元人民币),${'食品销售'.repeat(70_000)}`,
  )
  addCodes(add)
  addValues(add)
  const twice = codeOf(77)
  add(null, { code: twice, name: '宁波同码甲商行' })
  add('code-twice', { code: twice, name: '宁波同码乙商行' })
  add('identity-conflict', { code: twice, name: '宁波错填代码商行', day: '2018-08-08' })
  return cases
}

type Add = (reason: string | null, cells: Cells) => void

function addGood(add: Add): void {
  add(null, {})
  add(null, { name: '宁波㙦𬭎䶮贸易有限公司', scope: '食品销售，\n含散装食品' })
  add(null, { type: 'N/A', capital: 'N/A', day: 'N/A' })
  add(null, { code: wide(codeOf(41)), day: '２０１５－０６－０１', capital: '１，５００(万元人民币)' })
  add(null, { code: codeOf(42).toLowerCase() })
  add(null, {
    code: completeUscc('91', '330204', 'MAT00043'),
    address: '宁波市江东区百丈路8号',
    authority: '',
    office: '',
  })
  add(null, { status: 'D', since: '2020-03-01' })
  add(null, { province: '上海', city: '黄浦', address: '上海市黄浦区宁波路1号', authority: '', office: '' })
}

function addCodes(add: Add): void {
  add('name-missing', { name: '' })
  add('text-garbled', { name: '宁波\uFFFD\uFFFD商行' })
  add('cell-too-long', { name: '甬'.repeat(300) })
  add('code-missing', { code: 'N/A' })
  add('code-spreadsheet', { code: '9.13302E+17' })
  add('code-length', { code: codeOf(51).slice(0, 17) })
  add('code-letter', { code: `${codeOf(52).slice(0, 12)}O${codeOf(52).slice(13)}` })
  add('code-full-width', { code: `${wide(codeOf(53).slice(0, 8))}${swap(codeOf(53)).slice(8)}` })
  add('code-registrar', { code: completeUscc('B7', '330203', 'MAT00054') })
  add('code-division', { code: completeUscc('91', '990203', 'MAT00055') })
  add('code-organization-check', {
    code: usccWithCheck(`91330203MAT00056${codeOf(56).charAt(16) === '1' ? '2' : '1'}`),
  })
  add('code-check', { code: swap(codeOf(57)) })
}

function addValues(add: Add): void {
  add('date-unreadable', { day: '去年' })
  add('date-ambiguous', { day: '03/04/2005' })
  add('date-spreadsheet', { day: '38443' })
  add('date-not-in-calendar', { day: '2015-02-30' })
  add('date-future', { day: '2999-01-01' })
  add('capital-unreadable', { capital: '若干' })
  add('capital-unit-missing', { capital: '500' })
  add('capital-ambiguous', { capital: '１５，００(万元人民币)' })
  add('capital-out-of-range', { capital: '1.23456789(万元人民币)' })
  add('type-unknown', { type: '股份大公司' })
  add('status-unknown', { status: 'Y9' })
  add('industry-unknown', { industry: '9999' })
  add('authority-unknown', { authority: '330999', office: '' })
  add('authority-stopped', { authority: '330204', office: '' })
  add('office-unknown', { office: '33029999' })
  add('registration-number-check', { number: '330203600012343' })
  add('division-unknown', { division: '330204' })
  add('licence-unreadable', { licences: '食品经营许可证' })
}

function codeOf(number: number): string {
  return completeUscc('91', '330203', `MAT${String(number).padStart(5, '0')}`)
}

/** The code with its last character replaced by another of the alphabet. */
function swap(code: string): string {
  return code.slice(0, 17) + (code.endsWith('0') ? '1' : '0')
}

function wide(text: string): string {
  return text.replace(/./gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}
