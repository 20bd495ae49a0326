import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '#platform/operation.ts'
import { anonymous } from '#platform/operation.ts'
import { code, type TestHost, testHost } from '#platform/testing.ts'
import {
  agencyId,
  commitDraw,
  concludeVisit,
  holdDraw,
  putEntity,
  releaseList,
  stepDraw,
  testId,
  voidDraw,
} from '../fixtures/disclosure-test.ts'
import { disclosureModule } from '../module.ts'
import { amIDrawn } from './am-i-drawn.ts'
import { approvePublication } from './approve-publication.ts'
import { getPublicDrawResult } from './get-public-draw-result.ts'
import { getPublicDraw } from './get-public-draw.ts'
import { getPublication } from './get-publication.ts'
import { getPublicEntity } from './get-public-entity.ts'
import { getPublicResult } from './get-public-result.ts'
import { listPublicDraws } from './list-public-draws.ts'
import { getOwnUnit } from './get-own-unit.ts'
import { getPublicUnit } from './get-public-unit.ts'
import { listPublicPackage } from './list-public-package.ts'

let t: TestHost
const firm = { id: testId(10), uscc: '91330200MAN00B0170', name: '宁波澜屿电梯工程有限公司' }
const shop = { id: testId(11), uscc: '92330212MAN00B033Y', name: '董㙦' }
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', disclosureModule] })
  await putEntity(t, 10, { name: firm.name, uscc: firm.uscc })
  await putEntity(t, 11, { name: shop.name, uscc: shop.uscc, person: shop.name, type: '个体工商户' })
})
afterAll(() => t.close())

test('a plan is not public before it is committed; then all its steps are, each with its leaf', async () => {
  await stepDraw(t, 1, 'APPROVED', '已批准', '2026-02-27T02:00:00.000Z')
  await t.drain()
  expect(await code(t.perform(anonymous, getPublicDraw, { planId: testId(1) }))).toBe('disclosure.draw-unknown')
  expect(await t.sql('select * from disclosure.public_draw_step')).toEqual([])
  await commitDraw(t, 1)
  await stepDraw(t, 1, 'COMMITTED', '已承诺', '2026-03-02T01:00:00.000Z')
  await t.drain()
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(1) })).toMatchObject({
    ok: true,
    value: {
      state: 'COMMITTED',
      frameCount: 412,
      candidateRows: 430,
      targetCount: 21,
      isUpcoming: true,
      seed: null,
      history: [{ state: 'APPROVED', leafHash: 'APPROVED-1' }, { state: 'COMMITTED' }],
      strata: [{ label: '海曙区', probability: '21/400', percent: '5.25%', target: '21', drawn: null }],
      release: { released: false, note: expect.stringContaining('只公开数量和概率') },
    },
  })
})

test('the protected profile never shows a class to the public', async () => {
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(1) })).toMatchObject({
    ok: true,
    value: { profile: 'protected', classes: [] },
  })
  await commitDraw(t, 2, { profile: 'open', listRelease: 'after-draw' })
  await t.drain()
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(2) })).toMatchObject({
    ok: true,
    value: { classes: [{ stratumLabel: '海曙区', cls: 'D', percent: '20%' }] },
  })
})

test('检查后公开: until release only counts are public, and 我的企业被抽中了吗 gives everybody the same non-answer', async () => {
  const head = await commitDraw(t, 3)
  await t.drain()
  await holdDraw(t, head, [firm, shop])
  await t.drain()
  expect(await t.perform(anonymous, getPublicDrawResult, { planId: testId(3) })).toMatchObject({
    ok: true,
    value: { released: false, drawnCount: 2, total: 0, units: [] },
  })
  const mine = await t.perform(anonymous, amIDrawn, { planId: testId(3), uscc: firm.uscc })
  const theirs = await t.perform(anonymous, amIDrawn, { planId: testId(3), uscc: '91330200MAN00B0201' })
  expect(mine).toEqual(theirs)
  expect(mine).toMatchObject({
    ok: true,
    value: { answered: false, drawn: null, sentence: expect.stringContaining('检查完成后公开') },
  })
  const rows = await t.sql<{
    text: string
  }>(`select row_to_json(d)::text as text from disclosure.public_draw d union all
    select row_to_json(u)::text from disclosure.public_draw_unit u`)
  expect(rows.some(({ text }) => text.includes('澜屿') || text.includes(firm.uscc))).toBe(false)
})

test('the released list shows names, answers the question, and masks a household that only bears a person’s name', async () => {
  await releaseList(t, testId(3), [firm, shop])
  await t.drain()
  expect(await t.perform(anonymous, getPublicDrawResult, { planId: testId(3) })).toMatchObject({
    ok: true,
    value: {
      released: true,
      total: 2,
      units: [{ name: '宁波澜屿电梯工程有限公司', stratumLabel: '海曙区' }, { name: '董某（个体工商户）' }],
    },
  })
  expect(await t.perform(anonymous, amIDrawn, { planId: testId(3), uscc: '91330200 man00b0170' })).toMatchObject({
    ok: true,
    value: { answered: true, drawn: true },
  })
  expect(await t.perform(anonymous, amIDrawn, { planId: testId(3), uscc: '91330200MAN00B0201' })).toMatchObject({
    ok: true,
    value: { answered: true, drawn: false },
  })
  expect(await t.perform(anonymous, getPublicEntity, { entityId: firm.id })).toMatchObject({
    ok: true,
    value: { draws: [{ planId: testId(3), drawnOn: '2026-03-06' }] },
  })
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(3) })).toMatchObject({
    ok: true,
    value: { seed: '5e'.repeat(32) },
  })
})

test('抽后即公开: the list is public with the draw', async () => {
  const head = await commitDraw(t, 4, { listRelease: 'after-draw' })
  await t.drain()
  await holdDraw(t, head, [firm])
  await t.drain()
  expect(await t.perform(anonymous, getPublicDrawResult, { planId: testId(4) })).toMatchObject({
    ok: true,
    value: { released: true, units: [{ uscc: firm.uscc }] },
  })
})

test('不公开: no name is ever shown, even when a list arrives, and the question is never answered', async () => {
  const head = await commitDraw(t, 5, { listRelease: 'never' })
  await t.drain()
  await holdDraw(t, head, [firm])
  await releaseList(t, testId(5), [firm])
  await t.drain()
  expect(await t.perform(anonymous, getPublicDrawResult, { planId: testId(5) })).toMatchObject({
    ok: true,
    value: { released: false, units: [] },
  })
  expect(await t.perform(anonymous, amIDrawn, { planId: testId(5), uscc: firm.uscc })).toMatchObject({
    ok: true,
    value: { answered: false, drawn: null, sentence: expect.stringContaining('不公开名单') },
  })
  expect(await t.sql('select 1 from disclosure.public_draw_unit where plan_id = $1', [testId(5)])).toEqual([])
})

test('a result published before the release does not say which draw it came from; after the release it does', async () => {
  const head = await commitDraw(t, 7)
  await t.drain()
  await holdDraw(t, head, [firm])
  await concludeVisit(t, 7000, firm.id, { drawPlanId: testId(7), publicText: [] })
  await t.drain()
  const desk = t.actor({ scope: [agencyId], agencyId })
  const [row] = await t.sql<{ id: string }>(
    `select publication_id as id from disclosure_desk.publication where visit_id = $1`,
    [testId(7000)],
  )
  const shown = await t.perform(desk, getPublication, { publicationId: row?.id })
  await t.perform(desk, approvePublication, {
    publicationId: row?.id,
    shownHash: shown.ok ? shown.value.shownHash : '',
  })
  expect(await t.sql('select plan_id from disclosure.public_result')).toEqual([{ plan_id: null }])
  expect(await t.perform(anonymous, getPublicResult, { resultId: row?.id })).toMatchObject({
    ok: true,
    value: { planId: null, planTitle: null },
  })
  await releaseList(t, testId(7), [firm])
  await t.drain()
  expect(await t.perform(anonymous, getPublicResult, { resultId: row?.id })).toMatchObject({
    ok: true,
    value: { planId: testId(7), planTitle: '电梯维保单位抽查' },
  })
  expect(await t.perform(anonymous, getPublicDrawResult, { planId: testId(7) })).toMatchObject({
    ok: true,
    value: { units: [{ resultId: row?.id }] },
  })
})

test('不公开: a result of such a draw does not name the draw by its title, and says nothing twice', async () => {
  await concludeVisit(t, 7100, firm.id, {
    drawPlanId: testId(5),
    title: '双随机抽查：电梯维保单位抽查',
    publicText: ['维护保养记录：发现问题已责令改正'],
  })
  await t.drain()
  const [row] = await t.sql<{ redacted: { title: string; body: string[] } }>(
    `select redacted from disclosure_desk.publication where visit_id = $1`,
    [testId(7100)],
  )
  expect(row?.redacted).toMatchObject({ title: '双随机抽查检查结果', body: [] })
})

test('visits concluded under a plan are counted once each', async () => {
  for (const visit of [8001, 8002, 8002]) await concludeVisit(t, visit, firm.id, { drawPlanId: testId(3) })
  await t.drain()
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(3) })).toMatchObject({
    ok: true,
    value: { inspected: { visited: 2, total: 2 } },
  })
})

test('a void is public with its reason and leaves no answer; a rehearsal says so; unknown draws are refused', async () => {
  const head = await commitDraw(t, 6, { isRehearsal: true })
  await t.drain()
  await voidDraw(t, head, '名册有误，重新编制')
  await stepDraw(t, 6, 'VOID', '已作废', '2026-03-05T02:00:00.000Z', '名册有误，重新编制')
  await t.drain()
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(6) })).toMatchObject({
    ok: true,
    value: {
      state: 'VOID',
      stateLabel: '已作废',
      rehearsal: true,
      voidReason: '名册有误，重新编制',
      isUpcoming: false,
    },
  })
  expect(await t.perform(anonymous, amIDrawn, { planId: testId(6), uscc: firm.uscc })).toMatchObject({
    ok: true,
    value: { answered: false },
  })
  const readers: readonly Operation[] = [getPublicDraw, getPublicDrawResult]
  for (const op of readers) {
    expect(await code(t.perform(anonymous, op, { planId: testId(99) }))).toBe('disclosure.draw-unknown')
  }
  expect(await code(t.perform(anonymous, amIDrawn, { planId: testId(99), uscc: firm.uscc }))).toBe(
    'disclosure.draw-unknown',
  )
})

test('the list shows coming draws first by their moment; past ones after; each can be asked for alone', async () => {
  const all = await t.perform(anonymous, listPublicDraws, {})
  expect(all.ok && all.value.items.map((row) => row.isUpcoming)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
  expect(await t.perform(anonymous, listPublicDraws, { state: 'upcoming' })).toMatchObject({
    ok: true,
    value: { total: 2 },
  })
  expect(await t.perform(anonymous, listPublicDraws, { state: 'past', pageSize: 1 })).toMatchObject({
    ok: true,
    value: { total: 5, items: [{}] },
  })
})

test('a draw without a stored package has none to download (disclosure.package-not-yet); a stored one is served by content', async () => {
  expect(await code(t.perform(anonymous, listPublicPackage, { planId: testId(1) }))).toBe('disclosure.package-not-yet')
  const stored = await t.host.ports.files.put(Buffer.from('{"plan":"x"}'))
  await t.sql(`insert into disclosure.public_package values ($1, 'DRAWN', $2, $3, 12, now())`, [
    testId(3),
    JSON.stringify([{ name: 'proofs/1.json', ...stored }]),
    stored.hash,
  ])
  const listed = await t.inject({ method: 'GET', url: `/api/disclosure/draws/${testId(3)}/package` })
  expect(listed.body).toMatchObject({ files: [{ name: 'proofs/1.json', sha256: stored.hash }] })
  const { files } = listed.body as { files: { href: string }[] }
  expect(await t.inject({ method: 'GET', url: files[0]?.href ?? '' })).toMatchObject({
    status: 200,
    text: '{"plan":"x"}',
  })
  expect(
    (await t.inject({ method: 'GET', url: `/api/disclosure/draws/${testId(3)}/package/nothing` })).body,
  ).toMatchObject({ code: 'disclosure.package-file-unknown' })
  expect((await t.inject({ method: 'GET', url: `/api/disclosure/draws/${testId(3)}/package.zip` })).status).toBe(200)
})

test('one enterprise: its bundle comes out of the stored package; others are told that they do not stand in it (disclosure.unit-unknown)', async () => {
  const ask = (planId: string, unitId: string) => t.perform(anonymous, getPublicUnit, { planId, unitId })
  expect(await code(ask(testId(1), firm.uscc))).toBe('disclosure.package-not-yet')
  const texts: Record<string, string> = {
    'package.json': JSON.stringify({ commit: 'c', plan: 'P', state: 'COMMITTED', files: [], withheld: [] }),
    'commit.json': JSON.stringify({ suite: 'sha256', plan: 'P', frame: { profile: 'open' } }),
    'rule.json': '{}',
    'frame.txt': `${firm.uscc}\t330200\tB\tE\n${shop.uscc}\t330200\tB\tE`,
  }
  const files = []
  for (const [name, text] of Object.entries(texts))
    files.push({ name, ...(await t.host.ports.files.put(Buffer.from(text))) })
  await t.sql(`update disclosure.public_package set files = $2 where plan_id = $1`, [testId(3), JSON.stringify(files)])
  expect(await code(ask(testId(3), '91330200MA00000000'))).toBe('disclosure.unit-unknown')
  const answer = await ask(testId(3), firm.uscc.toLowerCase())
  if (!answer.ok) throw new Error(answer.refusal.message)
  expect(JSON.parse(answer.value.content)).toMatchObject({
    format: 'hengjian-unit/1',
    id: firm.uscc,
    tasks: [{ task: 'T1', index: 0, line: [firm.uscc, '330200', 'B', 'E'], path: [expect.any(String)] }],
    withheld: [{ name: 'log' }, { name: 'sources' }, { name: 'seal' }, { name: 'waves' }],
  })
})

test('an enterprise asks for its own bundle only where it stands in the frame (disclosure.unit-unknown)', async () => {
  const enterprise = t.actor({ permissions: ['disclosure.own-unit'], entityId: firm.id })
  expect(await code(t.perform(enterprise, getOwnUnit, { planId: testId(3) }))).toBe('disclosure.unit-unknown')
  const nobody = t.actor({ permissions: ['other.right'] })
  expect(await code(t.perform(nobody, getOwnUnit, { planId: testId(3) }))).toBe('platform.forbidden')
})

test('a joint round in two waves shows its tasks and waves, and a step of a later wave leaves the state of the draw alone', async () => {
  const source = (at: string) => [{ type: 'cwl-kl8', label: '福利彩票快乐8', at, isForeign: false }]
  const moments = { visitsFrom: '2026-03-09', visitsTo: '2026-03-20', parties: [] }
  const head = await commitDraw(t, 9, {
    round: {
      tasks: [
        { code: 'T1', agencyName: '宁波市市场监督管理局', items: [], frameCount: 412, targetCount: 12 },
        { code: 'T2', agencyName: '宁波市消防救援支队', items: [], frameCount: 300, targetCount: 9 },
      ],
      forecast: { selections: '21.00', merged: '12.00', separate: '20.40' },
      waves: [
        {
          wave: 1,
          sourceMoment: '2026-03-05T13:30:00.000Z',
          holdAt: '2026-03-06T02:00:00.000Z',
          sources: source('2026057'),
          ...moments,
        },
        {
          wave: 2,
          sourceMoment: '2026-03-12T13:30:00.000Z',
          holdAt: '2026-03-13T02:00:00.000Z',
          sources: source('2026064'),
          ...moments,
        },
      ],
    },
  })
  await holdDraw(t, head, [firm])
  await stepDraw(t, 9, 'DRAWN', '已抽取', '2026-03-06T02:00:00.000Z')
  await stepDraw(t, 9, 'RELEASED', '已放行', '2026-03-08T02:00:00.000Z')
  await t.drain()
  const drawnAt = '2026-03-13T02:00:00.000Z'
  const later = [{ ...source('2026064')[0], value: '03,04', publications: [] }] as never
  await holdDraw(t, head, [shop], { wave: 2, drawnAt, drawnCount: 2, sources: later, silentParties: ['裘敏'] })
  await stepDraw(t, 9, 'SEEDED', '第 2 批种子已产生', drawnAt, null, 2)
  await stepDraw(t, 9, 'DRAWN', '第 2 批已抽取', drawnAt, null, 2)
  await t.drain()
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(9) })).toMatchObject({
    ok: true,
    value: {
      state: 'RELEASED',
      joint: true,
      drawnCount: 2,
      drawnAt: '2026-03-06T02:00:00.000Z',
      sources: [{ at: '第 2026057 期', value: '01,02' }],
      parties: [{ name: '裘敏', isSilent: false }],
      history: [
        { state: 'DRAWN', wave: 1 },
        { state: 'RELEASED', wave: 1 },
        { state: 'SEEDED', wave: 2 },
        { state: 'DRAWN', wave: 2 },
      ],
      round: {
        tasks: [{ code: 'T1' }, { code: 'T2', agencyName: '宁波市消防救援支队', targetCount: 9 }],
        forecast: { merged: '12.00' },
        waves: [
          { wave: 1, drawnCount: 1, failedReason: null },
          { wave: 2, drawnAt, drawnCount: 1, sources: [{ at: '2026064', value: '03,04' }] },
        ],
      },
    },
  })
  await stepDraw(t, 9, 'FAILED', '第 2 批失败', '2026-03-20T02:00:00.000Z', '随机源逾期未齐备', 2)
  await t.drain()
  expect(await t.perform(anonymous, getPublicDraw, { planId: testId(9) })).toMatchObject({
    ok: true,
    value: { state: 'RELEASED', voidReason: null, round: { waves: [{}, { failedReason: '随机源逾期未齐备' }] } },
  })
})
