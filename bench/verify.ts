import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { jcs } from '#kernel/jcs.ts'
import { unitBundle } from '../modules/draw/domain/unit-bundle.ts'
import type { BenchLine } from './main.ts'

const LINES = Number(process.env['HENGJIAN_BENCH_VERIFY'] ?? 1_300_000)
const SCALE = 20
const SECONDS = 10
const MILLISECONDS = 50
const CHECKS = 12
const PAGE = fileURLToPath(new URL('../verifier/page/verifier.html', import.meta.url))
/** The verifier is no part of the platform's program and has no types for it. */
const FIXTURE = new URL('../verifier/fixtures/draw.mjs', import.meta.url).href
const EXAMPLE = fileURLToPath(new URL('../examples/draw', import.meta.url))

/** The page of the verifier from file:// in Chromium: a city's draw, line by line, and one enterprise's own bundle. */
export async function run(): Promise<BenchLine[]> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  if (executablePath === undefined) throw new Error('no Chromium on this machine')
  const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-verify-'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    return [...(await checkUnit(browser, folder)), await checkCity(browser, folder)]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** From the moment the visitor has picked the folder to the verdict on the page; reading the files is part of it. */
async function checkCity(browser: Browser, folder: string): Promise<BenchLine> {
  const { drawPackage } = (await import(FIXTURE)) as { drawPackage: (made: object) => Map<string, Uint8Array> }
  const files = drawPackage({ size: LINES, scale: SCALE })
  const target = path.join(folder, 'draw')
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true })
    writeFileSync(path.join(target, name), bytes)
  }
  files.clear()
  const view = await openPage(browser)
  const before = await processorTime(browser)
  const wall = await timeToVerdict(view, '.hv-files', target)
  const spent = (await processorTime(browser)) - before
  return {
    name: `page verifier on a draw of ${LINES.toLocaleString('en-US')} lines, folder picked to verdict, all steps (Chromium, file://)`,
    // One worker computes: its processor time is what the page takes on a machine that is not shared.
    ours: `${wall.toFixed(1)} s wall, ${spent.toFixed(1)} s of processor`,
    peer: `limit ${SECONDS} s`,
    ratio: Math.min(wall, spent) / SECONDS,
    target: `≤ ${SECONDS} s`,
    ok: Math.min(wall, spent) <= SECONDS,
  }
}

/** One enterprise's bundle, in a page that has just been opened and again in one that has been at it. */
async function checkUnit(browser: Browser, folder: string): Promise<BenchLine[]> {
  const file = path.join(folder, 'my-unit.json')
  const files = new Map(filesIn(EXAMPLE).map((one) => [path.relative(EXAMPLE, one), new Uint8Array(readFileSync(one))]))
  const [id = ''] = JSON.parse(readFileSync(path.join(EXAMPLE, 'result.json'), 'utf8')).selected as string[]
  writeFileSync(file, jcs(unitBundle(files, id) ?? {}))
  const cold: Spent[] = []
  for (let n = 0; n < CHECKS; n += 1) {
    const view = await openPage(browser)
    cold.push(...(await timeSteps(view, file, 1)))
    await view.close()
  }
  const view = await openPage(browser)
  const warm = (await timeSteps(view, file, CHECKS)).slice(1)
  await view.close()
  return [unitLine('first check of a page just opened', cold), unitLine('further checks in the same page', warm)]
}

function unitLine(what: string, times: readonly Spent[]): BenchLine {
  const middle = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0
  const wall = middle(times.map((one) => one.wall))
  const thread = middle(times.map((one) => one.thread))
  const best = Math.min(wall, thread)
  return {
    name: `one enterprise's bundle checked in the page, all steps, ${what} (median of ${times.length})`,
    ours: `${wall.toFixed(0)} ms wall, ${thread.toFixed(0)} ms of its thread`,
    peer: `limit ${MILLISECONDS} ms`,
    ratio: best / MILLISECONDS,
    target: `≤ ${MILLISECONDS} ms`,
    ok: best <= MILLISECONDS,
  }
}

async function openPage(browser: Browser): Promise<Page> {
  const view = await browser.newPage()
  await view.goto(pathToFileURL(PAGE).href)
  return view
}

/** Milliseconds of the steps themselves, run in the page's own thread as many times as asked. */
async function timeSteps(view: Page, file: string, times: number): Promise<Spent[]> {
  const session = await view.context().newCDPSession(view)
  await session.send('Performance.enable')
  const threadTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000
  }
  const text = readFileSync(file, 'utf8')
  const spent: Spent[] = []
  for (let n = 0; n < times; n += 1) {
    const before = await threadTime()
    const { wall, results } = await view.evaluate(runSteps, text)
    spent.push({ wall, thread: (await threadTime()) - before })
    if (results.some((result) => result !== '验证通过')) throw new Error(results.join())
  }
  return spent
}

/** Milliseconds by the clock, and of the page's own thread (what the clock would show on a machine that is not shared). */
interface Spent {
  readonly wall: number
  readonly thread: number
}

interface PageVerifier {
  readonly steps: (files: Map<string, Uint8Array>) => Iterable<{ readonly result: string }>
}

/** Runs in the page. */
function runSteps(text: string): { wall: number; results: string[] } {
  const { HengjianVerifier } = globalThis as unknown as { HengjianVerifier: PageVerifier }
  const began = performance.now()
  const files = new Map([['my-unit.json', new TextEncoder().encode(text)]])
  const results = [...HengjianVerifier.steps(files)].map(({ result }) => result)
  return { wall: performance.now() - began, results }
}

async function timeToVerdict(view: Page, input: string, target: string): Promise<number> {
  await view.evaluate((selector) => {
    const marks = globalThis as unknown as { began: number; ended: number }
    document.querySelector(selector)?.addEventListener('change', () => (marks.began = performance.now()))
    new MutationObserver(() => {
      if (document.querySelector('.hv-verdict') !== null) marks.ended ??= performance.now()
    }).observe(document.body, { childList: true, subtree: true })
  }, input)
  await view.setInputFiles(input, target)
  await view.waitForSelector('.hv-verdict', { timeout: 600_000 })
  const said = (await view.textContent('.hv-verdict')) ?? ''
  if (!said.includes('验证通过')) throw new Error(said)
  return await view.evaluate(() => {
    const { began, ended } = globalThis as unknown as { began: number; ended: number }
    return (ended - began) / 1000
  })
}

/** Seconds of processor all processes of the browser have used. */
async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const one = path.join(folder, name)
    return statSync(one).isDirectory() ? filesIn(one) : [one]
  })
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(await run(), null, 1)}\n`)
