// Draws held by the server, checked by the verifier: both audiences, from the commitment to the closing, real and rehearsed.
import { checkReports } from './lib/check-draw-reports.mjs'
import { suiteOf as suiteNamed } from './lib/suite.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  id,
  KL8,
  makeDrawWorld,
  realPlan,
  rehearsalPlan,
  revealShares,
  walkTo,
} from '../modules/draw/fixtures/draw-world.ts'
import type { DrawWorld } from '../modules/draw/fixtures/draw-world.ts'
import { enterSource } from '../modules/draw/operations/enter-source.ts'
import { check, conclude, giveClasses, ok, packageOf } from './testing/exported-draw.ts'
import { writeFolder } from './fixtures/write.mjs'
import { documentHash, hex, suiteOf } from '../modules/draw/domain/encoding.ts'
import { unitBundle } from '../modules/draw/domain/unit-bundle.ts'
import { jcs } from '../kernel/jcs.ts'
import { UNIT_STEPS } from './lib/check-unit.mjs'
import { DIFFERS, runSteps, UNABLE } from './lib/report.mjs'
import { loadBls } from './vendor/load.mjs'

let world: DrawWorld
let folder: string

beforeEach(async () => {
  world = await makeDrawWorld({ entities: 60 })
  folder = mkdtempSync(join(tmpdir(), 'hengjian-'))
}, 120_000)
afterEach(async () => {
  await world.t.close()
  rmSync(folder, { recursive: true })
})

/** One enterprise has borne a visit, another two: the one is drawn less, the other spared by the yearly cap. */
async function giveVisits(): Promise<void> {
  for (const [n, at] of [1, 4, 4].entries())
    await world.t.sql(
      `insert into draw.on_site_visit (visit_id, entity_id, agency_id, visited_on, leaf_hash) values ($1, $2, $3, $4, $5)`,
      [id(9000 + n), world.entities[at]?.id, world.agencyId, `2026-02-0${n + 1}`, String(n).repeat(64)],
    )
}

/** Everybody's bundle of every unit of the package verifies; answers their sizes and how many were drawn. */
async function checkUnits(planId: string): Promise<{ largest: number; drawn: number; open: string[] }> {
  const files = await packageOf(world, planId, 'public')
  const ids = new TextDecoder()
    .decode(files.get('frame.txt'))
    .split('\n')
    .map((line) => line.split('\t', 1)[0] ?? '')
  const bls = await loadBls()
  const seen = { largest: 0, drawn: 0, open: [] as string[] }
  for (const unit of ids) {
    const bytes = new TextEncoder().encode(jcs(unitBundle(files, unit) ?? {}))
    const results = [...runSteps(UNIT_STEPS, { files: new Map([['my-unit.json', bytes]]), ...bls })]
    expect(results.filter((r) => r.result === DIFFERS || r.serious)).toEqual([])
    seen.largest = Math.max(seen.largest, bytes.length)
    if (results.some((r) => r.detail.endsWith('抽中') && !r.detail.endsWith('没有抽中'))) seen.drawn += 1
    seen.open = results.filter((r) => r.result === UNABLE).map((r) => r.title)
  }
  return seen
}

const HIDDEN_UNTIL_DISCLOSED = ['封印密钥', '种子', '抽中的名单', '密封的结果', '执法人员的选派']

test('a rehearsal: its package verifies once committed, once drawn and once closed', async () => {
  const { t } = world
  const planId = await walkTo(world, rehearsalPlan(world, 'NB-AMR-2026-V01'), 'ARMED')
  await revealShares(world, planId)
  expect(await check(await packageOf(world, planId, 'public'))).toEqual(expect.arrayContaining(HIDDEN_UNTIL_DISCLOSED))
  t.clock.set('2026-03-02T09:30:05+08:00')
  await t.drain()
  expect(await check(await packageOf(world, planId, 'full'))).toEqual([])
  expect(await check(await packageOf(world, planId, 'public'))).toEqual(expect.arrayContaining(['抽中的名单']))
  await conclude(world, planId)
  expect(await check(await packageOf(world, planId, 'full'))).toEqual([])
  const open = await check(await packageOf(world, planId, 'public'))
  expect(open).not.toContain('抽中的名单')
  expect(open).not.toContain('种子')
  // No recusal stands in this roster: after disclosure everybody checks who was sent, and nothing is left open.
  expect(open).toEqual([])
  const units = await checkUnits(planId)
  expect(units.largest).toBeLessThan(10_000)
  expect(units.drawn).toBeGreaterThan(0)
}, 120_000)

test('a real draw with two witnesses, their seeds and a lottery entered twice verifies to the end', async () => {
  const { t, operators } = world
  await giveClasses(world)
  const weights = [
    { c: 'A', w: 1 },
    { c: 'B', w: 3 },
    { c: 'C', w: 10 },
    { c: 'D', w: 30 },
  ]
  await giveVisits()
  const planId = await walkTo(world, realPlan(world, 'NB-AMR-2026-V02', { weights, burden: true }), 'ARMED')
  await revealShares(world, planId)
  t.clock.set('2026-03-04T22:00:00+08:00')
  for (const [n, operator] of operators.entries()) {
    await ok(
      t.perform(operator, enterSource, {
        entryId: id(900 + n),
        planId,
        type: 'cwl-kl8',
        value: `2026054:${KL8}`,
        publicationTitle: `公告${n}`,
        publicationUrl: `https://example.org/kl8/${n}`,
        publicationHash: String(n).repeat(64),
      }),
    )
  }
  t.clock.set('2026-03-05T10:00:05+08:00')
  await t.drain()
  expect(await check(await packageOf(world, planId, 'full'))).toEqual([])
  t.clock.set('2026-03-30T09:00:00+08:00')
  await conclude(world, planId)
  const files = await packageOf(world, planId, 'full')
  expect(files.has('exclusions.jsonl')).toBe(true)
  expect(await check(files)).toEqual([])
  await check(await packageOf(world, planId, 'public'))
  if (process.env['UPDATE_EXAMPLES']) {
    const target = fileURLToPath(new URL('../examples/draw', import.meta.url))
    rmSync(target, { recursive: true, force: true })
    writeFolder(target, files)
  }
}, 120_000)

test('planted breach: a committed report with another probability, or a finding nobody signed for, is stopped at its step', async () => {
  await giveClasses(world)
  const weights = [
    { c: 'A', w: 1 },
    { c: 'B', w: 3 },
    { c: 'C', w: 10 },
    { c: 'D', w: 300 },
  ]
  const planId = await walkTo(world, rehearsalPlan(world, 'NB-AMR-2026-V03', { weights }), 'COMMITTED')
  const files = await packageOf(world, planId, 'public')
  await check(files)
  const text = (name: string) => JSON.parse(new TextDecoder().decode(files.get(name)))
  const lint = text('lint.json')
  expect(lint.findings.length).toBeGreaterThan(0)
  const forged = (change: (doc: typeof lint) => void): string => {
    const doc = structuredClone(lint)
    change(doc)
    const commit = { ...text('commit.json'), lint: hex(documentHash(suiteOf('sha256'), 'lint', doc)) }
    const it = { commit, suite: suiteNamed('sha256'), files: new Map(files).set('lint.json', bytes(doc)) }
    try {
      return checkReports({ ...it, tasks: [{ task: 'T1', rule: text('rule.json'), frame: commit.frame, words: '' }] })
    } catch (error) {
      return String(error)
    }
  }
  expect(forged(() => {})).toContain('都有人写明理由签署')
  expect(forged((doc) => void (doc.tasks[0].effects[0].pi = '1/2'))).toContain('概率与规则、户数算出的不同')
  expect(forged((doc) => void (doc.findings[0].signed = []))).toContain('没有人签署理由')
}, 120_000)

function bytes(doc: unknown): Uint8Array {
  return new TextEncoder().encode(jcs(doc as Parameters<typeof jcs>[0]))
}
