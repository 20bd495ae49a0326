// A joint round in two waves held by the server and checked by the verifier: examples/joint is this package.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIdOf } from '../modules/catalogue/index.ts'
import {
  id,
  KL8,
  makeDrawWorld,
  makeOfficer,
  publishKeys,
  realPlan,
  revealShares,
  walkTo,
} from '../modules/draw/fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../modules/draw/fixtures/draw-world.ts'
import { enterSource } from '../modules/draw/operations/enter-source.ts'
import { check, conclude, giveClasses, ok, packageOf } from './testing/exported-draw.ts'
import { writeFolder } from './fixtures/write.mjs'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 48, officers: 12 })
  const { t, otherAgencyId } = world
  const clerk = t.actor({ permissions: ['*'], agencyId: otherAgencyId, scope: [otherAgencyId] })
  for (let n = 20; n < 28; n += 1) await makeOfficer(t, clerk, n, otherAgencyId)
}, 180_000)
afterAll(() => world.t.close())

const SCOPE = { description: '全市住宿单位', divisions: ['330203', '330205', '330206'] }

/** 市场监管 by class, hence protected, with one certain unit; 消防 by number, hence open; two waves a week apart. */
function round(number: string): PlanInput {
  const plan = realPlan(world, number, {
    scope: SCOPE,
    sizing: { mode: 'number', n: 9, minPerStratum: 1 },
    weights: (['A', 'B', 'C', 'D'] as const).map((c, i) => ({ c, w: [1, 3, 10, 30][i] ?? 0 })),
    certainty: [{ entityId: world.entities[7]?.id ?? '', reason: '重点监管名单' }],
    visitsTo: '2026-03-13',
    tasks: [
      {
        agencyId: world.otherAgencyId,
        itemIds: [itemIdOf('SCJG-02')],
        scope: SCOPE,
        sizing: { mode: 'number', n: 8, minPerStratum: 1 },
        reserve: { num: 1, den: 5, min: 1 },
        slots: [{ lead: true }, {}],
      },
    ],
    waves: [
      {
        sources: [{ type: 'cwl-kl8', at: '2026061' }],
        sourceMoment: '2026-03-11T21:30:00+08:00',
        holdAt: '2026-03-12T10:00:00+08:00',
        partiesCloseAt: '2026-03-11T20:00:00+08:00',
        visitsFrom: '2026-03-16',
        visitsTo: '2026-03-20',
      },
    ],
  })
  return { ...plan, title: '住宿单位跨部门联合双随机抽查' }
}

async function hearWave(planId: string, wave: number, issue: string, numbers: string): Promise<void> {
  for (const [n, operator] of world.operators.entries())
    await ok(
      world.t.perform(operator, enterSource, {
        entryId: id(900 + 10 * wave + n),
        planId,
        wave,
        type: 'cwl-kl8',
        value: `${issue}:${numbers}`,
        publicationTitle: `公告${n}`,
        publicationUrl: `https://example.org/kl8/${issue}/${n}`,
        publicationHash: String(n).repeat(64),
      }),
    )
}

test('a joint round of two agencies in two waves verifies after each wave and once closed', async () => {
  const { t } = world
  await giveClasses(world)
  await publishKeys(world, 1, world.entities.slice(7, 8))
  const planId = await walkTo(world, round('NB-JOINT-2026-V03'), 'ARMED')
  await revealShares(world, planId)
  t.clock.set('2026-03-04T22:00:00+08:00')
  await hearWave(planId, 1, '2026054', KL8)
  t.clock.set('2026-03-05T10:00:05+08:00')
  await t.drain()
  expect(await check(await packageOf(world, planId, 'full'))).toEqual([])
  await revealShares(world, planId, undefined, 2)
  t.clock.set('2026-03-11T22:00:00+08:00')
  await hearWave(planId, 2, '2026061', '01,04,09,13,17,22,25,28,31,36,40,44,49,53,57,60,66,71,75,80')
  t.clock.set('2026-03-12T10:00:05+08:00')
  await t.drain()
  t.clock.set('2026-03-30T09:00:00+08:00')
  await conclude(world, planId)
  const files = await packageOf(world, planId, 'full')
  expect(await check(files)).toEqual([])
  expect([...files.keys()]).toEqual(expect.arrayContaining(['frame-T1.txt', 'frame-open-T1.txt', 'visits-2.jsonl']))
  const result = JSON.parse(new TextDecoder().decode(files.get('result.json')))
  expect(result.waves).toHaveLength(2)
  expect(result.merge.visits).toBeLessThan(result.merge.selections)
  await check(await packageOf(world, planId, 'public'))
  if (process.env['UPDATE_EXAMPLES']) {
    const target = fileURLToPath(new URL('../examples/joint', import.meta.url))
    rmSync(target, { recursive: true, force: true })
    writeFolder(target, files)
  }
}, 180_000)
