// One enterprise's bundle: small, checked alone, from file://, and every changed byte is named at its step.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { jcs } from '../kernel/jcs.ts'
import { unitBundle } from '../modules/draw/domain/unit-bundle.ts'
import type { UnitOpening } from '../modules/draw/domain/unit-bundle.ts'
import { drawPackage } from './fixtures/draw.mjs'
import { testSalt } from './fixtures/keys.mjs'
import { fromHex, hex, textOf, utf8 } from './lib/bytes.mjs'
import { UNIT_STEPS } from './lib/check-unit.mjs'
import { saltOf } from './lib/frame.mjs'
import { DIFFERS, PASSED, runSteps, verdictOf } from './lib/report.mjs'
import { suiteOf } from './lib/suite.mjs'
import { loadBls } from './vendor/load.mjs'

type Files = Map<string, Uint8Array>
let bls = {}
beforeAll(async () => {
  const { verifyShortSignature } = await loadBls()
  const seen = new Map<string, boolean>()
  bls = {
    verifyShortSignature: (...input: [Uint8Array, Uint8Array, Uint8Array, string]) => {
      const key = input.map(String).join('|')
      if (!seen.has(key)) seen.set(key, verifyShortSignature(...input))
      return seen.get(key)
    },
  }
})

function check(bytes: Uint8Array) {
  const results = [...runSteps(UNIT_STEPS, { files: new Map([['my-unit.json', bytes]]), ...bls })]
  return { results, verdict: verdictOf(results), bad: results.filter((r) => r.result === DIFFERS) }
}

function bundleOf(files: Files, id: string, openings: UnitOpening[] = []): Uint8Array {
  return utf8(jcs(unitBundle(files, id, openings) ?? {}))
}

const idsOf = (files: Files): string[] =>
  textOf(files.get('frame.txt'))
    .split('\n')
    .map((line: string) => line.split('\t')[0] ?? '')

test('every enterprise of an open draw checks itself: drawn, not drawn, certain, excluded; each bundle below ten kilobytes', () => {
  const files: Files = drawPackage({ audience: 'public' })
  const { selected, certainty } = JSON.parse(textOf(files.get('result.json')))
  for (const id of idsOf(files)) {
    const bytes = bundleOf(files, id)
    expect(bytes.length).toBeLessThan(10_000)
    const { verdict, results } = check(bytes)
    expect(verdict, id).toBe(PASSED)
    const said = results.find((r) => r.title === '我抽中了吗')!.detail
    if (selected.includes(id)) expect(said).toMatch(/：抽中$/)
    else if (certainty.includes(id)) expect(said).toContain('必查对象')
    else expect(said).toMatch(/：没有抽中$|^$/)
  }
}, 120_000)

test('a protected draw: everybody checks membership, the enterprise itself also class, odds and threshold', () => {
  const open: Files = drawPackage({ profile: 'protected', audience: 'public' })
  const full: Files = drawPackage({ profile: 'protected' })
  const { cells, selected } = JSON.parse(textOf(full.get('result.json')))
  const [id] = selected
  expect(check(bundleOf(open, id)).verdict).toBe(PASSED)
  expect(textOf(bundleOf(open, id))).not.toMatch(/"last"/)
  const line = textOf(full.get('frame-open.txt'))
    .split('\n')
    .find((one: string) => one.startsWith(id))!
    .split('\t')
  const { q, last, next } = cells.find(
    (c: { stratum: string; cls: string }) => c.stratum === line[1] && c.cls === line[2],
  )
  const salt = hex(saltOf(suiteOf('sha256'), fromHex(testSalt('frame key')), id))
  const opening = { task: 'T1', line, salt, cells: [{ q, last, next }] }
  const { results, verdict } = check(bundleOf(open, id, [opening]))
  expect(verdict).toBe(PASSED)
  expect(results.find((r) => r.title === '我抽中了吗')!.detail).toMatch(/：抽中$/)
  const lied = { ...opening, line: [line[0]!, line[1]!, line[2] === 'A' ? 'B' : 'A', 'E'] }
  expect(check(bundleOf(open, id, [lied])).bad[0]!.title).toBe('我在名单里的一行')
  const spared = { ...opening, cells: [{ q, last: next, next: '' }] }
  expect(check(bundleOf(open, id, [{ ...spared, cells: [{ q: q + 1, last, next }] }])).bad[0]!.title).toBe('我抽中了吗')
})

test('before the source speaks the bundle proves membership, commitment and odds, and says why the rest must wait', () => {
  const files: Files = drawPackage({ audience: 'public' })
  for (const name of ['result.json', 'sources.json', 'seal.json', 'visits.jsonl']) files.delete(name)
  const { results, verdict } = check(bundleOf(files, idsOf(files)[1]!))
  expect(verdict).toBe(PASSED)
  expect(results.filter((r) => r.result === PASSED).map((r) => r.title)).toEqual([
    '凭据与承诺书',
    '我在名单里的一行',
    '承诺写进证据账本',
    '先承诺、后随机',
    '我这一类的概率和名额',
  ])
})

test('a changed value of any part is named at its step', () => {
  const files: Files = drawPackage({ audience: 'public' })
  const released = textOf(files.get('visits.jsonl'))
    .split('\n')
    .map((line: string) => JSON.parse(line).visit)
  const { selected } = JSON.parse(textOf(files.get('result.json')))
  const id = selected.find((one: string) => released.includes(one))
  const whole = textOf(bundleOf(files, id))
  expect(check(utf8(whole)).results.filter((r) => r.result === PASSED)).toHaveLength(10)
  const flip = (text: string) => (text.startsWith('0') ? '1' : '0') + text.slice(1)
  type Doc = ReturnType<typeof JSON.parse>
  const cases: [string, (doc: Doc) => void][] = [
    ['我在名单里的一行', (d) => void (d.tasks[0].line[2] = d.tasks[0].line[2] === 'A' ? 'B' : 'A')],
    ['我在名单里的一行', (d) => void (d.tasks[0].path[2] = flip(d.tasks[0].path[2]))],
    ['我在名单里的一行', (d) => void (d.tasks[0].index += 1)],
    ['我在名单里的一行', (d) => void (d.commit.frame.root = flip(d.commit.frame.root))],
    ['承诺写进证据账本', (d) => void (d.commit.sourceMoment += 1)],
    ['承诺写进证据账本', (d) => void (d.log.fields[0].value = 'VOID')],
    [
      '承诺写进证据账本',
      (d) => void (d.log.proof = d.log.proof.replace(/\n— ([^ ]+) A/, '\n— $1 B').replace(/.{6}=\n/, 'AAAAAA=\n')),
    ],
    ['随机源', (d) => void (d.sources[1].value = flip(d.sources[1].value))],
    ['封印密钥', (d) => void (d.seal.key = flip(d.seal.key))],
    ['种子', (d) => void (d.waves[0].seed = flip(d.waves[0].seed))],
    ['我这一类的概率和名额', (d) => void (d.tasks[0].rule.total.n += 1)],
    ['我抽中了吗', (d) => void (d.waves[0].key = flip(d.waves[0].key))],
    ['我抽中了吗', (d) => void (d.waves[0].cells[0].q += 1)],
    ['派来检查的人', (d) => void (d.waves[0].visit.officers[0].key = flip(d.waves[0].visit.officers[0].key))],
    ['派来检查的人', (d) => void (d.waves[0].visit.line = d.waves[0].visit.line.replace(/.$/, '9'))],
  ]
  for (const [step, change] of cases) {
    const doc = JSON.parse(whole)
    change(doc)
    const { bad, verdict } = check(utf8(jcs(doc)))
    expect(verdict, step).toBe(DIFFERS)
    expect(bad[0]!.title, `${step}: ${bad[0]!.detail}`).toBe(step)
  }
})

test('one flipped byte anywhere is never accepted as the same story', () => {
  const files: Files = drawPackage({ audience: 'public' })
  const bytes = bundleOf(files, idsOf(files)[1]!)
  const said = (one: ReturnType<typeof check>) => one.results.map((r) => r.detail).join()
  const whole = said(check(bytes))
  for (let at = 1; at < bytes.length; at += 97) {
    const changed = bytes.slice()
    changed[at] = changed[at]! ^ 1
    const seen = check(changed)
    // What people read beside the proof (a title of a publication, a reason) may change; what is proved may not.
    if (seen.verdict !== DIFFERS) expect(said(seen), String(at)).toBe(whole)
  }
}, 120_000)

const browserPath = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== '' && existsSync(path),
)

test.skipIf(browserPath === undefined)(
  'from file://, without a network: the shopkeeper opens the page, gives it the file, and reads the answer',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hengjian-'))
    const browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox'] })
    try {
      const files: Files = drawPackage({ audience: 'public' })
      const [id] = JSON.parse(textOf(files.get('result.json'))).selected
      const file = join(folder, 'my-unit.json')
      writeFileSync(file, bundleOf(files, id))
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, offline: true })
      const view = await context.newPage()
      const errors: string[] = []
      view.on('pageerror', (error) => errors.push(error.message))
      await view.goto(pathToFileURL(fileURLToPath(new URL('./page/verifier.html', import.meta.url))).href)
      await view.setInputFiles('.hv-file', file)
      await view.waitForSelector('.hv-verdict', { timeout: 60_000 })
      expect(await view.textContent('.hv-verdict')).toContain('验证通过')
      expect(await view.textContent('.hv-steps')).toContain('：抽中')
      expect(await view.locator('.hv-proves').count()).toBeGreaterThan(7)
      expect(await view.textContent('.hv-limits')).toContain('走漏消息')
      writeFileSync(file, textOf(bundleOf(files, id)).replace('"q":', '"q":1'))
      if (process.env['SHOTS'])
        await view.screenshot({ path: join(process.env['SHOTS'], 'unit-390.png'), fullPage: true })
      await view.reload()
      await view.setInputFiles('.hv-file', file)
      await view.waitForSelector('.hv-verdict.hv-bad', { timeout: 60_000 })
      expect(errors).toEqual([])
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)
