import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerAll,
  approvedVisit,
  freshId,
  openVisit,
  requestOf,
  signedVisit,
  startedVisit,
  uploadOf,
} from '../fixtures/visit-acts.ts'
import { code, done, makeVisitWorld, officerId } from '../fixtures/visit-world.ts'
import type { VisitWorld } from '../fixtures/visit-world.ts'
import { getPaper } from '../queries/get-paper.ts'
import { getVisit } from '../queries/get-visit.ts'
import { answerCheckPoint } from './answer-check-point.ts'
import { applyRecusal } from './apply-recusal.ts'
import { closeInspection } from './close-inspection.ts'
import { concludeVisit } from './conclude-visit.ts'
import { decideRecusal } from './decide-recusal.ts'
import { giveNotice } from './give-notice.ts'
import { orderCorrection } from './order-correction.ts'
import { recordReinspection } from './record-reinspection.ts'
import { requestSingleInspection } from './request-single-inspection.ts'
import { signRecord } from './sign-record.ts'
import { startVisit } from './start-visit.ts'

let world: VisitWorld
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-01')
})
afterAll(() => world.t.close())

const refusal = (op: Parameters<VisitWorld['t']['perform']>[1], input: unknown, by = world.officer(1)) =>
  code(world.t.perform(by, op, input))
const id = () => freshId(world)

test('a result needs its signatures and must fit the answers', async () => {
  const open = await openVisit(world)
  await answerAll(world, open)
  const conclude = (visitId: string, codes: string[], followUp: string[]) =>
    refusal(concludeVisit, { id: id(), visitId, results: [{ itemId: world.itemId, codes }], followUp })
  expect(await conclude(open, ['none-found'], ['none'])).toBe('inspection.signatures-missing')
  const visitId = await signedVisit(world, '地面积水')
  expect(await conclude(visitId, ['none-found'], ['none'])).toBe('inspection.result-not-lawful')
  expect(await conclude(visitId, ['correction-ordered'], ['correct-and-track'])).toBe('inspection.result-not-lawful')
  expect(await conclude(visitId, ['undisclosed'], ['none'])).toBe('inspection.follow-up-inconsistent')
  expect(await conclude(visitId, ['undisclosed'], ['copy-to-agency'])).toBe('ok')
  expect(await refusal(closeInspection, { id: id(), visitId, note: '' })).toBe('inspection.note-missing')
  expect(await refusal(closeInspection, { id: id(), visitId, note: '已抄告登记机关' })).toBe('ok')
})

test('通过登记的住所无法联系 is concluded by two officers alone and goes to the abnormal-list procedure', async () => {
  const visitId = await startedVisit(world)
  const officer = world.officer(1)
  for (const number of [1, 2]) {
    const { recordHash } = await done(world.t, officer, getVisit, { visitId })
    const evidenceId = await uploadOf(world, officer, visitId)
    await done(world.t, officer, signRecord, {
      id: id(),
      visitId,
      signer: 'officer',
      officerId: officerId(number),
      signerName: '本人',
      signerRole: '执法人员',
      evidenceId,
      recordHash,
      isCounterpartAbsent: true,
    })
  }
  const conclude = (codes: string[]) =>
    refusal(concludeVisit, {
      id: id(),
      visitId,
      results: [{ itemId: world.itemId, codes }],
      followUp: ['copy-to-agency'],
    })
  expect(await conclude(['none-found'])).toBe('inspection.result-not-lawful')
  expect(await conclude(['unreachable'])).toBe('ok')
  const referred = await world.t.sql<{ to: string }>(
    `select payload->>'followUp' as to from platform.outbox where name = 'inspection.finding-referred' and payload->>'visitId' = $1`,
    [visitId],
  )
  expect(referred.map((one) => one.to).toSorted()).toEqual(['abnormal-list', 'copy-to-agency'])
})

test('a correction is ordered where something was found, and looked at again by two officers, once', async () => {
  const visitId = await signedVisit(world, '地面积水')
  const officer = world.officer(1)
  const order = { visitId, itemId: world.itemId, problem: '积水', requirement: '清理', termDays: 7 }
  const clean = await openVisit(world)
  await answerAll(world, clean)
  expect(await refusal(orderCorrection, { id: id(), ...order, visitId: clean })).toBe('inspection.finding-missing')
  const correctionOrderId = id()
  await done(world.t, officer, orderCorrection, { id: correctionOrderId, ...order })
  await done(world.t, officer, concludeVisit, {
    id: id(),
    visitId,
    results: [{ itemId: world.itemId, codes: ['correction-ordered'] }],
    followUp: ['correct-and-track'],
  })
  const look = {
    visitId,
    correctionOrderId,
    officerIds: [officerId(1), officerId(2)],
    isCorrected: false,
    note: '仍有积水',
    isReferred: true,
  }
  expect(await refusal(recordReinspection, { id: id(), ...look, correctionOrderId: id() })).toBe(
    'inspection.correction-absent',
  )
  expect(await refusal(recordReinspection, { id: id(), ...look }, world.officer(3))).toBe('inspection.not-assigned')
  expect(await refusal(recordReinspection, { id: id(), ...look, officerIds: [officerId(1)] })).toBe(
    'inspection.too-few-officers',
  )
  expect((await done(world.t, officer, recordReinspection, { id: id(), ...look })).state).toBe('concluded')
  expect(await refusal(recordReinspection, { id: id(), ...look })).toBe('inspection.correction-settled')
  expect(await refusal(closeInspection, { id: id(), visitId, note: '已移送办案机构' })).toBe('ok')
})

test('回避 does not stop the visit; upheld, the officer changes and the object stays (trap 10)', async () => {
  const visitId = await openVisit(world)
  const applicationId = id()
  const application = {
    id: applicationId,
    visitId,
    officerId: officerId(2),
    applicant: 'counterpart',
    reason: '与本店房东是亲属',
  }
  expect(await refusal(applyRecusal, { ...application, id: id(), officerId: officerId(3) })).toBe(
    'inspection.officer-absent',
  )
  await done(world.t, world.officer(1), applyRecusal, application)
  const [point] = (await done(world.t, world.officer(1), getVisit, { visitId })).checkPoints
  expect(
    await refusal(answerCheckPoint, { id: id(), visitId, checkPointId: point?.checkPointId, outcome: 'none-found' }),
  ).toBe('ok')
  const decide = { visitId, recusalApplicationId: applicationId, decision: 'upheld', reason: '亲属关系属实' }
  expect(await refusal(decideRecusal, { id: id(), ...decide, recusalApplicationId: id() }, world.leader)).toBe(
    'inspection.recusal-absent',
  )
  expect(await refusal(decideRecusal, { id: id(), ...decide }, world.leader)).toBe('inspection.replacement-missing')
  expect(await refusal(decideRecusal, { id: id(), ...decide, replacementOfficerId: officerId(4) }, world.leader)).toBe(
    'inspection.too-few-officers',
  )
  const self = { ...world.leader, officerId: officerId(2) }
  expect(await refusal(decideRecusal, { id: id(), ...decide, replacementOfficerId: officerId(3) }, self)).toBe(
    'inspection.recusal-own',
  )
  await done(world.t, world.leader, decideRecusal, { id: id(), ...decide, replacementOfficerId: officerId(3) })
  expect(await refusal(decideRecusal, { id: id(), ...decide, replacementOfficerId: officerId(3) }, world.leader)).toBe(
    'inspection.recusal-decided',
  )
  const after = await done(world.t, world.officer(1), getVisit, { visitId })
  expect(after.entityId).toBe(world.entityId)
  expect(
    after.officers
      .filter((one) => one.releasedAt === null)
      .map((one) => one.officerName)
      .toSorted(),
  ).toEqual(['励海燕', '邬志刚'].toSorted())
  expect(after.next).toBe('certificate')
  expect(await refusal(requestSingleInspection, requestOf(world))).toBe('inspection.too-few-officers')
})

test('a paper of nobody is absent', async () => {
  expect(await refusal(getPaper, { paperId: id() })).toBe('inspection.paper-absent')
})

test('an item whose version has no check points gives no checklist (inspection.no-check-points)', async () => {
  const visitId = await approvedVisit(world, { officerIds: [officerId(1), officerId(3)] })
  await done(world.t, world.officer(1), giveNotice, { id: id(), visitId, means: 'on-site', receiverName: '汪海' })
  await world.t.sql(
    `delete from catalogue.check_point where item_version_id in (select item_version_id from catalogue.item_version where item_id = $1)`,
    [world.itemId],
  )
  expect(await refusal(startVisit, { id: id(), visitId, officerIds: [officerId(1), officerId(3)] })).toBe(
    'inspection.no-check-points',
  )
})
