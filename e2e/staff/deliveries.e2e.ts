import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { baseUrl, DESK, launch, openContext } from '../browser.ts'

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await launch()
  context = await openContext(browser, DESK)
  const answer = await context.request.post('/api/identity/session', {
    data: { loginName: 'yingjianbo', password: 'hengjian-demo' },
    headers: { origin: baseUrl() },
  })
  expect(answer.status()).toBe(200)
})
afterAll(() => browser.close())

const MINUTE = 60_000

test('the refused receipt is listed with the outlet’s reason; sent again with the missing number it is acknowledged', async () => {
  const page = await context.newPage()
  await page.goto('/staff/deliveries')
  const row = page.locator('tr.hj-openable')
  await row.first().waitFor()
  expect(await row.count()).toBe(1)
  await row.getByText('渠道拒收').waitFor()
  const name = await row.locator('b').innerText()

  await row.getByRole('button', { name: '重送' }).click()
  await page.getByText('1 件已重新排队送达').waitFor()
  await row.getByText('送出 2 次').waitFor({ timeout: MINUTE })
  await row.getByText('渠道拒收').waitFor({ timeout: MINUTE })

  await row.click()
  await page.getByLabel('内容').fill('甬余市监异入〔2026〕第00003号')
  await page.getByLabel('出处').fill('列入经营异常名录决定书')
  await page.getByRole('button', { name: '重新送达' }).click()
  await page.getByText('没有失败的回执。').waitFor({ timeout: MINUTE })

  await page.goto('/staff/deliveries?show=received&outlet=necips')
  await row.filter({ hasText: name }).getByText('送出 3 次').waitFor({ timeout: MINUTE })
  expect(await page.getByText('不成立').count()).toBe(0)
})

test('an event the outside system did not take waits with its answer; sent again it is taken, and what waited behind it follows', async () => {
  const page = await context.newPage()
  await context.request.post('/api/identity/session', {
    data: { loginName: 'lejun', password: 'hengjian-demo' },
    headers: { origin: baseUrl() },
  })
  await page.goto('/staff/webhooks')
  const row = page.locator('tr', { hasText: '对方答复 410：接口升级' })
  await row.waitFor({ timeout: MINUTE })
  await row.getByRole('button', { name: '重送' }).click()
  await page.getByText('已重新推送').first().waitFor({ timeout: MINUTE })
  await row.waitFor({ state: 'detached', timeout: MINUTE })
})

test('a list is narrowed, kept as a query, exported as a job and fetched', async () => {
  const page = await context.newPage()
  await context.request.post('/api/identity/session', {
    data: { loginName: 'xinliqun', password: 'hengjian-demo' },
    headers: { origin: baseUrl() },
  })
  await page.goto('/staff/entities?q=面馆')
  await page.getByRole('button', { name: '展开' }).click()
  await page.getByLabel('行业', { exact: true }).waitFor()
  const name = `面馆 ${Date.now()}`
  await page.getByRole('button', { name: /常用查询/ }).click()
  await page.getByLabel('常用查询名称').fill(name)
  await page.getByRole('button', { name: '保存当前查询' }).click()
  await page.goto('/staff/entities')
  await page.getByRole('button', { name: /常用查询/ }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL((url) => decodeURIComponent(url.search).includes('q=面馆'))
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByLabel('用途').fill('年度抽查底数核对')
  await page.getByRole('button', { name: '导出查询到的全部企业' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: MINUTE }),
    page.getByRole('button', { name: '下载 CSV' }).first().click({ timeout: MINUTE }),
  ])
  expect(download.suggestedFilename()).toMatch(/^企业列表-.*\.csv$/u)
})
