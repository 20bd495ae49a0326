import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../browser.ts'
import { everyKindOfPage, visitor } from './visitor.ts'

let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launch()
  context = await visitor(browser, { scripts: false })
  page = await context.newPage()
})
afterAll(() => browser.close())

test('without scripts a citizen searches, opens an enterprise and comes back', async () => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('宁波')
  await page.getByRole('button', { name: '查询' }).click()
  expect(page.url()).toContain('/search?q=')
  const first = page.locator('.hit-name a').first()
  const name = await first.textContent()
  await first.click()
  expect(await page.locator('h1').textContent()).toBe(name)
  expect(await page.locator('#facts').isVisible()).toBe(true)
})

test('without scripts every page answers in Chinese with one heading, and says how to go on', async () => {
  for (const address of await everyKindOfPage(page)) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(address === '/nothing-here' ? 404 : 200)
    expect(await page.locator('h1').count(), address).toBe(1)
    expect(await page.locator('html').getAttribute('lang'), address).toBe('zh-CN')
  }
})

test('without scripts 长者模式 is a link: larger letters, one column, and the same page', async () => {
  await page.goto('/draws')
  await page.getByRole('link', { name: '长者模式' }).click()
  expect(new URL(page.url()).pathname).toBe('/draws')
  expect(await page.locator('html').getAttribute('data-elder')).toBe('on')
  await page.getByRole('link', { name: '返回标准版' }).click()
  expect(await page.locator('html').getAttribute('data-elder')).toBeNull()
})

test('without scripts a draw page leads to the downloadable package', async () => {
  await page.goto('/draws')
  await page.locator('.draw-title a').first().click()
  await page.getByRole('link', { name: '在我的设备上验证' }).first().click()
  expect(new URL(page.url()).pathname).toMatch(/^\/draws\/[^/]+\/verify$/u)
  expect(await page.getByRole('link', { name: '下载验证包' }).first().isVisible()).toBe(true)
})

test('the switch of 长者模式 never leads to another site', async () => {
  for (const back of ['https://example.org/', '//example.org', '/\\example.org', 'javascript:alert(1)']) {
    await page.goto(`/elder?on=1&back=${encodeURIComponent(back)}`)
    expect(new URL(page.url()).pathname).toBe('/')
  }
})

test('in demonstration mode every page says that it is one, and no page shows a risk class', async () => {
  for (const address of await everyKindOfPage(page)) {
    await page.goto(address)
    expect(await page.locator('.strip').textContent(), address).toContain('演示环境')
    expect(await page.locator('main').textContent(), address).not.toMatch(
      /(?:信用风险|分类)[^，。]{0,6}[ABCD]\s*[类级]/u,
    )
  }
})
