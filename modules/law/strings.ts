import type { HearingGround } from './formulas/hearing-rights.ts'
import type { Rule } from './law-schema.ts'

const UNITS = { 'working-days': '个工作日', 'natural-days': '日', months: '个月', hours: '小时' }

/** A number of the law in words, each subject by its name. */
export function valueWords(value: number | Readonly<Record<string, number>>): string {
  if (typeof value === 'number') return String(value)
  return Object.entries(value)
    .map(([subject, amount]) => `${SUBJECTS[subject] ?? subject} ${amount}`)
    .join('；')
}

const SUBJECTS: Readonly<Record<string, string>> = {
  'natural-person': '公民',
  organisation: '法人或者其他组织',
  general: '一般',
  serious: '严重',
  minor: '轻微',
  'safety-field': '食品药品、特种设备、安全生产、消防领域',
  'life-health-finance': '涉及生命健康安全、金融安全且有危害后果',
  'special-serious': '特定严重',
  'warning-only': '仅受警告',
  'criticism-or-low-fine': '通报批评或者较低数额罚款',
  other: '其他',
  'none-below': '不予处罚（未满）',
  'lighter-below': '应当从轻或者减轻（未满）',
  'safety-environment': '涉及安全生产、环境保护等',
  L1: '一级举报',
  L2: '二级举报',
  L3: '三级举报',
  cap: '每起案件上限',
  'finance-consent': '会商财政部门的数额',
  penalties: '处罚次数',
  months: '累计期间（月）',
  operator: '经营者',
  provider: '提供条件者',
}

/** One version of a rule in a line. */
export function ruleVersionWords(rule: Pick<Rule, 'kind'>, version: Rule['versions'][number]): string {
  if ('unit' in version)
    return `${version.amount === 'by-document' ? '按文书载明' : version.amount}${UNITS[version.unit]}`
  if ('explanation' in version) return version.explanation
  if ('agency' in version) return `划转${version.agency}`
  return rule.kind === 'document' ? '见规则正文' : ''
}

/** Why a hearing must be offered, each told to the party by itself. */
export const hearingGroundWords: Readonly<Record<HearingGround, string>> = {
  kind: '拟给予的处罚种类属于听证范围',
  fine: '罚款达到较大数额',
  confiscation: '没收违法所得和非法财物的总额达到较大数额',
  sum: '罚款与没收合计达到较大数额，属其他较重的行政处罚',
}
