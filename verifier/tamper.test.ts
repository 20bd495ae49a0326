// Every file of a published draw, alone and joint, changed in every way a hand can change a file: the verifier says no and where.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { hex, textOf, utf8 } from './lib/bytes.mjs'
import { DRAW_STEPS } from './lib/check-draw.mjs'
import { jcs } from './lib/jcs.mjs'
import { DIFFERS, PASSED, runSteps, verdictOf, whereOf } from './lib/report.mjs'
import { sha256 } from './lib/sha256.mjs'

type Files = Map<string, Uint8Array>
interface Step {
  title: string
  result: string
  detail: string
  serious: boolean
  file?: string
}

function filesIn(path: string): string[] {
  return readdirSync(path).flatMap((name) =>
    statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : [join(path, name)],
  )
}

function example(name: string): Files {
  const source = fileURLToPath(new URL(`../examples/${name}`, import.meta.url))
  return new Map(filesIn(source).map((file) => [relative(source, file), new Uint8Array(readFileSync(file))]))
}

/** The first step that says no or cannot be made though it should; undefined where everything agrees. */
function stopped(files: Files): Step | undefined {
  for (const step of runSteps(DRAW_STEPS, { files }) as Iterable<Step>) if (step.serious) return step
  return undefined
}

/** What a careful forger does after every change: the list of files and its sum are right again. */
function mended(files: Files): Files {
  const doc = JSON.parse(textOf(files.get('package.json')))
  doc.files = [...files]
    .filter(([name]) => name !== 'package.json' && name !== 'package.sha256')
    .map(([name, bytes]) => ({ name, sha256: hex(sha256(bytes)), size: bytes.length }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return summed(new Map([...files, ['package.json', utf8(jcs(doc))]]))
}

function summed(files: Files): Files {
  const sum = `${hex(sha256(files.get('package.json')))}  package.json\n`
  return new Map([...files, ['package.sha256', utf8(sum)]])
}

function changes(bytes: Uint8Array, places: number): Uint8Array[] {
  return Array.from({ length: places }, (_, k) => Math.floor((k * (bytes.length - 1)) / (places - 1))).flatMap((at) => {
    const [flipped, spaced] = [bytes.slice(), bytes.slice()]
    flipped[at] = (flipped[at] ?? 0) ^ 1
    spaced[at] = bytes[at] === 32 ? 33 : 32
    const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
    const doubled = Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at)])
    return [flipped, spaced, new Uint8Array(without), new Uint8Array(doubled)]
  })
}

/**
 * The part of a file that something outside the list of files holds fast. The rest is for people (titles, statistics, links to
 * publications): a change there is stopped by the list alone, and spec/draw/package.md says so.
 */
function boundPart(name: string, bytes: Uint8Array): string {
  const text = textOf(bytes)
  const lines = text.split('\n')
  // A note may carry signatures of strangers.
  if (name.startsWith('proofs/')) return lines.filter((line) => !line.startsWith('— ')).join('\n')
  if (name.startsWith('exclusions')) return lines.map((line) => JSON.parse(line).id).join()
  if (name === 'sources.json') return jcs(without(JSON.parse(text), 'publications'))
  if (name === 'plan.json')
    return members(JSON.parse(text), ['plan', 'kind', 'org', 'period', 'sourceMoment', 'disclose'])
  if (name === 'package.json')
    return members(JSON.parse(text), ['format', 'plan', 'kind', 'state', 'commit', 'profile', 'files'])
  if (name.startsWith('quality')) {
    const doc = JSON.parse(text)
    const verdicts = doc.tests.map(({ verdict }: { verdict: string }) => verdict)
    return `${members(doc, ['v', 'plan', 'commit', 'wave', 'drawn', 'held'])} ${verdicts.join()}`
  }
  if (!name.startsWith('assignment')) return text
  // Where a visit takes place comes from the register, which no package holds.
  const doc = JSON.parse(text)
  const places = doc.visits.map((visit: object) => members(visit, ['id', 'ent', 'date', 'slots']))
  return members({ ...doc, visits: places }, Object.keys(doc))
}

function members(doc: object, names: readonly string[]): string {
  return jcs(Object.fromEntries(Object.entries(doc).filter(([name]) => names.includes(name))))
}

function without(value: unknown, free: string): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, free))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== free)
      .map(([name, one]) => [name, without(one, free)]),
  )
}

/** Reports that older packages did not have: leaving one out is no contradiction. */
const OPTIONAL = /^(?:quality|exclusions)/

describe.each(['draw', 'joint'])('examples/%s', (name) => {
  const whole = example(name)

  test('as it stands every step agrees', () => {
    expect(verdictOf([...runSteps(DRAW_STEPS, { files: whole })])).toBe(PASSED)
    expect(stopped(mended(whole))).toBeUndefined()
  })

  test('a byte flipped, blanked, dropped or doubled anywhere in any file is a no that names the file', () => {
    for (const [file, bytes] of whole) {
      for (const changed of changes(bytes, 9)) {
        const step = stopped(new Map([...whole, [file, changed]]))
        expect(step?.result, file).toBe(DIFFERS)
        expect(whereOf(step) + step?.detail, file).toContain(file)
      }
    }
  })

  test('a file taken away, emptied, put in the place of another, or added is a no that names it', () => {
    const names = [...whole.keys()]
    for (const [i, file] of names.entries()) {
      const other = names[(i + 1) % names.length] ?? ''
      const cases: Files[] = [
        new Map([...whole].filter(([one]) => one !== file)),
        new Map([...whole, [file, new Uint8Array(0)]]),
        new Map([...whole, [file, whole.get(other) ?? new Uint8Array(0)]]),
      ]
      for (const files of cases) {
        const step = stopped(files)
        expect(step?.result, file).toBe(DIFFERS)
        expect(whereOf(step) + step?.detail, file).toContain(file)
      }
    }
    for (const added of ['notes.txt', 'proofs/0.tlog-proof', 'frame-T9.txt', 'rule.json.bak']) {
      const step = stopped(new Map([...whole, [added, utf8('x')]]))
      expect(step).toMatchObject({ result: DIFFERS, title: '文件齐全、未被改动', file: added })
    }
  })

  test('a forger who mends the list as well is stopped by another step wherever something holds the byte', () => {
    const steps = new Set<string>()
    for (const [file, bytes] of whole) {
      if (file === 'package.sha256') continue
      for (const changed of changes(bytes, file.startsWith('proofs/') ? 3 : 5)) {
        const files = new Map([...whole, [file, changed]])
        const step = stopped(file === 'package.json' ? summed(files) : mended(files))
        if (step === undefined) expect(boundPart(file, changed), file).toBe(boundPart(file, bytes))
        else steps.add(step.title)
      }
    }
    const always = [
      '抽取规则',
      '承诺书',
      '抽取范围（冻结的名单）',
      '执法人员名册',
      '封印密钥',
      '密封的结果',
      '写进证据账本',
    ]
    expect([...steps]).toEqual(expect.arrayContaining(always))
    expect(steps.size).toBeGreaterThan(always.length + 2)
  }, 240_000)

  test('a forger who takes a file away and mends the list does not pass: no file is missing without a reason', () => {
    for (const file of whole.keys()) {
      if (OPTIONAL.test(file) || file === 'package.json' || file === 'package.sha256') continue
      const step = stopped(mended(new Map([...whole].filter(([one]) => one !== file))))
      expect(step?.serious, file).toBe(true)
    }
  })
})
