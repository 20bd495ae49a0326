import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { recomputeAll } from '../decisions.ts'
import { noRepeatDraft } from '../fixtures/change-drafts.ts'
import { decideDeadline, decideParameter, lawAsKnown } from '../index.ts'
import { lawBase } from '../law-base.ts'
import type { LawChange } from '../law-change.ts'
import { layOver } from '../lay-over.ts'
import { lawModule } from '../module.ts'
import { keptAnswers } from '../queries/kept-answers.ts'
import { approveChange } from './approve-change.ts'
import { getChange } from './get-change.ts'
import { listRecomputations } from './list-recomputations.ts'
import { proposeChange } from './propose-change.ts'
import { recomputeDecisions } from './recompute-decisions.ts'

let t: TestHost
let editor: Actor
beforeAll(async () => {
  t = await testHost({ now: '2026-06-01T09:00:00+08:00', modules: [lawModule] })
  editor = t.actor({ permissions: ['law.edit', 'law.read-changes'] })
})
afterAll(() => t.close())

const day = plainDate

test('answers an act rested on are kept with their inputs, and made again they give the same', async () => {
  await t.act(editor, async (act) => {
    await decideParameter(act, { kind: 'entity', id: randomUUID() }, 'food-no-repeat-months', day('2026-05-20'))
    await decideDeadline(act, { kind: 'publication', id: randomUUID() }, 'withdraw-publication', day('2025-09-30'))
    const suspensions = [{ from: day('2026-06-03'), to: day('2026-06-05'), reason: '检验', document: '1 号' }]
    await decideDeadline(act, { kind: 'visit', id: randomUUID() }, 'correction-order-term', day('2026-06-01'), {
      days: 10,
      suspensions,
    })
  })
  expect(await t.perform(editor, recomputeDecisions, {})).toMatchObject({ ok: true })
  await t.drain()
  const found = await t.perform(editor, listRecomputations, {})
  expect(found).toMatchObject({ ok: true, value: { differences: [] } })
  expect(found.ok && found.value.runs[0]).toMatchObject({ decisions: 3, same: 3, differing: 0 })
})

test('a planted change in one parameter is found and named', async () => {
  const planted: LawChange = {
    kind: 'parameter',
    recordId: 'food-no-repeat-months',
    examples: [],
    version: {
      value: 4,
      from: day('2022-03-15'),
      where: '全国',
      cites: ['cn.food-inspection-measures/42'],
      status: '待核',
    },
  }
  const changed = layOver(lawBase(), [planted])
  const found = await t.act(editor, (act) =>
    recomputeAll(act.tx, [keptAnswers], { present: changed, asKnown: () => changed }),
  )
  expect(found).toMatchObject({ decisions: 3, differing: 1 })
  expect(found.differences).toMatchObject([
    { known: 'then', recordId: 'food-no-repeat-months', was: '3', becomes: '4', decidedOn: '2026-06-01' },
  ])
})

test('a correction published later leaves the answer right for what was known then, and lists it for what is known now', async () => {
  t.clock.set('2026-06-08T09:00:00+08:00')
  const draft = {
    ...noRepeatDraft('2026-05-01', '2026-04-30', 5, { to: '2026-05-31' }),
    isCorrection: true,
    reason: '原录入漏了过渡期的五个月',
  }
  expect(await t.perform(editor, proposeChange, draft)).toMatchObject({ ok: true })
  const { changeId } = draft
  const seen = await t.perform(editor, getChange, { changeId })
  const contentHash = seen.ok ? seen.value.contentHash : ''
  const approver = t.actor({ permissions: ['law.approve'] })
  expect(await t.perform(approver, approveChange, { changeId, contentHash })).toMatchObject({ ok: true })
  await t.drain()
  const found = await t.perform(editor, listRecomputations, {})
  expect(found.ok && found.value.runs[0]).toMatchObject({ decisions: 3, differing: 1 })
  expect(found.ok && found.value.differences).toMatchObject([
    { known: 'now', recordId: 'food-no-repeat-months', was: '3', becomes: '5', subjectTitle: '企业登记事项' },
  ])
  expect(lawAsKnown(day('2026-06-07')).parameters.get('food-no-repeat-months')?.values).toHaveLength(1)
})

test('without the right nobody asks for a recomputation or reads one (platform.forbidden)', async () => {
  const nobody = t.actor({ permissions: [] })
  const refused = { ok: false, refusal: { code: 'platform.forbidden' } }
  expect(await t.perform(nobody, recomputeDecisions, {})).toMatchObject(refused)
  expect(await t.perform(nobody, listRecomputations, {})).toMatchObject(refused)
})
