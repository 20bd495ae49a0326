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
