import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish } from '#platform/outbox.ts'
import { entityStatusChanged } from '#entities/events'
import type { Operation } from '#platform/operation.ts'
import { anonymous } from '#platform/operation.ts'
import { code, type TestHost, testHost } from '#platform/testing.ts'
import {
  cityBureau,
  closeVisit,
  concludeVisit,
  makeCity,
  makeEntity,
  orderCorrection,
  testId,
  usccOf,
} from '../fixtures/credit-test.ts'
import { creditModule } from '../module.ts'
import { adoptLocalRule } from './adopt-local-rule.ts'
import { getClass } from './get-class.ts'
import { importHigherClasses } from './import-higher-classes.ts'
import { listClasses } from './list-classes.ts'
import { recomputeClass } from './recompute-class.ts'
import { recordListEntry } from './record-list-entry.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', creditModule] })
  await makeCity(t)
})
afterAll(() => t.close())

const official = (parts: object = {}) => t.actor({ scope: [cityBureau], agencyId: cityBureau, ...parts })
const words = () =>
  t.sql<{ payload: Record<string, unknown> }>(
    `select payload from platform.outbox where name = 'credit.class-changed' order by arrival`,
  )

test('no operation of credit runs without its right', async () => {
  const guarded: readonly Operation[] = [
    recomputeClass,
    importHigherClasses,
    adoptLocalRule,
    listClasses,
    recordListEntry,
  ]
  for (const op of guarded)
    expect(await code(t.perform(t.actor({ permissions: [] }), op, {}))).toBe('platform.forbidden')
  expect(await code(t.perform(anonymous, getClass, { entityId: testId(10) }))).toBe('platform.sign-in-first')
})

test('the story of a firm: B by baseline, C after a finding, D while the correction is overdue, C again after the recheck', async () => {
  const entityId = await makeEntity(t, 10, '2022-05-01')
  const classNow = async () => {
    const done = await t.perform(official(), getClass, { entityId })
    return done.ok ? [done.value.class, done.value.source] : done.refusal.code
  }
  expect(await classNow()).toEqual(['B', 'baseline'])
  await concludeVisit(t, 100, entityId, '2026-03-02', { hasFindings: true })
  await orderCorrection(t, 100, entityId, '2026-03-02', '2026-04-01')
  await t.drain()
  expect(await classNow()).toEqual(['C', 'trial'])
  expect((await words()).map((row) => row.payload)).toEqual([
    {
      entityId,
      class: 'C',
      previous: 'B',
      source: 'trial',
      ruleVersion: 'nb-trial-2026',
      isAdopted: false,
      changedOn: '2026-03-02',
    },
  ])
  t.clock.set('2026-04-02T09:00:00+08:00')
  await t.drain()
  expect(await classNow()).toEqual(['D', 'trial'])
  t.clock.set('2026-04-20T09:00:00+08:00')
  await closeVisit(t, 100, entityId, '2026-04-20')
  await t.drain()
  expect(await classNow()).toEqual(['C', 'trial'])
  const past = await t.perform(official(), getClass, { entityId, onDate: '2026-04-10' })
  expect(past).toMatchObject({ ok: true, value: { class: 'D', trial: { onDate: '2026-04-10', points: 65 } } })
  const file = await t.sql(`select title from entities.file_entry where kind = 'credit-class' order by recorded_at`)
  expect(file.map((row) => (row as { title: string }).title)).toEqual([
    '信用风险分类由 B 类调整为 C 类',
    '信用风险分类由 C 类调整为 D 类',
    '信用风险分类由 D 类调整为 C 类',
  ])
})

test('the same word delivered twice counts once, and a rehearsal never counts', async () => {
  const entityId = await makeEntity(t, 11)
  await concludeVisit(t, 101, entityId, '2026-04-20', { hasFindings: true })
  await concludeVisit(t, 101, entityId, '2026-04-20', { hasFindings: true })
  await concludeVisit(t, 102, entityId, '2026-04-20', { hasFindings: true, isRehearsal: true })
  await t.drain()
  expect(await t.perform(official(), getClass, { entityId })).toMatchObject({
    ok: true,
    value: { trial: { points: 40 } },
  })
})

test('a class explains every indicator, cites the law, and says it is not a score and not a list', async () => {
  const done = await t.perform(official(), getClass, { entityId: testId(11) })
  expect(done).toMatchObject({
    ok: true,
    value: {
      trial: {
        confirmation: '待核',
        citation: expect.stringContaining('第二十一条'),
        ceilings: { A: 10 },
        movesUp: [expect.stringContaining('单独消除即为 B 类')],
      },
      note: expect.stringContaining('不是信用评价得分'),
    },
  })
})

test('an enterprise sees its own class and nobody else’s; existence is not told (credit.entity-unknown)', async () => {
  const firm = t.actor({ permissions: [], entityId: testId(10) })
  expect(await t.perform(firm, getClass, { entityId: testId(10) })).toMatchObject({
    ok: true,
    value: { class: 'C', history: [{}, {}, {}] },
  })
  expect(await code(t.perform(firm, getClass, { entityId: testId(11) }))).toBe('credit.entity-unknown')
  expect(await code(t.perform(official(), getClass, { entityId: testId(99) }))).toBe('credit.entity-unknown')
  expect(await code(t.perform(official(), getClass, { entityId: testId(10), onDate: '2027-01-01' }))).toBe(
    'credit.future-day',
  )
  expect(await code(t.perform(official(), getClass, { entityId: testId(10), onDate: '2020-01-01' }))).toBe(
    'credit.no-rule-in-force',
  )
})

test('recompute-class is for the agency of the rule, and changes nothing when nothing changed', async () => {
  expect(await code(t.perform(official({ scope: [testId(2)] }), recomputeClass, { entityId: testId(10) }))).toBe(
    'credit.out-of-scope',
  )
  expect(await code(t.perform(official(), recomputeClass, { entityId: testId(99) }))).toBe('credit.entity-unknown')
  const before = (await words()).length
  expect(await t.perform(official(), recomputeClass, { entityId: testId(10) })).toMatchObject({
    ok: true,
    value: { class: 'C', isChanged: false },
  })
  expect(await words()).toHaveLength(before)
})

test('a trial feeds no real draw until the rule is adopted in writing; then every present class is told again, once', async () => {
  const adoption = {
    id: testId(600),
    ruleVersion: 'nb-trial-2026',
    documentNumber: '甬市监信〔2026〕8号',
    approvedBy: '励海燕',
    adoptedOn: '2026-04-20',
  }
  expect(await code(t.perform(official({ scope: [] }), adoptLocalRule, adoption))).toBe('credit.out-of-scope')
  expect(await code(t.perform(official(), adoptLocalRule, { ...adoption, ruleVersion: 'nb-trial-2024' }))).toBe(
    'credit.rule-version-unknown',
  )
  expect(await code(t.perform(official(), adoptLocalRule, { ...adoption, adoptedOn: '2026-04-21' }))).toBe(
    'credit.decided-later-than-today',
  )
  const before = (await words()).length
  expect(await code(t.perform(official(), adoptLocalRule, adoption))).toBe('ok')
  expect(await code(t.perform(official(), adoptLocalRule, adoption))).toBe('ok')
  expect(await code(t.perform(official(), adoptLocalRule, { ...adoption, approvedBy: '别人' }))).toBe('credit.id-taken')
  expect(await code(t.perform(official(), adoptLocalRule, { ...adoption, id: testId(601) }))).toBe(
    'credit.rule-adopted-already',
  )
  await t.drain()
  const told = (await words()).slice(before).map((row) => row.payload)
  expect(told).toHaveLength(2)
  expect(told.every((word) => word['isAdopted'] === true && word['class'] === 'C')).toBe(true)
})

test('a class issued from above holds before the trial; unknown codes are named and the equation is true', async () => {
  const batch = {
    id: testId(700),
    documentNumber: '浙市监信〔2026〕4月批',
    modelVersion: 'gsxt-2026-04',
    issuedOn: '2026-04-20',
    rows: [
      { uscc: usccOf(10), class: 'A' },
      { uscc: '91330200MAN00B999X', class: 'D' },
    ],
  }
  expect(await code(t.perform(official({ scope: [] }), importHigherClasses, batch))).toBe('credit.out-of-scope')
  expect(await code(t.perform(official(), importHigherClasses, { ...batch, issuedOn: '2026-05-01' }))).toBe(
    'credit.issued-later-than-today',
  )
  expect(
    await code(t.perform(official(), importHigherClasses, { ...batch, rows: [batch.rows[0], batch.rows[0]] })),
  ).toBe('credit.code-twice')
  expect(await t.perform(official(), importHigherClasses, batch)).toMatchObject({
    ok: true,
    value: {
      loaded: 1,
      unknown: 1,
      unknownCodes: ['91330200MAN00B999X'],
      equation: '读入 2 = 载入 1 + 未变 0 + 库中没有 1',
    },
  })
  expect(await t.perform(official(), importHigherClasses, batch)).toMatchObject({
    ok: true,
    value: { loaded: 0, unchanged: 1 },
  })
  expect(await code(t.perform(official(), importHigherClasses, { ...batch, modelVersion: 'x' }))).toBe(
    'credit.id-taken',
  )
  await concludeVisit(t, 103, testId(10), '2026-04-20', { hasFindings: true })
  await t.drain()
  expect(await t.perform(official(), getClass, { entityId: testId(10) })).toMatchObject({
    ok: true,
    value: { class: 'A', source: 'issued', isAdopted: true, trial: { class: 'C' } },
  })
  const past = (onDate: string) => t.perform(official(), getClass, { entityId: testId(10), onDate })
  expect(await past('2026-04-20')).toMatchObject({ ok: true, value: { class: 'A', source: 'issued' } })
  expect(await past('2026-04-19')).toMatchObject({ ok: true, value: { class: 'D', source: 'trial' } })
})

test('a list is not a class: listing forces one, taking off restores it, and neither may be done twice', async () => {
  const entityId = await makeEntity(t, 12)
  const entry = {
    id: testId(800),
    entityId,
    list: 'serious-dishonesty',
    isListed: true,
    reason: '较重行政处罚',
    documentNumber: '甬市监严〔2026〕1号',
    decidedOn: '2026-04-20',
  }
  expect(await code(t.perform(official({ scope: [] }), recordListEntry, entry))).toBe('credit.out-of-scope')
  expect(await code(t.perform(official(), recordListEntry, { ...entry, entityId: testId(99) }))).toBe(
    'credit.entity-unknown',
  )
  expect(await code(t.perform(official(), recordListEntry, { ...entry, decidedOn: '2026-05-01' }))).toBe(
    'credit.decided-later-than-today',
  )
  expect(await code(t.perform(official(), recordListEntry, { ...entry, isListed: false }))).toBe('credit.not-on-list')
  expect(await t.perform(official(), recordListEntry, entry)).toMatchObject({ ok: true, value: { class: 'D' } })
  expect(await code(t.perform(official(), recordListEntry, { ...entry, id: testId(801) }))).toBe(
    'credit.on-list-already',
  )
  expect(await t.perform(official(), recordListEntry, { ...entry, id: testId(802), isListed: false })).toMatchObject({
    ok: true,
    value: { class: 'B' },
  })
})

test('the abnormal list of an individual household is a mark (trap 7)', async () => {
  const entityId = await makeEntity(t, 13, '2016-05-01', '92')
  await t.perform(official(), recordListEntry, {
    id: testId(803),
    entityId,
    list: 'abnormal-list',
    isListed: true,
    reason: '未按期年报',
    documentNumber: '甬海市监标〔2026〕9号',
    decidedOn: '2026-04-20',
  })
  expect(
    await t.sql(`select title from entities.file_entry where entity_id = $1 and kind = 'credit-list'`, [entityId]),
  ).toEqual([{ title: '列入：经营异常状态标记（未按期年报）' }])
})

test('a revoked licence heard from the register forces D', async () => {
  const entityId = await makeEntity(t, 14)
  await t.act(t.actor(), (act) =>
    publish(act, entityStatusChanged, {
      entityId,
      uscc: null,
      name: '某公司',
      from: 'subsisting',
      to: 'licence-revoked',
      sinceOn: '2026-04-20',
      mayBeDrawn: false,
      mayBePenalised: true,
    }),
  )
  await t.drain()
  expect(await t.perform(official(), getClass, { entityId })).toMatchObject({ ok: true, value: { class: 'D' } })
})

test('without the agency of the rule in the directory nothing is computed (credit.rule-agency-unknown)', async () => {
  await t.sql(`update identity.agency set code = 'GONE' where code = 'NB-AMR'`)
  expect(await code(t.perform(official(), listClasses, {}))).toBe('credit.rule-agency-unknown')
  expect(await code(t.perform(official(), recomputeClass, { entityId: testId(10) }))).toBe('credit.rule-agency-unknown')
  await t.sql(`update identity.agency set code = 'NB-AMR' where code = 'GONE'`)
})

test('list-classes counts by class and source; the rest stands at the baseline of B', async () => {
  await makeEntity(t, 15)
  const done = await t.perform(official(), listClasses, {})
  expect(done).toMatchObject({
    ok: true,
    value: { adoption: { documentNumber: '甬市监信〔2026〕8号' }, rule: { version: 'nb-trial-2026' } },
  })
  if (!done.ok) return
  const of = (name: string) => done.value.classes.find((row) => row.class === name)
  expect(of('A')).toMatchObject({ issued: 1, trial: 0 })
  expect(of('B')).toMatchObject({ baseline: 1, trial: 1, total: 2 })
  expect(of('D')).toMatchObject({ trial: 1 })
})

test('a district official reads classes but cannot write one past the operation: the row policy holds', async () => {
  const district = t.actor({ scope: [testId(2)], agencyId: testId(2) })
  expect(await code(t.perform(district, getClass, { entityId: testId(10) }))).toBe('ok')
  await expect(
    t.act(district, (act) =>
      act.tx.run(`update credit.current_class set class = 'A' where entity_id = $1`, [testId(11)]),
    ),
  ).resolves.toBe(0)
  await expect(
    t.act(district, (act) =>
      act.tx.run(
        `insert into credit.issued_batch values ($1, $2, '文号', 'v', '2026-01-01', 0, 0, 0, 0, '{}', '\\x00', now())`,
        [testId(901), cityBureau],
      ),
    ),
  ).rejects.toThrow('row-level security')
})
