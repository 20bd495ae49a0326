import { itemIdOf } from '#catalogue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerAll,
  approvedVisit,
  freshId,
  openVisit,
  requestOf,
  signAs,
  signedVisit,
  uploadOf,
} from '../fixtures/visit-acts.ts'
import { code, done, makeVisitWorld, officerId } from '../fixtures/visit-world.ts'
import type { VisitWorld } from '../fixtures/visit-world.ts'
import { getDisturbance } from '../queries/get-disturbance.ts'
import { getEvidence } from '../queries/get-evidence.ts'
import { getPaper } from '../queries/get-paper.ts'
import { getVisit } from '../queries/get-visit.ts'
import { listCorrections } from '../queries/list-corrections.ts'
import { listFrequentVisits } from '../queries/list-frequent-visits.ts'
import { listInspections } from '../queries/list-inspections.ts'
import { listMyVisits } from '../queries/list-my-visits.ts'
import { listResultCodes } from '../queries/list-result-codes.ts'
import { answerCheckPoint } from './answer-check-point.ts'
import { answerCheckPoints } from './answer-check-points.ts'
import { approveInspection } from './approve-inspection.ts'
import { closeInspection } from './close-inspection.ts'
import { concludeVisit } from './conclude-visit.ts'
import { orderCorrection } from './order-correction.ts'
import { recordReinspection } from './record-reinspection.ts'
import { recordStatement } from './record-statement.ts'
import { refuseSignature } from './refuse-signature.ts'
import { requestSingleInspection } from './request-single-inspection.ts'
import { startVisit } from './start-visit.ts'

let world: VisitWorld
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-01')
})
afterAll(() => world.t.close())

test('a clean visit runs from request to 已完结, with papers, leaves, events and an entry in the file', async () => {
  const { t } = world
  const visitId = await signedVisit(world)
  const before = await done(t, world.officer(1), getVisit, { visitId })
  expect(before.next).toBe('conclusion')
  expect(before.checkPoints[0]?.reasons.some((reason) => reason.kind === 'citation')).toBe(true)
  const concluded = await done(t, world.officer(2), concludeVisit, {
    id: freshId(world),
    visitId,
    results: [{ itemId: world.itemId, codes: ['none-found'] }],
    followUp: ['none'],
  })
  expect(concluded.state).toBe('closed')
  expect(concluded.papers.map((paper) => paper.title)).toEqual(['现场检查笔录', '行政检查结果告知书'])
  expect(concluded.papers[0]?.number).toMatch(/^甬演海市监检〔2026〕第\d{5}号$/u)
  const paper = await done(t, world.officer(1), getPaper, { paperId: concluded.papers[0]?.paperId })
  expect(paper).toMatchObject({ title: '现场检查笔录', isSpecimen: true, organ: '宁波市海曙区市场监督管理局' })
  expect(paper.verifyCode).toBe(concluded.leafHash.slice(0, 6))
  const events = await t.sql<{ name: string }>(
    `select name from platform.outbox where payload->>'visitId' = $1 order by arrival`,
    [visitId],
  )
  expect(events.map((event) => event.name)).toEqual([
    'inspection.visit-started',
    'inspection.concluded',
    'inspection.closed',
  ])
  const file = await t.sql<{ title: string }>(`select title from entities.file_entry where entity_id = $1`, [
    world.entityId,
  ])
  expect(file.map((entry) => entry.title)).toContain('餐饮环节投诉核查')
  const leaves = await t.sql<{ type: string }>(
    `select type from ledger.entry where subject_kind = 'visit' and subject_id = $1 order by seq`,
    [visitId],
  )
  expect(leaves.map((leaf) => leaf.type)).toEqual([
    'visit.request',
    'visit.approve',
    'visit.notice',
    'visit.start',
    'visit.certificate',
    'visit.certificate',
    'visit.rights',
    ...before.checkPoints.map(() => 'note'),
    'capture',
    'sign',
    'capture',
    'sign',
    'capture',
    'sign',
    'result',
  ])
  expect(before.steps).toHaveLength(leaves.length - 1)
})

test('a finding leads to an order with a due day, a passed 复查 and a closed visit', async () => {
  const { t } = world
  const officer = world.officer(1)
  const visitId = await signedVisit(world, '后厨发现 3 袋面粉超过保质期')
  const order = await done(t, officer, orderCorrection, {
    id: freshId(world),
    visitId,
    itemId: world.itemId,
    problem: '3 袋面粉超过保质期',
    requirement: '立即下架销毁，建立临期检查台账',
    termDays: 15,
  })
  expect(order.dueOn).toBe('2026-03-17')
  const concluded = await done(t, officer, concludeVisit, {
    id: freshId(world),
    visitId,
    results: [{ itemId: world.itemId, codes: ['undisclosed', 'correction-ordered'] }],
    followUp: ['correct-and-track'],
  })
  expect(concluded.state).toBe('concluded')
  expect((await done(t, officer, listMyVisits, {})).following.map((line) => line.visitId)).toContain(visitId)
  t.clock.set('2026-03-18T09:00:00+08:00')
  const late = await done(t, officer, listCorrections, { isOverdue: 'true' })
  expect(late.corrections.map((one) => one.visitId)).toContain(visitId)
  expect(await code(t.perform(officer, closeInspection, { id: freshId(world), visitId, note: '已办' }))).toBe(
    'inspection.corrections-open',
  )
  const [correction] = (await done(t, officer, getVisit, { visitId })).corrections
  const reinspection = {
    id: freshId(world),
    visitId,
    correctionOrderId: correction?.correctionOrderId,
    officerIds: [officerId(1), officerId(2)],
    isCorrected: true,
    note: '已下架并销毁',
  }
  const closed = await done(t, officer, recordReinspection, reinspection)
  expect(closed.state).toBe('closed')
  expect(await done(t, officer, recordReinspection, reinspection)).toEqual(closed)
  const [event] = await t.sql<{ passed: boolean }>(
    `select (payload->>'isRecheckPassed')::boolean as passed from platform.outbox where name = 'inspection.closed' and payload->>'visitId' = $1`,
    [visitId],
  )
  expect(event?.passed).toBe(true)
  const referred = await t.sql<{ to: string }>(
    `select payload->>'followUp' as to from platform.outbox where name = 'inspection.finding-referred' and payload->>'visitId' = $1`,
    [visitId],
  )
  expect(referred.map((one) => one.to)).toEqual(['abnormal-list'])
  t.clock.set('2026-03-02T10:00:00+08:00')
})

test('a refusal to sign stands in the record with reason and witness', async () => {
  const { t } = world
  const visitId = await openVisit(world)
  await done(t, world.officer(1), recordStatement, {
    id: freshId(world),
    visitId,
    speakerName: '汪海',
    speakerRole: '店长',
    text: '面粉是上周进的。',
  })
  await answerAll(world, visitId)
  await signAs(world, visitId, 1)
  await signAs(world, visitId, 2)
  const { recordHash } = await done(t, world.officer(1), getVisit, { visitId })
  await done(t, world.officer(1), refuseSignature, {
    id: freshId(world),
    visitId,
    counterpartName: '汪海',
    reason: '对检查时间有异议',
    witnessName: '沈阿姨',
    witnessRole: '社区工作人员',
    recordHash,
  })
  const concluded = await done(t, world.officer(1), concludeVisit, {
    id: freshId(world),
    visitId,
    results: [{ itemId: world.itemId, codes: ['none-found'] }],
    followUp: ['none'],
  })
  const paper = await done(t, world.officer(1), getPaper, { paperId: concluded.papers[0]?.paperId })
  expect(JSON.stringify(paper.blocks)).toContain('拒绝签名：对检查时间有异议。见证人：沈阿姨（社区工作人员）')
})

test('a photo is stored as it came and answered as it was', async () => {
  const { t } = world
  const visitId = await openVisit(world)
  const { checkPoints } = await done(t, world.officer(1), getVisit, { visitId })
  const id = await uploadOf(world, world.officer(1), visitId, {
    kind: 'photo',
    checkPointId: checkPoints[0]?.checkPointId,
  })
  const kept = await done(t, world.officer(2), getEvidence, { evidenceId: id })
  expect(kept.mediaType).toBe('image/jpeg')
  expect([...kept.bytes]).toEqual([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])
  expect(
    await code(t.perform(t.actor({ permissions: ['inspection.read'], scope: [] }), getEvidence, { evidenceId: id })),
  ).toBe('inspection.evidence-absent')
})

test('the same act sent twice is recorded once, and other content under its id is refused', async () => {
  const { t } = world
  const visitId = await openVisit(world)
  const { checkPoints } = await done(t, world.officer(1), getVisit, { visitId })
  const answer = { id: freshId(world), visitId, checkPointId: checkPoints[0]?.checkPointId, outcome: 'none-found' }
  const first = await done(t, world.officer(1), answerCheckPoint, answer)
  for (let again = 0; again < 3; again += 1)
    expect(await done(t, world.officer(1), answerCheckPoint, answer)).toEqual(first)
  expect(await t.sql(`select 1 from inspection.answer where visit_id = $1`, [visitId])).toHaveLength(1)
  expect(await code(t.perform(world.officer(1), answerCheckPoint, { ...answer, outcome: 'found' }))).toBe(
    'inspection.id-used',
  )
})

test('several points are answered in one act, each with its own line in the record, until the first signature', async () => {
  const { t } = world
  const visitId = await openVisit(world)
  const { checkPoints } = await done(t, world.officer(1), getVisit, { visitId })
  const answers = checkPoints.map(({ checkPointId }, index) => ({
    checkPointId,
    outcome: index === 1 ? 'found' : 'none-found',
    note: index === 1 ? '地面有积水' : '',
  }))
  const act = { id: freshId(world), visitId, answers }
  const first = await done(t, world.officer(1), answerCheckPoints, act)
  expect(await done(t, world.officer(1), answerCheckPoints, act)).toEqual(first)
  const seen = await done(t, world.officer(1), getVisit, { visitId })
  expect(seen.checkPoints.map((point) => point.outcome)).toEqual(answers.map((answer) => answer.outcome))
  expect(seen.checkPoints[1]?.note).toBe('地面有积水')
  expect(
    await t.sql(`select 1 from inspection.step where visit_id = $1 and kind = $2`, [visitId, 'answer-check-points']),
  ).toHaveLength(1)
  await signAs(world, visitId, 1)
  expect(await code(t.perform(world.officer(1), answerCheckPoints, { ...act, id: freshId(world) }))).toBe(
    'inspection.record-signed',
  )
})

test('a later answer replaces an earlier one until the first signature', async () => {
  const { t } = world
  const visitId = await openVisit(world)
  await answerAll(world, visitId, '地面有积水')
  const { checkPoints } = await done(t, world.officer(1), getVisit, { visitId })
  const change = { visitId, checkPointId: checkPoints[0]?.checkPointId, outcome: 'not-applicable' }
  await done(t, world.officer(1), answerCheckPoint, { id: freshId(world), ...change })
  expect((await done(t, world.officer(1), getVisit, { visitId })).checkPoints[0]?.outcome).toBe('not-applicable')
  await signAs(world, visitId, 1)
  expect(await code(t.perform(world.officer(1), answerCheckPoint, { id: freshId(world), ...change }))).toBe(
    'inspection.record-signed',
  )
})

test('the lists show what one may see and count it', async () => {
  const { t } = world
  const found = await done(t, world.leader, listInspections, { text: '汪溪' })
  expect(found.total).toBe(0)
  const all = await done(t, world.leader, listInspections, { text: '汀溪面馆' })
  expect(all.visits.length).toBe(all.total)
  expect(all.entities).toBe(1)
  const stranger = t.actor({ permissions: ['inspection.read'], scope: ['00000000-0000-4000-8000-000000000099'] })
  expect((await done(t, stranger, listInspections, {})).total).toBe(0)
  expect(await code(t.perform(stranger, getVisit, { visitId: all.visits[0]?.visitId }))).toBe('inspection.visit-absent')
  const disturbance = await done(t, world.leader, getDisturbance, { entityId: world.entityId })
  expect(disturbance).toMatchObject({ year: 2026, cap: 2 })
  expect(disturbance.visitCount).toBeGreaterThan(2)
  const { codes, mapping } = await done(t, world.leader, listResultCodes, {})
  expect(codes.filter((one) => one.grouping === 'check')).toHaveLength(8)
  const ours = (outsideCode: string) =>
    mapping.find((one) => one.scheme === 'zhejiang' && one.outsideCode === outsideCode)?.code
  expect([ours('1'), ours('11'), ours('A'), ours('2')]).toEqual([
    'none-found',
    'registration-annulled',
    'pending',
    null,
  ])
})

test('an item the law does not announce starts without a notice, on its article', async () => {
  const { t } = world
  const visitId = await approvedVisit(world, { itemIds: [itemIdOf('SCJG-09')] })
  const visit = await done(t, world.officer(1), getVisit, { visitId })
  expect(visit).toMatchObject({ isAnnounced: false, next: 'start', stateWord: '待检查' })
  expect(visit.unannouncedCitation).toContain('条')
  const started = await done(t, world.officer(1), startVisit, {
    id: freshId(world),
    visitId,
    officerIds: [officerId(1), officerId(2)],
  })
  expect(started.state).toBe('under-way')
})

test('numbers of one series have no gap and no double when papers are issued at the same moment', async () => {
  const { t } = world
  const requests = await Promise.all(
    [1, 2, 3, 4].map(() => done(t, world.officer(1), requestSingleInspection, requestOf(world))),
  )
  const approved = await Promise.all(
    requests.map(({ visitId }) =>
      done(t, world.leader, approveInspection, { id: freshId(world), visitId, decision: 'approve' }),
    ),
  )
  const numbers = approved
    .map((one) => Number(one.papers[0]?.number.match(/第(\d+)号/u)?.[1]))
    .toSorted((a, b) => a - b)
  expect(numbers.map((number) => number - (numbers[0] ?? 0))).toEqual([0, 1, 2, 3])
})

test('an entity visited beyond the cap stands in the list, with what exempted the visits (scenario 7)', async () => {
  const found = await done(world.t, world.leader, listFrequentVisits, {})
  expect(found.entities).toMatchObject([{ entityId: world.entityId, exemptions: ['投诉举报'] }])
  expect(found.entities[0]?.visitCount).toBeGreaterThan(found.cap)
})
