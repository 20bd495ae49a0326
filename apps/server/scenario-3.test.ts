// domain.md §13, scenario 3: an article dies under an item. Nothing new begins on it from that day; what runs is kept and listed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIdOf } from '#catalogue'
import type { Actor } from '#platform/operation.ts'
import { addItemVersion } from '../../modules/catalogue/operations/add-item-version.ts'
import { approveItemVersion } from '../../modules/catalogue/operations/approve-item-version.ts'
import { proposeItem } from '../../modules/catalogue/operations/propose-item.ts'
import { getPublicItem } from '../../modules/disclosure/operations/get-public-item.ts'
import { approvedVisit, requestOf } from '../../modules/inspection/fixtures/visit-acts.ts'
import { done, makeVisitWorld, testId, type VisitWorld } from '../../modules/inspection/fixtures/visit-world.ts'
import { requestSingleInspection } from '../../modules/inspection/operations/request-single-inspection.ts'
import { getVisit } from '../../modules/inspection/queries/get-visit.ts'
import { approveChange } from '../../modules/law/operations/approve-change.ts'
import { getChange } from '../../modules/law/operations/get-change.ts'
import { proposeChange } from '../../modules/law/operations/propose-change.ts'
import { listDeadBases } from './desk/list-dead-bases.ts'
import { weighLawChange } from './desk/weigh-law-change.ts'

const INTERIM = 'cn.complaint-measures-interim'
const ITEM = testId(501)
const [V1, V2] = [testId(502), testId(503)]
const USCC = '11330200002941078G'

let world: VisitWorld
let editor: Actor
let approver: Actor
let running: string

beforeAll(async () => {
  world = await makeVisitWorld('SCJG-02', {
    now: '2026-04-10T09:00:00+08:00',
    others: ['draw', 'law', 'credit', 'disclosure'],
  })
  editor = world.t.actor({ personName: '应建波', permissions: ['catalogue.edit', 'law.edit', 'law.read-changes'] })
  const may = ['catalogue.approve', 'law.approve', 'law.read-changes', 'inspection.read', 'draw.read']
  approver = world.t.actor({
    personName: '励海燕',
    permissions: may,
    agencyId: world.agencyId,
    scope: [world.agencyId],
  })
})
afterAll(() => world.t.close())

function content(cite: string, validFrom: string, parts: object = {}): object {
  return {
    validFrom,
    basis: [{ cite, role: 'power' }],
    sector: '市场监管',
    agency: '市场监督管理部门',
    levels: ['county'],
    source: '试验',
    objectText: '被投诉举报的经营者',
    catalogueCode: '33020300100001',
    checkPoints: [{ code: '01', text: '投诉处理记录齐全', reason: '要点', cites: [cite] }],
    ...parts,
  }
}

function request(day: string) {
  return requestOf(world, { itemIds: [ITEM], plannedFromOn: day, plannedToOn: day })
}

test('on 10 April an item rests on article 14 of the interim measures, and a visit begins with its first version', async () => {
  const { t } = world
  await done(t, editor, proposeItem, {
    id: ITEM,
    itemVersionId: V1,
    group: { code: 'TEST-G', name: '试验主项' },
    code: 'TEST-S3',
    name: '投诉举报处理情况检查',
    kind: 'inspection',
    content: content(`${INTERIM}/14`, '2026-04-01'),
  })
  await done(t, approver, approveItemVersion, { itemVersionId: V1 })
  running = await approvedVisit(world, { itemIds: [ITEM], plannedFromOn: '2026-04-10', plannedToOn: '2026-04-30' })
  const early = await done(t, approver, listDeadBases, {})
  expect(early.items.map((one) => one.itemId)).not.toContain(ITEM)
})

test('on 15 April the measures are repealed: a new task with that version is refused, 设定依据已失效, on screen and over HTTP alike', async () => {
  const { t } = world
  t.clock.set('2026-04-15T09:00:00+08:00')
  const refused = await t.perform(world.officer(1), requestSingleInspection, request('2026-04-16'))
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'catalogue.not-drawable' } })
  expect(refused.ok ? '' : refused.refusal.message).toContain('设定依据已失效')
  const reply = await t.inject({
    method: 'POST',
    url: '/api/inspection/visits',
    payload: request('2026-04-16'),
    actor: world.officer(1),
  })
  expect(reply.text).toContain('设定依据已失效')
  expect(reply.text).toContain('《市场监督管理投诉举报处理暂行办法》第十四条')
})

test('the visit that already ran keeps its first version and is listed for review', async () => {
  const { t } = world
  const listed = await done(t, approver, listDeadBases, {})
  expect(listed.items).toContainEqual(
    expect.objectContaining({ itemId: ITEM, articles: ['《市场监督管理投诉举报处理暂行办法》第十四条'] }),
  )
  expect(listed.visits.rows.map((one) => one.visitId)).toEqual([running])
  expect(listed.visits.rows[0]?.itemNames).toEqual(['投诉举报处理情况检查'])
  const visit = await done(t, world.officer(1), getVisit, { visitId: running })
  expect(JSON.stringify(visit)).toContain(V1)
})

test('the second version rests on the new measures; it holds only once another person has approved it, and is public then', async () => {
  const { t } = world
  const cite = 'cn.complaint-measures/23'
  await done(t, editor, addItemVersion, {
    id: V2,
    itemId: ITEM,
    name: '投诉举报处理情况检查',
    content: content(cite, '2026-04-15'),
  })
  expect(await t.perform(world.officer(1), requestSingleInspection, request('2026-04-16'))).toMatchObject({ ok: false })
  expect(await t.perform(editor, approveItemVersion, { itemVersionId: V2 })).toMatchObject({ ok: false })
  await done(t, approver, approveItemVersion, { itemVersionId: V2 })
  await t.drain()
  await done(t, world.officer(1), requestSingleInspection, request('2026-04-16'))
  const shown = await done(t, t.actor({ permissions: [] }), getPublicItem, { itemId: ITEM })
  expect(shown.basis.map((one) => [one.label, one.isInForce])).toEqual([
    ['《市场监督管理投诉举报处理办法》第二十三条', true],
  ])
  expect(shown.validFrom).toBe('2026-04-15')
})

test.each([
  ['a catalogue code of 13 digits', { catalogueCode: '3302030010000' }, 'catalogue.catalogue-code-wrong', '14 位'],
  [
    'an implementation code whose credit code fails its check character',
    { implementationCodes: [`${USCC.slice(0, -1)}A3001`] },
    'catalogue.implementation-code-wrong',
    '统一社会信用代码',
  ],
  [
    'an implementation code with the level 6',
    { implementationCodes: [`${USCC}6001`] },
    'catalogue.implementation-code-wrong',
    '层级',
  ],
])('%s is refused', async (_what, parts, refusal, word) => {
  const version = { id: testId(510), itemId: ITEM, name: '投诉举报处理情况检查' }
  const proposed = content('cn.complaint-measures/23', '2026-05-01', parts)
  const answer = await world.t.perform(editor, addItemVersion, { ...version, content: proposed })
  expect(answer).toMatchObject({ ok: false, refusal: { code: refusal } })
  expect(answer.ok ? '' : answer.refusal.message).toContain(word)
})

test('a legal editor registers the end of another statute: before it is published the page counts what it will touch', async () => {
  const { t } = world
  const changeId = testId(520)
  await done(t, editor, proposeChange, {
    changeId,
    kind: 'statute',
    recordId: 'cn.complaint-measures',
    record: { from: '2026-04-15', to: '2026-06-30', source: '试验' },
    reason: '新办法自七月一日起施行',
  })
  const impact = await done(t, approver, weighLawChange, { changeId })
  const totals = Object.fromEntries(impact.lines.map((one) => [one.what, one.total]))
  expect(impact.from).toBe('2026-07-01')
  expect(totals).toMatchObject({ 检查要点: 1, 检查任务: 2, 检查表: 2 })
  expect(impact.lines.find((one) => one.what === '监管事项')?.names).toContain('投诉举报处理情况检查')
  const seen = await done(t, approver, getChange, { changeId })
  await done(t, approver, approveChange, { changeId, contentHash: seen.contentHash })
  t.clock.set('2026-06-30T09:00:00+08:00')
  const before = await t.perform(world.officer(1), requestSingleInspection, request('2026-06-30'))
  expect(before.ok ? 'ok' : before.refusal.code).not.toBe('catalogue.not-drawable')
  t.clock.set('2026-07-01T09:00:00+08:00')
  expect(await t.perform(world.officer(1), requestSingleInspection, request('2026-07-01'))).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.not-drawable' },
  })
})

test('an unknown draft cannot be weighed (desk.change-unknown); without the right nobody weighs or lists (platform.forbidden)', async () => {
  const { t } = world
  const nobody = t.actor({ permissions: [] })
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  expect(await t.perform(approver, weighLawChange, { changeId: testId(599) })).toMatchObject({
    ok: false,
    refusal: { code: 'desk.change-unknown' },
  })
  expect(await t.perform(nobody, weighLawChange, { changeId: testId(520) })).toMatchObject(forbidden)
  expect(await t.perform(nobody, listDeadBases, {})).toMatchObject(forbidden)
  expect(itemIdOf('SCJG-02')).not.toBe(ITEM)
})
