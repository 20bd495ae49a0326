import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { registered } from '../../entities/fixtures/placed-entity.ts'
import { makeCityWorld } from '../fixtures/city-world.ts'
import { listCoverageFindings } from './list-coverage-findings.ts'
import { proveCoverageAgain } from './prove-coverage-again.ts'

let t: TestHost
let reader: Actor

beforeAll(async () => {
  t = await makeCityWorld('2026-03-02T00:10:00+08:00')
  reader = t.actor({ permissions: ['accountability.read'] })
})
afterAll(() => t.close())

async function seen(asked: Record<string, unknown> = {}) {
  const answer = await t.perform(reader, listCoverageFindings, asked)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('the night finds the entity nobody owns, counts its days until it is given a place, and keeps the history', async () => {
  await registered(t, '宁波市海曙区汀溪面馆', { division: '330203' })
  await registered(t, '鼓楼所辖下的店', { office: '33020302' })
  await registered(t, '已注销的店', { status: 'deregistered' })
  const lost = await registered(t, '不知何处的店', {})
  await t.drain()
  const first = await seen({ kind: 'entity-without-owner' })
  expect(first.findings).toMatchObject([
    { title: '不知何处的店', subjectId: lost, openedOn: '2026-03-02', daysOpen: 0 },
  ])
  expect(first.proofs).toMatchObject([{ provedOn: '2026-03-02', entities: 3, open: expect.any(Number) as unknown }])
  expect(first.proofs[0]?.pairs).toBe((first.proofs[0]?.items ?? 0) * 3)

  t.clock.set('2026-03-07T00:10:00+08:00')
  await t.drain()
  expect((await seen({ kind: 'entity-without-owner' })).findings).toMatchObject([
    { openedOn: '2026-03-02', daysOpen: 5 },
  ])

  await t.sql(`update entities.entity set division_code = '330212' where entity_id = $1`, [lost])
  t.clock.set('2026-03-09T00:10:00+08:00')
  await t.drain()
  expect((await seen({ kind: 'entity-without-owner' })).findings).toEqual([])
  expect((await seen({ kind: 'entity-without-owner', closed: 'true' })).findings).toMatchObject([
    { openedOn: '2026-03-02', closedOn: '2026-03-09', daysOpen: 7 },
  ])
})

test('a place of business without office and division is found although its entity is well placed', async () => {
  const owner = await registered(t, '有两处店面的企业', { office: '33020302' })
  await t.sql(
    `insert into entities.premises (premises_id, entity_id, kind, address, address_key, address_grams, source, recorded_at)
     values ($1, $2, 'business', '无区划的仓库', '无区划的仓库', '{}', '试验', now())`,
    [randomUUID(), owner],
  )
  t.clock.set('2026-03-10T00:10:00+08:00')
  await t.drain()
  expect((await seen({ kind: 'premises-without-owner' })).findings).toMatchObject([
    { title: '有两处店面的企业 · 无区划的仓库', openedOn: '2026-03-10' },
  ])
})

test('every item of the catalogue has an agency at every place; whoever reads may ask for how long an item had no act', async () => {
  const { counts, proofs } = await seen()
  const open = (kind: string) => counts.find((one) => one.kind === kind)?.open
  expect(open('item-without-agency')).toBe(0)
  expect(proofs[0]?.items).toBeGreaterThan(60)
  const idle = await seen({ kind: 'item-without-act' })
  expect(idle.findings.map((one) => one.title)).toContain('SCJG-02 餐饮服务监督检查')
  expect(idle.findings[0]?.detail).toContain('没有一次办结的检查')
})

test('the proof of a day is made once; whoever mended something may ask for another', async () => {
  const before = (await seen()).proofs.filter((one) => one.provedOn === '2026-03-10').length
  await t.drain()
  expect((await seen()).proofs.filter((one) => one.provedOn === '2026-03-10')).toHaveLength(before)
  const prover = t.actor({ permissions: ['accountability.prove'] })
  expect(await t.perform(prover, proveCoverageAgain, {})).toMatchObject({ ok: true })
  await t.drain()
  expect((await seen()).proofs.filter((one) => one.provedOn === '2026-03-10')).toHaveLength(before + 1)
})

test('nobody reads or asks without the right (platform.forbidden) or a login (platform.sign-in-first)', async () => {
  const stranger = t.actor({ permissions: ['draw.read'] })
  for (const operation of [listCoverageFindings, proveCoverageAgain]) {
    expect(await t.perform(stranger, operation as never, {})).toMatchObject({ refusal: { code: 'platform.forbidden' } })
    expect(await t.perform(anonymous, operation as never, {})).toMatchObject({
      refusal: { code: 'platform.sign-in-first' },
    })
  }
})
