import { expect, test } from 'vitest'
import { beijingInstant, percentFraction } from './form-numbers.ts'
import { definitionOf, emptyPlan, planBody, type PlanValues } from './form-values.ts'
import { proposedPlan } from './proposal-values.ts'
import type { TaskValue } from './round-values.ts'

const filled: PlanValues = {
  ...(emptyPlan('2026-11-20') as PlanValues),
  title: '食品销售抽查',
  scopeDescription: '全市食品销售企业',
  visitsFrom: '2026-12-01',
  visitsTo: '2026-12-31',
  discloseOn: '2027-01-15',
  legalBasis: '《食品安全法》',
  sourceAt: '2026310',
}

test('a share in percent becomes an exact fraction in lowest terms', () => {
  expect(percentFraction(3)).toEqual({ num: 3, den: 100 })
  expect(percentFraction(0.5)).toEqual({ num: 1, den: 200 })
  expect(percentFraction(100)).toEqual({ num: 1, den: 1 })
  expect(percentFraction(12.25)).toEqual({ num: 49, den: 400 })
})

test('a rehearsal names no public source and a real plan names its own', () => {
  expect(definitionOf(filled).sources).toEqual([{ type: 'cwl-kl8', at: '2026310' }])
  expect(definitionOf({ ...filled, kind: 'rehearsal' }).sources).toEqual([])
})

test('the first place of a team is its lead and weights go with the sizing that uses them', () => {
  expect(definitionOf(filled).officers.slots.map((slot) => slot.lead)).toEqual([true, false])
  expect(definitionOf(filled)).not.toHaveProperty('weights')
  expect(definitionOf({ ...filled, isWeighted: true }).weights).toHaveLength(4)
})

test('moments are written in Beijing time', () => {
  expect(beijingInstant('2026-11-23', '9:30')).toBe('2026-11-23T09:30:00+08:00')
  expect(beijingInstant('2026-11-23', '21:30:45')).toBe('2026-11-23T21:30:45+08:00')
})

const FIRE: TaskValue = {
  agencyId: 'fire',
  itemIds: ['exit'],
  isSameScope: true,
  sizing: 'number',
  total: 5,
  slotCount: 3,
  leadQualification: 'fire',
}

test('a joint round has one task per department, over the leading objects or its own, and a plan of one department has none', () => {
  expect(definitionOf(filled)).not.toHaveProperty('tasks')
  const { tasks } = definitionOf({
    ...filled,
    tasks: [
      FIRE,
      {
        ...FIRE,
        agencyId: 'tourism',
        isSameScope: false,
        scopeDescription: '星级饭店',
        sizing: 'ratio',
        ratioPercent: 2,
      },
    ],
  })
  expect(tasks).toMatchObject([
    { agencyId: 'fire', scope: { description: '全市食品销售企业' }, sizing: { mode: 'number', n: 5 } },
    { agencyId: 'tourism', scope: { description: '星级饭店', divisions: [] }, sizing: { num: 1, den: 50 } },
  ])
  expect(tasks?.[0]?.slots).toEqual([
    { lead: true, quals: ['fire'] },
    { lead: false, quals: [] },
    { lead: false, quals: [] },
  ])
})

test('each further wave has its own source, closing time, moments and window', () => {
  const wave = {
    sourceAt: '2026317',
    partiesCloseDay: '2026-12-07',
    partiesCloseTime: '18:00',
    sourceDay: '2026-12-07',
    sourceTime: '21:30',
    holdDay: '2026-12-08',
    holdTime: '10:00',
    visitsFrom: '2026-12-09',
    visitsTo: '2026-12-15',
  }
  const parties = [{ name: '钟以诚', organ: '公证处' }]
  expect(definitionOf({ ...filled, parties, waves: [wave] }).waves).toEqual([
    {
      sources: [{ type: 'cwl-kl8', at: '2026317' }],
      sourceMoment: '2026-12-07T21:30:00+08:00',
      holdAt: '2026-12-08T10:00:00+08:00',
      partiesCloseAt: '2026-12-07T18:00:00+08:00',
      visitsFrom: '2026-12-09',
      visitsTo: '2026-12-15',
    },
  ])
  const [rehearsed] = definitionOf({ ...filled, kind: 'rehearsal', parties, waves: [wave] }).waves ?? []
  expect([rehearsed?.sources, rehearsed?.partiesCloseAt]).toEqual([[], undefined])
})

test('of a hundred drawn twenty stand ready to take a place, unless the plan wants none', () => {
  expect(definitionOf(filled).reserve).toEqual({ num: 1, den: 5, min: 1 })
  expect(definitionOf({ ...filled, reservePercent: 0 })).not.toHaveProperty('reserve')
})

test('an agreed proposal begins the round: the proposer leads, the others follow, and a rehearsal carries out no year task', () => {
  const scope = { description: '全市住宿单位', divisions: [], industrySections: ['H'], kinds: [], licenceKinds: [] }
  const begun = proposedPlan({
    title: '住宿业联合抽查',
    yearTaskIds: ['y1', 'y2'],
    visitsFrom: '2026-12-01',
    visitsTo: '2026-12-31',
    tasks: [
      { agencyId: 'market', itemIds: ['food'], sizing: { mode: 'ratio', num: 1, den: 20 }, scope },
      { agencyId: 'fire', itemIds: ['exit'], sizing: { mode: 'number', n: 12 }, scope },
    ],
  })
  const plan = { ...filled, ...begun, sourceDay: '2026-12-01', holdDay: '2026-12-01' }
  expect(definitionOf(plan)).toMatchObject({
    scope,
    sizing: { mode: 'ratio', num: 1, den: 20 },
    tasks: [{ agencyId: 'fire', itemIds: ['exit'], scope, sizing: { mode: 'number', n: 12 } }],
  })
  expect(planBody('id', { ...plan, number: 'n-1' }).yearTaskIds).toEqual(['y1', 'y2'])
  expect(planBody('id', { ...plan, number: 'n-1', kind: 'rehearsal' })).not.toHaveProperty('yearTaskIds')
})
