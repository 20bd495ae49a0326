import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import { suiteOf } from '../domain/encoding.ts'
import { shareHash } from '../domain/escrow.ts'
import { keepShares, makeCustodians, nameFive } from '../fixtures/custodians.ts'
import {
  code,
  commitShares,
  done,
  id,
  makeDrawWorld,
  rehearsalPlan,
  revealShares,
  walkTo,
  witness,
} from '../fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { exportPackage } from '../queries/export-package.ts'
import { listCustodians } from '../queries/list-custodians.ts'
import { listCustody } from '../queries/list-custody.ts'
import { readEscrow } from '../queries/read-escrow.ts'
import { readPlan } from '../queries/read-plan.ts'
import { approvePlan } from './approve-plan.ts'
import { commitPlan } from './commit-plan.ts'
import { confirmShare } from './confirm-share.ts'
import { freezeFrame } from './freeze-frame.ts'
import { handInShare } from './hand-in-share.ts'
import { holdDraw } from './hold-draw.ts'
import { nameCustodians } from './name-custodians.ts'
import { releaseVisits } from './release-visits.ts'
import { reproduceRoots } from './reproduce-roots.ts'
import { takeShare } from './take-share.ts'

// The clock only moves forward through this file, as it does for the jobs.
let world: DrawWorld
let five: Actor[]
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60 })
  five = await makeCustodians(world)
}, 120_000)
afterAll(() => world.t.close())

const stateOf = async (planId: string) => (await done(world.t, world.author, readPlan, { planId })).state

/** A rehearsal of its own period that is held at `minute` past nine. */
function planAt(number: string, minute: number, change: Partial<PlanInput['definition']> = {}): PlanInput {
  const moment = new Date(Date.parse('2026-03-02T09:00:00+08:00') + minute * 60_000).toISOString()
  return { ...rehearsalPlan(world, number, change), period: number, sourceMoment: moment, holdAt: moment }
}

/** FROZEN with five custodians named. */
async function frozen(plan: PlanInput): Promise<string> {
  const planId = await walkTo(world, plan, 'DRAFT')
  await nameFive(world, planId, five)
  for (const approver of world.approvers) await done(world.t, approver, approvePlan, { planId })
  await done(world.t, world.author, freezeFrame, { planId })
  for (const operator of world.operators) await done(world.t, operator, reproduceRoots, { planId })
  await commitShares(world, plan)
  return planId
}

/** ARMED with every share in its custodian's hands. */
async function armed(plan: PlanInput): Promise<{ planId: string; kept: string[] }> {
  const planId = await frozen(plan)
  const kept = await keepShares(world, planId, five)
  await done(world.t, world.author, commitPlan, { planId })
  await witness(world)
  await revealShares(world, planId)
  return { planId, kept }
}

const handIn = (custodian: number, planId: string, share = '') =>
  code(world.t.perform(five[custodian] ?? world.author, handInShare, { planId, share }))

test('five persons of five offices are named before approval (draw.custodians-incomplete, draw.custodian-unknown, draw.custodian-twice, draw.custodian-of-agency)', async () => {
  const { t, author } = world
  const planId = await walkTo(world, planAt('K-1', 10), 'DRAFT')
  const { offices, rows } = await done(t, author, listCustodians, {})
  expect(rows).toHaveLength(5)
  const all = offices.map(({ office }, i) => ({ office, accountId: five[i]?.accountId ?? '' }))
  const name = (custodians: object[]) => code(t.perform(author, nameCustodians, { planId, custodians }))
  expect(await name(all.slice(1))).toBe('draw.custodians-incomplete')
  expect(await name(all.map((one) => ({ ...one, office: 'notary' })))).toBe('draw.custodians-incomplete')
  expect(await name(all.map((one, i) => (i === 0 ? { ...one, accountId: id(1) } : one)))).toBe('draw.custodian-unknown')
  expect(await name(all.map((one, i) => (i === 0 ? { ...one, accountId: all[1]?.accountId } : one)))).toBe(
    'draw.custodian-twice',
  )
  await t.sql(`update identity.account set agency_id = $2 where account_id = $1`, [all[0]?.accountId, world.agencyId])
  expect(await name(all)).toBe('draw.custodian-of-agency')
  await t.sql(`update identity.account set agency_id = null where account_id = $1`, [all[0]?.accountId])
  expect(await name(all)).toBe('ok')
  const open = await walkTo(world, planAt('K-1B', 10, { sealed: false }), 'DRAFT')
  expect(await code(t.perform(author, nameCustodians, { planId: open, custodians: all }))).toBe('draw.escrow-unsealed')
  expect((await done(t, author, readEscrow, { planId: open })).sentence).toContain('不封签')
  for (const approver of world.approvers) await done(t, approver, approvePlan, { planId })
  expect(await name(all)).toBe('draw.wrong-state')
})

test('each custodian takes and confirms their own share; nothing is committed before, and nothing stays with us after (draw.shares-unconfirmed, draw.share-given-away, draw.share-wrong, draw.not-custodian)', async () => {
  const { t, author } = world
  const plan = planAt('K-2', 20)
  const planId = await frozen(plan)
  expect(await code(t.perform(author, commitPlan, { planId }))).toBe('draw.shares-unconfirmed')
  const [first, second] = five
  if (first === undefined || second === undefined) throw new Error('five custodians')
  expect((await done(t, first, listCustody, {})).rows.find((row) => row.planId === planId)).toMatchObject({
    isTaken: false,
  })
  const taken = await done(t, first, takeShare, { planId })
  expect(taken.hash).toBe(shareHash(suiteOf('sha256'), plan.number, first.personName, Buffer.from(taken.share, 'hex')))
  const other = await done(t, second, takeShare, { planId })
  expect(await code(t.perform(first, confirmShare, { planId, share: other.share }))).toBe('draw.share-wrong')
  expect(await code(t.perform(author, takeShare, { planId }))).toBe('draw.not-custodian')
  expect(await code(t.perform(first, confirmShare, { planId, share: taken.share }))).toBe('ok')
  expect(await code(t.perform(first, takeShare, { planId }))).toBe('draw.share-given-away')
  await keepShares(world, planId, five.slice(1))
  expect(
    await t.sql(`select 1 from draw.escrow_share where plan_id = $1 and waiting_share is not null`, [planId]),
  ).toEqual([])
  const { document } = await done(t, author, commitPlan, { planId })
  const { escrow } = JSON.parse(document) as { escrow: { threshold: number; shares: { name: string; hash: string }[] } }
  expect([escrow.threshold, escrow.shares.length, escrow.shares[0]?.hash]).toEqual([3, 5, taken.hash])
  expect(await code(t.perform(first, takeShare, { planId }))).toBe('draw.wrong-state')
})

test('a plan without custodians commits to no escrow: the bytes of its document are what they were', async () => {
  const plan = planAt('K-3', 25)
  const planId = await walkTo(world, plan, 'COMMITTED')
  const { commitment } = await done(world.t, world.author, readPlan, { planId })
  expect(Object.keys(JSON.parse(commitment?.document ?? '{}'))).not.toContain('escrow')
})

test('three custodians disclose a held draw without anybody of the agency (draw.hand-in-too-early, draw.share-handed-in, draw.key-open)', async () => {
  const { t, author } = world
  const { planId, kept } = await armed(planAt('K-4', 30))
  expect(await handIn(0, planId, kept[0])).toBe('draw.hand-in-too-early')
  t.clock.set('2026-03-02T09:30:30+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('DRAWN')
  expect(await handIn(0, planId, kept[1])).toBe('draw.share-wrong')
  expect(await handIn(0, planId, kept[0])).toBe('ok')
  expect(await handIn(0, planId, kept[0])).toBe('draw.share-handed-in')
  expect(await handIn(2, planId, kept[2])).toBe('ok')
  await t.drain()
  expect(await stateOf(planId)).toBe('DRAWN')
  expect(await handIn(4, planId, kept[4])).toBe('ok')
  await t.drain()
  const disclosed = await done(t, author, readPlan, { planId })
  expect(disclosed.state).toBe('DISCLOSED')
  expect(disclosed.rope.at(-1)?.reason).toBe('三名保管人交回份额：岑立新、周纪委、袁教授')
  expect(disclosed.result?.seed).toHaveLength(64)
  const escrow = await done(t, author, readEscrow, { planId })
  expect(escrow.opening?.names).toEqual(['岑立新', '周纪委', '袁教授'])
  const { files } = await done(t, author, exportPackage, { planId })
  const seal = files.find(({ name }) => name === 'seal.json')
  expect(JSON.parse(Buffer.from(seal?.base64 ?? '', 'base64').toString())).toMatchObject({
    seal: disclosed.commitment?.seal,
  })
})

test('a key that was destroyed stops the draw until three custodians bring it back (draw.seal-key-lost)', async () => {
  const { t, author } = world
  const { planId, kept } = await armed(planAt('K-5', 40))
  await t.sql(`delete from draw.secret where plan_id = $1`, [planId])
  t.clock.set('2026-03-02T09:40:30+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('ARMED')
  expect(await code(t.perform(author, holdDraw, { planId }))).toBe('draw.seal-key-lost')
  expect((await done(t, author, readEscrow, { planId })).isKeyKept).toBe(false)
  for (const i of [1, 2, 3]) expect(await handIn(i, planId, kept[i])).toBe('ok')
  await t.drain()
  expect(await handIn(0, planId, kept[0])).toBe('draw.key-open')
  t.clock.set('2026-03-02T09:40:40+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('DRAWN')
})

test('a draw that failed does not hide what it would have drawn: three custodians open its key', async () => {
  const { t, author } = world
  const { planId, kept } = await armed(planAt('K-6', 50))
  await t.sql(`update draw.frame_unit set disposition = 'X:DUP' where plan_id = $1 and position = 0`, [planId])
  t.clock.set('2026-03-02T09:50:30+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('FAILED')
  for (const i of [0, 1, 2]) expect(await handIn(i, planId, kept[i])).toBe('ok')
  await t.drain()
  const opened = await t.sql<{ value: string }>(
    `select f.value from ledger.entry e join ledger.field f using (entry_id)
     where e.type = 'escrow.open' and e.subject_id = $1 and f.name = 'sealKey'`,
    [planId],
  )
  expect(opened[0]?.value).toMatch(/^[0-9a-f]{64}$/)
  const { files } = await done(t, author, exportPackage, { planId })
  expect(files.map(({ name }) => name)).toContain('seal.json')
})

test('the committed day opens a draw by itself, whoever forgot it', async () => {
  const { t, author } = world
  const { planId } = await armed(planAt('K-7', 60))
  t.clock.set('2026-03-02T10:00:30+08:00')
  await t.drain()
  await done(t, author, releaseVisits, { planId })
  t.clock.set('2026-03-30T12:00:00+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('RELEASED')
  t.clock.set('2026-03-31T00:01:00+08:00')
  await t.drain()
  const opened = await done(t, author, readPlan, { planId })
  expect([opened.state, opened.rope.at(-1)?.reason]).toEqual([
    'DISCLOSED',
    '承诺的公开日 2026-03-30 已过，到期自动公开',
  ])
})
