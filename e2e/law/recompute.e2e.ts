import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../browser.ts'
import { atDesk, read, until } from '../journey/people.ts'
import type { Person } from '../journey/people.ts'

interface Recomputations {
  readonly runs: readonly { readonly recomputationId: string; readonly decisions: number; readonly differing: number }[]
}

const LEAST_DECISIONS = 500

let browser: Browser
let editor: Person

beforeAll(async () => {
  browser = await launch()
  editor = await atDesk(browser, '应建波')
})
afterAll(() => browser.close())

test('every decision of the seeded city, made again from its own facts, comes out as it was', async () => {
  const { page } = editor
  const ask = () => read<Recomputations>(editor, '/api/law/recomputations')
  const before = (await ask()).runs[0]?.recomputationId
  await page.goto('/staff/law?tab=recomputations')
  await page.getByRole('button', { name: '立即重算' }).click()
  const after = await until(ask, (answer) => answer.runs[0] !== undefined && answer.runs[0].recomputationId !== before)
  expect(after.runs[0]?.decisions).toBeGreaterThan(LEAST_DECISIONS)
  expect(after.runs[0]?.differing).toBe(0)
  await page.getByText('全部与当时相同').waitFor()
})
