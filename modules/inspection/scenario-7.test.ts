import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { freshId, requestOf, startedVisit } from './fixtures/visit-acts.ts'
import { done, makeVisitWorld, officerId } from './fixtures/visit-world.ts'
import type { VisitWorld } from './fixtures/visit-world.ts'
import { outsideDrawException } from './domain/outside-draw.ts'
import { approveInspection } from './operations/approve-inspection.ts'
import { collectInformation } from './operations/collect-information.ts'
import { giveNotice } from './operations/give-notice.ts'
import { outsideDrawOn } from './operations/outside-draw-on.ts'
import { requestSingleInspection } from './operations/request-single-inspection.ts'
import { startVisit } from './operations/start-visit.ts'
import { getVisit } from './queries/get-visit.ts'
import { listFrequentVisits } from './queries/list-frequent-visits.ts'
import { listOutsideDraw } from './queries/list-outside-draw.ts'

let world: VisitWorld
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-01')
}, 120_000)
afterAll(() => world.t.close())

const daily = { inspectionKind: 'daily', leadSource: 'patrol', purpose: '日常监督检查' }
const trade = { ...daily, exception: 'special-trade', exceptionReference: '《食品生产经营监督检查管理办法》第二十一条' }

async function refusal(parts: object): Promise<{ code: string; message: string; citation: string }> {
  const found = await world.t.perform(world.officer(1), requestSingleInspection, requestOf(world, parts))
  return found.ok
    ? { code: 'ok', message: '', citation: '' }
    : { code: found.refusal.code, message: found.refusal.message, citation: found.refusal.citation ?? '' }
}

test('clause 13: a daily inspection not born of a draw is refused unless it names an exception of the closed list', async () => {
  const plain = await refusal(daily)
  expect(plain.code).toBe('inspection.not-through-draw')
  expect(plain.message).toContain('特殊行业、重点领域、线索核查、整改复查')
  expect(plain.citation).toContain('第五十四条')
  expect((await refusal({ ...daily, exception: 'because' })).code).toBe('inspection.not-through-draw')
  const bare = await refusal({ ...daily, exception: 'recheck' })
  expect([bare.code, bare.message]).toEqual([
    'inspection.exception-without-reference',
    '请写明所依据的责令改正通知书文号。',
  ])
})

test('the list is dated: on the day before its force nothing goes past the draw', () => {
  expect(() => outsideDrawOn(plainDate('2019-12-31'))).toThrow('no list')
  const { exceptions } = outsideDrawOn(plainDate('2026-03-02'))
  const rule = { version: '', exceptions: [...exceptions] }
  const asked = { code: null, reference: null }
  expect(outsideDrawException(rule, { ...asked, leadSource: 'patrol' })).toBe('none')
  expect(outsideDrawException(rule, { ...asked, leadSource: 'complaint' })).toMatchObject({ code: 'clue' })
})

test('scenario 7: the third planned visit is refused with its three offers, the clue visit is allowed, exempt and listed', async () => {
  await startedVisit(world, trade)
  await startedVisit(world, trade)
  const third = await refusal(trade)
  expect(third.code).toBe('inspection.cap-reached')
  for (const offer of ['并入联合检查', '书面检查', '数据核查']) expect(third.message).toContain(offer)

  const visitId = await startedVisit(world, { inspectionKind: 'daily', leadSource: 'complaint' })
  const seen = await done(world.t, world.officer(1), getVisit, { visitId })
  expect(seen.capExemption).toBe('投诉举报')
  const frequent = await done(world.t, world.leader, listFrequentVisits, {})
  expect(frequent.entities).toMatchObject([{ visitCount: 3, exemptCount: 1, exemptions: ['投诉举报'] }])
})

test('scenario 7: a 网格员 may not inspect, but may collect information, which is no inspection and counts to nothing', async () => {
  const asInspection = await refusal({ officerIds: [officerId(1), officerId(5)] })
  expect(asInspection.code).toBe('inspection.too-few-officers')
  expect(asInspection.message).toContain('网格员不计入')
  const seen = {
    id: freshId(world),
    entityId: world.entityId,
    collectorName: '董㙦',
    collectorRole: 'grid-worker',
    subject: '门店是否在营',
    note: '上午十时在营，未进入操作间',
  }
  const clerk = world.t.actor({
    permissions: ['inspection.collect'],
    agencyId: world.agencyId,
    scope: [world.agencyId],
  })
  expect((await done(world.t, clerk, collectInformation, seen)).leafHash).toMatch(/^[0-9a-f]{64}$/)
  const ask = async (actor: typeof clerk, input: object) => {
    const found = await world.t.perform(actor, collectInformation, input)
    return found.ok ? 'ok' : found.refusal.code
  }
  expect(await ask(clerk, seen)).toBe('inspection.id-used')
  expect(await ask(clerk, { ...seen, entityId: freshId(world) })).toBe('inspection.entity-absent')
  expect(await ask({ ...clerk, scope: [] }, { ...seen, id: freshId(world) })).toBe('inspection.agency-outside-scope')
  const frequent = await done(world.t, world.leader, listFrequentVisits, {})
  expect(frequent.entities).toMatchObject([{ visitCount: 3 }])
})

test('scenario 7: officers of another district are refused without 异地协助 approval, and go with it', async () => {
  const away = { leadSource: 'complaint', officerIds: [officerId(1), officerId(2), officerId(6)] }
  const alone = await refusal(away)
  expect(alone.code).toBe('inspection.officer-not-suitable')
  expect(alone.message).toContain('异地检查须先经协助批准')
  const approval = '宁波市市场监督管理局 甬市监协〔2026〕3号'
  const request = requestOf(world, { ...away, assistanceApproval: approval })
  const { visitId } = await done(world.t, world.officer(1), requestSingleInspection, request)
  await done(world.t, world.leader, approveInspection, { id: freshId(world), visitId, decision: 'approve' })
  const notice = { id: freshId(world), visitId, means: 'on-site', receiverName: '汪海' }
  await done(world.t, world.officer(1), giveNotice, notice)
  const arrived = { id: freshId(world), visitId, officerIds: [officerId(1), officerId(6)] }
  expect((await done(world.t, world.officer(1), startVisit, arrived)).state).toBe('under-way')
})

test('the share that went past the draw is counted per agency and exception', async () => {
  const shares = await done(world.t, world.leader, listOutsideDraw, {})
  expect(shares.agencies).toMatchObject([
    {
      visits: 4,
      drawn: 0,
      grounds: [
        { code: 'special-trade', label: '特殊行业', visits: 2 },
        { code: 'case', label: '个案检查', visits: 1 },
        { code: 'clue', label: '线索核查', visits: 1 },
      ],
    },
  ])
  expect(shares.exceptions.map(({ title }) => title)).toContain('整改复查')
})
