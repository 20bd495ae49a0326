import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { randomVectors } from './fixtures/random-cases.mjs'
import { jcs } from './lib/jcs.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
interface Officers {
  infeasible?: boolean
  repairs?: number
  rung?: number
}
interface Filled {
  name: string
  visits?: unknown
  seed?: string
  seeds?: unknown
  tasks?: unknown
  expect: Officers & { waves?: { officers?: Officers; lines?: string[] }[] }
}

function run(command: string[], file: string): Filled[] {
  const output = execFileSync(process.execPath, [...command, file], { cwd: root, maxBuffer: 1 << 30 })
  return JSON.parse(output.toString('utf8')).vectors
}

/** Two thousand in every run; ten thousand every night, others each night. */
const COUNT = Number(process.env['DIFFERENTIAL_CASES'] ?? 2000)

test('random draws, rosters, rounds and waves come out the same, in canonical form, from the server and from the verifier', () => {
  const vectors = randomVectors(COUNT, Number(process.env['DIFFERENTIAL_SEED'] ?? 20261126))
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-'))
  try {
    const file = join(folder, 'vectors.json')
    writeFileSync(file, JSON.stringify({ vectors }))
    const ours = run(['tools/run.mjs', 'tools/vectors.ts'], file)
    const theirs = run(['verifier/vectors.mjs'], file)
    expect(theirs).toHaveLength(COUNT)
    expect(ours).toHaveLength(COUNT)
    theirs.forEach((vector, i) => {
      if (jcs(ours[i]!.expect) !== jcs(vector.expect)) expect(ours[i]!.expect, vector.name).toEqual(vector.expect)
    })
    for (const [kind, [least, most]] of Object.entries(SHARES)) {
      const share = theirs.filter(KINDS[kind]!).length / COUNT
      expect(share, kind).toBeGreaterThan(least)
      expect(share, kind).toBeLessThan(most)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 600_000)

const wavesOf = ({ expect: { waves = [] } }: Filled) => waves
const KINDS: Readonly<Record<string, (vector: Filled) => boolean>> = {
  'no draw': (v) => v.visits === undefined && v.expect.infeasible === true,
  'too few officers': (v) => v.visits !== undefined && v.expect.infeasible === true,
  repairs: (v) => (v.expect.repairs ?? 0) > 0,
  'joint vectors': (v) => v.tasks !== undefined && v.seed !== undefined,
  rounds: (v) => v.tasks !== undefined && v.seeds !== undefined && v.expect.infeasible !== true,
  'merged visits': (v) => wavesOf(v).some(({ lines = [] }) => lines.some((line) => line.includes(',T2='))),
  'rungs of the ladder': (v) => wavesOf(v).some(({ officers }) => (officers?.rung ?? 0) > 0),
  'waves without officers': (v) => wavesOf(v).some(({ officers }) => officers?.infeasible === true),
}
/** That the material is worth comparing: every kind of answer has its share. */
const SHARES: Readonly<Record<string, readonly [number, number]>> = {
  'no draw': [0.1, 0.35],
  'too few officers': [0.03, 0.15],
  repairs: [0.003, 0.1],
  'joint vectors': [0.1, 0.2],
  rounds: [0.05, 0.17],
  'merged visits': [0.01, 0.15],
  'rungs of the ladder': [0.003, 0.1],
  'waves without officers': [0.01, 0.1],
}
