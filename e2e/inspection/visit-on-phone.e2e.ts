import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { baseUrl, launch, PHONE } from '../browser.ts'
import { signHere, signIn, tap, waitForStep, waitUntilSent } from './phone.ts'
import { makeVisits } from './visits-to-make.ts'

let browser: Browser
let page: Page
let visits: string[]
beforeAll(async () => {
  browser = await launch()
  visits = await makeVisits(browser, 2)
  const context = await browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    baseURL: baseUrl(),
  })
  page = await context.newPage()
  await signIn(page, 'wuzhigang')
})
afterAll(() => browser.close())

test('a visit runs on the phone from notice to the order to correct, and every act has its receipt', async () => {
  await page.locator(`.visit-card[href$="${visits[0] ?? ''}"]`).tap()
  await waitForStep(page, 'notice')
  await page.getByLabel('接收人').fill('汪海')
  await tap(page, '送达行政检查通知书')
  await waitForStep(page, 'start')
  await tap(page, '开始检查')
  await waitForStep(page, 'certificate')
  await tap(page, '向当事人亮证')
  await waitForStep(page, 'rights')
  await tap(page, '已告知权利')
  await waitForStep(page, 'checklist')
  await answerWithOneFinding()
  await waitForStep(page, 'signatures')
  for (let signer = 0; signer < 3; signer += 1) {
    await page.waitForFunction((count) => document.querySelectorAll('.signers .is-done').length === count, signer)
    await waitUntilSent(page)
    await page.locator('.pad canvas').waitFor()
    await signHere(page)
  }
  await waitForStep(page, 'conclusion')
  await page.getByText('发现问题已责令改正', { exact: true }).first().tap()
  await page.getByLabel('改正要求').fill('立即下架超过保质期食品，建立临期食品检查台账。')
  await tap(page, '出具责令改正通知书')
  await page.getByText('责令改正通知书已出具').waitFor()
  await waitUntilSent(page)
  await tap(page, '告知检查结果')
  await waitForStep(page, 'follow-up')
  for (const title of ['行政检查通知书', '现场检查笔录', '责令改正通知书', '行政检查结果告知书']) {
    expect(await page.locator('.paper-link', { hasText: title }).count()).toBeGreaterThan(0)
  }
  await page.locator('.paper-link', { hasText: '现场检查笔录' }).tap()
  await page.locator('.paper').waitFor()
  expect(await page.locator('.paper').innerText()).toContain('演示样张')
  await page.goBack()
})

test('what is recorded without a network stays on the phone and goes out when there is one', async () => {
  await page.goto(`/field/visits/${visits[1] ?? ''}`)
  await waitForStep(page, 'notice')
  await page.context().setOffline(true)
  await page.getByLabel('接收人').fill('毛建国')
  await tap(page, '送达行政检查通知书')
  await page.locator('.save-words', { hasText: '未提交 1' }).waitFor()
  expect(await page.locator('.save-words').innerText()).toContain('已保存在本机')
  await page.context().setOffline(false)
  await waitUntilSent(page)
  await waitForStep(page, 'start')
})

test('an act the server refuses says why with its article, and is put right in place', async () => {
  await page.locator('.many-option').nth(1).tap()
  await tap(page, '开始检查')
  const notice = page.locator('.notice-amber')
  await notice.waitFor()
  expect(await notice.innerText()).toContain('《行政处罚法》第四十二条')
  await page.locator('.many-option').nth(1).tap()
  await tap(page, '开始检查')
  await waitForStep(page, 'certificate')
  await waitUntilSent(page)
})

test('a login that ran out loses nothing: the same person signs in again and what waited goes out', async () => {
  await page.context().clearCookies()
  await tap(page, '向当事人亮证')
  await page.locator('.save-words', { hasText: '登录已到期' }).waitFor()
  await tap(page, '重新登录')
  await page.getByLabel('登录名').fill('wuzhigang')
  await page.getByLabel('口令').fill('hengjian-demo')
  await page.getByRole('button', { name: '登录', exact: true }).tap()
  await waitForStep(page, 'rights')
  await waitUntilSent(page)
})

test('the screens have no serious accessibility fault and no target under 48 pixels', async () => {
  for (const address of ['/field/', page.url(), '/field/outbox']) {
    await page.goto(address)
    await page.locator('main h1').first().waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations
        .filter((one) => one.impact === 'serious' || one.impact === 'critical')
        .map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`),
    ).toEqual([])
    const small = await page
      .locator('button, a, summary, label.choice-option, label.many-option, input.field-input, textarea')
      .evaluateAll((nodes) =>
        nodes
          .filter((node) => node.checkVisibility() && node.getBoundingClientRect().height < 48)
          .map((node) => node.outerHTML.slice(0, 120)),
      )
    expect(small).toEqual([])
  }
})

async function answerWithOneFinding(): Promise<void> {
  const first = page.locator('.point').first()
  await first.getByText('发现问题', { exact: true }).tap()
  await first.getByLabel('发现了什么').fill('冷藏柜内有 2 盒酸奶超过保质期。')
  await first.getByRole('button', { name: '记入笔录' }).tap()
  await waitUntilSent(page)
  const picture = await page.screenshot({ type: 'jpeg' })
  await first.locator('.photo-add input').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: picture })
  await first.getByText('摘要一致').waitFor({ timeout: 20_000 })
  const rest = page.getByRole('button', { name: '均未发现问题…' })
  if ((await rest.count()) === 0) return
  await rest.tap()
  await tap(page, '项均已查看')
}
