import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import { makeStandardWorld, type StandardWorld } from '../fixtures/standard-world.ts'
import { actAsAssociation } from './act-as-association.ts'
import { listAssociationActs } from './list-association-acts.ts'
import { withdrawAssociationAct } from './withdraw-association-act.ts'

let world: StandardWorld
let association: Actor & { readonly entityId: string }
let other: Actor
let firm: Actor & { readonly entityId: string }

beforeAll(async () => {
  world = await makeStandardWorld()
  const acting = (entityId: string) =>
    Object.assign(world.t.actor({ entityId, personName: '戎佩华', permissions: ['commitments.associate'] }), {
      entityId,
    })
  association = acting((await world.association(31)).entityId)
  other = acting((await world.association(32)).entityId)
  firm = await world.enterprise(33)
})
afterAll(() => world.t.close())

const rating = (parts: object = {}) => ({
  id: randomUUID(),
  verb: '评价',
  subject: '会员自律等级',
  opinion: '诚信经营，三星',
  aboutEntityId: firm.entityId,
  expiresOn: '2026-03-05',
  ...parts,
})
const act = async (asked: object, actor: Actor = association) => {
  const done = await world.t.perform(actor, actAsAssociation, asked)
  return done.ok ? 'kept' : done.refusal.code
}
const withdraw = async (associationActId: string, actor: Actor = association) => {
  const done = await world.t.perform(actor, withdrawAssociationAct, { associationActId, reason: '评价依据有误' })
  return done.ok ? 'withdrawn' : done.refusal.code
}
const shown = async (associationActId: string) => {
  const done = await world.t.perform(association, listAssociationActs, {})
  return done.ok ? done.value.acts.find((one) => one.associationActId === associationActId) : undefined
}
const words = (name: string) =>
  world.t.sql<{ payload: { associationActId: string } }>(
    `select payload from platform.outbox where name = $1 order by seq`,
    [name],
  )

test('what is said of a member needs a member and a last day that is ahead', async () => {
  expect(await act(rating({ expiresOn: null }))).toBe('commitments.term-missing')
  expect(await act(rating({ expiresOn: '2026-03-01' }))).toBe('commitments.term-past')
  expect(await act(rating({ aboutEntityId: randomUUID() }))).toBe('commitments.entity-unknown')
})

test('only the association that said it takes it back, once, and says why', async () => {
  const asked = rating()
  expect(await act(asked)).toBe('kept')
  expect(await withdraw(asked.id, world.stranger)).toBe('platform.forbidden')
  expect(await withdraw(randomUUID())).toBe('commitments.act-unknown')
  expect(await withdraw(asked.id, other)).toBe('commitments.act-of-another')
  expect(await withdraw(asked.id)).toBe('withdrawn')
  expect(await withdraw(asked.id)).toBe('commitments.act-ended')
  expect(await shown(asked.id)).toMatchObject({ endedWhy: 'withdrawn', endedReason: '评价依据有误', isOwn: true })
})

test('a rating stands through its last day and ends the day after, once', async () => {
  const asked = rating()
  expect(await act(asked)).toBe('kept')
  world.t.clock.set('2026-03-05T23:00:00+08:00')
  await world.t.drain()
  expect(await shown(asked.id)).toMatchObject({ expiresOn: '2026-03-05', endedOn: null })
  world.t.clock.set('2026-03-06T09:00:00+08:00')
  await world.t.drain()
  await world.t.drain()
  expect(await shown(asked.id)).toMatchObject({ endedWhy: 'expired', endedOn: '2026-03-06' })
  const ended = await words('commitments.association-act-ended')
  expect(ended.filter((one) => one.payload.associationActId === asked.id)).toHaveLength(1)
  expect((await words('commitments.association-acted')).length).toBeGreaterThan(1)
})
