import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerAll,
  approvedVisit,
  freshId,
  openVisit,
  PICTURE,
  requestOf,
  signAs,
  startedVisit,
  uploadOf,
} from '../fixtures/visit-acts.ts'
import { code, done, makeVisitWorld, officerId } from '../fixtures/visit-world.ts'
import type { VisitWorld } from '../fixtures/visit-world.ts'
import { captureRoot } from '../domain/capture.ts'
import { getVisit } from '../queries/get-visit.ts'
import { addEvidence, EVIDENCE_LIMIT_BYTES } from './add-evidence.ts'
import { answerCheckPoint } from './answer-check-point.ts'
import { answerCheckPoints } from './answer-check-points.ts'
import { approveInspection } from './approve-inspection.ts'
import { giveNotice } from './give-notice.ts'
import { presentCertificate } from './present-certificate.ts'
import { recordStatement } from './record-statement.ts'
import { refuseSignature } from './refuse-signature.ts'
import { requestSingleInspection } from './request-single-inspection.ts'
import { signRecord } from './sign-record.ts'
import { startVisit } from './start-visit.ts'
import { tellRights } from './tell-rights.ts'

let world: VisitWorld
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-01')
})
afterAll(() => world.t.close())

const refusal = (op: Parameters<VisitWorld['t']['perform']>[1], input: unknown, by = world.officer(1)) =>
  code(world.t.perform(by, op, input))
const id = () => freshId(world)

test('a request is refused for an unknown entity, unfit officers and too few of them', async () => {
  expect(await refusal(requestSingleInspection, requestOf(world, { entityId: id() }))).toBe('inspection.entity-absent')
  expect(await refusal(requestSingleInspection, requestOf(world, { itemIds: [id()] }))).toBe('catalogue.item-unknown')
  // Scenario 11: the certificate ended yesterday. Scenario 14 and trap 10: an auxiliary does not count.
  expect(await refusal(requestSingleInspection, requestOf(world, { officerIds: [officerId(1), officerId(4)] }))).toBe(
    'inspection.too-few-officers',
  )
  expect(await refusal(requestSingleInspection, requestOf(world, { officerIds: [officerId(1), officerId(5)] }))).toBe(
    'inspection.too-few-officers',
  )
  expect(await refusal(requestSingleInspection, requestOf(world, { officerIds: [officerId(1), officerId(1)] }))).toBe(
    'inspection.too-few-officers',
  )
  expect(
    await refusal(
      requestSingleInspection,
      requestOf(world, { officerIds: [officerId(1), officerId(2), officerId(6)] }),
    ),
  ).toBe('inspection.officer-not-suitable')
  const reply = await world.t.perform(
    world.officer(1),
    requestSingleInspection,
    requestOf(world, { officerIds: [officerId(1), officerId(4)] }),
  )
  expect(reply.ok ? '' : `${reply.refusal.message}${reply.refusal.citation}`).toContain('应建波行政执法证不在有效期内')
})

test('nobody starts an inspection in the name of an organ outside the own scope', async () => {
  const stranger = { ...world.officer(1), scope: [] }
  expect(await refusal(requestSingleInspection, requestOf(world), stranger)).toBe('inspection.agency-outside-scope')
  const nobody = { ...world.officer(1), agencyId: null }
  expect(await refusal(requestSingleInspection, requestOf(world), nobody)).toBe('inspection.agency-outside-scope')
})

test('the applicant does not approve, and a refusal needs its reason', async () => {
  const both = world.t.actor({
    permissions: ['inspection.*'],
    agencyId: world.agencyId,
    scope: [world.agencyId],
    officerId: officerId(1),
  })
  const { visitId } = await done(world.t, both, requestSingleInspection, requestOf(world))
  expect(await refusal(approveInspection, { id: id(), visitId, decision: 'approve' }, both)).toBe(
    'inspection.same-person',
  )
  expect(await refusal(approveInspection, { id: id(), visitId, decision: 'decline' }, world.leader)).toBe(
    'inspection.reason-missing',
  )
  const declined = await done(world.t, world.leader, approveInspection, {
    id: id(),
    visitId,
    decision: 'decline',
    reason: '可以书面核查',
  })
  expect(declined.state).toBe('declined')
  expect(await refusal(giveNotice, { id: id(), visitId, means: 'on-site', receiverName: '汪海' })).toBe(
    'inspection.wrong-state',
  )
})

test('a patrol beyond the yearly cap is refused, a complaint is exempt and says so (scenario 7)', async () => {
  await startedVisit(world)
  await startedVisit(world)
  const patrol = await world.t.perform(
    world.officer(1),
    requestSingleInspection,
    requestOf(world, { leadSource: 'patrol' }),
  )
  expect(patrol.ok ? '' : patrol.refusal.code).toBe('inspection.cap-reached')
  const { visitId } = await done(
    world.t,
    world.officer(1),
    requestSingleInspection,
    requestOf(world, { leadSource: 'complaint' }),
  )
  expect((await done(world.t, world.officer(1), getVisit, { visitId })).capExemption).toBe('投诉举报')
})

test('nobody but the officers of the visit records, whatever the right', async () => {
  const visitId = await approvedVisit(world)
  expect(
    await refusal(giveNotice, { id: id(), visitId, means: 'on-site', receiverName: '汪海' }, world.officer(3)),
  ).toBe('inspection.not-assigned')
  expect(await refusal(giveNotice, { id: id(), visitId: id(), means: 'on-site', receiverName: '汪海' })).toBe(
    'inspection.visit-absent',
  )
})

test('an announced visit does not start without its notice, and none with one officer', async () => {
  const visitId = await approvedVisit(world)
  const start = { visitId, officerIds: [officerId(1), officerId(2)] }
  expect(await refusal(startVisit, { id: id(), ...start })).toBe('inspection.notice-missing')
  await done(world.t, world.officer(1), giveNotice, { id: id(), visitId, means: 'on-site', receiverName: '汪海' })
  expect(await refusal(startVisit, { id: id(), ...start, officerIds: [officerId(1)] })).toBe(
    'inspection.too-few-officers',
  )
  expect(await refusal(startVisit, { id: id(), ...start, officerIds: [officerId(1), officerId(3)] })).toBe(
    'inspection.too-few-officers',
  )
  const refusals = await world.t.sql<{ n: number }>(
    `select count(*)::int as n from ledger.entry where type = 'refusal'`,
  )
  expect(refusals[0]?.n).toBeGreaterThan(0)
})

test('a certificate that ran out between assignment and visit stops the start', async () => {
  const visitId = await approvedVisit(world, { plannedToOn: '2029-01-05' })
  await done(world.t, world.officer(1), giveNotice, { id: id(), visitId, means: 'on-site', receiverName: '汪海' })
  world.t.clock.set('2029-01-02T09:00:00+08:00')
  expect(await refusal(startVisit, { id: id(), visitId, officerIds: [officerId(1), officerId(2)] })).toBe(
    'inspection.too-few-officers',
  )
  world.t.clock.set('2026-03-02T09:00:00+08:00')
})

test('an id taken by a record of another agency is refused, not an internal error', async () => {
  const visitId = await approvedVisit(world)
  const taken = id()
  const notice = { visitId, means: 'on-site', receiverName: '汪海' }
  await done(world.t, world.officer(1), giveNotice, { id: taken, ...notice })
  await world.t.sql(`update inspection.step set agency_id = $2 where step_id = $1`, [taken, id()])
  const other = await approvedVisit(world)
  expect(await refusal(giveNotice, { id: taken, ...notice, visitId: other })).toBe('inspection.id-used')
})

test('certificates are shown with the right number before the rights, the rights before any answer', async () => {
  const visitId = await startedVisit(world)
  const [point] = (await done(world.t, world.officer(1), getVisit, { visitId })).checkPoints
  const rights = { visitId, listenerName: '汪海', listenerRole: '店长', isRecusalRequested: false }
  expect(await refusal(tellRights, { id: id(), ...rights })).toBe('inspection.certificate-not-presented')
  expect(
    await refusal(presentCertificate, { id: id(), visitId, officerId: officerId(1), certificateNo: '11020302' }),
  ).toBe('inspection.certificate-mismatch')
  expect(
    await refusal(presentCertificate, { id: id(), visitId, officerId: officerId(3), certificateNo: '11020303' }),
  ).toBe('inspection.officer-absent')
  const answer = { visitId, checkPointId: point?.checkPointId, outcome: 'none-found' }
  expect(await refusal(answerCheckPoint, { id: id(), ...answer })).toBe('inspection.rights-not-told')
  const several = { visitId, answers: [{ checkPointId: point?.checkPointId, outcome: 'none-found' }] }
  expect(await refusal(answerCheckPoints, { id: id(), ...several })).toBe('inspection.rights-not-told')
  expect(
    await refusal(recordStatement, { id: id(), visitId, speakerName: '汪海', speakerRole: '店长', text: '无' }),
  ).toBe('inspection.rights-not-told')
})

test('an answer names a point of this checklist', async () => {
  const visitId = await openVisit(world)
  const strange = [{ checkPointId: id(), outcome: 'none-found' }]
  expect(await refusal(answerCheckPoints, { id: id(), visitId, answers: strange })).toBe(
    'inspection.check-point-absent',
  )
  expect(await refusal(answerCheckPoint, { id: id(), visitId, checkPointId: id(), outcome: 'found' })).toBe(
    'inspection.check-point-absent',
  )
  expect(await refusal(answerCheckPoint, { id: id(), visitId, checkPointId: id(), outcome: '合格' })).toBe(
    'platform.invalid-input',
  )
})

test('evidence is refused when the hash differs, when it is no picture, empty or too large', async () => {
  const visitId = await openVisit(world)
  const base = {
    visitId,
    kind: 'photo',
    root: captureRoot(PICTURE),
    device: 'dev-1',
    counter: 1,
    capturedAt: '2026-03-02T01:30:00.000Z',
  }
  const changed = PICTURE.slice()
  changed[7] = 5
  expect(await refusal(addEvidence, { id: id(), ...base, bytes: changed })).toBe('inspection.hash-mismatch')
  const script = new TextEncoder().encode('<script>alert(1)</script>')
  expect(await refusal(addEvidence, { id: id(), ...base, root: captureRoot(script), bytes: script })).toBe(
    'inspection.file-type',
  )
  expect(await refusal(addEvidence, { id: id(), ...base, bytes: new Uint8Array(0) })).toBe('inspection.file-empty')
  expect(await refusal(addEvidence, { id: id(), ...base, bytes: new Uint8Array(EVIDENCE_LIMIT_BYTES + 1) })).toBe(
    'inspection.file-too-large',
  )
  expect(await refusal(addEvidence, { id: id(), ...base, checkPointId: id(), bytes: PICTURE })).toBe(
    'inspection.check-point-absent',
  )
})

test('over HTTP a changed byte is 409, a wrong type 422, and nothing is kept', async () => {
  const visitId = await openVisit(world)
  const query = new URLSearchParams({
    kind: 'photo',
    root: captureRoot(PICTURE),
    device: 'dev-1',
    counter: '1',
    capturedAt: '2026-03-02T01:30:00.000Z',
  })
  const put = (bytes: Uint8Array) =>
    world.t.inject({
      method: 'PUT',
      url: `/api/inspection/visits/${visitId}/evidence/${id()}?${query.toString()}`,
      payload: Buffer.from(bytes),
      headers: { 'content-type': 'application/octet-stream' },
      actor: world.officer(1),
    })
  expect((await put(PICTURE)).status).toBe(200)
  expect((await put(PICTURE.slice(0, 7))).status).toBe(409)
  expect((await put(new TextEncoder().encode('GIF89a'))).status).toBe(422)
  expect(await world.t.sql(`select 1 from inspection.evidence where visit_id = $1`, [visitId])).toHaveLength(1)
})

test('a record is signed whole, in the version shown, once by each', async () => {
  const visitId = await openVisit(world)
  const officer = world.officer(1)
  const sign = async (parts: object) => {
    const { recordHash } = await done(world.t, officer, getVisit, { visitId })
    return refusal(signRecord, {
      id: id(),
      visitId,
      signer: 'officer',
      officerId: officerId(1),
      signerName: '本人',
      signerRole: '主办',
      evidenceId,
      recordHash,
      ...parts,
    })
  }
  const evidenceId = await uploadOf(world, officer, visitId)
  expect(await sign({})).toBe('inspection.check-points-unanswered')
  await answerAll(world, visitId)
  const [point] = (await done(world.t, officer, getVisit, { visitId })).checkPoints
  await done(world.t, officer, answerCheckPoint, {
    id: id(),
    visitId,
    checkPointId: point?.checkPointId,
    outcome: 'found',
  })
  expect(await sign({})).toBe('inspection.finding-without-note')
  await done(world.t, officer, answerCheckPoint, {
    id: id(),
    visitId,
    checkPointId: point?.checkPointId,
    outcome: 'found',
    note: '积水',
  })
  expect(await sign({ recordHash: '0'.repeat(64) })).toBe('inspection.record-changed')
  expect(await sign({ evidenceId: id() })).toBe('inspection.signature-absent')
  expect(await sign({ officerId: officerId(3) })).toBe('inspection.officer-absent')
  expect(await sign({})).toBe('ok')
  expect(await sign({})).toBe('inspection.already-signed')
  expect(
    await refusal(recordStatement, { id: id(), visitId, speakerName: '汪海', speakerRole: '店长', text: '补充' }),
  ).toBe('inspection.record-signed')
  const { recordHash } = await done(world.t, officer, getVisit, { visitId })
  const refused = { visitId, counterpartName: '汪海', reason: '', witnessName: '', witnessRole: '', recordHash }
  expect(await refusal(refuseSignature, { id: id(), ...refused })).toBe('inspection.witness-missing')
  await signAs(world, visitId, 'counterpart')
  expect(
    await refusal(refuseSignature, { id: id(), ...refused, reason: '不同意', witnessName: '沈', witnessRole: '社区' }),
  ).toBe('inspection.already-signed')
})
