import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, launch, openContext } from '../browser.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  const context = await openContext(browser, DESK)
  const { logins } = await (await context.request.get('/api/demonstration')).json()
  const { login: loginName, password } = logins[0]
  expect((await context.request.post('/api/identity/session', { data: { loginName, password } })).status()).toBe(200)
  page = await context.newPage()
  await page.goto('/staff/')
  await page.getByRole('tab', { name: /待办/ }).waitFor()
  await page.locator('.hj-desk-row').first().waitFor()
})
afterAll(() => browser.close())

test('j and k walk the list of what is mine, Enter opens it, Esc puts it away', async () => {
  await page.keyboard.press('j')
  const first = await opened()
  await page.keyboard.press('j')
  const second = await opened()
  expect(second).not.toBe(first)
  await page.keyboard.press('k')
  expect(await opened()).toBe(first)
  await page.keyboard.press('Escape')
  await page.locator('.hj-desk-row[aria-current]').waitFor({ state: 'detached' })
  await page.keyboard.press('j')
  await opened()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/staff/')
  await page.goBack()
  await page.locator('.hj-desk-row').first().waitFor()
})

test('? shows the keys; Esc closes the table and gives the focus back to the page', async () => {
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor({ state: 'hidden' })
})

test('the first Tab offers the way past the frame, and every stop shows where the focus is', async () => {
  await page.goto('/staff/plans')
  await page.locator('.hj-openable').first().waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement?.textContent')).toBe('跳到正文')
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(FOCUS_SEEN), `stop ${stop}`).toBe(true)
  }
})

test('a row of a list is opened by Tab and Enter alone', async () => {
  await page.locator('.hj-openable').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
})

/** The focused element, or what stands for it, has an outline, a shadow or a border of the focus colour. */
const FOCUS_SEEN = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return true
  const parts = [at, at.closest('.ant-select, .ant-input-affix-wrapper, label'), at.nextElementSibling].filter(Boolean)
  return parts.some((part) => {
    const style = getComputedStyle(part)
    return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none'
  })
})()`

/** The row the desk has open now; its panel is beside the list. */
async function opened(): Promise<string> {
  const row = page.locator('.hj-desk-row[aria-current="true"]')
  await row.waitFor()
  return (await row.textContent()) ?? ''
}
