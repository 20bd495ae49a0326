import type { Browser, BrowserContext, Page } from 'playwright-core'
import { baseUrl, DESK, openContext, PHONE } from '../browser.ts'

/** A visitor with scripts or without, at a desk or with a phone, in 长者模式 or not. */
export async function visitor(
  browser: Browser,
  how: { scripts?: boolean; phone?: boolean; elder?: boolean } = {},
): Promise<BrowserContext> {
  const context = await openContext(browser, how.phone === true ? PHONE : DESK, how.scripts !== false)
  if (how.elder === true) await context.addCookies([{ name: 'hj-elder', value: '1', url: baseUrl() }])
  return context
}

let known: string[] | undefined

/** One address of every kind of public page, found once by following links as a reader would. */
export async function everyKindOfPage(page: Page): Promise<string[]> {
  known ??= await findPages(page)
  return known
}

async function findPages(page: Page): Promise<string[]> {
  const draw = await firstLink(page, '/draws', '/draws/')
  const entity = await firstLink(page, '/search?q=宁波', '/entity/')
  const result = await resultAddress(page)
  const found = [
    draw,
    draw === undefined ? undefined : `${draw}/verify`,
    draw === undefined ? undefined : `${draw}/hall`,
    entity,
    result,
  ]
  return [
    '/',
    '/search',
    '/search?q=宁波',
    '/search?q=没有这样的企业',
    '/draws',
    '/draw-register',
    '/standards',
    '/fair-competition',
    '/extracts',
    '/open-data',
    '/interfaces',
    '/interfaces?q=没有这样的接口',
    '/interfaces/getPublicDraw',
    '/interfaces/issueKey',
    '/about',
    '/verify',
    '/accessibility',
    '/nothing-here',
    ...found.filter((address) => address !== undefined),
  ]
}

async function firstLink(page: Page, from: string, prefix: string): Promise<string | undefined> {
  return (await links(page, from, prefix))[0]
}

/** A published result, reached from a draw whose list is open or from an enterprise. */
async function resultAddress(page: Page): Promise<string | undefined> {
  for (const draw of await links(page, '/draws', '/draws/')) {
    const result = await firstLink(page, draw, '/results/')
    if (result !== undefined) return result
  }
  return undefined
}

async function links(page: Page, from: string, prefix: string): Promise<string[]> {
  await page.goto(baseUrl() + from)
  const all = await page
    .locator(`main a[href^="${prefix}"]`)
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(all.filter((href) => /^\/[a-z]+\/[^/]+$/u.test(href)))]
}
