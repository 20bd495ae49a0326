import { createHash, createPublicKey, verify } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, launch, openContext, PHONE } from '../browser.ts'
import { atDesk, type Person } from '../journey/people.ts'

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const SHOTS = path.resolve(import.meta.dirname, '../../test-results/entities')

let browser: Browser
let clerk: Person
let code = ''

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  browser = await launch()
  clerk = await atDesk(browser, '乐珺')
})
afterAll(() => browser.close())

async function shoot(page: Page, name: string): Promise<void> {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size)
    await page.screenshot({ path: path.join(SHOTS, `${name}-${String(size.width)}.png`), fullPage: true })
  }
  await page.setViewportSize(DESK)
}

test('an official searches an enterprise, opens its file and sees accounts that disagree with the rule that picks one', async () => {
  const { page } = clerk
  await page.goto('/staff/entities?q=澜屿电梯')
  await page.locator('tr.hj-openable', { hasText: '宁波澜屿电梯工程有限公司' }).first().click()
  await page.getByRole('link', { name: '打开一企一档' }).click()
  await page.getByRole('heading', { name: '宁波澜屿电梯工程有限公司' }).waitFor()
  await page.getByText('参保人数由社会保险经办机构掌握').filter({ visible: true }).first().waitFor()
  await page.getByText('〔写明用途后查看〕').filter({ visible: true }).first().waitFor()
  await shoot(page, 'file')
  await page.getByRole('tab', { name: /^来源/u }).click()
  await page.getByText('组织机构代码').filter({ visible: true }).first().waitFor()
})

test('a lift is found by its code, stands at its door on the file, and the labels say why they are borne', async () => {
  const { page } = clerk
  await page.goto('/staff/entities?q=3110330203201609&status=all')
  await page.getByText('监管对象编码').waitFor()
  await page.locator('tr.hj-openable', { hasText: '宁波澜屿电梯工程有限公司' }).first().click()
  await page.getByRole('link', { name: '打开一企一档' }).click()
  await page.getByRole('heading', { name: '宁波澜屿电梯工程有限公司' }).waitFor()
  await page.getByRole('heading', { name: /^监管标签/u }).waitFor()
  await page.getByRole('tab', { name: /^对象/u }).click()
  await page.getByText('31103302032016090217').filter({ visible: true }).first().waitFor()
  await shoot(page, 'objects')
})

test('the map counts what the query finds and leads to the list of a district', async () => {
  const { page } = clerk
  await page.goto('/staff/entities?q=餐饮&view=map')
  const tile = page.locator('.hj-map-tile', { hasText: '海曙区' })
  const count = (await tile.locator('b').innerText()).trim()
  await shoot(page, 'map')
  await tile.click()
  await page.getByText(`企业 ${count} 户`, { exact: false }).first().waitFor()
})

test('a person is asked for with a purpose, and the files that name the person are told', async () => {
  const { page } = clerk
  await page.goto('/staff/entities?q=陆澜屿&status=all')
  await page.getByRole('button', { name: /是人名/u }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('用途').fill('核实举报人所称的经营者')
  await drawer.getByRole('button', { name: '查这个人' }).click()
  await drawer.getByRole('link', { name: '宁波澜屿电梯工程有限公司' }).first().waitFor()
  await shoot(page, 'person')
})

test('persons are seen for a stated purpose only', async () => {
  const { page } = clerk
  await page.goto('/staff/entities?q=澜屿电梯')
  await page.locator('tr.hj-openable', { hasText: '宁波澜屿电梯工程有限公司' }).first().click()
  await page.getByRole('link', { name: '打开一企一档' }).click()
  await page.getByRole('tab', { name: '关联图谱' }).click()
  expect(await page.getByText('0574-8700****').count()).toBe(0)
  await page.getByLabel('用途').fill('核对企业联系方式')
  await page.getByRole('button', { name: '查看人员' }).click()
  await page.getByText('0574-8700****').waitFor()
})

test('an extract is issued and opened with its code', async () => {
  const { page } = clerk
  await page.getByRole('button', { name: /办理/u }).click()
  await page.getByRole('menuitem', { name: '出具档案摘录' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('用途').fill('参加政府采购')
  await drawer.getByRole('button', { name: '出具档案摘录' }).click()
  await page.getByRole('link', { name: '打开并打印' }).click()
  code = (await page.locator('.hj-extract-code').innerText()).trim()
  expect(code).toMatch(/^(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}$/u)
  await shoot(page, 'extract')
})

test('whoever keeps the text checks it without us: its hash is in the signed note, the signature is of the published key', async () => {
  const { page } = clerk
  const answer = await page.request.get(`/api/disclosure/extracts/${code}`)
  const kept = (await answer.json()) as { body: string; note: string; verifierKey: string }
  const [name = '', , ...rest] = kept.verifierKey.split('+')
  const key = rest.join('+')
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI, Buffer.from(key, 'base64').subarray(1)]),
    format: 'der',
    type: 'spki',
  })
  const [statement = '', line = ''] = kept.note.split('\n\n')
  const signature = Buffer.from(line.trim().split(' ').at(-1) ?? '', 'base64').subarray(4)
  expect(verify(null, Buffer.from(`${statement}\n`), publicKey, signature)).toBe(true)
  expect(statement.split('\n')).toEqual([
    name,
    code,
    createHash('sha256').update(kept.body).digest('hex'),
    ...statement.split('\n').slice(3),
  ])
  expect(verify(null, Buffer.from(`${statement.replace(code, 'AAAA')}\n`), publicKey, signature)).toBe(false)
})

test('a citizen without script types the code and reads the same text; a wrong code is no extract', async () => {
  const context = await openContext(browser, PHONE, false)
  const page = await context.newPage()
  await page.goto('/extracts')
  await page.getByLabel('摘录编号').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByText('验证通过。').waitFor()
  expect(await page.locator('.extract-text').innerText()).toContain('主体名称：宁波澜屿电梯工程有限公司')
  await page.screenshot({ path: path.join(SHOTS, 'checked.png'), fullPage: true })
  const answer = await page.goto('/extracts?code=AAAA-BBBB-CCCC-DDDD')
  expect(answer?.status()).toBe(404)
  await page.getByText('未能验证。').waitFor()
  await context.close()
})
