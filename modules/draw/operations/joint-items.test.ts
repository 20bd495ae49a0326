import { afterAll, beforeAll, expect, test } from 'vitest'
import { code, done, id, makeDrawWorld } from '../fixtures/draw-world.ts'
import type { DrawWorld } from '../fixtures/draw-world.ts'
import { readJointItemList } from '../queries/read-joint-item-list.ts'
import { publishJointItemList } from './publish-joint-item-list.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 0, officers: 2 })
}, 120_000)
afterAll(() => world.t.close())

const entry = (number: string, more: object = {}) => ({
  number,
  name: `住宿业联合抽查（${number}）`,
  leadAgencyId: world.agencyId,
  partnerIds: [world.otherAgencyId],
  objects: '全市宾馆、旅馆',
  method: '实地检查',
  itemIds: [world.itemId],
  reason: '三部门每年重复入企',
  ...more,
})
const list = (n: number, year: number, more: object) => ({
  listId: id(7000 + n),
  year,
  title: `${year} 年联合抽查事项清单`,
  ...more,
})

test('the list is published whole, version by version; each year shows what was added, what was dropped and why others were not', async () => {
  const { t, approvers, author } = world
  const publish = (input: object) => done(t, approvers[0], publishJointItemList, input)
  const first = list(1, 2025, { items: [entry('01'), entry('02')] })
  expect(await publish(first)).toMatchObject({ year: 2025, version: 1 })
  expect(await publish(first)).toMatchObject({ version: 1 })
  const considered = [{ name: '加油站联合抽查', proposedBy: '宁波市商务局', reason: '危险化学品由应急部门全覆盖检查' }]
  expect(
    await publish(
      list(2, 2026, {
        items: [entry('01', { reason: undefined }), entry('03', { reason: '群众投诉集中' })],
        dropped: [{ number: '02', reason: '上位法已修改' }],
        considered,
      }),
    ),
  ).toMatchObject({ year: 2026, version: 1 })
  const read = await done(t, author, readJointItemList, {})
  expect(read.list).toMatchObject({
    items: [
      { number: '01', yearAdded: 2025, reason: '三部门每年重复入企', partners: ['宁波市消防救援支队'] },
      { number: '03', yearAdded: 2026, reason: '群众投诉集中' },
    ],
    dropped: [{ number: '02', yearAdded: 2025, reason: '上位法已修改' }],
    considered,
  })
  expect(read.versions.map(({ year, version }) => [year, version])).toEqual([
    [2026, 1],
    [2025, 1],
  ])
  const old = await done(t, author, readJointItemList, { listId: id(7001) })
  expect(old.list?.items.map(({ number }) => number)).toEqual(['01', '02'])
})

test('no addition and no removal without its reason, no item out of force, no earlier year', async () => {
  const { t, approvers } = world
  const ask = (n: number, more: object, year = 2026, actor = approvers[0]) =>
    code(t.perform(actor, publishJointItemList, list(n, year, more)))
  const kept = [entry('01'), entry('03')]
  expect(await ask(3, { items: [...kept, entry('04', { reason: undefined })] })).toBe('draw.joint-list-reason-missing')
  expect(await ask(3, { items: [entry('01')] })).toBe('draw.joint-list-drop-unexplained')
  expect(await ask(3, { items: kept, dropped: [{ number: '09', reason: '没有这一项' }] })).toBe(
    'draw.joint-list-drop-unknown',
  )
  expect(await ask(3, { items: [...kept, entry('01')] })).toBe('draw.joint-list-number-twice')
  expect(await ask(3, { items: [...kept, entry('05', { itemIds: [id(9)] })] })).toBe('draw.joint-list-item')
  expect(await ask(3, { items: [...kept, entry('05', { partnerIds: [id(9)] })] })).toBe('draw.agency-unknown')
  expect(await ask(3, { items: kept }, 2025)).toBe('draw.joint-list-past')
  expect(await ask(1, { items: kept })).toBe('draw.id-used')
  expect(await ask(3, { items: kept }, 2026, { ...approvers[0], agencyId: null })).toBe('draw.agency-missing')
  expect(await ask(3, { items: kept }, 2026, { ...approvers[0], permissions: new Set() })).toBe('platform.forbidden')
})
