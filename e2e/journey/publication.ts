import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { visitor } from '../public/visitor.ts'
import { atDesk, keepPicture, type Person, read, until } from './people.ts'

interface Waiting {
  readonly id: string
  readonly entityName: string
  readonly isRehearsal: boolean
  readonly clock: { readonly isOverdue: boolean }
}

/** 应建波 reads the public text of two results and publishes them: the one of the rehearsal where there is one, and a real one that waits. */
export async function publishResults(browser: Browser, entityName: string | undefined): Promise<void> {
  const reviewer = await atDesk(browser, '应建波')
  await reviewer.page.goto('/staff/publications')
  await reviewer.page.getByRole('heading', { level: 1, name: '公示' }).waitFor()
  await reviewer.page.locator('.hj-openable').first().waitFor()
  await keepPicture(reviewer.page, 'publications')
  const isOurs = (one: Waiting) => one.entityName === entityName
  const waiting = await until(
    () => listWaiting(reviewer),
    (rows) => entityName === undefined || rows.some(isOurs),
  )
  const real = waiting.filter((one) => !one.isRehearsal && !one.clock.isOverdue).slice(0, 1)
  expect(real).toHaveLength(1)
  const chosen = [...waiting.filter(isOurs), ...real]
  for (const one of chosen) await publish(reviewer, one)
  await reviewer.context.close()
  for (const one of chosen) await readInPublic(browser, one)
}

async function listWaiting(reviewer: Person): Promise<readonly Waiting[]> {
  const url = '/api/disclosure/publications?filter=waiting&pageSize=200'
  return (await read<{ publications: Waiting[] }>(reviewer, url)).publications
}

async function publish({ page }: Person, one: Waiting): Promise<void> {
  await page.goto(`/staff/publications/${one.id}`)
  await page.getByText(one.entityName).first().waitFor()
  expect(await page.getByText('演练', { exact: true }).count()).toBe(one.isRehearsal ? 1 : 0)
  await page.getByRole('checkbox', { name: '我已逐字核对左侧的公示文本' }).check()
  await keepPicture(page, 'publication-text')
  await page.getByRole('button', { name: '批准公示这份文本' }).click()
  await page.getByRole('heading', { level: 2, name: '撤回公示' }).waitFor()
  await keepPicture(page, 'publication-done')
}

/** Anybody can read it now; a rehearsal says so, and no person is named. */
async function readInPublic(browser: Browser, one: Waiting): Promise<void> {
  const context = await visitor(browser, { scripts: false })
  const page = await context.newPage()
  await page.goto(`/results/${one.id}`)
  await page.getByRole('link', { name: one.entityName }).first().waitFor()
  const text = await page.locator('main').innerText()
  expect(text).toContain('检查结果')
  expect(text.includes('演练')).toBe(one.isRehearsal)
  expect(text).not.toMatch(/邬志刚|竺晓彤|柴立言/u)
  if (one.isRehearsal) {
    expect(text).toContain('复查通过，已改正')
    expect(text).toContain('宁波市海曙区市场监督管理局')
    expect(text).not.toContain('鼓楼（南门）所')
  }
  await keepPicture(page, 'public-result')
  await context.close()
}

/** The class of the story's enterprise says why, for staff only. */
export async function readClass(manager: Person): Promise<void> {
  const { story } = await read<{ story: { entityId: string; name: string } | null }>(manager, '/api/desk/story')
  expect(story?.name).toBe('宁波澜屿电梯工程有限公司')
  const { page } = manager
  await page.goto('/staff/credit')
  await page.getByRole('heading', { level: 1, name: '信用风险分类' }).waitFor()
  await page.getByRole('heading', { level: 2, name: '现行规则' }).waitFor()
  await keepPicture(page, 'classes')
  await page.goto(`/staff/entities/${story?.entityId}`)
  await page.getByText(/信用风险 [ABCD] 类/u).waitFor()
  await page.getByRole('button', { name: '为什么' }).click()
  await page
    .getByText(/试算 \d+ 分/u)
    .first()
    .waitFor()
  await page.locator('.hj-class-table').first().waitFor()
  await keepPicture(page, 'class-why')
}

/** The enterprise reads its own odds in the draw that is committed and not yet held, and nothing of the draw's outcome. */
export async function readOwnOdds(browser: Browser): Promise<void> {
  const enterprise = await atDesk(browser, '陆澜屿')
  const { page } = enterprise
  await page.getByRole('link', { name: '我的抽中概率' }).click()
  const panel = page.locator('.hj-panel', { hasText: 'NB-AMR-P12' })
  await panel.getByText(/从 .+ 户中抽取 24 户，本单位被抽中的概率是 .+%。/u).waitFor()
  await panel.getByText('名单公开之前不能回答').waitFor()
  await keepPicture(page, 'own-odds')
  await enterprise.context.close()
}
