import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIdOf } from '#catalogue'
import {
  actAs,
  AGENCY,
  code,
  done,
  id,
  makeDrawWorld,
  makeOfficer,
  officerId,
  rehearsalPlan,
  revealShares,
  walkTo,
} from './fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from './fixtures/draw-world.ts'
import { answerJointRound } from './operations/answer-joint-round.ts'
import { approvePlan } from './operations/approve-plan.ts'
import { createPlan } from './operations/create-plan.ts'
import { disclosePlan } from './operations/disclose-plan.ts'
import { enterSource } from './operations/enter-source.ts'
import { releaseVisits } from './operations/release-visits.ts'
import { replaceOfficer } from './operations/replace-officer.ts'
import { substituteVisit } from './operations/substitute-visit.ts'
import { exportPackage } from './queries/export-package.ts'
import { readSealedList } from './queries/list-drawn.ts'
import { readPlan } from './queries/read-plan.ts'
import { readQuality } from './queries/read-quality.ts'

const TOURISM = id(3)
let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60 })
  const { t, otherAgencyId } = world
  const root = t.actor({ permissions: ['*'], agencyId: AGENCY, scope: [AGENCY] })
  await actAs(t, root, 'register-agency', {
    id: TOURISM,
    code: 'NB-CULT',
    name: '宁波市文化广电旅游局',
    shortName: '市文旅局',
    sector: '文化旅游',
    level: 'city',
    kind: 'organ',
    documentWord: '甬文旅',
    divisionCode: '330200',
    divisions: ['330203', '330205', '330206'],
  })
  for (const [agencyId, from] of [
    [otherAgencyId, 20],
    [TOURISM, 30],
  ] as const) {
    const clerk = t.actor({ permissions: ['*'], agencyId, scope: [agencyId] })
    for (let n = from; n < from + 5; n += 1) await makeOfficer(t, clerk, n, agencyId)
  }
}, 180_000)
afterAll(() => world.t.close())

const TEAM = [{ lead: true }, {}]

/** 市监 5 户, 消防 10 户, 文旅 4 户 of the same sixty, in two waves. */
function round(number: string, change: Partial<PlanInput['definition']> = {}): PlanInput {
  const scope = { description: '全市住宿单位', divisions: ['330203', '330205', '330206'] }
  return rehearsalPlan(world, number, {
    scope,
    stratify: 'none',
    sizing: { mode: 'number', n: 5 },
    tasks: [
      {
        agencyId: world.otherAgencyId,
        itemIds: [itemIdOf('SCJG-02')],
        scope,
        stratify: 'none',
        sizing: { mode: 'number', n: 10 },
        reserve: { num: 1, den: 5, min: 1 },
        slots: TEAM,
      },
      {
        agencyId: TOURISM,
        itemIds: [itemIdOf('SCJG-03')],
        scope,
        stratify: 'none',
        sizing: { mode: 'number', n: 4 },
        slots: TEAM,
      },
    ],
    waves: [
      {
        sourceMoment: '2026-03-10T09:30:00+08:00',
        holdAt: '2026-03-10T09:30:00+08:00',
        visitsFrom: '2026-03-11',
        visitsTo: '2026-03-20',
      },
    ],
    ...change,
  })
}

test('a department refuses in writing or agrees, once, and nothing is approved before (draw.consent-missing, draw.consent-refused)', async () => {
  const { t, author, approvers, otherAgencyId } = world
  const plan = round('NB-JOINT-1')
  const { planId } = plan
  expect(await code(t.perform(author, createPlan, { ...plan, itemIds: [itemIdOf('SCJG-02')] }))).toBe(
    'draw.definition-wrong',
  )
  await done(t, author, createPlan, plan)
  const of = (agencyId: string) => t.actor({ permissions: ['draw.consent'], agencyId, scope: [agencyId] })
  const answer = (agencyId: string, input: object) =>
    code(t.perform(of(agencyId), answerJointRound, { planId, answer: 'consent', ...input }))
  expect(await code(t.perform(approvers[0], approvePlan, { planId }))).toBe('draw.consent-missing')
  expect(await code(t.perform(author, answerJointRound, { planId, answer: 'consent' }))).toBe('draw.not-a-participant')
  expect(await answer(otherAgencyId, { answer: 'refuse' })).toBe('draw.refusal-without-reason')
  expect(await answer(otherAgencyId, {})).toBe('ok')
  expect(await answer(otherAgencyId, {})).toBe('draw.answered-already')
  expect(await answer(TOURISM, { answer: 'refuse', reason: '本年度对同一批单位已经检查' })).toBe('ok')
  expect(await code(t.perform(approvers[0], approvePlan, { planId }))).toBe('draw.consent-refused')
  const read = await done(t, author, readPlan, { planId })
  expect(read.consents.map((one) => [one.agencyName, one.answer, one.reason])).toEqual([
    ['宁波市消防救援支队', 'consent', ''],
    ['宁波市文化广电旅游局', 'refuse', '本年度对同一批单位已经检查'],
  ])
})

test('a joint round of three agencies in two waves: one visit a unit, every quota met exactly, and a stranger confirms the package', async () => {
  const { t, author } = world
  const planId = await walkTo(world, round('NB-JOINT-2'), 'ARMED')
  const committed = await done(t, author, readPlan, { planId })
  expect(committed.forecast).toEqual({
    selections: '19.00',
    merged: '10.00',
    separate: expect.stringMatching(/^1\d\.\d\d$/),
  })
  expect(JSON.parse(committed.commitment?.document ?? '{}').tasks).toHaveLength(3)
  await revealShares(world, planId)
  t.clock.set('2026-03-02T09:31:00+08:00')
  await t.drain()
  const first = (await done(t, author, readSealedList, { planId })).rows
  expect((await done(t, author, readPlan, { planId })).waves.map(({ state }) => state)).toEqual(['drawn', 'waiting'])
  expect(new Set(first.map(({ unitId }) => unitId)).size).toBe(first.length)
  for (const visit of first)
    for (const task of visit.tasks)
      expect(visit.officers.filter(({ agencyName }) => agencyName === task.agencyName)).toHaveLength(2)
  expect(first.some(({ tasks }) => tasks.length === 3)).toBe(true)
  await verified(planId)

  const [swapped] = first
  const recused = await done(t, author, replaceOfficer, {
    planId,
    visitId: swapped?.visitId,
    officerId: swapped?.officers[0]?.officerId,
    ground: 'recusal',
    reason: '近亲属在该单位任职',
  })
  expect(recused.officerId).not.toBe(officerId(1))
  const gone = first.at(-1)
  const { replacementVisitIds } = await done(t, author, substituteVisit, {
    planId,
    visitId: gone?.visitId,
    reason: 'closed-before-visit',
    evidenceHash: 'a'.repeat(64),
    acceptNone: true,
  })
  expect(replacementVisitIds.length).toBeGreaterThan(0)
  await done(t, author, releaseVisits, { planId })
  expect(await code(t.perform(author, disclosePlan, { planId }))).toBe('draw.wave-waiting')
  const late = {
    entryId: id(7),
    planId,
    wave: 1,
    type: 'cwl-kl8',
    value: '1',
    publicationTitle: '公告',
    publicationUrl: 'https://example.com',
    publicationHash: 'a'.repeat(64),
  }
  expect(await code(t.perform(author, enterSource, late))).toBe('draw.wrong-state')

  await revealShares(world, planId, undefined, 2)
  t.clock.set('2026-03-10T09:31:00+08:00')
  await t.drain()
  const read = await done(t, author, readPlan, { planId })
  expect(read.state).toBe('RELEASED')
  expect(read.waves.map(({ state }) => state)).toEqual(['drawn', 'drawn'])
  expect(await code(t.perform(author, enterSource, { ...late, entryId: id(8), wave: 2 }))).toBe('draw.wave-over')
  const all = (await done(t, author, readSealedList, { planId })).rows.filter(({ manner }) => manner !== 'reserve')
  const drawnBy = (task: string) =>
    all
      .filter(({ tasks }) => tasks.some((one) => one.code === task && one.manner === 'chance'))
      .map(({ unitId }) => unitId)
  expect(['T1', 'T2', 'T3'].map((task) => new Set(drawnBy(task)).size)).toEqual([5, 10, 4])
  expect(['T1', 'T2', 'T3'].map((task) => drawnBy(task).length)).toEqual([5, 10, 4])
  expect(read.result).toMatchObject({ selections: 19, drawnCount: all.length })
  const { reports } = await done(t, author, readQuality, { planId })
  expect(reports.map(({ wave, tests }) => [wave, new Set(tests.map(({ task }) => task))])).toEqual([
    [1, new Set(['T1', 'T2', 'T3'])],
    [2, new Set(['T1', 'T2', 'T3'])],
  ])
  expect(reports.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(19)
  expect(reports[1]?.tests[0]?.agencyName).toBe('宁波市市场监督管理局')
  await verified(planId)
}, 180_000)

/** The stranger's program over the full package. */
async function verified(planId: string): Promise<void> {
  const auditor = world.t.actor({ permissions: ['draw.export', 'draw.export-full'], agencyId: AGENCY, scope: [AGENCY] })
  const { files } = await done(world.t, auditor, exportPackage, { planId, audience: 'full' })
  const folder = mkdtempSync(path.join(tmpdir(), 'draw-round-'))
  for (const { name, base64 } of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), Buffer.from(base64, 'base64'))
  }
  try {
    expect(files.map(({ name }) => name)).toContain('quality-1.json')
    const said = execFileSync(process.execPath, ['verifier/verify.mjs', folder], { encoding: 'utf8', stdio: 'pipe' })
    expect(said).toContain('结论')
    expect(said).not.toContain('不一致')
  } catch (error) {
    throw new Error(String((error as { stdout?: string }).stdout ?? error), { cause: error })
  } finally {
    if (process.env['KEEP'] === undefined) rmSync(folder, { recursive: true })
  }
}
