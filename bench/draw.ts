import { execFileSync } from 'node:child_process'
import { sha256, sha256Suite } from '#kernel/sha256.ts'
import { drawUnits } from '../modules/draw/domain/draw.ts'
import { createFrameBuilder } from '../modules/draw/domain/frame.ts'
import type { Frame } from '../modules/draw/domain/frame.ts'
import type { RuleDocument } from '../modules/draw/domain/rule.ts'
import type { BenchLine } from './main.ts'

const UNITS = 1_300_000
const ROUNDS = 5
const SIXTEEN_DISTRICTS = Array.from({ length: 16 }, (_, i) => String(330_203 + i))
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A draw of 3 % of 1.3 million units beside hashing their keys alone, and beside Python where it is there. */
export async function run(): Promise<BenchLine[]> {
  const base = process.memoryUsage().rss
  const frame = makeFrame()
  const seed = sha256(new TextEncoder().encode('bench'))
  const rule: RuleDocument = {
    mode: 'weight',
    classes: [
      { c: 'A', w: 1 },
      { c: 'B', w: 3 },
      { c: 'C', w: 10 },
      { c: 'D', w: 30 },
    ],
    total: { n: UNITS * 0.03, measure: 'count', min: 1 },
    reserve: { num: 1, den: 5, min: 1 },
  }
  let drawn = 0
  const pairs = Array.from({ length: ROUNDS }, () => ({
    hash: timed(() => hashKeys(frame, seed)),
    draw: timed(() => {
      drawn = (drawUnits({ suite: sha256Suite }, seed, 'T1', frame, rule)?.cells ?? []).reduce(
        (all, { q }) => all + q,
        0,
      )
    }),
  }))
  if (drawn !== UNITS * 0.03) throw new Error(`drew ${drawn} of ${UNITS}`)
  const megabytes = Math.max(0, process.memoryUsage().rss - base) / 1_048_576
  const middle = [...pairs].sort((a, b) => a.draw / a.hash - b.draw / b.hash)[Math.floor(ROUNDS / 2)] ?? {
    hash: 1,
    draw: 1,
  }
  const ratio = middle.draw / middle.hash
  const lines: BenchLine[] = [
    {
      name: 'draw of 3 % of 1.3 million (CQ/1, 16 strata × 4 classes, reserves)',
      ours: `${seconds(middle.draw)}, ${drawn} drawn`,
      peer: `hashing the 1.3 million keys alone ${seconds(middle.hash)}`,
      ratio,
      target: '≤ 1.5',
      ok: ratio <= 1.5,
    },
    {
      name: 'memory of that draw with its frame',
      ours: `${megabytes.toFixed(0)} MB above the base`,
      peer: 'limit 512 MB',
      ratio: megabytes / 512,
      target: '≤ 512 MB',
      ok: megabytes <= 512,
    },
  ]
  const python = pythonSeconds()
  if (python !== undefined) {
    const ours = Math.min(...pairs.map(({ draw }) => draw))
    lines.push({
      name: 'the same beside Python (hashlib and sort)',
      ours: seconds(ours),
      peer: `python3 ${seconds(python * 1000)}`,
      ratio: ours / (python * 1000),
      target: 'printed',
      ok: true,
    })
  }
  return lines
}

function makeFrame(): Frame {
  const builder = createFrameBuilder(UNITS)
  for (let i = 0; i < UNITS; i += 1) {
    const classOf = i % 100 < 60 ? 'A' : i % 100 < 90 ? 'B' : i % 100 < 98 ? 'C' : 'D'
    builder.add(`91330200${base31(i)}`, SIXTEEN_DISTRICTS[i % 16] ?? '', classOf, i % 500 === 0 ? 'X:CAP' : 'E')
  }
  return builder.finish()
}

/** Ten ascending characters. */
function base31(n: number): string {
  let text = ''
  for (let rest = n, i = 0; i < 10; i += 1, rest = Math.floor(rest / 31)) text = (ALPHABET[rest % 31] ?? '') + text
  return text
}

/** The least any checker of the draw must do: one hash a unit. */
function hashKeys({ ids, size }: Frame, seed: Uint8Array): number {
  const input = new Uint8Array(51)
  const key = new Uint8Array(32)
  input[0] = 0x55
  input.set(seed, 1)
  let kept = 0
  for (let unit = 0; unit < size; unit += 1) {
    for (let i = 0; i < 18; i += 1) input[33 + i] = ids[unit * 18 + i] ?? 0
    sha256Suite.into(key, 0, input, 0, 51)
    kept += key[0] ?? 0
  }
  return kept
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

const PYTHON = `
import hashlib, time
ids = [b"91330200%010d" % i for i in range(${UNITS})]
start = time.time()
head = b"U" + bytes(32)
keys = sorted((hashlib.sha256(head + i).digest(), i) for i in ids)[:${UNITS * 0.03}]
print(time.time() - start)
`

function pythonSeconds(): number | undefined {
  try {
    return Number(execFileSync('python3', ['-c', PYTHON], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}
