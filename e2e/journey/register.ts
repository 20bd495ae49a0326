import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { atDesk, keepPicture, type Person, read, until } from './people.ts'
import { registerFile, type Shop } from './shops.ts'

/** 乐珺 imports three rows, sees the equation, corrects the quarantined one in the workplace and loads it. */
export async function importShops(browser: Browser, shops: readonly Shop[]): Promise<Person> {
  const clerk = await atDesk(browser, '乐珺')
  const { page } = clerk
  await page.goto('/staff/imports')
  await page.getByRole('heading', { level: 1, name: '登记导入' }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '试行登记.csv', mimeType: 'text/csv', buffer: registerFile(shops) })
  await page.getByLabel('来源').fill('试行登记（演示）')
  await page.getByRole('button', { name: '装入这份文件' }).click()
  const equation = page.getByRole('math')
  await equation.waitFor()
  await until(
    () => equation.getAttribute('aria-label'),
    (text) => text === '读入 3 = 载入 2 + 未变 0 + 隔离 1',
  )
  await page.getByText(/校验/u).first().waitFor()
  await keepPicture(page, 'import-equation')
  await correctInPlace(clerk, shops)
  return clerk
}

async function correctInPlace({ page }: Person, shops: readonly Shop[]): Promise<void> {
  const wrong = shops.find((shop) => shop.written !== shop.uscc)
  await page.getByRole('link', { name: '隔离工作台' }).last().click()
  await page.getByRole('heading', { level: 1, name: '隔离工作台' }).waitFor()
  await page.locator('.ant-table-row-expand-icon').first().click()
  const form = page.locator('form.hj-correct')
  const code = form.getByLabel('统一社会信用代码')
  expect(await code.inputValue()).toBe(wrong?.written)
  await code.fill(wrong?.uscc ?? '')
  await keepPicture(page, 'import-correction')
  await form.getByRole('button', { name: '保存更正并再核一遍' }).click()
  await page.getByText('这一行已更正，等候载入').waitFor()
  await page.getByRole('link', { name: '本批次' }).click()
  await page.getByRole('button', { name: '载入已更正的行' }).click()
  await until(
    () => page.getByRole('math').getAttribute('aria-label'),
    (text) => text === '读入 3 = 载入 3 + 未变 0 + 隔离 0',
  )
  await keepPicture(page, 'import-reloaded')
}

/** The corrected enterprise is found by its name and has its page; answers its id. */
export async function findShop(clerk: Person, shop: Shop): Promise<string> {
  const found = await until(
    () =>
      read<{ rows: { entityId: string; name: string }[] }>(
        clerk,
        `/api/entities?q=${encodeURIComponent(shop.name)}&limit=5`,
      ),
    ({ rows }) => rows.some((row) => row.name === shop.name),
  )
  const entityId = found.rows.find((row) => row.name === shop.name)?.entityId ?? ''
  await clerk.page.goto(`/staff/entities/${entityId}?tab=licences`)
  await clerk.page.getByRole('heading', { level: 1, name: shop.name }).waitFor()
  await clerk.page.getByRole('cell', { name: '食品经营许可证' }).first().waitFor()
  await keepPicture(clerk.page, 'entity')
  return entityId
}

/** The item that will be checked stands in the catalogue with its article and its check points. */
export async function readItem({ page }: Person, code: string): Promise<void> {
  await page.goto('/staff/items')
  await page.getByRole('heading', { level: 1, name: '监管事项' }).waitFor()
  await page.goto(`/staff/items?q=${code}`)
  await page
    .getByRole('row', { name: new RegExp(code, 'u') })
    .first()
    .click()
  await page.getByRole('heading', { level: 2, name: '设定依据' }).waitFor()
  await page
    .getByText(/《.+》.*第.+条/u)
    .first()
    .waitFor()
  await page.getByRole('heading', { name: /检查要点 [1-9]\d* 条/u }).waitFor()
  await keepPicture(page, 'item')
}
