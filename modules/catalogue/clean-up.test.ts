import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import { makeCatalogueWorld } from './fixtures/catalogue-world.ts'
import type { CatalogueWorld } from './fixtures/catalogue-world.ts'
import { itemIdOf } from './index.ts'
import { catalogueModule } from './module.ts'
import { closeCleanUp } from './operations/close-clean-up.ts'
import { decideCleanUp } from './operations/decide-clean-up.ts'
import { listCleanUpFindings } from './operations/list-clean-up-findings.ts'
import { listCleanUps } from './operations/list-clean-ups.ts'
import { proposeCleanUp } from './operations/propose-clean-up.ts'
import { retireItem } from './operations/retire-item.ts'

let world: CatalogueWorld
let bureau: Actor
let justice: Actor
beforeAll(async () => {
  world = await makeCatalogueWorld()
  bureau = world.t.actor({ personName: '忻立群', permissions: ['catalogue.propose-clean-up'] })
  justice = world.t.actor({
    personName: '裘敏',
    permissions: ['catalogue.decide-clean-up', 'catalogue.propose-clean-up'],
  })
})
afterAll(() => world.t.close())

const DUPLICATE = 'duplicate-inspection:SCJG-01+SCJG-04'
const REASON = '两项检查的依据、对象和要点相同，合并后一次完成。'

const propose = (parts: object = {}, actor = bureau) =>
  world.t.perform(actor, proposeCleanUp, {
    id: randomUUID(),
    findingKey: DUPLICATE,
    asked: 'abolish',
    reason: REASON,
    ...parts,
  })
const decide = (cleanUpId: string, parts: object = {}) =>
  world.t.perform(justice, decideCleanUp, {
    cleanUpId,
    outcome: 'abolish',
    reason: REASON,
    carriedOutBy: '2026-04-01',
    ...parts,
  })
const close = (cleanUpId: string) =>
  world.t.perform(bureau, closeCleanUp, { cleanUpId, note: '特殊食品销售检查并入食品销售检查。' })
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)

test('the catalogue of today: two food inspections are duplicates, three local penalties are overtaken by higher law', async () => {
  const found = await world.t.perform(bureau, listCleanUpFindings, {})
  if (!found.ok) throw new Error(found.refusal.message)
  expect(found.value.findings.map((one) => one.key)).toEqual([
    DUPLICATE,
    'superseded-basis:NBCF-N25',
    'superseded-basis:NBCF-N28',
    'superseded-basis:NBCF-N33',
  ])
  const aspects = new Set(found.value.findings[0]?.marks.map((one) => one.aspect))
  expect([...aspects]).toEqual(['basis', 'object', 'evidence'])
  const only = await world.t.perform(bureau, listCleanUpFindings, { kind: 'superseded-basis' })
  expect(only).toMatchObject({ ok: true, value: { counts: { 'duplicate-inspection': 1 }, findings: { length: 3 } } })
})

test('a finding goes to the 司法局, is decided, and is closed only when the catalogue shows it (catalogue.clean-up-not-carried-out)', async () => {
  const id = randomUUID()
  expect(codeOf(await propose({ id }))).toBe('ok')
  expect(codeOf(await propose({ id }))).toBe('ok')
  expect(codeOf(await propose())).toBe('catalogue.clean-up-open-already')
  expect(codeOf(await close(id))).toBe('catalogue.clean-up-not-decided')
  expect(codeOf(await decide(id, { carriedOutBy: undefined }))).toBe('catalogue.clean-up-day-missing')
  expect(codeOf(await decide(id, { carriedOutBy: '2026-03-01' }))).toBe('catalogue.clean-up-day-missing')
  expect(await decide(id)).toMatchObject({ ok: true, value: { state: 'decided' } })
  expect(codeOf(await decide(id))).toBe('catalogue.clean-up-decided-already')
  const early = await close(id)
  expect(early).toMatchObject({ ok: false, refusal: { code: 'catalogue.clean-up-not-carried-out' } })
  if (!early.ok) expect(early.refusal.message).toContain('SCJG-01、SCJG-04')
  const retirement = { itemId: itemIdOf('SCJG-04'), retiredOn: '2026-03-20', reason: '并入食品销售监督检查' }
  expect(codeOf(await world.t.perform(world.approver, retireItem, retirement))).toBe('ok')
  expect(codeOf(await close(id))).toBe('ok')
  const list = await world.t.perform(bureau, listCleanUps, {})
  expect(list).toMatchObject({
    ok: true,
    value: {
      counts: { proposed: 0, decided: 0, closed: 1, late: 0 },
      cleanUps: [{ decidedBy: '裘敏', outcome: 'abolish', isCarriedOut: true, closedBy: '忻立群' }],
    },
  })
})

test('保留 closes at once with its reasons, and the finding says so', async () => {
  const id = randomUUID()
  const findingKey = 'superseded-basis:NBCF-N25'
  await propose({ id, findingKey, asked: 'keep' })
  expect(await decide(id, { outcome: 'keep', carriedOutBy: undefined })).toMatchObject({
    ok: true,
    value: { state: 'closed' },
  })
  const found = await world.t.perform(bureau, listCleanUpFindings, { kind: 'superseded-basis' })
  expect(found.ok && found.value.findings.find((one) => one.key === findingKey)).toMatchObject({
    cleanUpState: 'closed',
    outcome: 'keep',
  })
})

test('a clean-up is late the day after its day when the catalogue shows nothing of it', async () => {
  const id = randomUUID()
  await propose({ id, findingKey: 'superseded-basis:NBCF-N28' })
  await decide(id, { carriedOutBy: '2026-03-02' })
  const isLate = async () => {
    const list = await world.t.perform(bureau, listCleanUps, {})
    return list.ok && list.value.cleanUps.find((one) => one.cleanUpId === id)?.isLate
  }
  expect(await isLate()).toBe(false)
  world.t.clock.set('2026-03-03T09:00:00+08:00')
  expect(await isLate()).toBe(true)
  world.t.clock.set('2026-03-02T09:00:00+08:00')
})

test('who proposed does not decide (catalogue.clean-up-same-person); unknown ones are said so', async () => {
  const id = randomUUID()
  expect(codeOf(await propose({ id, findingKey: 'superseded-basis:NBCF-N33' }, justice))).toBe('ok')
  expect(codeOf(await decide(id))).toBe('catalogue.clean-up-same-person')
  expect(codeOf(await propose({ findingKey: 'same-act:X+Y' }))).toBe('catalogue.finding-unknown')
  expect(codeOf(await decide(randomUUID()))).toBe('catalogue.clean-up-unknown')
  expect(codeOf(await close(randomUUID()))).toBe('catalogue.clean-up-unknown')
})

test('what a simulation of fewer visits named can be proposed too, as long as every item is in force', async () => {
  const asked = (findingKey: string) =>
    propose({ findingKey, asked: 'change', reason: '转为非现场检查，过去一年可以少去十三次。' })
  expect(codeOf(await asked('disturbance:SCJG-11+NO-SUCH'))).toBe('catalogue.finding-unknown')
  expect(codeOf(await asked('disturbance:'))).toBe('catalogue.finding-unknown')
  expect(codeOf(await asked('disturbance:SCJG-11'))).toBe('ok')
  const list = await world.t.perform(bureau, listCleanUps, {})
  expect(list.ok && list.value.cleanUps.find((one) => one.findingKind === 'disturbance')?.items).toMatchObject([
    { code: 'SCJG-11' },
  ])
})

test('before the platform’s rule nothing is called alike', async () => {
  const early = await testHost({ now: '2019-12-31T09:00:00+08:00', modules: [catalogueModule] })
  const found = await early.perform(early.actor(), listCleanUpFindings, {})
  expect(found).toMatchObject({ ok: true, value: { findings: [] } })
  await early.close()
})

test('each act of the clean-up needs its right (platform.forbidden) and a login (platform.sign-in-first)', async () => {
  const cleanUpId = randomUUID()
  const acts = [
    [proposeCleanUp, { id: cleanUpId, findingKey: DUPLICATE, asked: 'keep', reason: REASON }],
    [decideCleanUp, { cleanUpId, outcome: 'keep', reason: REASON }],
    [closeCleanUp, { cleanUpId, note: '办结' }],
  ] as const
  const reader = world.t.actor({ permissions: ['catalogue.nothing'] })
  for (const [operation, input] of acts) {
    expect(codeOf(await world.t.perform(reader, operation as never, input))).toBe('platform.forbidden')
    expect(codeOf(await world.t.perform(anonymous, operation as never, input))).toBe('platform.sign-in-first')
  }
})
