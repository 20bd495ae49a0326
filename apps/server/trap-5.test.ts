// domain.md §14, trap 5: an absorbed company is not deleted, and its black marks are not poured into the survivor.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addToFile } from '#entities'
import type { TestHost } from '#platform/testing.ts'
import { testHost } from '#platform/testing.ts'
import { getClass } from '../../modules/credit/operations/get-class.ts'
import { recordListEntry } from '../../modules/credit/operations/record-list-entry.ts'
import { cityBureau, makeCity, makeEntity } from '../../modules/credit/fixtures/credit-test.ts'
import { creditModule } from '../../modules/credit/module.ts'
import { getEntity } from '../../modules/entities/operations/get-entity.ts'
import { getEntityFile } from '../../modules/entities/operations/get-entity-file.ts'
import { recordMerger } from '../../modules/entities/operations/record-merger.ts'

let t: TestHost
let absorbed: string
let survivor: string
const official = () =>
  t.actor({ scope: [cityBureau], agencyId: cityBureau, permissions: ['entities.*', 'credit.*'], personName: '乐珺' })

beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', creditModule] })
  await makeCity(t)
  absorbed = await makeEntity(t, 71)
  survivor = await makeEntity(t, 72)
})
afterAll(() => t.close())

const page = async (entityId: string) => {
  const found = await t.perform(official(), getEntity, { entityId })
  if (!found.ok) throw new Error(found.refusal.message)
  return found.value
}
const titles = async (entityId: string) => {
  const file = await t.perform(official(), getEntityFile, { entityId })
  if (!file.ok) throw new Error(file.refusal.message)
  return file.value.entries.map((one) => one.title)
}
const creditClass = async (entityId: string) => {
  const found = await t.perform(official(), getClass, { entityId })
  return found.ok ? found.value.class : found.refusal.code
}

test('a company is fined, owes the fine, and stands on the list of serious dishonesty', async () => {
  await t.act(official(), (act) =>
    addToFile(act, {
      entityId: absorbed,
      kind: 'penalty',
      title: '行政处罚：罚款 20,000 元',
      occurredAt: new Date('2025-09-22T02:00:00Z'),
      source: 'case/1',
      facts: { 文号: '甬市监处罚〔2025〕1号' },
      loop: { key: 'fine/1', state: 'open', dueOn: '2025-10-09' },
    }),
  )
  const listed = await t.perform(official(), recordListEntry, {
    id: randomUUID(),
    entityId: absorbed,
    list: 'serious-dishonesty',
    isListed: true,
    reason: '性质恶劣、情节严重',
    documentNumber: '甬市监列严〔2025〕1号',
    decidedOn: '2025-10-20',
  })
  expect(listed).toMatchObject({ ok: true, value: { class: 'D' } })
})

test('it is absorbed: it is deregistered, both sides show the link, and nothing of it is deleted', async () => {
  const merger = { id: randomUUID(), absorbedId: absorbed, survivorId: survivor, sinceOn: '2026-02-02' }
  const done = await t.perform(official(), recordMerger, { ...merger, documentNumber: null })
  expect(done).toMatchObject({ ok: true, value: { citation: '《公司法》第二百一十八条、第二百二十一条' } })
  expect(await page(absorbed)).toMatchObject({
    statusName: '注销',
    relations: [{ relationName: '被吸收合并，由其承继', entityId: survivor }],
  })
  expect((await page(survivor)).relations).toMatchObject([
    { relationName: '吸收合并，承继其债权债务', entityId: absorbed },
  ])
})

test('the penalty stays in the file of the dissolved company and is not in the survivor’s', async () => {
  expect(await titles(absorbed)).toContain('行政处罚：罚款 20,000 元')
  expect((await titles(survivor)).some((title) => title.includes('处罚'))).toBe(false)
})

test('the unpaid fine goes on: it is still an open matter after the merger (company law 221)', async () => {
  expect((await page(absorbed)).openLoops).toMatchObject([{ title: '行政处罚：罚款 20,000 元', isOverdue: true }])
})

test('the list does not move over: the survivor keeps its own class', async () => {
  expect(await creditClass(survivor)).not.toBe('D')
  expect(await creditClass(absorbed)).toBe('D')
})
