import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCatalogueWorld } from './fixtures/catalogue-world.ts'
import type { CatalogueWorld } from './fixtures/catalogue-world.ts'
import { itemIdOf } from './index.ts'
import { computeDiscretion } from './operations/compute-discretion.ts'

let world: CatalogueWorld
beforeAll(async () => {
  world = await makeCatalogueWorld()
})
afterAll(() => world.t.close())

/** The stall-holder of N19 who does not show the licence, as the calculator sees the case. */
async function weigh(conditions: string) {
  const facts = { itemId: itemIdOf('NBCF-N19'), subject: 'unit', conditions }
  const done = await world.t.perform(world.editor, computeDiscretion, facts)
  if (!done.ok) throw new Error(done.refusal.message)
  return (code: string) => done.value.waivers.find((one) => one.code === code)
}

test('scenario 25, lists: a first minor fault put right at once is not punished only when every condition is shown', async () => {
  const first = await weigh('first,minor-harm,corrected')
  expect(first('B33-2')).toMatchObject({ title: '首违不罚', effect: 'may', holds: true })
  for (const lacking of ['minor-harm,corrected', 'first,corrected', 'first,minor-harm'])
    expect((await weigh(lacking))('B33-2')).toMatchObject({ holds: false })
  const minor = await weigh('minor,corrected,no-harm')
  expect(minor('B33-1')).toMatchObject({ title: '轻微不罚', effect: 'must', holds: true })
  expect(minor('B33-1')?.citation).toContain('第三十三条')
})

test('scenario 25, lists: the second time in the look-back is not the first, and the list says a case of no penalty counts', async () => {
  const second = (await weigh('minor-harm,corrected'))('B33-2')
  expect(second?.conditions.find((one) => one.code === 'first')).toEqual({
    code: 'first',
    text: '初次违法（回溯期内没有同类违法，不予处罚的记录也计算在内）',
    isShown: false,
  })
  expect(second?.holds).toBe(false)
})
