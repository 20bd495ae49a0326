import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, launch, openContext } from '../browser.ts'

const run = promisify(execFile)
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launch()
  page = await (await openContext(browser, DESK, false)).newPage()
})
afterAll(() => browser.close())

async function command(): Promise<string> {
  return (await page.locator('pre code').first().textContent()) ?? ''
}

test('a reader without scripts finds an interface by a word and sees what to send, what comes back and why it may say no', async () => {
  await page.goto('/interfaces')
  await page.getByLabel('按名称、路径或者编号查找接口').fill('接口密钥')
  await page.getByRole('button', { name: '查找接口' }).click()
  await page.getByRole('link', { name: '发放接口密钥' }).click()
  await page.getByRole('heading', { level: 1, name: /发放接口密钥/u }).waitFor()
  expect(await page.locator('main').textContent()).toContain('perMinute')
  expect(await page.locator('main').textContent()).toContain('exchange.permission-not-of-role')
  expect(await command()).toContain('Authorization: Bearer $HENGJIAN_KEY')
})

test('every example that says it works as it stands works as it stands', async () => {
  const contract = (await (await page.request.get('/api/exchange/openapi.json')).json()) as {
    paths: Record<string, Record<string, { operationId: string; security?: unknown[] }>>
  }
  const open = Object.values(contract.paths).flatMap((methods) =>
    Object.entries(methods)
      .filter(([method, one]) => method === 'get' && one.security?.length === 0)
      .map(([, one]) => one.operationId),
  )
  const failed: string[] = []
  let ran = 0
  for (const operationId of open) {
    await page.goto(`/interfaces/${operationId}`)
    if ((await page.getByText('原样可用').count()) === 0) continue
    const { stdout } = await run('sh', ['-c', `${await command()} -o /dev/null -w '%{http_code}'`])
    ran += 1
    if (stdout !== '200') failed.push(`${operationId}: ${stdout}`)
  }
  expect(failed).toEqual([])
  expect(ran).toBeGreaterThan(15)
})

test('a set of the open data is taken and checked with the commands of its page, and with the verifier', async () => {
  await page.goto('/open-data')
  const folder = mkdtempSync(path.join(tmpdir(), 'open-data-'))
  const { stdout } = await run('sh', ['-ec', (await page.locator('pre code').first().textContent()) ?? ''], {
    cwd: folder,
  })
  expect(stdout).toContain('results.csv: OK')
  expect(stdout).toContain('Signature Verified Successfully')
  const program = path.resolve(import.meta.dirname, '../../verifier/verify.mjs')
  const said = await run(process.execPath, [program, folder])
  expect(said.stdout).toContain('结论：验证通过')
  const head = await page.request.get('/api/disclosure/open-data/latest/items.jsonl', {
    headers: { range: 'bytes=0-1' },
  })
  expect(head.status()).toBe(206)
  expect(await head.text()).toBe('{"')
})
