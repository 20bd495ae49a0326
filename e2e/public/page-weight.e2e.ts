import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { baseUrl, launch } from '../browser.ts'
import { everyKindOfPage, visitor } from './visitor.ts'

/** product.md §3.4: a public page with everything it loads. */
const MOST_BYTES = 100 * 1024

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  page = await (await visitor(browser)).newPage()
})
afterAll(() => browser.close())

test('every public page with its styles and scripts weighs at most 100 kB over the wire and loads no font', async () => {
  const heavy: string[] = []
  for (const address of await everyKindOfPage(page)) {
    const { bytes, fonts } = await weigh(page, address)
    if (bytes > MOST_BYTES) heavy.push(`${address}: ${bytes} bytes`)
    if (fonts > 0) heavy.push(`${address}: ${fonts} fonts`)
  }
  expect(heavy).toEqual([])
})

test('nothing is loaded from another site', async () => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseUrl()) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  for (const address of await everyKindOfPage(page)) await page.goto(address)
  expect(foreign).toEqual([])
})

async function weigh(on: Page, address: string): Promise<{ bytes: number; fonts: number }> {
  const responses: Response[] = []
  const listen = (response: Response) => void responses.push(response)
  on.on('response', listen)
  await on.goto(address, { waitUntil: 'networkidle' })
  on.off('response', listen)
  const sizes = await Promise.all(
    responses.map(async (response) => (await response.request().sizes()).responseBodySize),
  )
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    fonts: responses.filter((response) => response.request().resourceType() === 'font').length,
  }
}
