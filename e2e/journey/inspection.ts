import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { signHere, signIn, tap, waitForStep, waitUntilSent } from '../inspection/phone.ts'
import { keepPicture, until, withPhone } from './people.ts'

interface Line {
  readonly visitId: string
  readonly entityName: string
}

/** 邬志刚 walks one visit on the phone, from the notice to a passed recheck; answers its id. */
export async function inspectOnPhone(
  browser: Browser,
  visitId: string | undefined,
  entityName: string,
): Promise<string> {
  const page = await withPhone(browser)
  await signIn(page, 'wuzhigang')
  const found = visitId ?? (await visitOf(page, entityName))
  await page.reload()
  await page.locator('.headline').waitFor()
  await keepPicture(page, 'phone-day')
  await page.locator(`.visit-card[href$="${found}"]`).tap()
  await arrive(page)
  await answerPoints(page)
  await signAll(page)
  await conclude(page)
  await recheck(page)
  await page.context().close()
  return found
}

/** The released visit of the enterprise among the officer's own. */
async function visitOf(page: Page, entityName: string): Promise<string> {
  const { open } = await until<{ open: Line[] }>(
    async () => (await page.context().request.get('/api/inspection/my-visits')).json(),
    (mine) => mine.open.some((line) => line.entityName === entityName),
  )
  return open.find((line) => line.entityName === entityName)?.visitId ?? ''
}

async function arrive(page: Page): Promise<void> {
  await waitForStep(page, 'notice')
  await page.getByLabel('接收人').fill('柴立言')
  await keepPicture(page, 'phone-notice')
  await tap(page, '送达行政检查通知书')
  await waitForStep(page, 'start')
  await tap(page, '开始检查')
  await waitForStep(page, 'certificate')
  for (const name of ['邬志刚', '竺晓彤']) await page.locator('.certificate', { hasText: name }).waitFor()
  await keepPicture(page, 'phone-certificates')
  await tap(page, '向当事人亮证')
  await waitForStep(page, 'rights')
  expect(await page.locator('.rights li').count()).toBeGreaterThan(1)
  await keepPicture(page, 'phone-rights')
  await tap(page, '已告知权利')
  await waitForStep(page, 'checklist')
}

/** One finding with its photo, the rest looked at one by one, and the statement of the party. */
async function answerPoints(page: Page): Promise<void> {
  const first = page.locator('.point').first()
  await first.getByText('发现问题', { exact: true }).tap()
  await first.getByLabel('发现了什么').fill('冷藏柜内有 2 盒酸奶超过保质期。')
  await first.getByRole('button', { name: '记入笔录' }).tap()
  await waitUntilSent(page)
  const buffer = await page.screenshot({ type: 'jpeg' })
  await first.locator('.photo-add input').setInputFiles({ name: 'lengcanggui.jpg', mimeType: 'image/jpeg', buffer })
  await first.getByText('摘要一致').waitFor({ timeout: 20_000 })
  await keepPicture(page, 'phone-finding')
  await page.getByRole('button', { name: '均未发现问题…' }).tap()
  await tap(page, '项均已查看')
  const statement = page.locator('#statement')
  await statement.getByLabel('陈述、申辩').fill('情况属实，当场下架，会按要求整改。')
  await statement.getByRole('button', { name: '记入笔录' }).tap()
  await statement.locator('blockquote', { hasText: '情况属实' }).waitFor()
  await waitUntilSent(page)
}

async function signAll(page: Page): Promise<void> {
  await waitForStep(page, 'signatures')
  for (let signer = 0; signer < 3; signer += 1) {
    await page.waitForFunction((count) => document.querySelectorAll('.signers .is-done').length === count, signer)
    await waitUntilSent(page)
    await page.locator('.pad canvas').waitFor()
    await signHere(page)
  }
}

async function conclude(page: Page): Promise<void> {
  await waitForStep(page, 'conclusion')
  await page.getByText('发现问题已责令改正', { exact: true }).first().tap()
  await page.getByLabel('改正要求').fill('立即下架超过保质期食品，建立临期食品检查台账。')
  await tap(page, '出具责令改正通知书')
  await page.getByText('责令改正通知书已出具').waitFor()
  await waitUntilSent(page)
  await keepPicture(page, 'phone-correction')
  await tap(page, '告知检查结果')
  await waitForStep(page, 'follow-up')
  for (const title of ['行政检查通知书', '现场检查笔录', '责令改正通知书', '行政检查结果告知书'])
    expect(await page.locator('.paper-link', { hasText: title }).count()).toBeGreaterThan(0)
  await page.locator('.paper-link', { hasText: '现场检查笔录' }).first().tap()
  await page.locator('.paper').waitFor()
  await keepPicture(page, 'phone-paper')
  await page.goBack()
}

/** The recheck of the order finds it corrected, and with it the visit is closed. */
async function recheck(page: Page): Promise<void> {
  const step = page.locator('#follow-up')
  await step.getByText('已改正', { exact: true }).tap()
  await step.getByLabel('复查所见').fill('超期食品已下架，临期食品台账已建立，照片存卷。')
  await tap(page, '记录复查')
  await step.getByText('复查：已改正').waitFor()
  await waitUntilSent(page)
  await keepPicture(page, 'phone-rechecked')
}
