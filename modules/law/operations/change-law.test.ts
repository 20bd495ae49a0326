import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { noRepeatDraft } from '../fixtures/change-drafts.ts'
import { deadline, isCalendarPublished, isInForce, lawAsKnown, parameter } from '../index.ts'
import { lawModule } from '../module.ts'
import { approveChange } from './approve-change.ts'
import { computeDeadline } from './compute-deadline.ts'
import { getChange } from './get-change.ts'
import { getRecord } from './get-record.ts'
import { listChanges } from './list-changes.ts'
import { listParameters } from './list-parameters.ts'
import { proposeChange } from './propose-change.ts'
import { returnChange } from './return-change.ts'

let t: TestHost
let editor: Actor
let approver: Actor
beforeAll(async () => {
  t = await testHost({ now: '2026-06-01T09:00:00+08:00', modules: [lawModule] })
  editor = t.actor({ personName: '应建波', permissions: ['law.edit', 'law.read-changes'] })
  approver = t.actor({ personName: '励海燕', permissions: ['law.approve', 'law.read-changes'] })
})
afterAll(() => t.close())

async function publish(draft: { changeId: string } & Record<string, unknown>): Promise<unknown> {
  const proposed = await t.perform(editor, proposeChange, draft)
  if (!proposed.ok) return proposed
  const seen = await t.perform(approver, getChange, { changeId: draft.changeId })
  const contentHash = seen.ok ? seen.value.contentHash : ''
  return t.perform(approver, approveChange, { changeId: draft.changeId, contentHash })
}

const day = plainDate

test('a number changed on screen holds from its day of force on; the day before still has the old one', async () => {
  const draft = noRepeatDraft('2026-06-10', '2026-06-09', 6)
  expect(await t.perform(editor, proposeChange, draft)).toMatchObject({ ok: true })
  expect(parameter('food-no-repeat-months', day('2026-06-10')).value).toBe(3)
  const waiting = await t.perform(approver, listChanges, { state: 'proposed' })
  expect(waiting.ok && waiting.value.changes.map((one) => one.changeId)).toContain(draft.changeId)
  const seen = await t.perform(approver, getChange, { changeId: draft.changeId })
  expect(seen).toMatchObject({ ok: true, value: { isOwn: false } })
  if (!seen.ok) throw new Error('not seen')
  expect(seen.value.diff).toContainEqual({ label: '内容', before: '3月', after: '6月' })
  const { contentHash } = seen.value
  expect(await t.perform(approver, approveChange, { changeId: draft.changeId, contentHash })).toMatchObject({
    ok: true,
    value: { knownOn: '2026-06-01', effectiveOn: '2026-06-10' },
  })
  await t.perform(anonymous, listParameters, {})
  expect(parameter('food-no-repeat-months', day('2026-06-10')).value).toBe(6)
  expect(parameter('food-no-repeat-months', day('2026-06-09')).value).toBe(3)
  const after = await t.perform(editor, getChange, { changeId: draft.changeId })
  expect(after.ok && after.value.diff).toContainEqual({ label: '内容', before: '3月', after: '6月' })
})

test('asked with the knowledge of the day before the publication, the base answers as it did then', async () => {
  expect(parameter('food-no-repeat-months', day('2026-06-10'), undefined, lawAsKnown(day('2026-05-31'))).value).toBe(3)
  expect(parameter('food-no-repeat-months', day('2026-06-10'), undefined, lawAsKnown(day('2026-06-01'))).value).toBe(6)
  const then = await t.perform(anonymous, listParameters, {
    onDate: '2026-06-10',
    knownOn: '2026-05-31',
    search: 'food-no-repeat-months',
  })
  expect(then.ok && then.value.records[0]?.versions.map((one) => one.value)).toEqual(['3'])
})

test('a correction puts the past right with a reason, and what was known before stays what was known', async () => {
  const draft = {
    ...noRepeatDraft('2026-05-01', '2026-04-30', 4, { to: '2026-05-31' }),
    isCorrection: true,
    reason: '原录入漏了过渡期的四个月',
  }
  expect(await publish(draft)).toMatchObject({ ok: true })
  await t.perform(anonymous, listParameters, {})
  const on = (text: string) => parameter('food-no-repeat-months', day(text)).value
  expect([on('2026-04-30'), on('2026-05-01'), on('2026-05-31'), on('2026-06-01'), on('2026-06-10')]).toEqual([
    3, 4, 4, 3, 6,
  ])
  expect(parameter('food-no-repeat-months', day('2026-05-01'), undefined, lawAsKnown(day('2026-05-31'))).value).toBe(3)
})

test('what another process published is taken up within a second, without a restart', async () => {
  const { changeId, record, reason } = noRepeatDraft('2026-06-20', '2026-06-19', 8)
  const people = ['应建波', randomUUID(), '励海燕', randomUUID()]
  await t.sql(
    `with drafted as (insert into law.change (change_id, kind, record_id, title, record, examples, is_correction, reason,
         effective_on, content_hash, state, proposed_by, proposed_account_id, proposed_at, decided_by, decided_at)
       values ($1, 'parameter', 'food-no-repeat-months', '试验', $2, '[]', false, $3, '2026-06-20', '', 'published', $4, $5,
         '2026-06-01', $6, '2026-06-01') returning change_id)
     insert into law.publication (publication_id, seq, kind, record_id, record, examples, is_correction, reason, effective_on,
       known_on, proposed_by, proposed_account_id, approved_by, approved_account_id, published_at)
     select change_id, (select max(seq) + 1 from law.publication), 'parameter', 'food-no-repeat-months', $2, '[]', false, $3,
       '2026-06-20', '2026-06-01', $4, $5, $6, $7, '2026-06-01' from drafted`,
    [changeId, JSON.stringify(record), reason, ...people],
  )
  await expect
    .poll(
      async () => {
        await t.perform(anonymous, listParameters, {})
        return parameter('food-no-repeat-months', day('2026-06-20')).value
      },
      { timeout: 2000 },
    )
    .toBe(8)
})

test('a rule changed on screen moves the deadline from its day of force on', async () => {
  const draft = {
    changeId: randomUUID(),
    kind: 'rule',
    recordId: 'fine-payment',
    record: {
      amount: 20,
      unit: 'natural-days',
      roll: 'next-working-day',
      binding: 'rolled',
      from: '2026-07-01',
      where: '全国',
      cites: ['cn.administrative-penalty-law/67'],
      status: '待核',
    },
    examples: [
      { on: '2026-06-30', expect: { amount: 15 } },
      { on: '2026-07-01', expect: { amount: 20 } },
    ],
    reason: '演示：缴款期限调整',
  }
  expect(await publish(draft)).toMatchObject({ ok: true })
  const told = await t.perform(anonymous, computeDeadline, { ruleId: 'fine-payment', startOn: '2026-07-01' })
  expect(told).toMatchObject({ ok: true, value: { amount: 20 } })
  const before = await t.perform(anonymous, computeDeadline, { ruleId: 'fine-payment', startOn: '2026-06-30' })
  expect(before).toMatchObject({ ok: true, value: { amount: 15 } })
  const asKnown = { ruleId: 'fine-payment', startOn: '2026-07-01', knownOn: '2026-05-31' }
  expect(await t.perform(anonymous, computeDeadline, asKnown)).toMatchObject({ ok: true, value: { amount: 15 } })
})

test('a statute that ends keeps its articles until its last day; a calendar published makes its year certain', async () => {
  const end = { from: '2022-03-15', to: '2026-12-31', source: '市场监管总局令（演示）' }
  const repeal = { changeId: randomUUID(), kind: 'statute', recordId: 'cn.food-inspection-measures', record: end }
  expect(await publish({ ...repeal, reason: '办法废止' })).toMatchObject({ ok: true })
  const calendar = {
    year: 2027,
    notice: { title: '国务院办公厅关于2027年部分节假日安排的通知', numbers: [], status: '待核' },
    source: '演示',
    holidays: [{ name: '元旦', days: ['2027-01-01'] }],
    makeUpWorkdays: [],
  }
  const draft = { changeId: randomUUID(), kind: 'calendar', recordId: '2027', record: calendar, reason: '通知已发布' }
  expect(isCalendarPublished(day('2027-01-04'))).toBe(false)
  expect(deadline('inspection-result-publication', day('2026-12-25')).provisional).toBe(true)
  expect(await publish(draft)).toMatchObject({ ok: true })
  await t.perform(anonymous, listParameters, {})
  expect(isCalendarPublished(day('2027-01-04'))).toBe(true)
  expect(deadline('inspection-result-publication', day('2026-12-25')).provisional).toBe(false)
  expect(isInForce('cn.food-inspection-measures/42', day('2026-12-31'))).toBe(true)
  expect(isInForce('cn.food-inspection-measures/42', day('2027-01-01'))).toBe(false)
})

test('four eyes: the proposer is refused (law.same-person), a stale page too (law.content-changed); what is decided stays decided (law.change-decided)', async () => {
  const both = t.actor({ permissions: ['law.*'] })
  const draft = noRepeatDraft('2026-08-01', '2026-07-31', 9, { to: '2026-12-31' })
  const { changeId } = draft
  const withEight = { ...draft, examples: [{ on: '2026-07-31', expect: { value: 8 } }, draft.examples[1]] }
  expect(await t.perform(both, proposeChange, withEight)).toMatchObject({ ok: true })
  const seen = await t.perform(both, getChange, { changeId })
  expect(seen).toMatchObject({ ok: true, value: { isOwn: true } })
  const contentHash = seen.ok ? seen.value.contentHash : ''
  expect(await t.perform(both, approveChange, { changeId, contentHash })).toMatchObject({
    ok: false,
    refusal: { code: 'law.same-person' },
  })
  expect(await t.perform(approver, approveChange, { changeId, contentHash: 'another' })).toMatchObject({
    ok: false,
    refusal: { code: 'law.content-changed' },
  })
  expect(await t.perform(approver, returnChange, { changeId, reason: '依据尚未公布' })).toMatchObject({ ok: true })
  expect(await t.perform(approver, approveChange, { changeId, contentHash })).toMatchObject({
    ok: false,
    refusal: { code: 'law.change-decided' },
  })
  expect(await t.perform(approver, returnChange, { changeId: randomUUID(), reason: '没有' })).toMatchObject({
    ok: false,
    refusal: { code: 'law.change-unknown' },
  })
})

test.each([
  ['law.record-absent', { recordId: 'no-such-number' }],
  ['law.force-day-past', { record: { value: 6, from: '2026-05-20' } }],
  ['law.correction-unreasoned', { record: { value: 6, from: '2026-05-20' }, isCorrection: true, reason: '改' + '正' }],
  ['law.record-misshapen', { record: { value: '六', from: '2026-09-01' } }],
  ['law.checker-missing', { record: { value: 6, from: '2026-09-01', status: '已核' } }],
])('a draft is refused with %s', async (code, change: Record<string, unknown>) => {
  const record = { where: '全国', cites: ['cn.food-inspection-measures/42'], status: '待核', to: '2026-09-30' }
  const draft = { ...noRepeatDraft('2026-09-01', '2026-08-31', 6), ...change }
  draft.record = { ...record, ...draft.record }
  draft.examples = [
    { on: '2026-08-31', expect: { value: 6 } },
    { on: '2026-09-01', expect: { value: 6 } },
  ]
  expect(await t.perform(editor, proposeChange, draft)).toMatchObject({ ok: false, refusal: { code } })
})

test.each([
  [
    'law.statute-end-wrong',
    { kind: 'statute', recordId: 'cn.tourism-law', record: { from: '1999-01-01', to: '2026-12-31', source: '试验' } },
  ],
  [
    'law.calendar-day-outside',
    {
      kind: 'calendar',
      recordId: '2028',
      record: {
        year: 2028,
        notice: { title: '国务院办公厅关于2028年部分节假日安排的通知', numbers: [], status: '待核' },
        source: '试验',
        holidays: [{ name: '元旦', days: ['2027-12-31', '2028-01-01'] }],
        makeUpWorkdays: [],
      },
    },
  ],
])('a statute or calendar is refused with %s', async (code, parts) => {
  const draft = { changeId: randomUUID(), reason: '试验录入', ...parts }
  expect(await t.perform(editor, proposeChange, draft)).toMatchObject({ ok: false, refusal: { code } })
})

test('without the right nobody drafts, approves or reads drafts (platform.forbidden)', async () => {
  const nobody = t.actor({ permissions: [] })
  const refused = { ok: false, refusal: { code: 'platform.forbidden' } }
  const changeId = randomUUID()
  expect(await t.perform(nobody, proposeChange, noRepeatDraft('2026-09-01', '2026-08-31', 6))).toMatchObject(refused)
  expect(await t.perform(editor, approveChange, { changeId, contentHash: '' })).toMatchObject(refused)
  expect(await t.perform(editor, returnChange, { changeId, reason: '没有' })).toMatchObject(refused)
  expect(await t.perform(nobody, getChange, { changeId })).toMatchObject(refused)
  expect(await t.perform(nobody, listChanges, {})).toMatchObject(refused)
})

test('anybody may read a record as it is written, every version; a record nobody holds is refused (law.record-absent)', async () => {
  const found = await t.perform(anonymous, getRecord, { recordId: 'food-no-repeat-months' })
  expect(found.ok && found.value.versions.map((one) => one['value'])).toEqual([3, 4, 3, 6, 8])
  const rule = await t.perform(anonymous, getRecord, { recordId: 'discretion' })
  expect(rule).toMatchObject({ ok: true, value: { kind: 'document' } })
  expect(await t.perform(anonymous, getRecord, { recordId: 'nothing' })).toMatchObject({
    ok: false,
    refusal: { code: 'law.record-absent' },
  })
})
