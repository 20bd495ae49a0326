import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { visitor } from '../public/visitor.ts'
import { keepPicture, type Person, read } from './people.ts'

const LONG = 120_000

/** The id of a plan by its number. */
export async function planByNumber(manager: Person, number: string): Promise<string> {
  const { rows } = await read<{ rows: { planId: string; number: string }[] }>(manager, '/api/draw/plans?pageSize=100')
  return rows.find((row) => row.number === number)?.planId ?? ''
}

/**
 * A citizen runs the verifier on the phone: the verdict is 验证通过 and every step is green but the two over the roster of
 * officers, which only supervisors are given because it names recusals.
 */
export async function verifyDraw(browser: Browser, planId: string): Promise<void> {
  const page = await (await visitor(browser, { phone: true })).newPage()
  const verdict = await runVerifier(page, planId)
  expect(verdict).toContain('验证通过')
  expect(await page.locator('.hv-step').count()).toBeGreaterThan(9)
  expect(await page.locator('.hv-step.hv-bad').count()).toBe(0)
  const unproved = await page.locator('.hv-step:not(.hv-ok)').allTextContents()
  expect(unproved.filter((step) => !step.startsWith('执法人员'))).toEqual([])
  await keepPicture(page, 'verified')
  await page.context().close()
}

/** With one byte of one file changed on its way the verdict is 不一致 and the file is named. */
export async function refuseChangedByte(browser: Browser, planId: string, file = 'frame.txt'): Promise<void> {
  const page = await (await visitor(browser)).newPage()
  await page.route(`**/package/${file}`, async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    body.writeUInt8(body.readUInt8(0) ^ 1, 0)
    await route.fulfill({ response, body })
  })
  const verdict = await runVerifier(page, planId)
  expect(verdict).toContain('不一致')
  expect(await page.locator('.hv-step.hv-bad').first().textContent()).toContain(file)
  await keepPicture(page, 'changed-byte')
  await page.context().close()
}

export async function runVerifier(page: Page, planId: string): Promise<string> {
  await page.goto(`/draws/${planId}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keepPicture(page, 'public-draw')
  await page.goto(`/draws/${planId}/verify`)
  await page.locator('.hv-start').click()
  const verdict = page.locator('.hv-verdict')
  await verdict.waitFor({ timeout: LONG })
  return (await verdict.textContent()) ?? ''
}
