import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { APIResponse, Browser, BrowserContext, Page } from 'playwright-core'
import { baseUrl, DESK, openContext, PHONE } from '../browser.ts'

const SHOTS = path.resolve(import.meta.dirname, '../../test-results/journey')

/** A person of the demonstration city at the desk, with a page that stays open between acts. */
export interface Person {
  readonly context: BrowserContext
  readonly page: Page
}

/** Signs in as a newcomer does: one press on the printed login of that person. */
export async function atDesk(browser: Browser, personName: string, viewport = DESK): Promise<Person> {
  const context = await openContext(browser, viewport)
  const page = await context.newPage()
  await page.goto('/staff/')
  await page.getByRole('button', { name: new RegExp(personName, 'u') }).click()
  await page.getByRole('tab', { name: /待办/u }).waitFor()
  return { context, page }
}

export async function withPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: baseUrl(),
  })
  return context.newPage()
}

/** Reads a route of the API in the person's own session. */
export async function read<T>({ context }: Person, url: string): Promise<T> {
  return bodyOf<T>(await context.request.get(url))
}

export async function bodyOf<T>(answer: APIResponse): Promise<T> {
  const text = await answer.text()
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${text}`)
  const body: T = JSON.parse(text)
  return body
}

/** Asks again until the answer is as wanted; ends with the last answer when it never is. */
export async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean, seconds = 60): Promise<T> {
  const last = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (isSo(answer)) return answer
    if (Date.now() > last) throw new Error(`after ${seconds} s still ${JSON.stringify(answer).slice(0, 600)}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

let shots = 0

/** Keeps a picture of the page, numbered in the order of the story. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  shots += 1
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: path.join(SHOTS, `${String(shots).padStart(2, '0')}-${name}.png`), fullPage: true })
}
