import type { Tone } from '../ui/state-tag.tsx'

export const kindWords = {
  inspection: '行政检查',
  penalty: '行政处罚',
  coercion: '行政强制',
  other: '其他行为',
} as const
export type ItemKind = keyof typeof kindWords

export const itemStates: Record<string, { words: string; tone: Tone }> = {
  'in-force': { words: '现行', tone: 'order' },
  proposed: { words: '待审批', tone: 'soon' },
  historical: { words: '历史', tone: 'closed' },
  retired: { words: '已取消', tone: 'closed' },
  ended: { words: '已失效', tone: 'closed' },
  approved: { words: '已审批', tone: 'plain' },
  rejected: { words: '已退回', tone: 'closed' },
}

export const levelWords = { national: '国家', province: '省', city: '市', county: '县', town: '乡镇' } as const
export const meanWords = {
  'dual-random': '双随机抽查',
  key: '重点监管',
  credit: '信用监管',
  'off-site': '非现场监管',
  complaint: '投诉举报核查',
  special: '专项检查',
} as const
export const basisRoles: Record<string, string> = { power: '职权', content: '内容', violation: '违法', penalty: '罚则' }
export const penaltyWords: Record<string, string> = {
  warning: '警告',
  'public-criticism': '通报批评',
  fine: '罚款',
  'confiscation-of-gains': '没收违法所得',
  'confiscation-of-goods': '没收非法财物',
  'licence-suspension': '暂扣许可证件',
  'qualification-lowering': '降低资质等级',
  'licence-revocation': '吊销许可证件',
  'business-licence-revocation': '吊销营业执照',
  'business-restriction': '限制开展生产经营活动',
  'business-suspension': '责令停产停业',
  closure: '责令关闭',
  'employment-restriction': '限制从业',
  'personal-liberty': '行政拘留',
}
export const periodWords: Record<string, string> = {
  year: '年',
  'two-years': '两年',
  'half-year': '半年',
  quarter: '季度',
  month: '月',
  once: '次',
}

/** The state of one version in words: approved ones are 现行, 未施行 or 已失效 by the day. */
export function versionState(
  version: { state: string; isCurrent: boolean; validFrom: string },
  onDate: string,
): { words: string; tone: Tone } {
  if (version.state !== 'approved') return itemStates[version.state] ?? { words: version.state, tone: 'plain' }
  if (version.isCurrent) return { words: '现行', tone: 'order' }
  return version.validFrom > onDate ? { words: '未施行', tone: 'soon' } : { words: '已失效', tone: 'closed' }
}

const QUALIFICATIONS: Record<string, string> = {
  'special-equipment': '特种设备安全监察',
  'food-safety': '食品安全检查',
  'legal-profession': '法律职业资格',
}

export const qualificationChoices = Object.entries(QUALIFICATIONS).map(([value, label]) => ({ value, label }))

export function qualificationName(code: string): string {
  return QUALIFICATIONS[code] ?? code
}
