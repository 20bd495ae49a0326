import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIdOf } from '#catalogue'
import type { Actor } from '#platform/operation.ts'
import { findMatches, matchOf } from './domain/match-plans.ts'
import type { MatchTask } from './domain/match-plans.ts'
import { actAs, AGENCY, code, done, id, makeDrawWorld, realPlan, walkTo } from './fixtures/draw-world.ts'
import type { DrawWorld } from './fixtures/draw-world.ts'
import { answerJointProposal } from './operations/answer-joint-proposal.ts'
import { createPlan } from './operations/create-plan.ts'
import { createYearPlan } from './operations/create-year-plan.ts'
import { proposeJointRound } from './operations/propose-joint-round.ts'
import { publishYearPlan } from './operations/publish-year-plan.ts'
import { listPlanMatches } from './queries/list-plan-matches.ts'

const TOURISM = id(3)
const LATE = id(4)
const HOTEL = '公共场所卫生许可证'
let world: DrawWorld
let agencies: Record<'market' | 'fire' | 'tourism', { id: string; writer: Actor; head: Actor }>

beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60, licences: (i) => (i < 20 ? `${HOTEL}:WS-${i}` : '') })
  const { t, otherAgencyId } = world
  const root = t.actor({ permissions: ['*'], agencyId: AGENCY, scope: [AGENCY] })
  for (const [agencyId, agencyCode, name] of [
    [TOURISM, 'NB-CULT', '宁波市文化广电旅游局'],
    [LATE, 'NB-HEALTH', '宁波市卫生健康委员会'],
  ])
    await actAs(t, root, 'register-agency', {
      id: agencyId,
      code: agencyCode,
      name,
      shortName: name,
      sector: '文化旅游',
      level: 'city',
      kind: 'organ',
      documentWord: '甬文旅',
      divisionCode: '330200',
      divisions: ['330203'],
    })
  const of = (agencyId: string, n: number) => {
    const actor = (k: number) =>
      t.actor({
        accountId: id(850 + n + k),
        personName: `负责人${n + k}`,
        permissions: ['draw.*'],
        agencyId,
        scope: [agencyId],
      })
    return { id: agencyId, writer: actor(0), head: actor(1) }
  }
  agencies = { market: of(AGENCY, 0), fire: of(otherAgencyId, 10), tourism: of(TOURISM, 20) }
  const market = { name: '住宿业食品安全与价格抽查', sizing: { mode: 'ratio', num: 1, den: 2 } }
  await plan(agencies.market, 1, market, { 8: { method: 'online' }, 9: { windowFrom: '2026-03-01' } })
  await plan(agencies.fire, 2, {
    name: '宾馆消防安全抽查',
    itemIds: [itemIdOf('SCJG-02')],
    sizing: { mode: 'ratio', num: 2, den: 5 },
  })
  await plan(agencies.tourism, 3, { name: '星级饭店服务质量抽查', sizing: { mode: 'number', n: 6 } })
  await plan(
    of(LATE, 30),
    4,
    { name: '公共场所卫生抽查', windowFrom: '2026-10-01', windowTo: '2026-11-30' },
    {
      6: { method: 'written' },
      7: { objects: { description: '没有的对象', licenceKinds: ['没有的许可证'] } },
    },
  )
  await walkTo(world, { ...realPlan(world, 'S22-0'), period: 'S22-0', yearTaskIds: [id(5009)] }, 'COMMITTED')
}, 180_000)
afterAll(() => world.t.close())

async function plan(
  agency: { writer: Actor; head: Actor },
  n: number,
  change: object,
  more: Record<number, object> = {},
): Promise<void> {
  const task = (m: number, differently: object) => ({
    yearTaskId: id(5000 + m),
    number: `S22-${m}`,
    name: '住宿业其他事项抽查',
    targeting: 'directed',
    office: '综合处',
    itemIds: [world.itemId],
    objects: { description: '全市住宿业', licenceKinds: [HOTEL] },
    sizing: { mode: 'ratio', num: 1, den: 10 },
    windowFrom: '2026-06-01',
    windowTo: '2026-06-30',
    ...differently,
  })
  await done(world.t, agency.writer, createYearPlan, {
    yearPlanId: id(4000 + n),
    year: 2026,
    title: '2026 年度双随机抽查计划',
    legalBasis: '《企业信息公示暂行条例》第十四条',
    tasks: [task(n, change), ...Object.entries(more).map(([m, differently]) => task(Number(m), differently))],
  })
  await done(world.t, agency.head, publishYearPlan, { yearPlanId: id(4000 + n) })
}

test('scenario 22: three plans about the same hotels in June are found, with what going together would save', async () => {
  const found = await done(world.t, agencies.market.writer, listPlanMatches, { year: '2026' })
  expect(found).toMatchObject({ compared: 7, leastDays: 10, proposals: [] })
  expect(found.matches).toHaveLength(1)
  expect(found.matches[0]).toMatchObject({
    commonObjects: 20,
    windowFrom: '2026-06-01',
    windowTo: '2026-06-30',
    visitsApart: 24,
    visitsTogether: 10,
    visitsSaved: 14,
    isOurs: true,
  })
  expect(found.matches[0]?.tasks.map(({ agencyName }) => agencyName).sort()).toEqual([
    '宁波市市场监督管理局',
    '宁波市文化广电旅游局',
    '宁波市消防救援支队',
  ])
})

const proposal = () => ({
  proposalId: id(6001),
  yearTaskIds: [id(5001), id(5002), id(5003)],
  title: '住宿业联合抽查',
  note: '同一批宾馆，六月一次入企，查三张事项表',
})

test('what cannot go together is not proposed, with the reason', async () => {
  const { t } = world
  const ask = (yearTaskIds: string[], actor = agencies.market.writer) =>
    code(t.perform(actor, proposeJointRound, { ...proposal(), proposalId: id(6009), yearTaskIds }))
  expect(await ask([id(5001), id(5004)])).toBe('draw.match-windows-apart')
  expect(await ask([id(5001), id(5008)])).toBe('draw.match-one-agency')
  expect(await ask([id(5001), id(5006)])).toBe('draw.match-method-differs')
  expect(await ask([id(5001), id(5007)])).toBe('draw.match-no-common-object')
  expect(await ask([id(5009), id(5002)])).toBe('draw.match-begun')
  expect(await ask([id(5001), id(1)])).toBe('draw.year-task-absent')
  expect(await ask([id(5002), id(5003)])).toBe('draw.match-not-ours')
  expect(await ask([id(5001), id(5002)], { ...agencies.market.writer, agencyId: null })).toBe('draw.agency-missing')
  expect(await ask([id(5001), id(5002)], { ...agencies.market.writer, permissions: new Set() })).toBe(
    'platform.forbidden',
  )
})

test('scenario 22: the round is proposed, one agency consents, one refuses with its reason, and both stay on record', async () => {
  const { t } = world
  const { market, fire, tourism } = agencies
  expect(await done(t, market.writer, proposeJointRound, proposal())).toEqual({
    proposalId: id(6001),
    asked: 2,
    visitsSaved: 14,
  })
  expect(await done(t, market.writer, proposeJointRound, proposal())).toMatchObject({ asked: 2 })
  expect(await code(t.perform(market.writer, proposeJointRound, { ...proposal(), title: '另一份联合方案' }))).toBe(
    'draw.id-used',
  )
  const again = { ...proposal(), proposalId: id(6002) }
  expect(await code(t.perform(market.writer, proposeJointRound, again))).toBe('draw.match-proposed')
  const answer = { proposalId: id(6001), answer: 'consent', words: '同意，请消防科派员参加' }
  expect(await code(t.perform(market.head, answerJointProposal, answer))).toBe('draw.match-not-asked')
  expect(await code(t.perform(fire.head, answerJointProposal, { ...answer, proposalId: id(1) }))).toBe(
    'draw.match-absent',
  )
  expect(await done(t, fire.head, answerJointProposal, answer)).toMatchObject({ state: 'open' })
  expect(await code(t.perform(fire.head, answerJointProposal, answer))).toBe('draw.match-answered')
  const refusal = { proposalId: id(6001), answer: 'refuse', words: '本局六月集中开展星级复核，人员不足' }
  expect(await done(t, tourism.head, answerJointProposal, refusal)).toMatchObject({ state: 'agreed' })

  const { proposals, matches } = await done(t, fire.writer, listPlanMatches, { year: '2026' })
  expect(matches).toEqual([])
  expect(proposals).toMatchObject([
    {
      state: 'agreed',
      waiting: [],
      answers: [
        { agencyName: '宁波市消防救援支队', answer: 'consent' },
        { agencyName: '宁波市文化广电旅游局', answer: 'refuse', words: '本局六月集中开展星级复核，人员不足' },
      ],
      prefill: { yearTaskIds: [id(5001), id(5002)], visitsFrom: '2026-06-01', visitsTo: '2026-06-30' },
    },
  ])
})

test('the joint round of those that consented carries out the tasks of both in all its waves, and not the task of the one that refused', async () => {
  const { t, author } = world
  const draw = (number: string, yearTaskIds: string[]) => ({
    ...realPlan(world, number, { visitsFrom: '2026-06-08', visitsTo: '2026-06-19', discloseOn: '2026-07-01' }),
    period: number,
    yearTaskIds,
  })
  expect(await code(t.perform(author, createPlan, draw('S22-A', [id(5001), id(5003)])))).toBe('draw.year-task-not-ours')
  const alone = draw('S22-B', [id(5001), id(5002)])
  expect(await code(t.perform(author, createPlan, alone))).toBe('draw.year-task-items')
  const [agreed] = (await done(t, author, listPlanMatches, { year: '2026' })).proposals
  const [own, fire] = agreed?.prefill?.tasks ?? []
  if (own === undefined || fire === undefined) throw new Error('two agencies go together')
  const { agencyId, itemIds, scope, sizing } = fire
  const round = (to: string) => ({
    ...alone,
    itemIds: own.itemIds,
    definition: {
      ...alone.definition,
      scope: own.scope,
      sizing: own.sizing,
      tasks: [{ agencyId, itemIds, scope, sizing, slots: [{ lead: true }, {}] }],
      waves: [
        {
          sources: [{ type: 'cwl-kl8' as const, at: '2026061' }],
          sourceMoment: '2026-03-11T21:30:00+08:00',
          holdAt: '2026-03-12T10:00:00+08:00',
          partiesCloseAt: '2026-03-11T20:00:00+08:00',
          visitsFrom: '2026-06-22',
          visitsTo: to,
        },
      ],
      discloseOn: '2026-08-01',
    },
  })
  expect(await code(t.perform(author, createPlan, round('2026-07-03')))).toBe('draw.year-task-window')
  await done(t, author, createPlan, round('2026-06-30'))
  const begun = { ...proposal(), proposalId: id(6010), yearTaskIds: [id(5001), id(5004)] }
  expect(await code(t.perform(agencies.market.writer, proposeJointRound, begun))).toBe('draw.match-proposed')
})

test('a task already carried out, one method against another and objects that never meet do not go together', () => {
  const task = (agencyId: string, more: Partial<MatchTask> = {}): MatchTask => ({
    yearTaskId: agencyId,
    agencyId,
    windowFrom: '2026-06-01',
    windowTo: '2026-06-30',
    method: 'on-site',
    sizing: { mode: 'ratio', num: 1, den: 2 },
    ...more,
  })
  const both = [{ filters: [0, 1], count: 100 }]
  const pair = (b: MatchTask, overlaps = both) => matchOf([task('a'), b], [0, 1], overlaps, 10)
  expect(pair(task('a'))).toBe('one-agency')
  expect(pair(task('b', { method: 'written' }))).toBe('method-differs')
  expect(pair(task('b', { windowFrom: '2026-06-22' }))).toBe('windows-apart')
  const apart = [
    { filters: [0], count: 50 },
    { filters: [1], count: 50 },
  ]
  expect(pair(task('b'), apart)).toBe('no-common-object')
  expect(findMatches([task('a'), task('b')], apart, 10)).toEqual([])
  expect(pair(task('b'))).toMatchObject({ visitsApart: 100, visitsTogether: 50, visitsSaved: 50 })
  expect(pair(task('b', { windowFrom: '2026-06-21' }))).toMatchObject({ windowDays: 10 })
})
