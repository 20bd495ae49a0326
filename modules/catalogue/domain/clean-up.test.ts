import { expect, test } from 'vitest'
import { openItems } from './clean-up-progress.ts'
import { findCleanUps } from './clean-up.ts'
import type { CleanUpBasis, CleanUpItem } from './clean-up.ts'
import { alikePercent } from '#kernel/likeness.ts'

const BOUNDS = {
  alikeObjectPercent: 60,
  alikePointPercent: 70,
  sharedPointsPercent: 50,
  alikeActPercent: 70,
  sharedAspects: 2,
}
const article: CleanUpBasis = {
  cite: 'a/1',
  label: '《甲条例》第一条',
  role: 'power',
  isLive: true,
  rank: '地方性法规',
}

function inspection(code: string, parts: Partial<CleanUpItem> = {}): CleanUpItem {
  return {
    itemId: code,
    code,
    title: code,
    kind: 'inspection',
    agency: '市场监督管理部门',
    objectText: '食品销售者',
    points: ['进货查验', '标签和说明书'],
    basis: [article],
    penalty: null,
    superior: [],
    fineLimitFen: undefined,
    ...parts,
  }
}

function penalty(code: string, violation: string, maxFen: number, parts: Partial<CleanUpItem> = {}): CleanUpItem {
  const amount = { type: 'range' as const, minFen: 10_000, maxFen }
  return inspection(code, {
    kind: 'penalty',
    points: [],
    basis: [{ ...article, role: 'penalty' }],
    penalty: { violation, kinds: ['fine'], amounts: [{ subject: 'any', when: '', amount }] },
    ...parts,
  })
}

const kindsOf = (...items: CleanUpItem[]) => findCleanUps(items, BOUNDS).map((one) => one.key)

test('two inspections are shown as duplicates when two of basis, object and evidence are shared; one alone is not enough', () => {
  const other: Partial<CleanUpItem> = { basis: [{ ...article, cite: 'b/1' }], points: ['消防通道'] }
  expect(kindsOf(inspection('A'), inspection('B'))).toEqual(['duplicate-inspection:A+B'])
  expect(kindsOf(inspection('B'), inspection('A', { points: ['从业人员健康证明'] }))).toEqual([
    'duplicate-inspection:A+B',
  ])
  expect(kindsOf(inspection('A'), inspection('B', other))).toEqual([])
  expect(kindsOf(inspection('A'), inspection('B', { ...other, objectText: '', points: ['进货查验'] }))).toEqual([])
  expect(kindsOf(inspection('A'), inspection('B', { kind: 'other' }))).toEqual([])
})

test('two penalties on one act are one finding, and a conflict when their ranges differ; other 项 of an article are other acts', () => {
  const act = '停车场未按规定备案'
  expect(kindsOf(penalty('A', act, 300_000), penalty('B', `${act}的`, 300_000))).toEqual(['same-act:A+B'])
  const [conflict] = findCleanUps([penalty('A', act, 300_000), penalty('B', act, 500_000)], BOUNDS)
  expect(conflict).toMatchObject({ kind: 'conflicting-range', marks: [{ aspect: 'act' }, { aspect: 'amount' }] })
  expect(conflict?.marks[1]?.words).toBe('100 元至 3,000 元／100 元至 5,000 元')
  const [five, nine] = ['未履行第十七条第五项管理义务', '未履行第十七条第九项管理义务']
  expect(kindsOf(penalty('A', five, 300_000), penalty('B', nine, 500_000))).toEqual([])
})

test('a dead article and a higher law that speaks of the same act are both a superseded basis', () => {
  expect(kindsOf(inspection('A', { basis: [{ ...article, isLive: false }] }))).toEqual(['superseded-basis:A'])
  const superior = [{ label: '《乙法》第七十七条', says: '已有罚则' }]
  expect(kindsOf(penalty('A', '夜间施工噪声', 300_000, { superior }))).toEqual(['superseded-basis:A'])
})

test('a kind its rank may not set, and a fine above the limit of a government rule, are beyond the rank', () => {
  const rule: CleanUpBasis = { ...article, role: 'penalty', rank: '地方政府规章' }
  const item = penalty('A', '夜间施工噪声', 10_000_001, { basis: [rule], fineLimitFen: 10_000_000 })
  const body = item.penalty
  if (body === null) throw new Error('a penalty')
  const [found] = findCleanUps([{ ...item, penalty: { ...body, kinds: ['fine', 'business-suspension'] } }], BOUNDS)
  expect(found).toMatchObject({
    key: 'beyond-rank:A',
    marks: [{ aspect: 'kind', penaltyKind: 'business-suspension' }, { aspect: 'limit' }],
  })
  expect(kindsOf(penalty('A', '夜间施工噪声', 10_000_000, { basis: [rule], fineLimitFen: 10_000_000 }))).toEqual([])
})

test('likeness is 100 for the same words in other dress and 0 for strangers', () => {
  expect(alikePercent('（食品）销售者', '食品销售者')).toBe(100)
  expect(alikePercent('电梯', '食品')).toBe(0)
  expect(alikePercent('', '')).toBe(0)
  expect(alikePercent('进货查验', '进货查验记录')).toBeGreaterThan(70)
})

test('an abolition waits until an item is cancelled; a change also until a version was approved after the decision', () => {
  const decidedAt = new Date('2026-03-02T10:00:00+08:00')
  const item = { itemId: 'A', code: 'A', retiredOn: null, lastApprovedAt: new Date('2026-03-01T10:00:00+08:00') }
  const changed = { ...item, lastApprovedAt: new Date('2026-03-03T10:00:00+08:00') }
  const cancelled = { ...item, retiredOn: '2026-04-01' }
  expect(openItems('keep', decidedAt, [item])).toEqual([])
  expect(openItems('change', decidedAt, [item])).toEqual([item])
  expect(openItems('change', decidedAt, [changed])).toEqual([])
  expect(openItems('abolish', decidedAt, [changed])).toEqual([changed])
  expect(openItems('abolish', decidedAt, [changed, cancelled])).toEqual([])
})
