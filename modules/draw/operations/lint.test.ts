import { afterAll, beforeAll, expect, test } from 'vitest'
import { creditClassChanged } from '#credit/events'
import { publish } from '#platform/outbox.ts'
import {
  code,
  commitShares,
  done,
  giveConsents,
  makeDrawWorld,
  rehearsalPlan,
  signFindings,
  walkTo,
} from '../fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { exportPackage } from '../queries/export-package.ts'
import { readLint } from '../queries/read-lint.ts'
import { approvePlan } from './approve-plan.ts'
import { commitPlan } from './commit-plan.ts'
import { freezeFrame } from './freeze-frame.ts'
import { lintPlan } from './lint-plan.ts'
import { reproduceRoots } from './reproduce-roots.ts'
import { signLint } from './sign-lint.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60, officers: 9 })
  await giveClass(0, 'D')
}, 120_000)
afterAll(() => world.t.close())

async function giveClass(n: number, cls: 'C' | 'D'): Promise<void> {
  const { t, author, entities } = world
  await t.act(author, (act) =>
    publish(act, creditClassChanged, {
      entityId: entities[n]?.id ?? '',
      class: cls,
      previous: null,
      source: 'issued',
      ruleVersion: '2026',
      isAdopted: true,
      changedOn: '2026-01-05',
    }),
  )
  await t.drain()
}

/** One firm of class D drawn a hundred times as often as the rest: a rule that names somebody. */
const NAMING: Partial<PlanInput['definition']> = {
  sizing: { mode: 'number', n: 6 },
  weights: [
    { c: 'A', w: 1 },
    { c: 'B', w: 1 },
    { c: 'C', w: 1 },
    { c: 'D', w: 1000 },
  ],
}

const draft = (number: string, change: Partial<PlanInput['definition']>) =>
  walkTo(world, { ...rehearsalPlan(world, number, change), period: number }, 'DRAFT')
const read = async (planId: string) => (await done(world.t, world.author, readLint, { planId })).report
const approve = (planId: string, n: 0 | 1 = 0) => code(world.t.perform(world.approvers[n], approvePlan, { planId }))

test('an ordinary rule has nothing to sign for, and its effect on every cell is in the report before anybody approves', async () => {
  const planId = await draft('L-1', {})
  expect(await read(planId)).toMatchObject({ stage: 'draft', unsigned: 0, findings: [] })
  expect((await read(planId))?.tasks[0]?.effects).toHaveLength(3)
  expect(await approve(planId)).toBe('ok')
})

test('a rule that all but names somebody is found, and not approved before an approver signs for it with a reason (draw.lint-unsigned)', async () => {
  const { t, author, approvers } = world
  const planId = await draft('L-2', NAMING)
  const findings = (await read(planId))?.findings ?? []
  expect(findings.map(({ words }) => words)).toEqual([
    '海曙区的 D 类户数少（1 户），每户被抽中的概率 100%，超过所在层平均（10%）的 5 倍，近乎点名',
    '权重使海曙区的 D 类 1 户几乎必被抽中（100%）；要必查的应列入重点监管名单',
  ])
  expect(await approve(planId)).toBe('draw.lint-unsigned')
  const [first] = findings
  const sign = (more: object, actor = approvers[0]) =>
    code(
      t.perform(actor, signLint, {
        planId,
        finding: first?.key ?? '',
        words: first?.words ?? '',
        reason: '该户上月发生事故，已报局长办公会',
        ...more,
      }),
    )
  expect(await sign({}, author)).toBe('draw.author-may-not-approve')
  expect(await sign({ words: '没有这样的提示' })).toBe('draw.lint-finding-absent')
  expect(await sign({}, { ...approvers[0], permissions: new Set() })).toBe('platform.forbidden')
  expect(await sign({})).toBe('ok')
  expect(await approve(planId)).toBe('draw.lint-unsigned')
  await signFindings(world, planId)
  expect(await approve(planId)).toBe('ok')
})

test('planted breach: what was signed for in one wording does not cover another that the frozen frame brings', async () => {
  const { t, author, approvers, operators } = world
  const plan = { ...rehearsalPlan(world, 'L-3', NAMING), period: 'L-3' }
  const planId = await walkTo(world, plan, 'DRAFT')
  await giveConsents(world, plan)
  await signFindings(world, planId)
  for (const n of [0, 1] as const) expect(await approve(planId, n)).toBe('ok')
  // Between approval and freeze a second firm of the district turns D: the sentence is another one.
  await giveClass(3, 'D')
  await done(t, author, freezeFrame, { planId })
  for (const operator of operators) await done(t, operator, reproduceRoots, { planId })
  await commitShares(world, plan)
  expect(await read(planId)).toMatchObject({ stage: 'frozen' })
  expect(await code(t.perform(author, commitPlan, { planId }))).toBe('draw.lint-unsigned')
  await signFindings(world, planId)
  const { document } = await done(t, author, commitPlan, { planId })
  const actor = { ...author, permissions: new Set(['*']) }
  const { files } = await done(t, actor, exportPackage, { planId, audience: 'public' })
  const lint = JSON.parse(
    Buffer.from(files.find(({ name }) => name === 'lint.json')?.base64 ?? '', 'base64').toString(),
  )
  expect(JSON.parse(document)).toHaveProperty('lint')
  expect(lint).toMatchObject({ v: 'vlint/1', plan: 'L-3', rehearsal: { seeds: 200, infeasible: 0 } })
  expect(lint.findings[0]).toMatchObject({ signed: [{ reason: '测试数据户数少，属于预期' }] })
  const [word] = await t.sql<{ said: string }>(
    `select payload::text as said from platform.outbox where name = 'draw.committed' and payload->>'planId' = $1`,
    [planId],
  )
  expect(word?.said).toContain('有的分类')
  expect(word?.said).not.toMatch(/D 类/u)
  expect(await code(t.perform(author, lintPlan, { planId }))).toBe('draw.wrong-state')
  expect(await code(t.perform(approvers[0], signLint, { planId, finding: 'x', words: 'x', reason: '四个字的' }))).toBe(
    'draw.wrong-state',
  )
})

test('a plan without a report is not approved, and looking again makes one (draw.lint-missing)', async () => {
  const { t, author, approvers } = world
  const planId = await draft('L-4', {})
  await t.sql(`delete from draw.lint where plan_id = $1`, [planId])
  expect(await approve(planId)).toBe('draw.lint-missing')
  expect(await done(t, author, lintPlan, { planId })).toMatchObject({ stage: 'draft', findings: 0 })
  expect(await code(t.perform({ ...approvers[0], permissions: new Set() }, lintPlan, { planId }))).toBe(
    'platform.forbidden',
  )
  expect(await approve(planId)).toBe('ok')
})
