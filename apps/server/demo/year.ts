import type { PlanSpec } from './draws.ts'

/** One plan of the year and how its story ends. */
export interface Chapter extends PlanSpec {
  readonly ends: 'closed' | 'void' | 'inspecting' | 'committed'
  readonly voidReason?: string
  /** What happens between the draw and the visits. */
  readonly incident?: 'substitution' | 'recusal'
  /** Orders to correct that nobody rechecked. */
  readonly leavesOverdue?: number
  /** Days an order gives: a round that lasts longer gives longer ones, so that rechecks come after its last visit. */
  readonly termDays?: { readonly least: number; readonly spread: number }
  /** Orders whose term runs past T: what was found takes a rebuilding. */
  readonly longTerms?: number
  /** One publication of this chapter is forgotten past its due day. */
  readonly keepsLate?: boolean
  readonly isCurrent?: boolean
}

/** Units of each closed draw, by its number: with those of the present one 1,180 visits closed (demo-city.md §7). */
const SIZES: readonly number[] = [126, 131, 128, 133, 124, 129, 0, 121, 134, 129]

/** The city's draws in twelve months (demo-city.md §6): closed ones, one void, one in inspection, one waiting for its seed. */
export function yearOfDraws(story: string): Chapter[] {
  const number = (n: number) => ({ mode: 'number', n })
  const chapter = (
    at: number,
    daysBefore: number,
    title: string,
    parts: Partial<Chapter> & Pick<Chapter, 'itemCodes' | 'scope'>,
  ): Chapter => ({
    number: `NB-AMR-P${String(at).padStart(2, '0')}`,
    title,
    daysBefore,
    sizing: number(SIZES[at - 1] ?? 0),
    quals: [],
    visitDays: 5,
    ends: 'closed',
    ...parts,
  })
  return [
    chapter(0, 352, '双随机抽取演练', {
      kind: 'rehearsal',
      itemCodes: ['SCJG-01'],
      scope: { ...FOOD, divisions: ['330203'] },
      sizing: number(6),
      visitDays: 2,
    }),
    chapter(1, 330, '食品销售监督抽查（第一批）', { itemCodes: ['SCJG-01'], scope: FOOD, quals: ['food'] }),
    chapter(2, 300, '登记事项、年度报告公示信息联合抽查', { itemCodes: ['SCJG-15', 'SCJG-16'], scope: COMPANIES }),
    chapter(3, 260, '餐饮服务监督抽查（第一批）', { itemCodes: ['SCJG-02'], scope: FOOD, quals: ['food'] }),
    chapter(4, 220, '明码标价和价格行为抽查', { itemCodes: ['SCJG-17'], scope: ALL }),
    chapter(5, 180, '在用计量器具监督抽查', { itemCodes: ['SCJG-11'], scope: FOOD }),
    chapter(6, 150, '流通领域产品质量抽查', { itemCodes: ['SCJG-12'], scope: COMPANIES, incident: 'recusal' }),
    chapter(7, 120, '公共场所广告抽查', {
      itemCodes: ['SCJG-14'],
      scope: COMPANIES,
      ends: 'void',
      sizing: number(60),
      voidReason: '抽查范围误列已划转综合行政执法的户外广告事项，重新编制计划',
    }),
    chapter(8, 95, '特种设备使用单位常规监督抽查', {
      itemCodes: ['SCJG-05'],
      scope: LIFTS,
      quals: ['special-equipment'],
      certainty: [{ entityId: story, reason: '本年度特种设备重点监管单位' }],
    }),
    chapter(9, 70, '网络交易监督抽查', {
      itemCodes: ['SCJG-18'],
      scope: COMPANIES,
      incident: 'substitution',
      leavesOverdue: 2,
      keepsLate: true,
    }),
    chapter(10, 40, '食品销售监督抽查（第二批）', {
      itemCodes: ['SCJG-01'],
      scope: FOOD,
      quals: ['food'],
      leavesOverdue: 2,
      longTerms: 9,
      visitDays: 11,
      termDays: { least: 13, spread: 3 },
    }),
    chapter(11, 11, '食品经营、价格行为“进一次门”抽查', {
      itemCodes: ['SCJG-01', 'SCJG-17'],
      scope: FOOD,
      quals: ['food'],
      sizing: number(63),
      visitDays: 'past-today',
      ends: 'inspecting',
      isCurrent: true,
    }),
    chapter(12, 1, '特种设备、价格行为年末抽查', {
      itemCodes: ['SCJG-05', 'SCJG-17'],
      scope: LIFTS,
      sizing: number(24),
      quals: ['special-equipment'],
      ends: 'committed',
    }),
  ]
}

export const FOOD = { description: '持有食品经营许可证的存续主体', licenceKinds: ['食品经营许可证'] }
const LIFTS = { description: '办理特种设备使用登记的存续主体', licenceKinds: ['特种设备使用登记证'] }
const COMPANIES = {
  description: '江北、镇海、北仑、奉化四区存续的公司',
  divisions: ['330205', '330211', '330206', '330213'],
  kinds: ['company'],
}
const ALL = {
  description: '江北、镇海两区存续的个体工商户',
  divisions: ['330205', '330211'],
  kinds: ['individual-household'],
}
