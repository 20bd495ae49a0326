// domain.md §13, scenario 13, its part on standards and fees: an association regulates itself, it does not approve.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import { makeStandardWorld, mounted, ownStandard, type StandardWorld } from '../fixtures/standard-world.ts'
import { actAsAssociation } from './act-as-association.ts'
import { declareStandard } from './declare-standard.ts'
import { listAssociationActs } from './list-association-acts.ts'

let world: StandardWorld
let association: Actor & { readonly entityId: string }
let firm: Actor & { readonly entityId: string }

beforeAll(async () => {
  world = await makeStandardWorld(['credit'])
  const made = await world.association(21)
  const right = ['commitments.declare', 'commitments.associate']
  association = Object.assign(world.t.actor({ entityId: made.entityId, personName: '戎佩华', permissions: right }), {
    entityId: made.entityId,
  })
  firm = await world.enterprise(22)
})
afterAll(() => world.t.close())

const asked = (parts: object = {}) => ({
  id: randomUUID(),
  verb: '评价',
  subject: '会员自律等级',
  opinion: '诚信经营，三星',
  aboutEntityId: firm.entityId,
  expiresOn: '2027-03-01',
  ...parts,
})
const act = async (parts: object, actor: Actor = association) => {
  const done = await world.t.perform(actor, actAsAssociation, asked(parts))
  return done.ok ? 'kept' : done.refusal.code
}
const acts = async (actor: Actor) => {
  const done = await world.t.perform(actor, listAssociationActs, {})
  return done.ok ? done.value.acts : []
}
const fee = { verb: '建议', subject: '会员认证', opinion: '认证费每户 2,000 元', aboutEntityId: null, feeYuan: '2000' }

test('an association tries to approve or to refuse approval: it has no such verb', async () => {
  for (const verb of ['批准', '不予批准']) expect(await act({ verb })).toBe('commitments.verb-not-theirs')
  const done = await world.t.perform(association, actAsAssociation, asked({ verb: '批准' }))
  expect(!done.ok && done.refusal).toMatchObject({
    citation: '《优化营商环境条例》第七十一条',
    message: '协会不能作出「批准」：自律事项只能备案接收、建议、评价，不得变相审批。',
  })
})

test('a mandatory fee of 2,000 a household is refused and is a lead for officials, seen by nobody else', async () => {
  expect(await act({ ...fee, isVoluntary: false })).toBe('commitments.fee-forced')
  expect(await acts(world.officer)).toMatchObject([
    { state: 'lead', feeWords: '2,000 元', refusedWhy: '没有写明自愿，属强制收费' },
  ])
  expect(await acts(world.stranger)).toEqual([])
})

test('a voluntary fee without a standard of its own that is public is refused too; with one it stands', async () => {
  expect(await act({ ...fee, isVoluntary: true, standardNumber: 'T/NBTC 009-2026' })).toBe('commitments.fee-forced')
  const group = ownStandard({ kind: 'group', number: 'T/NBTC 009-2026', name: '会员认证规范', object: 'service' })
  expect(await world.t.perform(association, declareStandard, group)).toMatchObject({ ok: true })
  expect(await act({ ...fee, isVoluntary: true, standardNumber: 'T/NBTC 009-2026' })).toBe('kept')
})

test('a rating is 行业自律信息 on the file of the enterprise, and no fact of its credit class', async () => {
  expect(await act({})).toBe('kept')
  const file = await world.t.perform(world.t.actor(), mounted(world.t, 'get-entity-file'), { entityId: firm.entityId })
  expect(JSON.stringify(file)).toContain('行业自律信息：评价 会员自律等级')
  await world.t.drain()
  expect(await world.t.sql('select 1 from credit.fact where entity_id = $1', [firm.entityId])).toEqual([])
})

test('refused: who is no association, a sum that is none, a stranger', async () => {
  const pretender = world.t.actor({ entityId: firm.entityId, permissions: ['commitments.associate'] })
  expect(await act({}, pretender)).toBe('commitments.not-an-association')
  expect(await act({ ...fee, feeYuan: '1.234', isVoluntary: true })).toBe('commitments.fee-wrong')
  expect(await act({}, world.stranger)).toBe('platform.forbidden')
})
