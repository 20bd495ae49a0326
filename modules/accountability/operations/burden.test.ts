import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIdOf, loadCatalogue } from '#catalogue'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { listActsByGroup } from './list-acts-by-group.ts'
import { listVisitBurden } from './list-visit-burden.ts'
import { simulateCleanUp } from './simulate-clean-up.ts'

const [BUREAU, FIRE] = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2']
let t: TestHost
let reader: Actor

beforeAll(async () => {
  t = await testHost({ now: '2026-11-26T09:00:00+08:00' })
  reader = t.actor({ personName: '裘敏', permissions: ['accountability.read'] })
  await t.act(t.actor(), async (act) => {
    const loaded = await loadCatalogue(act, t.actor())
    if (!loaded.ok) throw new Error(loaded.refusal.message)
  })
  for (const [id, name] of [
    [BUREAU, '海曙市监'],
    [FIRE, '海曙消防'],
  ])
    await t.sql(
      `insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, content_hash, registered_at)
       values ($1, $2, $2, $2, '市场监管', 'district', 'organ', '', now())`,
      [id, name],
    )
})
afterAll(() => t.close())

/** A visit as the inspection left it; its long way there is told by the tests of inspection. */
async function concluded(parts: {
  entity: string
  on: string
  items: string[]
  agency?: string
  with?: string[]
  exemption?: string
  rehearsal?: boolean
}) {
  const visitId = randomUUID()
  const agencyId = parts.agency ?? BUREAU
  await t.sql(
    `insert into inspection.visit (visit_id, agency_id, participant_agency_ids, entity_id, origin, task_name, lead_source, inspection_kind,
       purpose, is_announced, is_rehearsal, cap_exemption, entity_name, uscc, entity_address, division_code, planned_from_on,
       planned_to_on, state, requested_by_name, requested_at, started_at, concluded_at)
     values ($1, $2, $3, $4, 'single', '检查', 'patrol', 'daily', '检查', true, $5, $6, '宁波市海曙区汀溪面馆', '', '', '330203', $7::date, $7::date,
       'concluded', '邬志刚', now(), $7::date + time '10:00', $7::date + time '11:00')`,
    [visitId, agencyId, parts.with ?? [], parts.entity, parts.rehearsal ?? false, parts.exemption ?? null, parts.on],
  )
  for (const [at, code] of parts.items.entries())
    await t.sql(
      `insert into inspection.visit_item (visit_id, agency_id, item_id, item_version_id, item_code, item_name, basis, ordinal)
       values ($1, $2, $3, $4, $5, $5, '[]', $6)`,
      [visitId, agencyId, itemIdOf(code), randomUUID(), code, at],
    )
}

const [noodle, shop] = [randomUUID(), randomUUID()]

test('last night counted the concluded visits; cancelling, merging or going off site is answered by how many fewer they had been', async () => {
  await concluded({ entity: noodle, on: '2026-02-10', items: ['SCJG-01'] })
  await concluded({ entity: noodle, on: '2026-05-10', items: ['SCJG-04'] })
  await concluded({ entity: noodle, on: '2026-08-10', items: ['XF-01'], agency: FIRE })
  await concluded({ entity: shop, on: '2026-03-10', items: ['SCJG-01', 'XF-01'], with: [FIRE] })
  await concluded({ entity: shop, on: '2026-03-11', items: ['SCJG-01'], rehearsal: true })
  await concluded({ entity: shop, on: '2025-10-10', items: ['SCJG-01'] })
  await concluded({ entity: shop, on: '2026-11-26', items: ['SCJG-01'] })
  await t.drain()
  const plain = await t.perform(reader, simulateCleanUp, {})
  expect(plain).toMatchObject({
    ok: true,
    value: { from: '2025-11-26', to: '2026-11-25', countedTo: '2026-08-10', before: 4, after: 4, fewer: 0 },
  })
  expect(plain.ok && plain.value.items.map((one) => [one.code, one.visits, one.alone])).toEqual([
    ['SCJG-01', 2, 1],
    ['XF-01', 2, 1],
    ['SCJG-04', 1, 1],
  ])
  const merged = await t.perform(reader, simulateCleanUp, { merged: 'SCJG-01,SCJG-04,XF-01' })
  expect(merged).toMatchObject({ ok: true, value: { fewer: 2, saved: { merged: 2 }, entitiesSpared: 1 } })
  const away = await t.perform(reader, simulateCleanUp, { cancelled: 'SCJG-04', offSite: 'XF-01' })
  expect(away).toMatchObject({ ok: true, value: { fewer: 2, saved: { cancelled: 1, 'off-site': 1 } } })
})

test('what was never visited, chosen twice or merged alone is refused', async () => {
  const code = async (input: object) => {
    const done = await t.perform(reader, simulateCleanUp, input)
    return done.ok ? 'ok' : done.refusal.code
  }
  expect(await code({ cancelled: 'SCJG-18' })).toBe('accountability.item-never-visited')
  expect(await code({ cancelled: 'SCJG-01', offSite: 'SCJG-01' })).toBe('accountability.measure-twice')
  expect(await code({ cancelled: 'SCJG-01', merged: 'SCJG-01,SCJG-04' })).toBe('accountability.measure-twice')
  expect(await code({ merged: 'SCJG-01' })).toBe('accountability.merge-alone')
})

test('the cap binds one body at one enterprise; exempt visits do not count to it; the total of all bodies only warns', async () => {
  const before = await t.perform(reader, listVisitBurden, {})
  expect(before).toMatchObject({ ok: true, value: { year: 2026, cap: { value: 2 }, entities: [] } })
  await concluded({ entity: noodle, on: '2026-09-10', items: ['SCJG-01'], exemption: '投诉举报' })
  await concluded({ entity: noodle, on: '2026-09-20', items: ['XF-01'], agency: FIRE })
  t.clock.set('2026-11-27T09:00:00+08:00')
  await t.drain()
  const warned = await t.perform(reader, listVisitBurden, {})
  expect(warned).toMatchObject({
    ok: true,
    value: {
      counts: { overCap: 0, warned: 1 },
      entities: [
        {
          entityId: noodle,
          total: 5,
          isOverCap: false,
          isWarned: true,
          bodies: [
            { agencyName: '海曙市监', visits: 3, exempt: 1, isOverCap: false },
            { agencyName: '海曙消防', visits: 2, exempt: 0 },
          ],
        },
      ],
    },
  })
  await concluded({ entity: noodle, on: '2026-10-10', items: ['SCJG-02'] })
  t.clock.set('2026-11-28T09:00:00+08:00')
  await t.drain()
  const over = await t.perform(reader, listVisitBurden, { year: '2026' })
  expect(over).toMatchObject({ ok: true, value: { counts: { overCap: 1, warned: 1 } } })
})

test('a joint visit is one visit to the enterprise and one of each body that took part', async () => {
  for (const on of ['2026-04-10', '2026-06-10'])
    await concluded({ entity: shop, on, items: ['SCJG-01', 'XF-01'], with: [FIRE] })
  t.clock.set('2026-11-29T09:00:00+08:00')
  await t.drain()
  const list = await t.perform(reader, listVisitBurden, {})
  expect(list.ok && list.value.entities.find((one) => one.entityId === shop)).toMatchObject({
    total: 4,
    bodies: [
      { agencyName: '海曙市监', visits: 4 },
      { agencyName: '海曙消防', visits: 3, isOverCap: true },
    ],
  })
})

test('trap 9: a 子项 split into three keeps its own acts; the 主项 counts visits, and one joint check of all three counts once', async () => {
  const parts = ['SPLIT-1', 'SPLIT-2', 'SPLIT-3']
  const editor = t.actor({ personName: '乐珺', permissions: ['catalogue.edit'] })
  const approver = t.actor({ personName: '励海燕', permissions: ['catalogue.approve'] })
  const act = async (actor: Actor, name: string, input: object) => {
    const routes = t.host.modules.flatMap((one) => one.routes)
    const found = routes.find((one) => one.shape === 'operation' && one.operation.name === name)
    if (found?.shape !== 'operation') throw new Error(name)
    const done = await t.perform(actor, found.operation, input)
    if (!done.ok) throw new Error(done.refusal.message)
  }
  const make = async (code: string) => {
    const [id, itemVersionId] = [randomUUID(), randomUUID()]
    const content = {
      validFrom: '2026-01-01',
      basis: [{ cite: 'cn.food-inspection-measures/9', role: 'power' }],
      sector: '市场监管',
      agency: '市场监督管理部门',
      levels: ['county'],
      source: '试验',
    }
    const group = { code: 'SPLIT-G', name: '拆分试验' }
    await act(editor, 'propose-item', { id, itemVersionId, group, code, name: code, kind: 'inspection', content })
    await act(approver, 'approve-item-version', { itemVersionId })
    return id
  }
  const whole = await make('SPLIT')
  const toItemIds: string[] = []
  for (const code of parts) toItemIds.push(await make(code))
  const split = { fromItemIds: [whole], toItemIds, effectiveOn: '2026-06-01', reason: '拆分为三个子项' }
  await act(approver, 'succeed-item', split)
  const entity = randomUUID()
  await concluded({ entity, on: '2026-05-10', items: ['SPLIT'] })
  await concluded({ entity, on: '2026-05-20', items: ['SPLIT'] })
  await concluded({ entity, on: '2026-07-10', items: parts, with: [FIRE] })
  await concluded({ entity, on: '2026-08-10', items: ['SPLIT-2'] })
  t.clock.set('2026-11-30T09:00:00+08:00')
  await t.drain()
  const seen = await t.perform(reader, listActsByGroup, {})
  const group = seen.ok ? seen.value.groups.find((one) => one.groupCode === 'SPLIT-G') : undefined
  expect(group?.visits).toBe(4)
  expect(group?.items.map((one) => [one.code, one.visits])).toEqual([
    ['SPLIT', 2],
    ['SPLIT-2', 2],
    ['SPLIT-1', 1],
    ['SPLIT-3', 1],
  ])
  expect(group?.items[0]).toMatchObject({ retiredOn: '2026-06-01', successors: parts })
})

test('neither is read without the right (platform.forbidden) or a login (platform.sign-in-first)', async () => {
  const stranger = t.actor({ permissions: ['draw.read'] })
  for (const operation of [simulateCleanUp, listVisitBurden, listActsByGroup]) {
    expect(await t.perform(stranger, operation as never, {})).toMatchObject({ refusal: { code: 'platform.forbidden' } })
    expect(await t.perform(anonymous, operation as never, {})).toMatchObject({
      refusal: { code: 'platform.sign-in-first' },
    })
  }
})
