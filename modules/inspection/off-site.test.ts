import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { creditClassChanged } from '#credit/events'
import { publish } from '#platform/outbox.ts'
import { approvedVisit, freshId, PICTURE, requestOf, signedVisit, startedVisit } from './fixtures/visit-acts.ts'
import { code, done, makeVisitWorld, officerId } from './fixtures/visit-world.ts'
import type { VisitWorld } from './fixtures/visit-world.ts'
import { checkCapture } from './operations/check-capture.ts'
import { concludeOffSite } from './operations/conclude-off-site.ts'
import { concludeVisit } from './operations/conclude-visit.ts'
import { draftChecklist } from './operations/draft-checklist.ts'
import { giveNotice } from './operations/give-notice.ts'
import { orderCorrection } from './operations/order-correction.ts'
import { publishDeviceLocation } from './operations/publish-device-location.ts'
import { receiveCapture } from './operations/receive-capture.ts'
import { registerDevice } from './operations/register-device.ts'
import { requestSingleInspection } from './operations/request-single-inspection.ts'
import { reviewDevice } from './operations/review-device.ts'
import { startVisit } from './operations/start-visit.ts'
import { tellCaptureParty } from './operations/tell-capture-party.ts'
import { getCaptureFile } from './queries/get-capture-file.ts'
import { getDisturbance } from './queries/get-disturbance.ts'
import { listCaptures } from './queries/list-captures.ts'
import { listDevices } from './queries/list-devices.ts'

let world: VisitWorld
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-15', { others: ['credit'] })
}, 120_000)
afterAll(() => world.t.close())

const desk = (personName: string) =>
  world.t.actor({ permissions: ['inspection.*'], agencyId: world.agencyId, scope: [world.agencyId], personName })

const device = (parts: object = {}) => ({
  id: freshId(world),
  code: `CAM-${freshId(world).slice(-5)}`,
  name: '中山西路排烟口高空摄像',
  kind: 'camera',
  location: '海曙区中山西路2号对面灯杆',
  legalGround: 'cn.environment-law/42',
  standard: 'GB/T 28181',
  signText: '电子技术监控区域',
  ...parts,
})

const review = (deviceId: string, kind: 'legal' | 'technical', parts: object = {}) => ({
  id: freshId(world),
  deviceId,
  kind,
  outcome: 'passed',
  opinion: '符合标准、设置合理、标志明显',
  documentNumber: '甬海市监审〔2026〕1号',
  reviewedOn: '2026-03-02',
  ...parts,
})

const place = (deviceId: string, parts: object = {}) => ({
  id: freshId(world),
  deviceId,
  publishedOn: '2026-03-02',
  outlet: '海曙区人民政府网站',
  documentNumber: '公告〔2026〕2号',
  ...parts,
})

const capture = (deviceId: string, parts: object = {}) => ({
  id: freshId(world),
  deviceId,
  entityId: world.entityId,
  itemId: world.itemId,
  fact: '排烟口有可见黑烟',
  capturedAt: '2026-03-02T08:41:00+08:00',
  bytes: PICTURE,
  ...parts,
})

const good = { isTrue: true, isClear: true, isComplete: true, isAccurate: true, opinion: '内容与设备时钟一致' }
const notice = { means: 'electronic', receiverName: '汪海', pleaPath: '浙里办“执法告知”查询，三日内书面申辩' }
const result = { outcome: 'found', followUp: 'refer-to-cases', plea: '称当日检修', opinion: '事实清楚' }

/** A device that passed both reviews and is public, by three people. */
async function lawfulDevice(): Promise<string> {
  const { id } = await done(world.t, desk('邬志刚'), registerDevice, device())
  await done(world.t, desk('法制审核员'), reviewDevice, review(id, 'legal'))
  await done(world.t, desk('计量检定员'), reviewDevice, review(id, 'technical'))
  await done(world.t, desk('邬志刚'), publishDeviceLocation, place(id))
  return id
}

test('none of it is done or seen without the right: platform.forbidden', async () => {
  const nobody = world.t.actor({ permissions: [] })
  const { t } = world
  const asked = await Promise.all([
    code(t.perform(nobody, registerDevice, {})),
    code(t.perform(nobody, reviewDevice, {})),
    code(t.perform(nobody, publishDeviceLocation, {})),
    code(t.perform(nobody, receiveCapture, {})),
    code(t.perform(nobody, checkCapture, {})),
    code(t.perform(nobody, tellCaptureParty, {})),
    code(t.perform(nobody, concludeOffSite, {})),
    code(t.perform(nobody, draftChecklist, {})),
    code(t.perform(nobody, listDevices, {})),
    code(t.perform(nobody, listCaptures, {})),
    code(t.perform(nobody, getCaptureFile, {})),
  ])
  expect(new Set(asked)).toEqual(new Set(['platform.forbidden']))
})

test('a device rests on a law or an administrative regulation; a house rule or nothing carries none', async () => {
  const { t } = world
  const ask = (input: object) => code(t.perform(desk('邬志刚'), registerDevice, input))
  expect(await ask(device({ legalGround: 'platform.house-rules/51' }))).toBe('inspection.device-ground-too-low')
  expect(await ask(device({ legalGround: 'cn.no-such-law/1' }))).toBe('inspection.device-ground-too-low')
  const first = device()
  expect(await ask(first)).toBe('ok')
  expect(await ask({ ...first, id: freshId(world) })).toBe('inspection.device-code-used')
  expect(await code(t.perform({ ...desk('邬志刚'), scope: [] }, registerDevice, device()))).toBe(
    'inspection.agency-outside-scope',
  )
})

test('three people: who registers does not review, and one person does not give both reviews', async () => {
  const { t } = world
  const { id } = await done(t, desk('邬志刚'), registerDevice, device())
  const ask = (who: string, input: object) => code(t.perform(desk(who), reviewDevice, input))
  expect(await ask('邬志刚', review(id, 'legal'))).toBe('inspection.device-same-reviewer')
  const legal = review(id, 'legal')
  expect(await ask('法制审核员', legal)).toBe('ok')
  expect(await ask('法制审核员', legal)).toBe('inspection.id-used')
  expect(await ask('法制审核员', review(id, 'technical'))).toBe('inspection.device-same-reviewer')
  expect(await ask('计量检定员', review(id, 'technical', { reviewedOn: '2026-03-03' }))).toBe('inspection.day-not-come')
  expect(await ask('计量检定员', review(freshId(world), 'technical'))).toBe('inspection.device-absent')
  const said = place(id)
  const publishPlace = (input: object) => code(t.perform(desk('邬志刚'), publishDeviceLocation, input))
  expect(await publishPlace(place(id, { publishedOn: '2026-03-03' }))).toBe('inspection.day-not-come')
  expect(await publishPlace(place(freshId(world)))).toBe('inspection.device-absent')
  expect(await publishPlace(said)).toBe('ok')
  expect(await publishPlace(said)).toBe('inspection.id-used')
  const listed = (await done(t, desk('邬志刚'), listDevices, {})).devices.find((one) => one.deviceId === id)
  expect(listed).toMatchObject({ isUsable: false, lacks: ['通过的技术审核'], reviews: [{ outcome: 'passed' }] })
})

test('a record is taken in once, and only a picture about somebody under an item in force', async () => {
  const { t } = world
  const id = await lawfulDevice()
  const ask = (input: object) => code(t.perform(desk('平台'), receiveCapture, input))
  const first = capture(id)
  expect(await ask(first)).toBe('ok')
  expect(await ask(first)).toBe('ok')
  expect(await ask({ ...first, bytes: Uint8Array.of(...PICTURE, 9) })).toBe('inspection.id-used')
  expect(await ask(capture(freshId(world)))).toBe('inspection.device-absent')
  expect(await ask(capture(id, { entityId: randomUUID() }))).toBe('inspection.entity-absent')
  expect(await ask(capture(id, { bytes: new Uint8Array(0) }))).toBe('inspection.file-empty')
  expect(await ask(capture(id, { bytes: Uint8Array.of(1, 2, 3) }))).toBe('inspection.file-type')
  expect(await ask(capture(id, { capturedAt: '2026-03-02T09:00:01+08:00' }))).toBe('inspection.day-not-come')
  expect(await ask(capture(id, { itemId: randomUUID() }))).toMatch(/^catalogue\./u)
  expect((await done(t, desk('平台'), getCaptureFile, { captureId: first.id })).bytes).toEqual(Buffer.from(PICTURE))
  expect(await code(t.perform(desk('平台'), getCaptureFile, { captureId: randomUUID() }))).toBe(
    'inspection.capture-absent',
  )
})

test('行政处罚法 41: a record is used only after the reviews, the publication, the check and the notice, each refused until then', async () => {
  const { t } = world
  const who = desk('邬志刚')
  const { id: bare } = await done(t, who, registerDevice, device())
  const early = await done(t, who, receiveCapture, capture(bare))
  const use = (captureId: string, parts: object = {}) =>
    t.perform(who, concludeOffSite, { captureId, ...result, ...parts })
  expect(await use(early.id)).toMatchObject({
    refusal: {
      code: 'inspection.device-not-reviewed',
      message: expect.stringContaining('通过的法制审核、通过的技术审核、设置地点的公布'),
      citation: '《行政处罚法》第四十一条第一款',
    },
  })
  t.clock.set('2026-03-03T09:00:00+08:00')
  for (const [person, kind] of [
    ['法制审核员', 'legal'],
    ['计量检定员', 'technical'],
  ] as const)
    await done(t, desk(person), reviewDevice, review(bare, kind, { reviewedOn: '2026-03-03' }))
  await done(t, who, publishDeviceLocation, place(bare, { publishedOn: '2026-03-03' }))
  expect(await code(use(early.id))).toBe('inspection.device-not-reviewed')

  const late = await done(t, who, receiveCapture, capture(bare, { capturedAt: '2026-03-03T08:41:00+08:00' }))
  expect(await use(late.id)).toMatchObject({
    refusal: { code: 'inspection.capture-unchecked', citation: '《行政处罚法》第四十一条第二款' },
  })
  const tell = (captureId: string) => code(t.perform(who, tellCaptureParty, { captureId, ...notice }))
  expect(await tell(late.id)).toBe('inspection.capture-unchecked')
  const dim = await done(t, who, receiveCapture, capture(bare, { capturedAt: '2026-03-03T08:42:00+08:00' }))
  await done(t, who, checkCapture, { captureId: dim.id, ...good, isClear: false })
  expect(await tell(dim.id)).toBe('inspection.capture-unfit')
  expect(await use(dim.id)).toMatchObject({
    refusal: { code: 'inspection.capture-unfit', message: expect.stringContaining('清晰') },
  })
  await done(t, who, checkCapture, { captureId: late.id, ...good })
  expect(await code(t.perform(who, checkCapture, { captureId: late.id, ...good }))).toBe('inspection.capture-checked')
  expect(await use(late.id)).toMatchObject({
    refusal: { code: 'inspection.party-not-told', citation: '《行政处罚法》第四十一条第三款' },
  })
  expect(await tell(late.id)).toBe('ok')
  expect(await tell(late.id)).toBe('inspection.party-told')
  expect(await code(use(late.id, { outcome: 'none-found' }))).toBe('inspection.follow-up-inconsistent')
  expect(await code(use(late.id))).toBe('ok')
  expect(await code(use(late.id))).toBe('inspection.capture-concluded')
  expect(await code(use(randomUUID()))).toBe('inspection.capture-absent')
  const stray = { captureId: randomUUID() }
  expect(await code(t.perform(who, checkCapture, { ...stray, ...good }))).toBe('inspection.capture-absent')
  expect(await tell(stray.captureId)).toBe('inspection.capture-absent')
  const { captures } = await done(t, who, listCaptures, { entityId: world.entityId })
  const states = new Map(captures.map((one) => [one.captureId, one.stateName]))
  expect([early.id, dim.id, late.id].map((one) => states.get(one))).toEqual(['待审核', '不得作为证据', '已作出结果'])
})

test('the database itself lets no result in that lacks one of them, whoever writes it', async () => {
  const { t } = world
  const id = await lawfulDevice()
  const one = await done(t, desk('平台'), receiveCapture, capture(id))
  const [standing] = await t.sql<{ legal: string; technical: string; notice: string }>(
    `select (select review_id from inspection.device_review where device_id = $1 and kind = 'legal') as legal,
       (select review_id from inspection.device_review where device_id = $1 and kind = 'technical') as technical,
       (select notice_id from inspection.device_location_notice where device_id = $1) as notice`,
    [id],
  )
  const write = (technical: string | undefined) =>
    t.sql(
      `insert into inspection.off_site_result (capture_id, device_id, agency_id, entity_id, legal_review_id, technical_review_id,
         location_notice_id, outcome, follow_up, plea, opinion, concluded_by_name, concluded_at, leaf_hash)
       values ($1, $2, $3, $4, $5, $6, $7, 'found', 'none', '无', '批量导入', '导入', now(), '')`,
      [one.id, id, world.agencyId, world.entityId, standing?.legal, technical, standing?.notice],
    )
  await expect(write(standing?.technical)).rejects.toThrow(/off_site_result_(told|checked)/u)
  await done(t, desk('平台'), checkCapture, { captureId: one.id, ...good })
  await expect(write(standing?.technical)).rejects.toThrow(/off_site_result_told/u)
  await done(t, desk('平台'), tellCaptureParty, { captureId: one.id, ...notice })
  await expect(write(standing?.legal)).rejects.toThrow(/off_site_result_technical/u)
})

test('a later failed review or a lapsed one ends the use from that day, and not before', async () => {
  const { t } = world
  const id = await lawfulDevice()
  t.clock.set('2026-03-05T09:00:00+08:00')
  const failing = review(id, 'technical', { outcome: 'failed', opinion: '时钟偏差', reviewedOn: '2026-03-05' })
  await done(t, desk('计量检定员'), reviewDevice, failing)
  const usable = async (capturedAt: string) => {
    const one = await done(t, desk('平台'), receiveCapture, capture(id, { capturedAt }))
    await done(t, desk('平台'), checkCapture, { captureId: one.id, ...good })
    await done(t, desk('平台'), tellCaptureParty, { captureId: one.id, ...notice })
    return code(t.perform(desk('平台'), concludeOffSite, { captureId: one.id, ...result }))
  }
  expect(await usable('2026-03-04T22:41:00+08:00')).toBe('ok')
  expect(await usable('2026-03-05T08:41:00+08:00')).toBe('inspection.device-not-reviewed')
  const lapsing = review(id, 'technical', { reviewedOn: '2026-03-05', validUntil: '2026-03-05' })
  await done(t, desk('计量检定员'), reviewDevice, lapsing)
  expect(await usable('2026-03-05T08:50:00+08:00')).toBe('ok')
  t.clock.set('2026-03-06T09:00:00+08:00')
  expect(await usable('2026-03-06T08:50:00+08:00')).toBe('inspection.device-not-reviewed')
})

test('product 95: the result stands in the burden ledger and counts to no cap of visits', async () => {
  const before = await done(world.t, desk('邬志刚'), getDisturbance, { entityId: world.entityId })
  expect(before.visitCount).toBe(0)
  expect(before.offSiteCount).toBeGreaterThanOrEqual(3)
  expect(before.offSite[0]).toMatchObject({ outcome: 'found', itemName: '登记事项检查' })
})

test('scenario 17: the next checklist comes from permits, trade, past problems and class, and each question says why', async () => {
  const { t, entityId } = world
  const root = t.actor({ permissions: ['*'], agencyId: world.agencyId, scope: [world.agencyId] })
  const empty = await done(t, root, draftChecklist, { entityId })
  expect(empty.items.map((one) => one.code)).toEqual(['SCJG-15', 'SCJG-16'])
  const object = { id: freshId(world), entityId, premisesId: null, kind: 'equipment', code: '3110', name: '载货电梯' }
  const posted = await t.inject({
    method: 'POST',
    url: `/api/entities/${entityId}/objects`,
    payload: { ...object, state: 'in-use', sinceOn: null, source: '使用登记', citation: null },
    actor: root,
  })
  expect(posted.status).toBeLessThan(300)
  const visitId = await signedVisit(world, '住所与登记不一致')
  await done(t, world.officer(1), concludeVisit, {
    id: freshId(world),
    visitId,
    results: [{ itemId: world.itemId, codes: ['pending'] }],
    followUp: ['refer-to-cases'],
  })
  const whole = await done(t, root, draftChecklist, { entityId })
  expect(whole.items.map((one) => one.code)).toEqual(['SCJG-05', 'SCJG-15', 'SCJG-16'])
  expect(whole.depth).toMatchObject({ only: 'all', words: expect.stringContaining('没有下发或者采用的风险分类') })
  const lift = whole.items.find((one) => one.code === 'SCJG-05')
  expect(lift?.reasons).toEqual([{ kind: 'object', text: '登记在档的载货电梯' }])
  for (const item of whole.items)
    for (const point of item.points) {
      expect(point.reasons.some((one) => one.kind === 'citation')).toBe(true)
      expect(point.reasons.at(-1)?.kind).toBe('class')
    }
  const past = whole.items
    .find((one) => one.code === 'SCJG-15')
    ?.points.filter((one) =>
      one.reasons.some((because) => because.kind === 'history' && because.text.includes('曾发现问题')),
    )
  expect(past).toHaveLength(1)
  const say = async (letter: 'A' | 'D', isAdopted: boolean, changedOn: string) => {
    await t.act(root, (act) =>
      publish(act, creditClassChanged, {
        entityId,
        class: letter,
        previous: null,
        source: 'issued',
        ruleVersion: 'test',
        isAdopted,
        changedOn,
      }),
    )
    await t.drain()
    return done(t, root, draftChecklist, { entityId })
  }
  expect((await say('A', false, '2026-03-02')).depth.only).toBe('all')
  const best = await say('A', true, '2026-03-03')
  expect(best.depth).toEqual({ only: 'key', words: '风险分类为 A 类，只查重点项，以往发现过问题的仍查' })
  expect(best.questionCount + best.leftOut).toBe(whole.questionCount)
  expect(best.leftOut).toBeGreaterThan(0)
  const kept = best.items.flatMap((one) => one.points).filter((one) => !one.isKey)
  expect(kept.every((one) => one.reasons.some((because) => because.kind === 'history'))).toBe(true)
  expect((await say('D', true, '2026-03-04')).questionCount).toBe(whole.questionCount)
  expect(await code(t.perform(root, draftChecklist, { entityId: randomUUID() }))).toBe('inspection.entity-absent')
})

test('trap 6: who rests or is revoked is visited only on a clue, who is 注销 by nobody, and no order is given to it any more', async () => {
  const { t, entityId } = world
  const root = t.actor({ permissions: ['*'], agencyId: world.agencyId, scope: [world.agencyId] })
  const to = async (status: string) => {
    const reply = await t.inject({
      method: 'POST',
      url: `/api/entities/${entityId}/status`,
      payload: { to: status, sinceOn: '2026-03-02', documentNumber: null, reason: '登记机关变更' },
      actor: root,
    })
    expect(reply.status).toBeLessThan(300)
  }
  const ask = (parts: object) => code(t.perform(world.officer(1), requestSingleInspection, requestOf(world, parts)))
  const patrol = {
    leadSource: 'patrol',
    inspectionKind: 'daily',
    exception: 'special-trade',
    exceptionReference: '《食品生产经营监督检查管理办法》第二十一条',
  }
  const standing = await startedVisit(world)
  const waiting = await approvedVisit(world)
  const served = { id: freshId(world), visitId: waiting, means: 'on-site', receiverName: '汪海' }
  await done(t, world.officer(1), giveNotice, served)
  await to('licence-revoked')
  expect(await ask(patrol)).toBe('inspection.entity-rests')
  expect(await ask({ leadSource: 'complaint' })).toBe('ok')
  await to('deregistered')
  expect(await ask(patrol)).toBe('inspection.entity-ended')
  expect(await ask({ leadSource: 'complaint' })).toBe('inspection.entity-ended')
  const arrival = { id: freshId(world), visitId: waiting, officerIds: [officerId(1), officerId(2)] }
  expect(await code(t.perform(world.officer(1), startVisit, arrival))).toBe('inspection.entity-ended')
  const order = {
    id: freshId(world),
    visitId: standing,
    itemId: world.itemId,
    problem: '住所不符',
    requirement: '变更登记',
  }
  expect(await code(t.perform(world.officer(1), orderCorrection, { ...order, termDays: 10 }))).toBe(
    'inspection.entity-ended',
  )
  const lawful = await lawfulDevice()
  const one = await done(t, desk('平台'), receiveCapture, capture(lawful, { capturedAt: '2026-03-06T08:00:00+08:00' }))
  await done(t, desk('平台'), checkCapture, { captureId: one.id, ...good })
  await done(t, desk('平台'), tellCaptureParty, { captureId: one.id, ...notice })
  expect(await t.perform(desk('平台'), concludeOffSite, { captureId: one.id, ...result })).toMatchObject({
    refusal: { code: 'inspection.entity-ended', citation: '《市场主体登记管理条例》第三十一条' },
  })
})
