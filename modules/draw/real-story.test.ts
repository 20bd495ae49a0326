import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { creditClassChanged } from '#credit/events'
import { publish } from '#platform/outbox.ts'
import { code, done, id, KL8, makeDrawWorld, PARTIES, realPlan, revealShares, walkTo } from './fixtures/draw-world.ts'
import type { DrawWorld } from './fixtures/draw-world.ts'
import { disclosePlan } from './operations/disclose-plan.ts'
import { enterSource } from './operations/enter-source.ts'
import { releaseVisits } from './operations/release-visits.ts'
import { exportPackage } from './queries/export-package.ts'
import { listDrawn } from './queries/list-drawn.ts'
import { listOwnChances } from './queries/list-own-chances.ts'
import { readHall } from './queries/read-hall.ts'
import { readPlan } from './queries/read-plan.ts'

let world: DrawWorld
const folders: string[] = []
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 90 })
}, 120_000)
afterAll(async () => {
  if (process.env['KEEP'] === undefined) for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  await world.t.close()
})

test('a real draw waits for witnesses and two readings of 快乐8, is drawn by itself, and a stranger confirms its package', async () => {
  const { t, author, operators } = world
  await t.act(author, async (act) => {
    for (const [i, entity] of world.entities.entries()) {
      if (i % 5 !== 0) continue
      const cls = i % 10 === 0 ? ('D' as const) : ('A' as const)
      await publish(act, creditClassChanged, {
        entityId: entity.id,
        class: cls,
        previous: null,
        source: 'issued',
        ruleVersion: '2026',
        isAdopted: true,
        changedOn: '2026-02-01',
      })
    }
  })
  await t.drain()
  const plan = realPlan(world, 'NB-AMR-2026-001', {
    weights: [
      { c: 'A', w: 1 },
      { c: 'B', w: 3 },
      { c: 'C', w: 10 },
      { c: 'D', w: 30 },
    ],
  })
  const planId = await walkTo(world, plan, 'ARMED')
  expect((await done(t, author, readPlan, { planId })).profile).toBe('protected')

  const enterprise = t.actor({ permissions: ['draw.own-chance'], entityId: world.entities[0]?.id ?? null })
  const [odds] = (await done(t, enterprise, listOwnChances, {})).rows
  expect(odds).toMatchObject({ number: 'NB-AMR-2026-001', isDrawn: null })
  expect(odds?.probability).toMatch(/^\d+\/\d+$/)

  await revealShares(world, planId, [PARTIES[0]?.name ?? ''])
  t.clock.set('2026-03-04T20:00:00+08:00')
  expect(await code(revealSharesResult(planId))).toBe('draw.reveal-closed')
  expect(await code(enter(planId, 0, 1))).toBe('draw.source-not-yet')
  t.clock.set('2026-03-04T21:40:00+08:00')
  expect(await enter(planId, 0, 1)).toMatchObject({ ok: true, value: { settled: false } })
  expect(await enter(planId, 1, 2)).toMatchObject({ ok: true, value: { settled: true, agrees: true } })
  await t.drain()
  expect((await done(t, author, readPlan, { planId })).state).toBe('ARMED')

  t.clock.set('2026-03-05T10:00:01+08:00')
  await t.drain()
  const drawn = await done(t, operators[0], readPlan, { planId })
  expect(drawn.state).toBe('DRAWN')
  expect(drawn.frame?.classes).toEqual([])
  expect(drawn.frame?.strata.reduce((all, row) => all + (row.drawn ?? 0), 0)).toBe(5)
  const hall = await done(t, author, readHall, { planId })
  expect(hall).toMatchObject({ drawnCount: 5, rehearsalNotice: null })

  await verified(planId, 'public')
  await verified(planId, 'full')
  const files = await packageOf(planId, 'public')
  expect([...files.keys()]).not.toContain('visits.jsonl')
  expect(files.get('result.json')?.toString()).not.toContain('"seed"')

  t.clock.set('2026-03-30T09:00:00+08:00')
  await done(t, author, releaseVisits, { planId })
  await done(t, author, disclosePlan, { planId })
  await t.drain()
  expect(await verified(planId, 'public')).toContain('结论')
  await verified(planId, 'full')
  const mine = (await done(t, enterprise, listOwnChances, {})).rows[0]
  const isMine = (await done(t, author, listDrawn, { planId })).rows.some(
    ({ entityId }) => entityId === world.entities[0]?.id,
  )
  expect(mine?.isDrawn).toBe(isMine)
}, 120_000)

function enter(planId: string, operator: 0 | 1, n: number) {
  return world.t.perform(world.operators[operator], enterSource, {
    entryId: id(5000 + n),
    planId,
    type: 'cwl-kl8',
    value: `2026054:${KL8}`,
    publicationTitle: `公告${n}`,
    publicationUrl: `https://example.com/${n}`,
    publicationHash: String(n).repeat(64),
  })
}

async function revealSharesResult(planId: string) {
  const { revealShare } = await import('./operations/reveal-share.ts')
  const name = PARTIES[1]?.name ?? ''
  const witness = { ...world.witness, personName: name }
  return world.t.perform(witness, revealShare, { planId, name, share: '0'.repeat(64) })
}

async function packageOf(planId: string, audience: 'public' | 'full'): Promise<Map<string, Buffer>> {
  const supervisor = world.t.actor({
    permissions: ['draw.export', 'draw.export-full'],
    agencyId: world.agencyId,
    scope: [world.agencyId],
  })
  const { files } = await done(world.t, supervisor, exportPackage, { planId, audience })
  return new Map(files.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64')]))
}

/** Runs the stranger's program over the package, and again with one byte changed. */
async function verified(planId: string, audience: 'public' | 'full'): Promise<string> {
  const files = await packageOf(planId, audience)
  const folder = mkdtempSync(path.join(tmpdir(), 'draw-package-'))
  folders.push(folder)
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), bytes)
  }
  const said = execFileSync(process.execPath, ['verifier/verify.mjs', folder], { encoding: 'utf8' })
  const frame = readFileSync(path.join(folder, 'frame.txt'))
  frame[5] = (frame[5] ?? 0) ^ 1
  writeFileSync(path.join(folder, 'frame.txt'), frame)
  expect(() =>
    execFileSync(process.execPath, ['verifier/verify.mjs', folder], { encoding: 'utf8', stdio: 'pipe' }),
  ).toThrow()
  return said
}
