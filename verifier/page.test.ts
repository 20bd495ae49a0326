import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL, fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawPackage } from './fixtures/draw.mjs'
import { ledgerExport } from './fixtures/ledger.mjs'
import { writeFolder } from './fixtures/write.mjs'
import { bundle, singlePage } from './page/build.mjs'

const script = new URL('./page/verifier.js', import.meta.url)
const page = new URL('./page/verifier.html', import.meta.url)
const browserPath = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== '' && existsSync(path))

test('the committed script is what the build makes of the sources (else: node verifier/page/build.mjs)', () => {
  expect(readFileSync(script, 'utf8') === bundle()).toBe(true)
  expect(readFileSync(page, 'utf8') === singlePage()).toBe(true)
})

test('the script is one classic script without module syntax, eval or network beyond its package', () => {
  const text = readFileSync(script, 'utf8')
  expect(text).not.toMatch(/^(?:import|export)\s/m)
  expect(text).not.toMatch(
    /\beval\(|new Function|XMLHttpRequest|WebSocket|crypto\.subtle|https?:\/\/(?!github|paulmillr)/,
  )
})

/** What came to Chrome after version 90, by how it is written; Object.hasOwn is brought along (page/build.mjs). */
const AFTER_CHROME_90: readonly RegExp[] = [
  /\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|group|groupBy|fromAsync|isWellFormed|toWellFormed)\(/,
  /\b(?:structuredClone|AggregateError|Iterator\.from)\b/,
  /\bstatic \{/,
  /#\w+ in /,
  /\/[dgimsuy]*v[dgimsuy]*[.,;)]/,
  /\bawait using\b|\busing \w+ =/,
]

test('it is written in what Chrome 90 knows', () => {
  const text = readFileSync(script, 'utf8')
  for (const late of AFTER_CHROME_90) expect(late.exec(text)?.[0], String(late)).toBe(undefined)
  expect(text.indexOf('Object.hasOwn =')).toBeGreaterThan(-1)
})

test('it runs without Node, WebCrypto or a page: both kinds verify', () => {
  const window: {
    HengjianVerifier?: { steps(files: Map<string, Uint8Array>): Iterable<{ result: string; title: string }> }
  } = {}
  runInContext(readFileSync(script, 'utf8'), createContext({ window, TextEncoder, TextDecoder }))
  for (const files of [drawPackage(), ledgerExport()]) {
    const results = [...window.HengjianVerifier!.steps(files)]
    expect(results.length).toBeGreaterThan(8)
    expect(results.filter((r) => r.result === '不一致')).toEqual([])
  }
})

test('the page answers all nineteen vectors and the twenty-nine rounds to the last byte', () => {
  const window: { HengjianVerifier?: { answer(vector: object): { expect: unknown } } } = {}
  runInContext(readFileSync(script, 'utf8'), createContext({ window, TextEncoder, TextDecoder }))
  const vectors = ['draw-vectors', 'round-vectors'].flatMap((name): { name: string; expect: unknown }[] => {
    return JSON.parse(readFileSync(new URL(`../spec/draw/${name}.json`, import.meta.url), 'utf8')).vectors
  })
  expect(vectors).toHaveLength(48)
  for (const vector of vectors)
    expect(JSON.parse(JSON.stringify(window.HengjianVerifier!.answer(vector).expect)), vector.name).toEqual(
      vector.expect,
    )
})

test.skipIf(browserPath === undefined)(
  'opened from file://, a visitor checks a folder and sees yes, and with one byte changed no',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hengjian-'))
    const browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] })
    try {
      writeFolder(folder, drawPackage())
      const view = await browser.newPage()
      const errors: string[] = []
      view.on('pageerror', (error) => errors.push(error.message))
      await view.goto(pathToFileURL(fileURLToPath(page)).href)
      await view.setInputFiles('.hv-files', folder)
      await view.waitForSelector('.hv-verdict', { timeout: 60_000 })
      expect(await view.textContent('.hv-verdict')).toContain('验证通过')
      expect(await view.locator('.hv-step.hv-ok').count()).toBe(15)
      expect(await view.textContent('.hv-limits')).toContain('公道')

      const { selected } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))
      await view.fill('.hv-code', ` ${String(selected[0]).toLowerCase()} `)
      await view.click('.hv-ask')
      expect(await view.textContent('.hv-answer')).toContain('它被抽中了。')

      const frame = readFileSync(join(folder, 'frame.txt'))
      frame[5] = (frame[5] ?? 0) ^ 1
      writeFileSync(join(folder, 'frame.txt'), frame)
      await view.reload()
      await view.setInputFiles('.hv-files', folder)
      await view.waitForSelector('.hv-verdict.hv-bad', { timeout: 60_000 })
      expect(await view.textContent('.hv-verdict')).toContain('不一致')
      expect(await view.locator('.hv-step.hv-bad .hv-detail').first().textContent()).toContain('frame.txt')
      expect(errors).toEqual([])
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)
