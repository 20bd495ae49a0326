import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import { makeCatalogueWorld } from '../fixtures/catalogue-world.ts'
import { itemIdOf } from '../index.ts'
import { approveItemVersion } from './approve-item-version.ts'
import { classifyItemFrequency } from './classify-item-frequency.ts'
import { listFrequencyClasses } from './list-frequency-classes.ts'

test('an item comes into one of the three lists from its day, once another person approves it', async () => {
  const { t, editor, approver } = await makeCatalogueWorld()
  const asked = {
    id: randomUUID(),
    itemId: itemIdOf('SCJG-09'),
    frequencyClass: 'no-disturbance',
    validFrom: '2026-04-01',
    reason: '风险低，平时不上门，只核查投诉举报',
  }
  const put = async (parts: object, actor = editor) => {
    const done = await t.perform(actor, classifyItemFrequency, { ...asked, ...parts })
    return done.ok ? 'ok' : done.refusal.code
  }
  expect(await put({}, approver)).toBe('platform.forbidden')
  expect(await put({}, anonymous)).toBe('platform.sign-in-first')
  expect(await put({ itemId: randomUUID() })).toBe('catalogue.item-unknown')
  expect(await put({ itemId: itemIdOf('NBCF-N04') })).toBe('catalogue.class-of-inspections-only')
  expect(await put({ itemId: itemIdOf('ZJ2017-B03') })).toBe('catalogue.no-version-on')
  expect(await put({ validFrom: '2019-01-01' })).toBe('catalogue.class-before-version')
  expect(await put({})).toBe('ok')
  expect(await put({})).toBe('ok')
  expect(await put({ id: randomUUID() })).toBe('catalogue.version-pending')
  const lists = async () => {
    const seen = await t.perform(editor, listFrequencyClasses, {})
    if (!seen.ok) throw new Error(seen.refusal.code)
    return seen.value
  }
  const before = await lists()
  expect(before.counts['no-disturbance']).toBe(0)
  expect(await t.perform(approver, approveItemVersion, { itemVersionId: asked.id })).toMatchObject({ ok: true })
  expect((await lists()).counts['no-disturbance']).toBe(0)
  t.clock.set('2026-04-01T09:00:00+08:00')
  const after = await lists()
  expect(after.counts).toEqual({ ...before.counts, 'no-disturbance': 1, none: before.counts.none - 1 })
  expect(after.items.find((one) => one.code === 'SCJG-09')?.frequencyClass).toBe('no-disturbance')
  await t.close()
})
