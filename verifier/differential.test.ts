import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { randomVectors } from './fixtures/random-vectors.mjs'
import { jcs } from './lib/jcs.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
type Filled = { name: string; expect: { infeasible?: boolean } }

function run(command: string[], file: string): Filled[] {
  const output = execFileSync(process.execPath, [...command, file], { cwd: root, maxBuffer: 1 << 28 })
  return JSON.parse(output.toString('utf8')).vectors
}

/** 300 in every run; the nightly run asks for ten thousand. */
const COUNT = Number(process.env['DIFFERENTIAL_CASES'] ?? 300)

test('random draws come out the same, in canonical form, from the server and from the verifier', () => {
  const vectors = randomVectors(COUNT, 20261122, { broken: true })
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-'))
  try {
    const file = join(folder, 'vectors.json')
    writeFileSync(file, JSON.stringify({ vectors }))
    const ours = run(['tools/run.mjs', 'tools/vectors.ts'], file)
    const theirs = run(['verifier/vectors.mjs'], file)
    expect(theirs).toHaveLength(COUNT)
    expect(ours).toHaveLength(COUNT)
    theirs.forEach((vector, i) => expect(jcs(ours[i]!.expect), vector.name).toBe(jcs(vector.expect)))
    const infeasible = theirs.filter((vector) => vector.expect.infeasible).length
    expect(infeasible).toBeGreaterThan(0)
    expect(infeasible).toBeLessThan(COUNT / 3)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 600_000)
