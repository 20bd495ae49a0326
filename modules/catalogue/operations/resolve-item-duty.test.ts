import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedAgencies } from '#identity'
import { anonymous } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { itemIdOf, loadCatalogue } from '../index.ts'
import { catalogueModule } from '../module.ts'
import { resolveItemDuty } from './resolve-item-duty.ts'

let t: TestHost

beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: [catalogueModule] })
  await t.act(t.actor(), async (act) => {
    await seedAgencies(act, readFileSync(path.resolve(import.meta.dirname, '../../../db/seed/agencies.yaml'), 'utf8'))
    const loaded = await loadCatalogue(act, t.actor())
    if (!loaded.ok) throw new Error(loaded.refusal.message)
  })
})
afterAll(() => t.close())

async function whoHandles(code: string, asked: Record<string, unknown> = {}) {
  const found = await t.perform(t.actor({ permissions: [] }), resolveItemDuty, { itemId: itemIdOf(code), ...asked })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

test('scenario 2: night noise of 2021-12-20 goes to 生态环境, of 2022-02-10 to 综合执法, and the source department keeps supervising', async () => {
  const before = await whoHandles('NBCF-N33', {
    onDate: '2021-12-20',
    division: '330203',
    circumstance: '未实行综合行政执法',
  })
  expect(before.handlers.map((one) => one.agency)).toEqual(['生态环境主管部门'])
  expect(before.handlers[0]?.agencyName).toContain('生态环境')
  const after = await whoHandles('NBCF-N33', { onDate: '2022-02-10', division: '330203' })
  expect(after.handlers).toMatchObject([
    { agency: '综合行政执法部门', ruleId: 'duty-r14-penalty-power-moved', role: 'moved-to-agency' },
  ])
  expect(after.handlers[0]?.agencyName).toContain('海曙区综合行政执法局')
  expect(after.handlers[0]?.explanation).toContain('自 2022-01-01 起由生态环境主管部门划转')
  expect(after.beside).toMatchObject([
    { agency: '生态环境主管部门', duty: expect.stringContaining('其他监督管理职责') as unknown },
  ])
})

test('scenario 2: a dog in the market goes to 综合执法 in a key area and to 公安 in a general one', async () => {
  const zone = async (circumstance: string) =>
    (await whoHandles('NBCF-N23', { circumstance })).handlers.map((one) => one.agency)
  expect(await zone('重点管理区')).toEqual(['综合行政执法部门'])
  expect(await zone('一般管理区')).toEqual(['公安机关'])
})

test('scenario 2: smoking goes to 卫健 and the binding twine to 市监; no clue of the visit stays without an agency', async () => {
  expect((await whoHandles('NBCF-N22')).handlers.map((one) => one.agency)).toEqual(['卫生健康主管部门'])
  const twine = await whoHandles('NBCF-N21', { division: '330203' })
  expect(twine.handlers[0]).toMatchObject({ agencyName: '宁波市海曙区市场监督管理局' })
  for (const code of ['NBCF-N33', 'NBCF-N23', 'NBCF-N22', 'NBCF-N21'])
    expect(await whoHandles(code)).toMatchObject({ isCoverageGap: false })
})

test('an item whose organ differs by circumstance names both and says they overlap until the circumstance is told', async () => {
  const open = await whoHandles('NBCF-N30')
  expect(open.isOverlap).toBe(true)
  expect(open.circumstances).toEqual(['园区管理', '影视场所', '客运挂靠'])
  expect((await whoHandles('NBCF-N30', { circumstance: '影视场所' })).handlers).toMatchObject([
    { agency: '文化广电旅游主管部门', agencyName: expect.stringContaining('文化') as unknown },
  ])
})

test('each answer carries the article it rests on', async () => {
  const { handlers } = await whoHandles('SCJG-01', { division: '330212' })
  expect(handlers[0]?.articles[0]?.label).toMatch(/^《.+》第.+条/u)
  expect(handlers[0]?.agencyName).toBe('宁波市鄞州区市场监督管理局')
})

test('refused: an unknown item, a day without a version, a stranger', async () => {
  const ask = async (input: Record<string, unknown>, actor = t.actor({ permissions: [] })) => {
    const found = await t.perform(actor, resolveItemDuty, input)
    return found.ok ? 'ok' : found.refusal.code
  }
  expect(await ask({ itemId: randomUUID() })).toBe('catalogue.item-unknown')
  expect(await ask({ itemId: itemIdOf('NBCF-N21'), onDate: '2019-12-31' })).toBe('catalogue.no-version-on')
  expect(await ask({ itemId: itemIdOf('NBCF-N21') }, anonymous)).toBe('platform.sign-in-first')
})
