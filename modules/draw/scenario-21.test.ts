import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeUscc } from '#entities'
import { recordRecusal } from '#identity'
import { creditClassChanged } from '#credit/events'
import { publish } from '#platform/outbox.ts'
import {
  AGENCY,
  code,
  done,
  id,
  makeDrawWorld,
  officerId,
  registerEntities,
  rehearsalPlan,
  revealShares,
  walkTo,
} from './fixtures/draw-world.ts'
import type { DrawWorld, TestEntity } from './fixtures/draw-world.ts'
import { freezeFrame } from './operations/freeze-frame.ts'
import { holdDraw } from './operations/hold-draw.ts'
import { exportPackage } from './queries/export-package.ts'
import { listDrawn, readSealedList } from './queries/list-drawn.ts'
import { listFrameUnits } from './queries/list-frame-units.ts'
import { readPlan } from './queries/read-plan.ts'

let world: DrawWorld
const closed: TestEntity[] = ['licence-revoked', 'deregistered', 'moved-out'].map((_, i) => ({
  id: id(900_000 + i),
  uscc: completeUscc('91', '330203', `MB${String(i).padStart(6, '0')}`),
  division: '330203',
}))

beforeAll(async () => {
  const licences = (i: number): string =>
    i < 18 ? `食品经营许可证:JY-A${i}；食品经营许可证:JY-B${i}` : `食品经营许可证:JY-A${i}`
  world = await makeDrawWorld({ entities: 412, officers: 9, licences })
  const { t, author, entities } = world
  const root = t.actor({ permissions: ['*'], agencyId: AGENCY, scope: [AGENCY] })
  for (const [i, status] of ['licence-revoked', 'deregistered', 'moved-out'].entries()) {
    await registerEntities(t, root, closed.slice(i, i + 1), { status, licences: () => `食品经营许可证:JY-Z${i}` })
  }
  await t.act(author, async (act) => {
    for (const [i, entity] of entities.entries()) {
      if (i % 20 === 0)
        await publish(act, creditClassChanged, {
          entityId: entity.id,
          class: 'D',
          previous: null,
          source: 'issued',
          ruleVersion: '2026',
          isAdopted: true,
          changedOn: '2026-02-01',
        })
      if (i % 2 === 0)
        await recordRecusal(act, {
          id: id(300_000 + i),
          officerId: officerId(2),
          entityId: entity.id,
          ground: 'close-relative',
          declaredBy: 'officer',
        })
    }
  })
  await t.drain()
}, 180_000)
afterAll(() => world.t.close())

test('scenario 21: 430 rows are 412 firms, 5 % are 21, the closed stay listed, and anybody gets the same 21', async () => {
  const { t, author } = world
  const plan = rehearsalPlan(world, 'NB-AMR-2026-S21', {
    scope: { description: '全市食品经营单位', licenceKinds: ['食品经营许可证'] },
    weights: [
      { c: 'A', w: 1 },
      { c: 'B', w: 1 },
      { c: 'C', w: 1 },
      { c: 'D', w: 4 },
    ],
    publicity: 'after-draw',
    suite: 'sm3',
  })
  const planId = await walkTo(world, plan, 'ARMED')
  const before = await done(t, author, readPlan, { planId })
  expect(before.frame).toMatchObject({ candidateRows: 433, frameCount: 415, targetCount: 21, rosterCount: 8 })
  const excluded = await done(t, author, listFrameUnits, { planId, disposition: 'X' })
  expect(excluded.rows.map(({ entityId, disposition }) => [entityId, disposition])).toEqual([
    [closed[0]?.id, 'X:CLOSED'],
    [closed[1]?.id, 'X:CLOSED'],
    [closed[2]?.id, 'X:JUR'],
  ])
  expect(excluded.rows.every(({ reason }) => reason !== null)).toBe(true)

  await revealShares(world, planId)
  t.clock.set('2026-03-02T09:31:00+08:00')
  await t.drain()
  const { rows } = await done(t, author, readSealedList, { planId })
  expect(new Set(rows.map(({ entityId }) => entityId)).size).toBe(21)

  const teams = rows.map(({ entityId, officers }) => ({
    i: world.entities.findIndex((e) => e.id === entityId),
    ids: officers.map((o) => o.officerId),
  }))
  expect(teams.every(({ ids }) => new Set(ids).size === 2 && !ids.includes(officerId(1)))).toBe(true)
  expect(teams.filter(({ i }) => i % 2 === 0).every(({ ids }) => !ids.includes(officerId(2)))).toBe(true)

  expect(confirmedByStranger(await bundle(planId))).toBe(true)
  const executing = t.actor({ permissions: ['draw.read'], agencyId: AGENCY, scope: [AGENCY] })
  expect((await done(t, executing, listDrawn, { planId })).total).toBe(21)
  expect(await code(t.perform(executing, holdDraw, { planId }))).toBe('platform.forbidden')
  expect(await code(t.perform(author, holdDraw, { planId }))).toBe('draw.second-draw')
  expect(await code(t.perform(author, freezeFrame, { planId }))).toBe('draw.wrong-state')
}, 120_000)

async function bundle(planId: string): Promise<Map<string, Buffer>> {
  const auditor = world.t.actor({ permissions: ['draw.export', 'draw.export-full'], agencyId: AGENCY, scope: [AGENCY] })
  const { files } = await done(world.t, auditor, exportPackage, { planId, audience: 'full' })
  return new Map(files.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64')]))
}

/** A program without our code draws again from seed and snapshot. */
function confirmedByStranger(files: ReadonlyMap<string, Buffer>): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'draw-scenario-'))
  const file = path.join(folder, 'package.json.bundle')
  writeFileSync(
    file,
    JSON.stringify({ files: [...files].map(([name, bytes]) => ({ name, content: bytes.toString('utf8') })) }),
  )
  const said = execFileSync(process.execPath, ['verifier/verify.mjs', file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return said.includes('验证通过') && !said.includes('不一致')
}
