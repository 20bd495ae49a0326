import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../browser.ts'
import { visitor } from './visitor.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test('a citizen presses one button, sees every step and the verdict 验证通过, and what mathematics cannot prove', async () => {
  const page = await heldDraw({ phone: true })
  await page.getByRole('link', { name: '在我的设备上验证' }).first().click()
  const verdict = page.locator('.hv-verdict')
  await verdict.waitFor({ timeout: 120_000 })
  expect(await verdict.textContent()).toContain('验证通过')
  expect(await page.locator('.hv-step').count()).toBeGreaterThan(9)
  expect(await page.locator('.hv-proves').first().textContent()).toContain('这一步证明了什么')
  expect(await page.locator('.hv-limits li').count()).toBeGreaterThan(0)
  await page.context().close()
})

test('one changed byte in the package turns the verdict into 不一致 and the file is named', async () => {
  const page = await heldDraw({})
  // A joint round has a frame of every department: frame-T1.txt …
  await page.route(/\/package\/frame[^/]*\.txt$/u, async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    body.writeUInt8(body.readUInt8(0) ^ 1, 0)
    await route.fulfill({ response, body })
  })
  await page.getByRole('link', { name: '在我的设备上验证' }).first().click()
  const verdict = page.locator('.hv-verdict')
  await verdict.waitFor({ timeout: 120_000 })
  expect(await verdict.textContent()).toContain('不一致')
  expect(await page.locator('.hv-step.hv-bad').first().textContent()).toMatch(/frame[^/ ]*\.txt/u)
  await page.context().close()
})

test('before the list is public the answer to 我的企业被抽中了吗 is the same for every code', async () => {
  const page = await (await visitor(browser)).newPage()
  await page.goto('/draws')
  const coming = page.locator('section[aria-labelledby="coming"] .draw-title a').first()
  if ((await coming.count()) === 0) return
  const address = (await coming.getAttribute('href')) ?? ''
  const answers = await Promise.all(['91330203MA2AG8RB1X', '不是代码'].map((code) => answerTo(browser, address, code)))
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toContain('不能回答')
})

async function heldDraw(how: { phone?: boolean }): Promise<Page> {
  const page = await (await visitor(browser, how)).newPage()
  await page.goto('/draws')
  await page.locator('section[aria-labelledby="past"] .draw-title a').first().click()
  return page
}

async function answerTo(by: Browser, address: string, code: string): Promise<string> {
  const page = await (await visitor(by, { scripts: false })).newPage()
  await page.goto(address)
  await page.getByLabel('统一社会信用代码').fill(code)
  await page.getByRole('button', { name: '查一查' }).click()
  const answer = (await page.locator('#mine-section [role="status"]').textContent()) ?? ''
  await page.context().close()
  return answer
}
