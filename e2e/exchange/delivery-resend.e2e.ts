import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type WebhookReceiver, webhookReceiver } from '../../modules/exchange/fixtures/webhook-receiver.ts'
import { baseUrl, DESK, launch, openContext } from '../browser.ts'

let browser: Browser
let context: BrowserContext
let peer: WebhookReceiver

beforeAll(async () => {
  browser = await launch()
  context = await openContext(browser, DESK)
  peer = await webhookReceiver()
})
afterAll(async () => {
  await browser.close()
  await peer.close()
})

const MINUTE = 60_000
const systemName = `镇街基层治理四平台 ${Date.now() % 100_000}`
const systemId = randomUUID()
const subscriptionId = randomUUID()

async function post<T>(to: APIRequestContext, url: string, data: object): Promise<T> {
  const answer = await to.post(url, { data, headers: { origin: baseUrl() } })
  const body: unknown = await answer.json()
  if (!answer.ok()) throw new Error(`${url}: ${JSON.stringify(body)}`)
  return body as T
}
const logIn = (loginName: string) =>
  post(context.request, '/api/identity/session', { loginName, password: 'hengjian-demo' })

test('a system is registered and gets a key that is shown once; its call is written down with the purpose', async () => {
  await logIn('donglan')
  const agencies = (await (await context.request.get('/api/identity/agencies')).json()) as {
    agencies: { id: string; code: string }[]
  }
  const agencyId = agencies.agencies.find((one) => one.code === 'NB-AMR')?.id
  await post(context.request, '/api/exchange/systems', {
    systemId,
    agencyId,
    name: systemName,
    contact: '区社会治理中心 0574-55880000',
    purpose: '网格走访前查看企业公示信息',
    legalGround: '《政务数据共享条例》第十八条',
  })
  const page = await context.newPage()
  await page.goto(`/staff/systems?open=${systemId}`)
  await page.getByRole('tab', { name: '发放密钥' }).click()
  for (const [label, option] of [
    ['比照角色', '数据管理'],
    ['权限', 'disclosure.read'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).click()
    await page.keyboard.type(option)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
  }
  await page.getByLabel('自', { exact: true }).fill('20260101')
  await page.getByLabel('至', { exact: true }).fill('20991231')
  await page.getByRole('button', { name: '发放这个密钥' }).click()
  const secret = await page.locator('.hj-once-shown code').innerText()
  expect(secret).toMatch(/^hj_[\w-]{43}$/u)
  await page.getByRole('button', { name: '已抄录，关闭' }).click()
  expect(await page.content()).not.toContain(secret)

  const stranger = await openContext(browser, DESK)
  const called = await stranger.request.get('/api/disclosure/publications', {
    headers: { authorization: `Bearer ${secret}`, 'x-hengjian-purpose': encodeURIComponent('走访 7 号') },
  })
  expect(called.status()).toBe(200)
  await stranger.close()
  await page.reload()
  await page.getByText('走访 7 号').waitFor()
  await page.getByText('listPublications').first().waitFor()
  await page.close()
})

test('an event that was not taken stands on the screen with the reason; one click sends it, and what waited behind it', async () => {
  await logIn('lejun')
  peer.answer = { status: 503, body: '接收系统维护中' }
  const added = await post<{ signingSecret: string }>(
    context.request,
    `/api/exchange/systems/${systemId}/subscriptions`,
    {
      systemId,
      subscriptionId,
      title: '检查结果公示',
      url: peer.url,
      events: ['disclosure.published'],
      fromPosition: 0,
    },
  )
  peer.secret = added.signingSecret

  const page = await context.newPage()
  await page.goto('/staff/webhooks')
  const row = page.locator('tr', { hasText: systemName }).filter({ hasText: '等待重试' })
  await row.waitFor({ timeout: MINUTE })
  await row.getByText('对方答复 503：接收系统维护中').waitFor()
  expect(await row.count()).toBe(1)
  expect(new Set(peer.received.map((one) => one.id)).size).toBe(1)

  peer.answer = { status: 200 }
  await row.getByRole('button', { name: '重送' }).click()
  await page.getByText('1 件已重新推送').waitFor()
  await row.waitFor({ state: 'detached', timeout: MINUTE })
  await page.getByText('已送达', { exact: true }).first().click()
  await page
    .locator('tr', { hasText: systemName })
    .filter({ hasText: '检查结果公示' })
    .first()
    .waitFor({ timeout: MINUTE })

  expect(peer.received.every((one) => one.isSigned)).toBe(true)
  expect(new Set(peer.received.map((one) => one.id)).size).toBeGreaterThan(1)
  const first = peer.received[0]?.id
  expect(peer.received.filter((one) => one.id === first).length).toBeGreaterThan(1)
  await page.close()
})
