import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../browser.ts'
import { everyKindOfPage, visitor } from './visitor.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

for (const how of [{ name: 'at a desk' }, { name: 'in 长者模式 on a phone', phone: true, elder: true }]) {
  test(`no public page breaks a rule of WCAG 2.2 AA that axe can see, ${how.name}`, async () => {
    const context = await visitor(browser, how)
    const broken: string[] = []
    for (const address of await addresses(context)) broken.push(...(await look(context, address)))
    await context.close()
    expect(broken).toEqual([])
  })
}

test('no public page scrolls sideways on a phone, also in 长者模式', async () => {
  const wide: string[] = []
  for (const elder of [false, true]) {
    const context = await visitor(browser, { phone: true, elder })
    const page = await context.newPage()
    for (const address of await everyKindOfPage(page)) {
      await page.goto(address)
      const beyond: number = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      if (beyond > 0) wide.push(`${address}${elder ? ' (长者模式)' : ''}: ${beyond}px`)
    }
    await context.close()
  }
  expect(wide).toEqual([])
})

test('by keyboard the first stop is 跳到正文, and it leads to the text', async () => {
  const context = await visitor(browser)
  const page = await context.newPage()
  await page.goto('/draws')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  await context.close()
})

async function addresses(context: BrowserContext): Promise<string[]> {
  const page = await context.newPage()
  const all = await everyKindOfPage(page)
  await page.close()
  return all
}

async function look(context: BrowserContext, address: string): Promise<string[]> {
  const page = await context.newPage()
  await page.goto(address)
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  await page.close()
  return violations.map((found) => `${address}: ${found.id} ${found.nodes[0]?.html ?? ''}`)
}
