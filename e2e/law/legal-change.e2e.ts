import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, launch, PHONE } from '../browser.ts'
import { atDesk, read } from '../journey/people.ts'
import type { Person } from '../journey/people.ts'

const SHOTS = path.resolve(import.meta.dirname, '../../test-results/law')
const DAY_MS = 86_400_000
const DAY_LENGTH = 10
const SHANGHAI_AHEAD_MS = 8 * 3_600_000

/** A day in Shanghai, so many days from now. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + SHANGHAI_AHEAD_MS + days * DAY_MS).toISOString().slice(0, DAY_LENGTH)
}

const TODAY = dayFromNow(0)
/** The day of force: tomorrow, the first day a change may tell without touching what is decided today. */
const FORCE = dayFromNow(1)

const WHAT = '抽查检查结果公示'

let browser: Browser
let editor: Person
let approver: Person
let changePath: string

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  browser = await launch()
  editor = await atDesk(browser, '应建波')
  approver = await atDesk(browser, '励海燕')
})
afterAll(() => browser.close())

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true })
  await page.setViewportSize(PHONE)
  await page.screenshot({ path: path.join(SHOTS, `${name}-phone.png`), fullPage: true })
  await page.setViewportSize(DESK)
}

test('the legal editor drafts from the version in force; without an article the draft is refused with the sentence of the gate', async () => {
  const { page } = editor
  await page.goto('/staff/law?tab=parameters&q=抽查检查结果公示')
  await page
    .getByRole('button', { name: /展开行|Expand row/u })
    .first()
    .click()
  await page.getByRole('link', { name: '起草修改' }).click()
  await page.getByRole('heading', { name: '起草规则修改' }).waitFor()
  await page.getByLabel('新的数值').fill('15')
  await page.getByLabel('示例：施行当日应为').fill('15')
  await page.getByLabel('施行日期').fill(FORCE.replaceAll('-', ''))
  await page.getByLabel('修改理由').fill('演示：按修订后的办法调整公示期限')
  const chosen = page.locator('.ant-select-selection-item-remove')
  while ((await chosen.count()) > 0) await chosen.first().click()
  await page.getByRole('button', { name: '提交另一人批准' }).click()
  await page.getByText('没有写明依据。每一条规则和数值都必须引用法条。').waitFor()
  await shoot(page, 'refused')

  await page.getByLabel('依据').fill('cn.spot-check-publicity-measures/11')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '提交另一人批准' }).click()
  await page.getByRole('heading', { name: '改了什么' }).waitFor()
  changePath = new URL(page.url()).pathname
})

test('the draft shows what changes and what it touches; its proposer cannot publish it', async () => {
  const { page } = editor
  const content = page.getByRole('row', { name: /^内容/u })
  await content.getByText('20个工作日').waitFor()
  await content.getByText('15个工作日').waitFor()
  await page.getByRole('heading', { name: '公布后会影响' }).waitFor()
  await page
    .getByText(/[1-9]\d* 件\s*待公示的结果/u)
    .first()
    .waitFor()
  await page.getByText('您的岗位不能批准法规修改').waitFor()
  expect(await page.getByRole('button', { name: '批准并公布' }).isDisabled()).toBe(true)
  await shoot(page, 'draft')
  const deadline = await due(FORCE)
  expect(deadline.amount).toBe(20)
})

test('the second person finds it on the desk, reads the difference and publishes it', async () => {
  const { page } = approver
  await page.goto('/staff/')
  await page.getByText('法规修改批准').first().waitFor()
  await page.goto(changePath)
  await page.getByRole('button', { name: '批准并公布' }).waitFor()
  await shoot(page, 'before-approval')
  await page.getByRole('button', { name: '批准并公布' }).click()
  await page.getByText(/已公布，次序第 \d+ 号/u).waitFor()
  await page.getByText('已公布', { exact: true }).first().waitFor()
  await shoot(page, 'published')
})

test('from the day of force the calculator counts the new number, for the day before the old one', async () => {
  const { page } = editor
  expect((await due(FORCE)).amount).toBe(15)
  expect((await due(TODAY)).amount).toBe(20)
  expect((await due(FORCE, dayFromNow(-1))).amount).toBe(20)
  for (const [day, words] of [
    [FORCE, '计15个工作日'],
    [TODAY, '计20个工作日'],
  ] as const) {
    await page.goto('/staff/law')
    await page.getByLabel('期限规则').fill(WHAT)
    await page.locator('.ant-select-item-option', { hasText: WHAT }).click()
    await page.getByLabel('起算事由发生日').fill(day.replaceAll('-', ''))
    await page.getByRole('button', { name: '推算届满日' }).click()
    await page.getByText(words).waitFor()
  }
  await shoot(page, 'calculator')
  await page.goto('/staff/law?tab=changes')
  await page.getByRole('link', { name: WHAT }).waitFor()
  await shoot(page, 'changes')
})

async function due(startOn: string, knownOn?: string): Promise<{ amount: number }> {
  const answer = await editor.context.request.post('/api/law/deadlines', {
    data: { ruleId: 'inspection-result-publication', startOn, ...(knownOn === undefined ? {} : { knownOn }) },
  })
  expect(answer.status()).toBe(200)
  return (await answer.json()) as { amount: number }
}

test('the list of changes is empty of drafts, and the ledger holds both acts', async () => {
  const list = await read<{ changes: { state: string }[] }>(approver, '/api/law/changes?state=proposed')
  expect(list.changes).toEqual([])
})
