// Acceptance tests 1, 2 and 11 of the specification (verifiable.md §17) with their twins: the page's script in which one guard is cut
// out, to show that the test would see it. 3 to 7 have theirs in modules/draw.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { randomVectors } from './fixtures/random-cases.mjs'
import { jcs } from './lib/jcs.mjs'

interface Verifier {
  steps(files: Map<string, Uint8Array>): Iterable<{ result: string; title: string; serious: boolean }>
  answer(vector: object): { expect: unknown }
}

const script = readFileSync(new URL('./page/verifier.js', import.meta.url), 'utf8')

/** The script as a browser without WebCrypto runs it; each cut must stand in it exactly once. */
function verifier(cuts: Readonly<Record<string, string>> = {}): Verifier {
  let text = script
  for (const [from, to] of Object.entries(cuts)) {
    if (text.split(from).length !== 2) throw new Error(`the guard «${from}» does not stand once in the script`)
    text = text.replace(from, () => to)
  }
  const window: { HengjianVerifier?: Verifier } = {}
  runInContext(text, createContext({ window, TextEncoder, TextDecoder }))
  return window.HengjianVerifier!
}

function example(): Map<string, Uint8Array> {
  const source = fileURLToPath(new URL('../examples/draw', import.meta.url))
  const filesIn = (path: string): string[] =>
    readdirSync(path).flatMap((name) =>
      statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : [join(path, name)],
    )
  return new Map(filesIn(source).map((file) => [relative(source, file), new Uint8Array(readFileSync(file))]))
}

/** The titles of the steps that say no. */
function refusals(by: Verifier, files: Map<string, Uint8Array>): string[] {
  return [...by.steps(files)].filter(({ serious }) => serious).map(({ title }) => title)
}

test('acceptance 1: two programs that differ in the least level of load alone are told apart by the random cases', () => {
  const vectors = randomVectors(600, 20261126)
  const answers = (by: Verifier) => vectors.map((vector: object) => jcs(by.answer(vector).expect))
  const right = answers(verifier())
  expect(answers(verifier())).toEqual(right)
  const other = verifier({ 'inspectors.length)) + slack': 'inspectors.length)) + slack + 1' })
  expect(answers(other)).not.toEqual(right)
})

test('acceptance 2: one byte that only the list of files protects is a no; without the comparison nobody would see it', () => {
  const files = example()
  const plan = files.get('plan.json')!
  const at = Buffer.from(plan).indexOf('legalBasis') + 'legalBasis":"'.length + 8
  const changed = new Map([...files, ['plan.json', plan.map((byte, i) => (i === at ? byte ^ 1 : byte))]])
  expect(refusals(verifier(), files)).toEqual([])
  expect(refusals(verifier(), changed).length).toBeGreaterThan(0)
  const blind = verifier({ 'if (hex(sha256(bytes)) !== expected) throw': 'if (false) throw' })
  expect(refusals(blind, changed)).toEqual([])
})

test('acceptance 11: the script brings its own SHA-256; one that asks the browser for it does not run where there is none', () => {
  expect(refusals(verifier(), example())).toEqual([])
  const modern = verifier({
    'function sha256(message) {': 'function sha256(message) {\n  crypto.subtle.digest("SHA-256", message)',
  })
  expect(refusals(modern, example()).length).toBeGreaterThan(0)
})
