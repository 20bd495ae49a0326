// The examples are exports of the server itself. This test makes them anew on a running house and checks them with the
// verifier; with UPDATE_EXAMPLES=1 it also writes them to examples/ (salts and keys are fresh, so bytes differ each time).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cosign, readLeaf, record } from '../modules/ledger/index.ts'
import { type TestHost, testHost } from '../platform/testing.ts'
import { sealed } from './fixtures/ledger.mjs'
import { writeFolder } from './fixtures/write.mjs'
import { utf8 } from './lib/bytes.mjs'
import { jcs } from './lib/jcs.mjs'
import { kindOf } from './lib/kinds.mjs'
import { DIFFERS, runSteps, verdictOf, whereOf } from './lib/report.mjs'
import { loadBls } from './vendor/load.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const WITNESS = '0190a0a0-0000-7000-8000-0000000000e1'
type Files = Map<string, Uint8Array>
let t: TestHost
let folder: string

beforeAll(async () => {
  t = await testHost({ modules: ['ledger'] })
  folder = mkdtempSync(join(tmpdir(), 'hengjian-'))
})
afterAll(async () => {
  await t.close()
  rmSync(folder, { recursive: true })
})

function verify(path: string, ...options: string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['verifier/verify.mjs', path, ...options], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout }
}

function filesIn(path: string): string[] {
  return readdirSync(path).flatMap((name) =>
    statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : [join(path, name)],
  )
}

/** Flips one byte in each file in turn; every time the verdict must be 不一致, and step and file be named. */
async function refusesEveryFlip(path: string) {
  const whole = new Map(filesIn(path).map((file) => [relative(path, file), new Uint8Array(readFileSync(file))]))
  const bls = await loadBls()
  for (const [name, bytes] of whole) {
    const broken = bytes.slice()
    const at = bytes.length >> 1
    broken[at] = (broken[at] ?? 0) ^ 1
    const files = new Map([...whole, [name, broken]])
    const results = [...runSteps(kindOf(files)?.steps ?? [], { files, ...bls })]
    expect(verdictOf(results), name).toBe(DIFFERS)
    expect(results.map((r) => whereOf(r) + r.detail).join(), name).toContain(name)
  }
  const [last = ''] = filesIn(path).slice(-1)
  const bytes = readFileSync(last)
  writeFileSync(last, Buffer.concat([bytes, Buffer.from(' ')]))
  const { status, stdout } = verify(path)
  expect(status).toBe(1)
  expect(stdout).toMatch(/结论：不一致。第 \d+ 步「.+」/)
  expect(stdout).toContain(relative(path, last))
}

/** A few matters, a witness who cosigns, and the outcome of one leaf opened while its officer stays closed. */
async function serverLedger(): Promise<Files> {
  const actor = t.actor()
  await t.inject({
    method: 'POST',
    url: '/api/ledger/witnesses',
    actor,
    payload: { witnessId: WITNESS, name: 'witness.example.org/gz', person: '见证人甲', organ: '宁波市公证处' },
  })
  const leaves: string[] = []
  for (let round = 0; round < 4; round++) {
    await t.act(actor, async (act) => {
      for (const [type, matter, outcome] of ACTS.slice(round * 3, round * 3 + 3)) {
        const fields = { outcome: String(outcome), officer: `执法人员 ${round + 1}` }
        leaves.push(
          (await record(act, { type: String(type), subject: { kind: 'visit', id: String(matter) }, fields })).leafHash,
        )
      }
    })
    t.clock.advance(3_600_000)
    await t.drain()
    await t.act(actor, (act) => cosign(act, { witnessId: WITNESS }))
  }
  await t.drain()
  await t.act(actor, (act) => cosign(act, { witnessId: WITNESS }))
  const answer = await t.inject({ method: 'GET', url: '/api/ledger/export', actor })
  const { files } = JSON.parse(answer.text) as { files: { name: string; content: string }[] }
  const exported: Files = new Map(files.map(({ name, content }) => [name, utf8(content)]))
  return withDisclosure(exported, leaves[2] ?? '')
}

const ACTS = [
  ['visit.start', 'JC-2026-0001', '亮证并告知权利'],
  ['visit.start', 'JC-2026-0002', '亮证并告知权利'],
  ['visit.result', 'JC-2026-0001', '未发现问题'],
  ['visit.result', 'JC-2026-0002', '发现问题已责令改正'],
  ['visit.start', 'JC-2026-0003', '亮证并告知权利'],
  ['correction.order', 'JC-2026-0002', '十五日内改正'],
  ['visit.result', 'JC-2026-0003', '通过登记的住所（经营场所）无法联系'],
  ['correction.recheck', 'JC-2026-0002', '已改正'],
  ['publish', 'JC-2026-0001', '结果公示'],
  ['publish', 'JC-2026-0002', '结果公示'],
  ['publish', 'JC-2026-0003', '结果公示'],
  ['visit.close', 'JC-2026-0001', '归档'],
]

async function withDisclosure(files: Files, leafHash: string): Promise<Files> {
  const { fieldDigest } = await import('./lib/record.mjs')
  const { hex } = await import('./lib/bytes.mjs')
  const { suiteOf } = await import('./lib/suite.mjs')
  const stored = await t.act(t.actor(), (act) => readLeaf(act.tx, leafHash))
  const fields = (stored?.fields ?? []).map(({ name, value, salt }) =>
    name === 'officer' ? { digest: hex(fieldDigest(suiteOf('sha256'), { name, value, salt })) } : { name, value, salt },
  )
  files.set('disclosures.ndjson', utf8(`${jcs({ fields, index: stored?.index ?? -1 })}\n`))
  const summary = JSON.parse(new TextDecoder().decode(files.get('export.json')))
  files.delete('export.json')
  files.delete('export.sha256')
  return sealed(files, summary.origin, summary.size)
}

test('an export of the server verifies, and one flipped byte in any of its files is named', async () => {
  const files = await serverLedger()
  const path = join(folder, 'ledger')
  writeFolder(path, files)
  const { status, stdout } = verify(path)
  expect(stdout).toContain('结论：验证通过')
  expect(stdout).toMatch(/公开的字段：验证通过/)
  expect(status).toBe(0)
  await refusesEveryFlip(path)
  if (process.env['UPDATE_EXAMPLES']) writeFolder(join(root, 'examples', 'ledger'), files)
}, 180_000)

test('the answer of the export route is itself accepted as one file', async () => {
  const answer = await t.inject({ method: 'GET', url: '/api/ledger/export', actor: t.actor() })
  const file = join(folder, 'ledger.json')
  writeFileSync(file, answer.text)
  expect(verify(file).status).toBe(0)
  writeFileSync(file, answer.text.replace('evlog/1', 'evlog/2'))
  expect(verify(file).status).toBe(1)
})

test.each(['ledger', 'draw', 'joint'].filter((name) => existsSync(join(root, 'examples', name))))(
  'examples/%s verifies, and one flipped byte in any file is refused',
  async (name) => {
    const source = join(root, 'examples', name)
    const path = join(folder, `example-${name}`)
    writeFolder(path, new Map(filesIn(source).map((file) => [relative(source, file), readFileSync(file)])))
    const { status, stdout } = verify(path)
    expect(stdout).toContain('结论：验证通过')
    expect(status).toBe(0)
    await refusesEveryFlip(path)
  },
  180_000,
)

test('options of the command line: an old checkpoint, the known key, one enterprise, and nonsense', () => {
  const ledger = join(root, 'examples', 'ledger')
  const draw = join(root, 'examples', 'draw')
  const key = readFileSync(join(ledger, 'policy'), 'utf8').split('\n')[0]!.slice(4).split('+').slice(0, 2).join('+')
  const kept = join(folder, 'kept')
  writeFileSync(kept, readFileSync(join(ledger, 'checkpoints.txt'), 'utf8').split(/\n\n(?=[^—])/)[0] + '\n')
  expect(verify(ledger, '--log-key', key, '--checkpoint', kept)).toMatchObject({ status: 0 })
  expect(verify(ledger, '--log-key', 'other+00000000')).toMatchObject({ status: 1 })
  expect(verify(draw, '--log-key', 'other+00000000')).toMatchObject({ status: 1 })
  const [id = ''] = readFileSync(join(draw, 'frame.txt'), 'utf8').split('\t')
  expect(verify(draw, '--enterprise', id).stdout).toContain(`${id} 是抽取范围第 1 行`)
  expect(verify(ledger, '--checkpoint', join(folder, 'nowhere')).status).toBe(2)
  expect(verify(ledger, '--unknown')).toMatchObject({ status: 2, stdout: expect.stringContaining('用法') })
})

test('a folder that is neither, or is not there, cannot be verified: exit code 2', () => {
  expect(verify(join(root, 'spec')).status).toBe(2)
  expect(verify(join(folder, 'nowhere')).status).toBe(2)
})
