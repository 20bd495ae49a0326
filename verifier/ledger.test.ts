import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { ledgerExport, sealed } from './fixtures/ledger.mjs'
import { LEDGER_STEPS } from './lib/check-ledger.mjs'
import { hex, textOf, utf8 } from './lib/bytes.mjs'
import { jcs } from './lib/jcs.mjs'
import { leafBytes } from './lib/record.mjs'
import { sha256 } from './lib/sha256.mjs'
import { leafHash } from './lib/tree.mjs'
import { DIFFERS, PASSED, runSteps, verdictOf } from './lib/report.mjs'

const ORIGIN = 'hengjian.example.gov.cn/nb2026'
type Files = Map<string, Uint8Array>

function check(files: Files, more = {}) {
  const results = [...runSteps(LEDGER_STEPS, { files, ...more })]
  return { results, verdict: verdictOf(results), bad: results.filter((r) => r.result === DIFFERS) }
}

/** Changes a file and then also the lists, as a careful forger would. */
function forged(name: string, change: (text: string) => string, size = 40) {
  const files: Files = ledgerExport()
  files.set(name, utf8(change(textOf(files.get(name)))))
  files.delete('export.json')
  files.delete('export.sha256')
  return sealed(files, ORIGIN, size)
}

const line = (n: number, change: (text: string) => string[]) => (text: string) =>
  text
    .split('\n')
    .flatMap((row, i) => (i === n - 1 ? change(row) : [row]))
    .join('\n')

test('a whole export verifies', () => {
  const { verdict, results } = check(ledgerExport())
  expect(verdict).toBe(PASSED)
  expect(results.filter((r) => r.result === PASSED)).toHaveLength(8)
})

test('one flipped byte in any file is found and the file is named', () => {
  for (const name of ledgerExport().keys()) {
    const size = ledgerExport().get(name).length
    for (const at of [0, 7, size >> 1, size - 2, size - 1]) {
      const files: Files = ledgerExport()
      const bytes = files.get(name)!
      bytes[at] = bytes[at]! ^ 1
      const { verdict, bad } = check(files)
      expect(verdict, `${name} ${at}`).toBe(DIFFERS)
      const guilty = name === 'export.json' ? ['export.sha256', 'export.json'] : [name]
      expect(
        bad.some((r) => guilty.includes(r.file ?? '')),
        `${name} ${at}`,
      ).toBe(true)
    }
  }
})

test('a careful forger who also mends the lists is found at the leaf he changed', () => {
  const cases: [string, string, (text: string) => string, number, string][] = [
    ['edit', 'leaves.ndjson', line(17, (row) => [row.replace('330200-AMR', '330200-AMS')]), 17, '指纹不符'],
    ['delete', 'leaves.ndjson', line(9, () => []), 9, '缺条'],
    ['insert', 'leaves.ndjson', line(9, (row) => [row, row]), 10, '插条'],
    [
      'swap',
      'leaves.ndjson',
      (t) =>
        t
          .split('\n')
          .map((r, i, all) => (i === 4 ? all[5] : i === 5 ? all[4] : r))
          .join('\n'),
      5,
      '换位',
    ],
    ['truncate', 'leaves.ndjson', (t) => t.split('\n').slice(0, 38).join('\n') + '\n', 38, '检查点签的是 40'],
    ['respell', 'leaves.ndjson', line(3, (row) => [row.replace('"index":2', '"index": 2')]), 3, '规范写法'],
    ['disclosure', 'disclosures.ndjson', line(2, (row) => [row.replace('第 3 条', '第 4 条')]), 2, 'payload 不符'],
  ]
  for (const [what, name, change, at, says] of cases) {
    const { verdict, bad } = check(forged(name, change))
    expect(verdict, what).toBe(DIFFERS)
    expect(bad[0], what).toMatchObject({ file: name, line: at })
    expect(bad[0]!.detail, what).toContain(says)
  }
})

test('a chain rebuilt from a changed leaf on is caught between two signed checkpoints', () => {
  const other: Files = ledgerExport({ matters: 4 })
  const files: Files = ledgerExport()
  files.set('leaves.ndjson', other.get('leaves.ndjson')!)
  files.delete('disclosures.ndjson')
  files.delete('export.json')
  files.delete('export.sha256')
  const { bad } = check(sealed(files, ORIGIN, 40))
  expect(bad.map((r) => r.title)).toEqual(['全部记录的树根', '历次检查点前后一致'])
  expect(bad[0]!.detail).toContain('第 1 至第 8 条之间')
})

test('a log without its witnesses is refused where the policy asks for them', () => {
  const { bad } = check(forged('checkpoint', (text) => text.split('\n').slice(0, 5).join('\n') + '\n'))
  expect(bad[0]!.detail).toContain('见证人签名不足')
})

test('a rollback is seen only with a checkpoint kept from before', () => {
  const kept = textOf(ledgerExport({ size: 40 }).get('checkpoint'))
  const rolledBack: Files = ledgerExport({ size: 32 })
  expect(check(rolledBack).verdict).toBe(PASSED)
  expect(check(rolledBack, { kept }).bad[0]!.title).toBe('与自己保存的旧检查点对照')
  expect(check(ledgerExport({ size: 48 }), { kept }).verdict).toBe(PASSED)
})

test('another key under the same name is refused when the caller knows the right one', () => {
  expect(check(ledgerExport(), { logKey: `${ORIGIN}+3fb94e84` }).verdict).toBe(PASSED)
  expect(check(ledgerExport(), { logKey: `${ORIGIN}+00000000` }).bad[0]!.title).toBe('签名公钥与见证规则')
})

test('a thousand random tamperings, by clumsy and by careful hands, are all reported', () => {
  const whole: Files = ledgerExport({ every: 20 })
  let state = 7
  const random = (n: number) => (state = (state * 48271) % 2147483647) % n
  const acts: [string, (lines: string[], at: number) => void][] = [
    [
      'edit',
      (lines, at) =>
        lines.splice(
          at,
          1,
          lines[at]!.replace(/"time":(\d+)/, (_, n) => `"time":${Number(n) + 1}`),
        ),
    ],
    ['delete', (lines, at) => lines.splice(at, 1)],
    ['insert', (lines, at) => lines.splice(at, 0, lines[random(lines.length)]!)],
    ['swap', (lines, at) => lines.splice(at, 2, lines[at + 1] ?? lines[at - 1]!, lines[at]!)],
    ['truncate', (lines, at) => lines.splice(Math.max(at, 1))],
    ['rehash', (lines, at) => lines.splice(at, 1, rehashed(lines[at]!))],
  ]
  for (let i = 0; i < 1000; i++) {
    if (i % 2 === 0) {
      const names = [...whole.keys()]
      const name = names[random(names.length)]!
      const bytes = whole.get(name)!.slice()
      const at = random(bytes.length)
      bytes[at] = bytes[at]! ^ (1 << random(8))
      expect(check(new Map([...whole, [name, bytes]]), { ed25519 }).verdict, `${name} ${at}`).toBe(DIFFERS)
      continue
    }
    const lines = textOf(whole.get('leaves.ndjson')).trimEnd().split('\n')
    const [what, change] = acts[random(acts.length)]!
    const at = random(lines.length)
    const before = lines.join()
    change(lines, at)
    if (lines.join() === before) continue
    const files = new Map([...whole, ['leaves.ndjson', utf8(lines.join('\n') + '\n')]])
    files.delete('export.json')
    files.delete('export.sha256')
    const { bad } = check(sealed(files, ORIGIN, 40), { ed25519 })
    expect(
      bad.some((r) => r.file === 'leaves.ndjson'),
      `${what} ${at}`,
    ).toBe(true)
  }
}, 240_000)

/** A changed leaf whose own hash was made again. */
function rehashed(line: string): string {
  const { index, leaf } = JSON.parse(line)
  leaf.time += 1
  return jcs({ hash: hex(leafHash(sha256, leafBytes(leaf))), index, leaf })
}

/** The faster implementation, as on the command line. */
function ed25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey])
  return verify(null, message, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}
