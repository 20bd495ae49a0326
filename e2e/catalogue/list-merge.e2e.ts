import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launch } from '../browser.ts'
import { atDesk } from '../journey/people.ts'

const WHOLE_STORY = 3 * 60_000

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test(
  'a new list is pasted, a wrong code sends it back by its row, the difference is settled field by field, and another person approves the version',
  async () => {
    const code = `88${String(Date.now()).slice(-12)}`
    const { page: editor } = await atDesk(browser, '忻立群')
    await paste(editor, ['目录编码\t本地编码\t事项名称', `${code.slice(0, 13)}\tZJ-01\t建设工程施工安全监督检查`])
    await editor
      .getByText(`「${code.slice(0, 13)}」应为 14 位数字`)
      .first()
      .waitFor()
    await paste(editor, [
      '目录编码\t本地编码\t事项名称\t处理方式',
      `${code}\tZJ-01\t建设工程施工安全监督检查\t责令改正、移送`,
    ])
    await editor.getByRole('heading', { level: 1, name: /国家监管事项清单/ }).waitFor()
    await editor.getByText('两边都改了').first().waitFor()
    await editor.getByRole('button', { name: '复核' }).click()
    await choose(editor, '处理', '逐项改写')
    await editor.getByLabel(/^本地：/).check()
    await editor.getByLabel('理由', { exact: true }).fill('本地的处理方式更细，保留')
    await editor.getByRole('button', { name: '完成复核' }).click()
    await editor.getByText('已提出新版本，等候另一人审批').waitFor()
    await editor.getByText('没有待复核的条目').waitFor()
    await editor.getByRole('link', { name: '建设工程施工安全监督检查' }).first().click()
    const path = new URL(editor.url()).pathname
    const { page: leader } = await atDesk(browser, '励海燕')
    await leader.goto(path)
    await leader
      .getByRole('link', { name: /^第 \d+ 版$/ })
      .first()
      .click()
    await leader.getByLabel('审批意见').fill('同意并入。')
    await leader.getByRole('button', { name: '批准列入目录' }).click()
    await leader.getByText('同意并入。').first().waitFor()
  },
  WHOLE_STORY,
)

async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.goto('/staff/official-lists?act=import-official-list')
  await choose(page, '发布层级', '国家')
  await page.getByLabel('清单名称', { exact: true }).fill('国家监管事项清单（演示）')
  await page.getByLabel('发布日').fill('20261101')
  await page.getByLabel('施行日').fill('20270101')
  await page.getByRole('dialog').locator('textarea').fill(lines.join('\n'))
  await page.getByRole('button', { name: '导入并比对' }).click()
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}
