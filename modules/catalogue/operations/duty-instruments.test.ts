import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import { itemIdOf } from '../index.ts'
import { codeOf, makeDutyWorld } from '../fixtures/duty-world.ts'
import type { DutyWorld } from '../fixtures/duty-world.ts'
import { endDelegation } from './end-delegation.ts'
import { importDutyList } from './import-duty-list.ts'
import { listDelegations } from './list-delegations.ts'
import { listDutyList } from './list-duty-list.ts'
import { listFilings } from './list-filings.ts'
import { recordDelegation } from './record-delegation.ts'
import { recordFiling } from './record-filing.ts'
import { reportUnfiled } from './report-unfiled.ts'
import { resolveItemDuty } from './resolve-item-duty.ts'
import { settleUnfiledLead } from './settle-unfiled-lead.ts'
import { verifyFiling } from './verify-filing.ts'

let world: DutyWorld
let school: Actor
let clerk: Actor
beforeAll(async () => {
  world = await makeDutyWorld()
  school = world.of('宁波市教育局', ['catalogue.delegate'])
  clerk = world.of('宁波市市场监督管理局', ['catalogue.file', 'catalogue.edit'])
})
afterAll(() => world.t.close())

const instrument = (parts: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  number: `甬教委〔2026〕${randomUUID().slice(0, 4)}号`,
  toAgencyId: world.idOf('宁波市综合行政执法局'),
  itemIds: [itemIdOf('JY-01')],
  powers: ['inspection', 'penalty'],
  scope: '全市校外培训机构的检查和处罚',
  validFrom: '2026-01-01',
  validTo: '2026-03-20',
  ...parts,
})
const delegate = async (parts: Record<string, unknown> = {}, actor = school) =>
  codeOf(await world.t.perform(actor, recordDelegation, instrument(parts)))

test('行政强制法第十七条: coercive measures are never delegated; inspection and penalty are, by the agency whose power it is, in writing and for a term', async () => {
  expect(
    await world.t.perform(school, recordDelegation, instrument({ powers: ['inspection', 'coercion'] })),
  ).toMatchObject({
    refusal: { code: 'catalogue.coercion-not-delegable', citation: '《行政强制法》第十七条' },
  })
  await expect(
    world.t.sql(
      `insert into catalogue.delegation (delegation_id, number, from_agency_id, to_agency_id, item_ids, powers, scope, valid_from, valid_to, content_hash, recorded_by, recorded_at)
       values (gen_random_uuid(), 'x', gen_random_uuid(), gen_random_uuid(), array[gen_random_uuid()], array['coercion'], 'x', '2026-01-01', '2026-01-02', '', 'x', now())`,
    ),
  ).rejects.toThrow('delegation_powers_known')
  expect(await delegate({ itemIds: [itemIdOf('SCJG-02')] })).toBe('catalogue.delegation-not-own-power')
  expect(await delegate({ toAgencyId: world.idOf('宁波市教育局') })).toBe('catalogue.delegation-to-itself')
  expect(await delegate({ toAgencyId: randomUUID() })).toBe('catalogue.delegate-unknown')
  expect(await delegate({ validTo: '2025-12-31' })).toBe('catalogue.delegation-days')
  expect(await delegate({}, world.t.actor({ permissions: ['catalogue.delegate'] }))).toBe(
    'catalogue.delegation-without-agency',
  )
})

test('行政处罚法第二十条: the delegate acts in the name of the agency that delegates; the instrument warns, lapses and can be ended', async () => {
  const one = instrument()
  expect(codeOf(await world.t.perform(school, recordDelegation, one))).toBe('ok')
  expect(codeOf(await world.t.perform(school, recordDelegation, one))).toBe('ok')
  expect(codeOf(await world.t.perform(school, recordDelegation, { ...one, scope: '另一种范围' }))).toBe(
    'catalogue.id-taken',
  )
  expect(await delegate({ number: one.number })).toBe('catalogue.delegation-number-used')
  const stateOn = async (day: string) => {
    world.t.clock.set(`${day}T09:00:00+08:00`)
    const found = await world.t.perform(school, listDelegations, {})
    return found.ok && found.value.delegations.find((each) => each.delegationId === one.id)
  }
  const duty = (onDate: string) => world.t.perform(school, resolveItemDuty, { itemId: itemIdOf('JY-01'), onDate })
  expect(await duty('2026-03-20')).toMatchObject({
    value: { delegations: [{ toAgency: '宁波市综合行政执法局', inNameOf: '宁波市教育局', powers: ['检查', '处罚'] }] },
  })
  expect(await duty('2026-03-21')).toMatchObject({ value: { delegations: [] } })
  expect(await stateOn('2026-02-18')).toMatchObject({ state: 'lapsing', daysLeft: 30 })
  expect(await stateOn('2026-02-17')).toMatchObject({ state: 'in-force', daysLeft: 31 })
  expect(await stateOn('2026-03-21')).toMatchObject({ state: 'lapsed' })
  expect(await stateOn('2026-03-02')).toMatchObject({ state: 'lapsing', daysLeft: 18 })
  const end = { delegationId: one.id, reason: '已设立专门执法队伍' }
  expect(codeOf(await world.t.perform(world.of('宁波市公安局', ['catalogue.delegate']), endDelegation, end))).toBe(
    'catalogue.delegation-unknown',
  )
  expect(codeOf(await world.t.perform(school, endDelegation, end))).toBe('ok')
  expect(codeOf(await world.t.perform(school, endDelegation, end))).toBe('catalogue.delegation-ended')
  expect(await stateOn('2026-03-02')).toMatchObject({ state: 'ended', endedReason: '已设立专门执法队伍' })
})

const filing = (parts: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  number: `甬维备${randomUUID().slice(0, 6)}`,
  itemId: itemIdOf('JT-02'),
  filerName: '宁波海曙甬顺汽车维修店',
  filedOn: '2026-02-10',
  division: '330203',
  ...parts,
})

test('each filing opens a verification at its agency with a clock of working days, the spring festival counted', async () => {
  const one = filing()
  const kept = await world.t.perform(clerk, recordFiling, one)
  expect(kept).toMatchObject({ ok: true, value: { agencyName: '宁波市交通运输局', verifyBy: '2026-03-16' } })
  expect(codeOf(await world.t.perform(clerk, recordFiling, one))).toBe('ok')
  expect(codeOf(await world.t.perform(clerk, recordFiling, { ...one, filerName: '另一家' }))).toBe('catalogue.id-taken')
  expect(codeOf(await world.t.perform(clerk, recordFiling, filing({ number: one.number })))).toBe(
    'catalogue.filing-number-used',
  )
  expect(codeOf(await world.t.perform(clerk, recordFiling, filing({ filedOn: '2026-03-03' })))).toBe(
    'catalogue.filed-in-future',
  )
  expect(codeOf(await world.t.perform(clerk, recordFiling, filing({ itemId: itemIdOf('SCJG-02') })))).toBe(
    'catalogue.not-a-filing-item',
  )
  const verify = (actor: Actor, parts: Record<string, unknown>) =>
    world.t.perform(actor, verifyFiling, { filingId: one.id, ...parts })
  const traffic = world.of('宁波市交通运输局', ['catalogue.verify'])
  expect(codeOf(await verify(world.of('宁波市公安局', ['catalogue.verify']), { outcome: 'consistent' }))).toBe(
    'catalogue.filing-of-another',
  )
  expect(codeOf(await verify(traffic, { outcome: 'inconsistent' }))).toBe('catalogue.note-missing')
  expect(codeOf(await verify(traffic, { outcome: 'inconsistent', note: '现场没有备案的举升设备' }))).toBe('ok')
  expect(codeOf(await verify(traffic, { outcome: 'consistent' }))).toBe('catalogue.filing-verified-already')
  expect(codeOf(await verify(traffic, { filingId: randomUUID(), outcome: 'consistent' }))).toBe(
    'catalogue.filing-unknown',
  )
  const found = await world.t.perform(clerk, listFilings, {})
  expect(found).toMatchObject({
    value: { filings: [{ number: one.number, outcome: 'inconsistent', isOverdue: false }] },
  })
})

test('未备案经营 opens a lead to the lead agency, to 综合执法 where the power lies there, and is settled by it alone', async () => {
  const lead = (parts: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    itemId: itemIdOf('JT-02'),
    name: '无名修理铺',
    place: '海曙区环城西路 12 号',
    division: '330203',
    foundOn: '2026-03-01',
    source: '日常巡查',
    ...parts,
  })
  const garage = lead()
  expect(await world.t.perform(clerk, reportUnfiled, garage)).toMatchObject({
    value: { agencyName: '宁波市交通运输局', explanation: expect.stringContaining('未经备案') as unknown },
  })
  const parking = await world.t.perform(clerk, reportUnfiled, lead({ itemId: itemIdOf('NBCF-N31'), name: '某停车场' }))
  expect(parking).toMatchObject({ value: { agencyName: '宁波市海曙区综合行政执法局' } })
  expect(codeOf(await world.t.perform(clerk, reportUnfiled, lead({ foundOn: '2026-03-03' })))).toBe(
    'catalogue.filed-in-future',
  )
  const settle = (actor: Actor, parts: Record<string, unknown>) =>
    world.t.perform(actor, settleUnfiledLead, { leadId: garage.id, ...parts })
  const traffic = world.of('宁波市交通运输局', ['catalogue.verify'])
  expect(codeOf(await settle(clerk, { outcome: 'unfounded' }))).toBe('platform.forbidden')
  expect(codeOf(await settle(world.of('宁波市公安局', ['catalogue.verify']), { outcome: 'case-opened' }))).toBe(
    'catalogue.lead-of-another',
  )
  expect(codeOf(await settle(traffic, { outcome: 'unfounded' }))).toBe('catalogue.note-missing')
  expect(codeOf(await settle(traffic, { outcome: 'case-opened' }))).toBe('ok')
  expect(codeOf(await settle(traffic, { outcome: 'case-opened' }))).toBe('catalogue.lead-settled-already')
  expect(codeOf(await settle(traffic, { leadId: randomUUID(), outcome: 'case-opened' }))).toBe('catalogue.lead-unknown')
})

test('a filing for a place where nobody deals with it is not taken in (catalogue.duty-unresolved)', async () => {
  await world.t.sql(`update identity.agency set status = 'stopped' where sector = '交通运输'`)
  expect(codeOf(await world.t.perform(clerk, recordFiling, filing()))).toBe('catalogue.duty-unresolved')
  await world.t.sql(`update identity.agency set status = 'active' where sector = '交通运输'`)
})

test('an item without an entry and an entry without an item are listed, for the city and for the district; reading twice changes nothing', async () => {
  const first = await world.t.perform(clerk, importDutyList, {})
  expect(first).toMatchObject({ ok: true, value: { read: 65, added: 65 } })
  expect(await world.t.perform(clerk, importDutyList, {})).toMatchObject({ value: { added: 0 } })
  const seen = await world.t.perform(clerk, listDutyList, { show: 'faults' })
  if (!seen.ok) throw new Error(seen.refusal.code)
  expect(seen.value.places).toMatchObject([
    { place: '330200', withoutEntry: 2, withoutItem: 1 },
    { place: '330203', withoutEntry: 3, withoutItem: 1 },
  ])
  const without = (place: string) =>
    seen.value.lines.flatMap((line) => (line.place === place ? [line.itemCode ?? line.entryCode] : [])).toSorted()
  expect(without('330200')).toEqual(['JT-02', 'NB-QZ-0917', 'SCJG-18'])
  expect(without('330203')).toEqual(['HS-QZ-0233', 'NY-01', 'SCJG-07', 'SCJG-13'])
  expect(await world.t.perform(clerk, listDutyList, { itemId: itemIdOf('SCJG-02') })).toMatchObject({
    value: { lines: [{ entryCode: 'NB-SCJG-02' }, { entryCode: 'HS-SCJG-02' }] },
  })
})

test('refused without the right (platform.forbidden) and without a login (platform.sign-in-first)', async () => {
  const reader = world.t.actor({ permissions: ['catalogue.nothing'] })
  for (const [operation, input] of [
    [recordDelegation, instrument()],
    [endDelegation, { delegationId: randomUUID(), reason: '理由理由' }],
    [recordFiling, filing()],
    [verifyFiling, { filingId: randomUUID(), outcome: 'consistent' }],
    [importDutyList, {}],
  ] as const) {
    expect(codeOf(await world.t.perform(reader, operation as never, input))).toBe('platform.forbidden')
    expect(codeOf(await world.t.perform(anonymous, operation as never, input))).toBe('platform.sign-in-first')
  }
})
