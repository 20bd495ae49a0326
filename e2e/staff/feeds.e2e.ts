import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../browser.ts'
import { atDesk, keepPicture, read, until } from '../journey/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const TITLES = '统计年月,统一社会信用代码,用户号,用户性质,法人机构名称,用水地址,账单流水号,欠费期数,金额,行政区域代码'

test('a file of a feed is handed in, its bad row is corrected in place and loaded, another goes back to its source with a receipt', async () => {
  const clerk = await atDesk(browser, '乐珺')
  const { page } = clerk
  const serial = Date.now().toString(36)
  const { rows } = await read<{ rows: { name: string; uscc: string }[] }>(clerk, '/api/entities?q=宁波&limit=3')
  const lines = rows.map(({ name, uscc }, at) =>
    [
      '2026-10',
      at === 2 ? '' : uscc,
      `U${at}`,
      '工商业',
      name,
      `公园路${at}号`,
      `${serial}-${at}`,
      '3',
      at === 1 ? '三百' : '300',
      '330203',
    ].join(','),
  )
  await page.goto('/staff/feeds/water-arrears')
  await page.getByRole('heading', { level: 1, name: '欠缴水费的企业信息' }).waitFor()
  const buffer = Buffer.from([TITLES, ...lines].join('\n'))
  await page.locator('input[type=file]').setInputFiles({ name: '水费.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: '接收并装载' }).click()
  const equation = page.getByRole('math')
  const says = (text: string) =>
    until(
      () => equation.getAttribute('aria-label'),
      (label) => label === text,
    )
  await says('接收 3 = 载入 1 + 未变 0 + 隔离 2')
  await page.getByText('「金额」的「三百」不是数。').first().waitFor()
  await keepPicture(page, 'feed-batch')

  const wrong = page.getByRole('row', { name: /三百/u })
  await wrong.locator('.ant-table-row-expand-icon').click()
  const form = page.locator('form.hj-correct')
  await form.getByLabel('金额').fill('300')
  await form.getByRole('button', { name: '保存更正并再核一遍' }).click()
  await page.getByText('这一行已更正，等候载入').waitFor()
  await page.getByRole('button', { name: '载入已更正的行' }).click()
  await says('接收 3 = 载入 2 + 未变 0 + 隔离 1')

  await page.goto('/staff/feed-quarantine?feed=water-arrears&reason=name-only')
  const alone = page.getByRole('row', { name: /只有名称/u }).first()
  await alone.getByRole('checkbox').check()
  await page.getByRole('button', { name: /退回来源/u }).click()
  await page.getByLabel('退回理由').fill('没有代码，请补填')
  await page.getByRole('button', { name: '退回这些行' }).click()
  await page.getByText(/退〔\d{4}〕\d+号：已退回 1 行/u).waitFor()

  await page.goto('/staff/return-slips')
  await page.locator('tr.hj-openable').first().click()
  await page.getByLabel('回执编号或签收人').fill('水利收〔2026〕1号')
  await page.getByRole('button', { name: '登记回执' }).click()
  await page.getByText('水利收〔2026〕1号').first().waitFor()
  expect(page.url()).toContain('/staff/return-slips')
}, 120_000)
