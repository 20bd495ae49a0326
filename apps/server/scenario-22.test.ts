// domain.md §13, scenario 22, from the draw's word on: one visit of three departments, and what must follow before anything is closed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIdOf } from '#catalogue'
import { visitReleased } from '#draw/events'
import { publish } from '#platform/outbox.ts'
import type { Actor } from '#platform/operation.ts'
import { uploadOf } from '../../modules/inspection/fixtures/visit-acts.ts'
import {
  code,
  done,
  makeVisitWorld,
  officerId,
  testId,
  type VisitWorld,
} from '../../modules/inspection/fixtures/visit-world.ts'
import { operationsOf } from './desk/desk.ts'

const FIRE = testId(31)
const TOURISM = testId(32)
const ITEMS = { market: itemIdOf('SCJG-02'), fire: itemIdOf('SCJG-17'), tourism: itemIdOf('SCJG-15') }
const TEAMS = { market: [1, 2], fire: [11, 12], tourism: [21, 22] }

let world: VisitWorld
let next = 5000
const fresh = () => testId((next += 1))
const everybody = [...TEAMS.market, ...TEAMS.fire, ...TEAMS.tourism]

beforeAll(async () => {
  world = await makeVisitWorld('SCJG-02', {
    now: '2026-09-14T09:00:00+08:00',
    others: ['draw', 'credit', 'disclosure'],
  })
  const root = world.t.actor({ permissions: ['*'], agencyId: world.agencyId, scope: [world.agencyId] })
  for (const [agencyId, agencyCode, name, team] of [
    [FIRE, 'T-FIRE', '宁波市海曙区消防救援大队', TEAMS.fire],
    [TOURISM, 'T-CULT', '宁波市海曙区文化和广电旅游体育局', TEAMS.tourism],
  ] as const) {
    await act(root, 'register-agency', {
      id: agencyId,
      code: agencyCode,
      name,
      shortName: name,
      sector: '行业主管',
      level: 'district',
      kind: 'organ',
      documentWord: '甬海',
      divisionCode: '330203',
      divisions: ['330203'],
    })
    for (const number of team) {
      await act(root, 'register-officer', {
        id: officerId(number),
        personName: `执法${number}`,
        agencyId,
        staffNumber: `S-${number}`,
        mayLead: true,
        validFrom: '2020-01-01',
        districts: [],
        kind: 'officer',
      })
      await act(root, 'add-certificate', {
        id: testId(200 + number),
        officerId: officerId(number),
        number: `1102030${number}`,
        issuedBy: '浙江省人民政府',
        validFrom: '2021-01-01',
        validTo: '2028-12-31',
      })
    }
  }
})
afterAll(() => world.t.close())

/** An act by its name, as the desk asks for it. */
async function act<O>(actor: Actor, name: string, input: object): Promise<O> {
  return (await done(world.t, actor, operation(name), input)) as O
}

function operation(name: string) {
  const found = operationsOf(world.t.host.modules).get(name)
  if (found === undefined) throw new Error(`no operation ${name}`)
  return found
}

/** The draw of the joint round sends the six officers of three departments to one hotel. */
async function released(): Promise<string> {
  const visitId = fresh()
  const sheet = (agencyId: string, agencyName: string, itemId: string, team: readonly number[]) => ({
    agencyId,
    agencyName,
    itemIds: [itemId],
    officerIds: team.map(officerId),
  })
  await world.t.act(world.leader, (own) =>
    publish(own, visitReleased, {
      visitId,
      planId: testId(7000),
      taskId: testId(7000),
      taskName: '旅馆业联合抽查',
      taskNumber: 'NB-2026-22',
      agencyId: world.agencyId,
      entityId: world.entityId,
      premisesId: null,
      itemIds: Object.values(ITEMS),
      officerIds: everybody.map(officerId),
      isRehearsal: false,
      visitOn: '2026-09-14',
      windowFrom: '2026-09-14',
      windowTo: '2026-09-30',
      joint: true,
      leafHash: 'ab'.repeat(32),
      sheets: [
        sheet(world.agencyId, '宁波市海曙区市场监督管理局', ITEMS.market, TEAMS.market),
        sheet(FIRE, '宁波市海曙区消防救援大队', ITEMS.fire, TEAMS.fire),
        sheet(TOURISM, '宁波市海曙区文化和广电旅游体育局', ITEMS.tourism, TEAMS.tourism),
      ],
    }),
  )
  await world.t.drain()
  return visitId
}

interface Seen {
  readonly checkPoints: readonly { checkPointId: string; itemId: string }[]
  readonly recordHash: string
  readonly papers: readonly { kind: string }[]
  readonly departments: readonly { itemIds: readonly string[] }[]
  readonly corrections: readonly { correctionOrderId: string }[]
  readonly state: string
}

const lead = () => world.officer(1)
const step = <O>(name: string, visitId: string, input: object = {}) =>
  act<O>(lead(), name, { id: fresh(), visitId, ...input })

async function arrive(visitId: string): Promise<void> {
  await step('give-notice', visitId, { means: 'by-telephone', receiverName: '汪海' })
  await step('start-visit', visitId, { officerIds: everybody.map(officerId) })
  for (const number of everybody)
    await step('present-certificate', visitId, { officerId: officerId(number), certificateNo: `1102030${number}` })
}

async function sign(visitId: string, isAlone: boolean): Promise<void> {
  const who = [
    ...everybody.map((number) => ({ signer: 'officer', officerId: officerId(number), signerName: '执法人员' })),
    ...(isAlone ? [] : [{ signer: 'counterpart', signerName: '汪海' }]),
  ]
  for (const one of who) {
    const evidenceId = await uploadOf(world, lead(), visitId, { capturedAt: '2026-09-14T01:30:00.000Z' })
    const { recordHash } = await act<Seen>(lead(), 'get-visit', { visitId })
    await step('sign-record', visitId, {
      ...one,
      signerRole: one.signer === 'officer' ? '执法人员' : '店长',
      evidenceId,
      recordHash,
      isCounterpartAbsent: isAlone,
    })
  }
}

test('scenario 22: one visit, one notice, three sheets, several categories an item; due on 2026-10-16 at three outlets; not closed before the recheck', async () => {
  const visitId = await released()
  await arrive(visitId)
  await step('tell-rights', visitId, { listenerName: '汪海', listenerRole: '店长', isRecusalRequested: false })
  const seen = await act<Seen>(lead(), 'get-visit', { visitId })
  expect(seen.departments.map(({ itemIds }) => itemIds)).toEqual(Object.values(ITEMS).map((id) => [id]))
  const first = seen.checkPoints.find(({ itemId }) => itemId === ITEMS.market)!
  await step('answer-check-points', visitId, {
    answers: seen.checkPoints.map((point) => ({
      checkPointId: point.checkPointId,
      outcome: point === first ? 'found' : 'none-found',
      note: point === first ? '后厨 3 袋面粉超过保质期' : '',
    })),
  })
  await sign(visitId, false)
  await step('order-correction', visitId, {
    itemId: ITEMS.market,
    problem: '面粉超过保质期',
    requirement: '立即下架销毁',
    termDays: 10,
  })
  await step('conclude-visit', visitId, {
    results: Object.values(ITEMS).map((itemId) => ({
      itemId,
      codes: itemId === ITEMS.market ? ['undisclosed', 'correction-ordered'] : ['none-found'],
    })),
    followUp: ['correct-and-track'],
  })
  await world.t.drain()
  const after = await act<Seen>(lead(), 'get-visit', { visitId })
  expect(after.papers.filter(({ kind }) => kind === 'notice')).toHaveLength(1)
  expect(await countedFor(visitId)).toEqual([world.agencyId, FIRE, TOURISM].toSorted())
  expect(await publicationOf(visitId)).toEqual({ due_on: '2026-10-16', outlets: 3 })
  const close = { id: fresh(), visitId, note: '整改完毕' }
  expect(await code(world.t.perform(lead(), operation('close-inspection'), close))).toBe('inspection.corrections-open')
  world.t.clock.set('2026-09-22T09:00:00+08:00')
  await step('record-reinspection', visitId, {
    correctionOrderId: after.corrections[0]?.correctionOrderId,
    officerIds: [officerId(1), officerId(2)],
    isCorrected: true,
    note: '已下架销毁',
  })
  expect((await act<Seen>(lead(), 'get-visit', { visitId })).state).toBe('closed')
})

test('scenario 22: a hotel that cannot be found goes into the abnormal-list procedure, and what is left to do is handed on', async () => {
  world.t.clock.set('2026-09-23T09:00:00+08:00')
  const visitId = await released()
  await arrive(visitId)
  await sign(visitId, true)
  await step('conclude-visit', visitId, {
    results: Object.values(ITEMS).map((itemId) => ({ itemId, codes: ['unreachable'] })),
    followUp: ['copy-to-agency'],
  })
  await world.t.drain()
  const referred = await world.t.sql<{ follow_up: string; agency_id: string }>(
    `select payload->>'followUp' as follow_up, payload->>'agencyId' as agency_id from platform.outbox
     where name = 'inspection.finding-referred' and payload->>'visitId' = $1 order by 1, 2`,
    [visitId],
  )
  for (const followUp of ['abnormal-list', 'copy-to-agency'])
    expect(referred.filter((one) => one.follow_up === followUp).map((one) => one.agency_id)).toEqual(
      [world.agencyId, FIRE, TOURISM].toSorted(),
    )
  expect(
    await world.t.sql(`select details->>'isUncontactable' as is from credit.fact where source_key = $1`, [visitId]),
  ).toEqual([{ is: 'true' }])
})

/** The departments whose yearly count the visit went into. */
async function countedFor(visitId: string): Promise<string[]> {
  const rows = await world.t.sql<{ agency_id: string }>(
    `select agency_id from draw.on_site_visit where visit_id = $1 order by agency_id`,
    [visitId],
  )
  return rows.map((row) => row.agency_id)
}

async function publicationOf(visitId: string): Promise<unknown> {
  const [row] = await world.t.sql(
    `select to_char(due_on, 'YYYY-MM-DD') as due_on,
       (select count(*)::int from disclosure_desk.outlet where outlet_id <> 'own-site') as outlets
     from disclosure_desk.publication where visit_id = $1`,
    [visitId],
  )
  return row
}
