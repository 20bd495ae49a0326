import type { Page } from 'playwright-core'

/** Signs in on the phone with a printed demonstration login and waits for the day's list. */
export async function signIn(page: Page, loginName: string): Promise<void> {
  await page.goto('/field/')
  await page.getByLabel('登录名').fill(loginName)
  await page.getByLabel('口令').fill('hengjian-demo')
  await page.getByRole('button', { name: '登录' }).tap()
  await page.locator('.headline').waitFor()
}

export async function tap(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().tap()
}

/** Waits until the named step of the visit is the present one. */
export async function waitForStep(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}.step-now`).waitFor({ timeout: 20_000 })
}

/** Waits until everything kept on the phone has its receipt. */
export async function waitUntilSent(page: Page): Promise<void> {
  await page.locator('.save-words', { hasText: '未提交 0' }).waitFor({ timeout: 20_000 })
}

/** Draws a signature with the finger and confirms it. */
export async function signHere(page: Page): Promise<void> {
  const canvas = page.locator('.pad canvas')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (box === null) throw new Error('there is no place to sign')
  for (const stroke of [0, 1, 2]) {
    const [x, y] = [box.x + 60 + stroke * 80, box.y + 40]
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let step = 1; step < 12; step += 1) await page.mouse.move(x + Math.sin(step) * 12, y + step * 9)
    await page.mouse.up()
  }
  await tap(page, '确认签名')
}
