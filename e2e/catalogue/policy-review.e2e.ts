import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launch } from '../browser.ts'
import { atDesk } from '../journey/people.ts'

const WHOLE_STORY = 3 * 60_000
const NOTICE = '为规范项目管理，本区工程项目须由在本区注册子公司承接。新能源企业未经本区备案不得营业。'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test(
  'scenario 4 on screen: two signs are named, 无影响 is refused without reasons, nothing is published without a review, by form or by import',
  async () => {
    const title = `关于规范新能源项目管理的通知（${Date.now()}）`
    const { page: drafter } = await atDesk(browser, '忻立群')
    const path = await submit(drafter, title)
    const { page: leader } = await atDesk(browser, '励海燕')
    await publish(leader, path)
    await leader.getByText('没有公平竞争审查结论，不得发布').first().waitFor()
    await leader.getByText('《公平竞争审查条例》第十八条').first().waitFor()
    const { page: reviewer } = await atDesk(browser, '应建波')
    await conclude(reviewer, path, '没有影响')
    await reviewer.getByText('还没有听取经营者或者行业协会商会的意见').first().waitFor()
    await hear(drafter)
    await conclude(reviewer, path, '没有影响')
    await reviewer.getByText('作出“无影响”的结论须写明审查人的理由').first().waitFor()
    await conclude(reviewer, path, '两处均系转述上位法既有规定，没有新设条件。')
    await reviewer.getByText('结论已记录，可以发布').first().waitFor()
    await importPublished(drafter)
    await drafter.getByText('没有经过公平竞争审查：整批没有导入').first().waitFor()
  },
  WHOLE_STORY,
)

async function submit(page: Page, title: string): Promise<string> {
  await page.goto('/staff/policy-drafts?act=submit-policy-draft')
  await page.getByLabel('名称', { exact: true }).fill(title)
  await choose(page, '种类', '规范性文件')
  await page.getByLabel('正文', { exact: true }).fill(NOTICE)
  await page.getByRole('button', { name: '提交审查' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByText('正文有 2 处命中审查标准：作出“无影响”的结论须写明理由').waitFor()
  return new URL(page.url()).pathname
}

async function hear(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).pathname}?act=record-stakeholder-opinion`)
  await page.getByLabel('谁的意见', { exact: true }).fill('宁波某新能源工程有限公司')
  await choose(page, '身份', '经营者')
  await page.getByLabel('意见', { exact: true }).fill('外地企业在本区没有子公司，将不能承接项目。')
  await page.getByLabel('答复', { exact: true }).fill('送审查研究。')
  await page.getByLabel('听取日', { exact: true }).fill('20261101')
  await page.getByRole('dialog').getByRole('button', { name: '记录意见' }).click()
  await page.getByText('的意见和答复').first().waitFor()
}

async function conclude(page: Page, path: string, reason: string): Promise<void> {
  await page.goto(`${path}?act=conclude-policy-review`)
  await choose(page, '结论', '无影响')
  await page.getByLabel('审查人的理由', { exact: true }).fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: '作出结论' }).click()
}

async function publish(page: Page, path: string): Promise<void> {
  await page.goto(`${path}?act=publish-policy`)
  await page.getByLabel('文号', { exact: true }).fill('甬演市监〔2026〕77号')
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
}

async function importPublished(page: Page): Promise<void> {
  await page.goto('/staff/policy-drafts?act=import-policy-drafts')
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .fill(`关于新能源企业的通知\t规范性文件\t${NOTICE}\t甬演市监〔2026〕78号`)
  await page.getByRole('button', { name: '导入草案' }).click()
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}
