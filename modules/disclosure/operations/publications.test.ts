import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctionOrdered, inspectionClosed } from '#inspection/events'
import type { Operation } from '#platform/operation.ts'
import { anonymous } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { code, type TestHost, testHost } from '#platform/testing.ts'
import { agencyId, concludeVisit, putEntity, testId } from '../fixtures/disclosure-test.ts'
import { disclosureModule } from '../module.ts'
import { approvePublication } from './approve-publication.ts'
import { getPublication } from './get-publication.ts'
import { getPublicEntity } from './get-public-entity.ts'
import { getPublicFigures } from './get-public-figures.ts'
import { getPublicResult } from './get-public-result.ts'
import { listPublications } from './list-publications.ts'
import { publishLate } from './publish-late.ts'
import { withdrawPublication } from './withdraw-publication.ts'

let t: TestHost
let entityId: string
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', disclosureModule] })
  entityId = await putEntity(t, 10, { name: '宁波澜屿电梯工程有限公司', uscc: '91330200MAN00B0170', person: '忻立群' })
})
afterAll(() => t.close())

const desk = (parts: object = {}) => t.actor({ scope: [agencyId], agencyId, ...parts })

async function waiting(
  visit: number,
  parts: Parameters<typeof concludeVisit>[3] = {},
): Promise<{ id: string; shownHash: string }> {
  await concludeVisit(t, visit, entityId, parts)
  await t.drain()
  const [row] = await t.sql<{ id: string }>(
    `select publication_id as id from disclosure_desk.publication where visit_id = $1`,
    [testId(visit)],
  )
  const done = await t.perform(desk(), getPublication, { publicationId: row?.id })
  if (!done.ok) throw new Error(done.refusal.code)
  return { id: done.value.id, shownHash: done.value.shownHash }
}

test('no operation of the desk runs without its right', async () => {
  const guarded: readonly Operation[] = [
    listPublications,
    getPublication,
    approvePublication,
    publishLate,
    withdrawPublication,
  ]
  for (const op of guarded)
    expect(await code(t.perform(t.actor({ permissions: [] }), op, {}))).toBe('platform.forbidden')
  expect(await code(t.perform(anonymous, listPublications, {}))).toBe('platform.sign-in-first')
})

test('a result formed on 2026-02-05 is due on 2026-03-11: twenty working days over the Spring Festival', async () => {
  const { id } = await waiting(100)
  expect(await t.perform(desk(), listPublications, {})).toMatchObject({
    ok: true,
    value: {
      counts: { waiting: 1, overdue: 0 },
      publications: [
        {
          id,
          clock: {
            startOn: '2026-02-05',
            dueOn: '2026-03-11',
            remainingWd: 7,
            isOverdue: false,
            citation: expect.stringContaining('第十一条'),
          },
        },
      ],
    },
  })
})

test('the reviewer sees the text before and after with the rule of every change', async () => {
  const { id } = await waiting(100)
  expect(await t.perform(desk(), getPublication, { publicationId: id })).toMatchObject({
    ok: true,
    value: {
      redacted: {
        body: ['现场负责人：王某在场，联系电话 〔联系方式略〕。', '抽查 3 台电梯，1 台维保记录缺半月记录。'],
      },
      redactions: [
        { ruleId: 'RD-05', field: '正文1', found: '王秀英', replacedBy: '王某' },
        { ruleId: 'RD-02', field: '正文1', found: '13857401234' },
      ],
      receipts: [
        { outletId: 'own-site', state: 'not-sent', stateLabel: '未发送' },
        { outletId: 'credit-china', state: 'not-sent', note: '文件交换' },
        { outletId: 'internet-supervision', state: 'not-sent' },
        { outletId: 'necips', state: 'not-sent' },
      ],
    },
  })
})

test('an agency outside the scope does not even learn that a publication exists (disclosure.publication-unknown)', async () => {
  const { id, shownHash } = await waiting(100)
  const other = t.actor({ scope: [testId(2)], agencyId: testId(2) })
  expect(await code(t.perform(other, getPublication, { publicationId: id }))).toBe('disclosure.publication-unknown')
  expect(await code(t.perform(other, approvePublication, { publicationId: id, shownHash }))).toBe(
    'disclosure.publication-unknown',
  )
  expect(
    await code(
      t.perform(other, withdrawPublication, { publicationId: id, requiredOn: '2026-03-02', reason: '决定已撤销' }),
    ),
  ).toBe('disclosure.publication-unknown')
  expect(await t.perform(other, listPublications, { filter: 'all' })).toMatchObject({ ok: true, value: { total: 0 } })
})

test('approval binds to what was shown, publishes once, and what is public holds no person', async () => {
  const { id, shownHash } = await waiting(100)
  expect(await code(t.perform(desk(), approvePublication, { publicationId: id, shownHash: '0'.repeat(64) }))).toBe(
    'disclosure.shown-text-changed',
  )
  expect(await code(t.perform(desk(), publishLate, { publicationId: id, shownHash, reason: '审核人员出差' }))).toBe(
    'disclosure.not-late',
  )
  expect(await t.perform(desk(), approvePublication, { publicationId: id, shownHash })).toMatchObject({
    ok: true,
    value: { publishedOn: '2026-03-02', dueOn: '2026-03-11', isLate: false },
  })
  expect(await code(t.perform(desk(), approvePublication, { publicationId: id, shownHash }))).toBe(
    'disclosure.not-waiting',
  )
  const seen = await t.perform(anonymous, getPublicResult, { resultId: id })
  expect(seen).toMatchObject({
    ok: true,
    value: {
      entityName: '宁波澜屿电梯工程有限公司',
      redactions: [expect.stringContaining('隐去'), expect.stringContaining('联系电话 1 处')],
      withdrawn: null,
    },
  })
  const everything = await t.sql<{ text: string }>(
    `select row_to_json(r)::text as text from disclosure.public_result r union all select row_to_json(d)::text from disclosure.public_draw d`,
  )
  for (const { text } of everything) expect(text).not.toMatch(/王秀英|13857401234|忻立群/u)
  expect(await t.sql(`select name from platform.outbox where name = 'disclosure.published'`)).toHaveLength(1)
})

test('the correction and its recheck appear beside the published result', async () => {
  const { id } = await waiting(100)
  await t.act(t.actor(), (act) =>
    publish(act, correctionOrdered, {
      correctionOrderId: testId(900),
      visitId: testId(100),
      agencyId,
      entityId,
      itemId: testId(61),
      orderedOn: '2026-02-05',
      dueOn: '2026-03-06',
      isProvisional: false,
    }),
  )
  await t.drain()
  expect(await t.perform(anonymous, getPublicResult, { resultId: id })).toMatchObject({
    ok: true,
    value: { correction: { dueOn: '2026-03-06', recheckPassed: null } },
  })
  await t.act(t.actor(), (act) =>
    publish(act, inspectionClosed, {
      visitId: testId(100),
      agencyId,
      entityId,
      drawTaskId: null,
      closedOn: '2026-03-02',
      isRecheckPassed: true,
    }),
  )
  await t.drain()
  expect(await t.perform(anonymous, getPublicResult, { resultId: id })).toMatchObject({
    ok: true,
    value: { correction: { recheckPassed: true } },
  })
})

test('the entity’s public page lists the result and shows register facts with their source, and no class anywhere', async () => {
  const page = await t.perform(anonymous, getPublicEntity, { entityId })
  expect(page).toMatchObject({
    ok: true,
    value: {
      name: '宁波澜屿电梯工程有限公司',
      statusLabel: '存续',
      results: [{ title: '电梯维保单位检查结果', categories: ['发现问题已责令改正'] }],
    },
  })
  expect(JSON.stringify(page)).not.toMatch(/信用|风险|忻立群/u)
  expect(await code(t.perform(anonymous, getPublicEntity, { entityId: testId(99) }))).toBe('disclosure.entity-unknown')
})

test('a text that touches a minor never leaves (disclosure.withheld)', async () => {
  const { id, shownHash } = await waiting(101, { publicText: ['现场发现雇用一名未成年人作业。'] })
  expect(await t.perform(desk(), approvePublication, { publicationId: id, shownHash })).toMatchObject({
    ok: false,
    refusal: { code: 'disclosure.withheld', citation: expect.stringContaining('第十五条') },
  })
  expect(await code(t.perform(anonymous, getPublicResult, { resultId: id }))).toBe('disclosure.result-unknown')
})

test('a personal value that slipped past redaction stops the publication (disclosure.forbidden-content)', async () => {
  const { id } = await waiting(102)
  await t.sql(
    `update disclosure_desk.publication set redacted = jsonb_set(redacted, '{body,0}', '"联系人李四，电话 13857401234"') where publication_id = $1`,
    [id],
  )
  const shown = await t.perform(desk(), getPublication, { publicationId: id })
  const shownHash = shown.ok ? shown.value.shownHash : ''
  expect(await code(t.perform(desk(), approvePublication, { publicationId: id, shownHash }))).toBe(
    'disclosure.forbidden-content',
  )
})

test('after the due day only a late publication with its reason goes out, and the reason is public', async () => {
  const { id, shownHash } = await waiting(103)
  t.clock.set('2026-03-12T09:00:00+08:00')
  expect(await code(t.perform(desk(), approvePublication, { publicationId: id, shownHash }))).toBe(
    'disclosure.overdue-needs-reason',
  )
  expect(await t.perform(desk(), listPublications, { filter: 'overdue' })).toMatchObject({
    ok: true,
    value: { counts: { overdue: 2 }, publications: [{ clock: { isOverdue: true, remainingWd: -1 } }, {}] },
  })
  expect(
    await t.perform(desk(), publishLate, { publicationId: id, shownHash, reason: '当事人异议核实耗时' }),
  ).toMatchObject({ ok: true, value: { isLate: true } })
  expect(await t.perform(anonymous, getPublicResult, { resultId: id })).toMatchObject({
    ok: true,
    value: { lateReason: '当事人异议核实耗时' },
  })
  expect(await t.perform(desk(), listPublications, { filter: 'late' })).toMatchObject({ ok: true, value: { total: 1 } })
  const lists = (given: object) => t.perform(desk(), listPublications, { filter: 'late', ...given })
  expect(await lists({ publishedFrom: '2026-03-12' })).toMatchObject({ ok: true, value: { total: 1 } })
  expect(await lists({ publishedFrom: '2026-03-13' })).toMatchObject({
    ok: true,
    value: { total: 0, publications: [] },
  })
  expect(await lists({ entityId: testId(999) })).toMatchObject({ ok: true, value: { total: 0, publications: [] } })
})

test('the live figures count what is in time, open and late; rehearsals never count', async () => {
  await waiting(104, { isRehearsal: true, concludedOn: '2026-03-11' })
  t.clock.advance(120_000)
  await t.drain()
  expect(await t.perform(anonymous, getPublicFigures, {})).toMatchObject({
    ok: true,
    value: {
      counts: { entities: 1, results: 2 },
      promises: [
        { id: 'correction-reinspection', total: 1, inTime: 1, late: 0 },
        { total: 3, inTime: 1, open: 0, late: 2, term: '20 个工作日', citation: expect.stringContaining('第十一条') },
        { id: 'withdraw-publication', total: 0, sentence: expect.stringContaining('没有应办') },
      ],
    },
  })
})

test('a rehearsal is published as a rehearsal and never stands on the entity’s page', async () => {
  const { id, shownHash } = await waiting(104)
  expect(await code(t.perform(desk(), approvePublication, { publicationId: id, shownHash }))).toBe('ok')
  expect(await t.perform(anonymous, getPublicResult, { resultId: id })).toMatchObject({
    ok: true,
    value: { rehearsal: true },
  })
  const page = await t.perform(anonymous, getPublicEntity, { entityId })
  expect(page.ok && page.value.results.map((row) => row.resultId)).not.toContain(id)
})

test('a withdrawn result is gone with its content at once; the number, the day and the reason stay; the file inside stays (trap 15)', async () => {
  t.clock.set('2026-03-20T09:00:00+08:00')
  const { id } = await waiting(100)
  const act = { publicationId: id, requiredOn: '2026-03-16', reason: '检查结论经复核变更' }
  expect(await code(t.perform(desk(), withdrawPublication, { ...act, requiredOn: '2026-03-21' }))).toBe(
    'disclosure.withdrawal-in-future',
  )
  expect(await t.perform(desk(), withdrawPublication, act)).toMatchObject({
    ok: true,
    value: {
      withdrawnOn: '2026-03-20',
      dueOn: '2026-03-19',
      isLate: true,
      citation: expect.stringContaining('第四十八条'),
    },
  })
  expect(await code(t.perform(desk(), withdrawPublication, act))).toBe('disclosure.not-published')
  const seen = await t.perform(anonymous, getPublicResult, { resultId: id })
  expect(seen).toMatchObject({
    ok: true,
    value: { entityName: null, items: [], text: [], withdrawn: { on: '2026-03-20', reason: '检查结论经复核变更' } },
  })
  expect(JSON.stringify(seen)).not.toContain('澜屿')
  const page = await t.perform(anonymous, getPublicEntity, { entityId })
  expect(page.ok && page.value.results.map((row) => row.resultId)).not.toContain(id)
  expect(await t.perform(desk(), getPublication, { publicationId: id })).toMatchObject({
    ok: true,
    value: {
      state: 'withdrawn',
      original: { entityName: '宁波澜屿电梯工程有限公司' },
      withdrawal: { dueOn: '2026-03-19' },
    },
  })
})

test('the clock of withdrawal: a decision revoked on 2025-09-30 leaves by Saturday 2025-10-11 (scenario 10)', async () => {
  t.clock.set('2025-10-11T16:00:00+08:00')
  const { id, shownHash } = await waiting(105, { concludedOn: '2025-09-22' })
  expect(await code(t.perform(desk(), approvePublication, { publicationId: id, shownHash }))).toBe('ok')
  expect(
    await t.perform(desk(), withdrawPublication, {
      publicationId: id,
      requiredOn: '2025-09-30',
      reason: '决定已被撤销',
    }),
  ).toMatchObject({
    ok: true,
    value: { dueOn: '2025-10-11', isLate: false },
  })
})

test('the public role can read nothing but what is public', async () => {
  const read = (sql: string) => t.host.db.public.query(sql)
  await expect(read('select count(*) from disclosure.public_result')).resolves.toBeDefined()
  for (const table of [
    'disclosure_desk.publication',
    'disclosure_desk.outlet_delivery',
    'entities.entity',
    'identity.account',
    'platform.outbox',
    'credit.class',
  ]) {
    await expect(read(`select count(*) from ${table}`)).rejects.toThrow('permission denied')
  }
})
