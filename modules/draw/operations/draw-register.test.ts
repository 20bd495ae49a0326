import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { ruleDocument } from '#law'
import { classCatalogue, classRuleHead, unregisteredClasses } from '../domain/draw-catalogue.ts'
import { code, done, id, makeDrawWorld, publishKeys, rehearsalPlan, walkTo } from '../fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { listFrameUnits } from '../queries/list-frame-units.ts'
import { readDrawRegister } from '../queries/read-draw-register.ts'
import { readPlan } from '../queries/read-plan.ts'
import { adoptDrawCatalogue } from './adopt-draw-catalogue.ts'
import { createPlan } from './create-plan.ts'
import { freezeFrame } from './freeze-frame.ts'
import { publishKeyList } from './publish-key-list.ts'

let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60, officers: 5 })
}, 120_000)
afterAll(() => world.t.close())

const TODAY = plainDate('2026-03-02')

const create = (number: string, change: Partial<PlanInput['definition']>) =>
  code(world.t.perform(world.author, createPlan, rehearsalPlan(world, number, change)))

const keyList = (n: number, more: object = {}) => ({
  listId: id(670 + n),
  year: 2026,
  title: '2026 年度重点监管名单',
  legalBasis: '《宁波市关于加强和规范事中事后监管的实施意见》第十四条',
  inForceFrom: '2026-01-01',
  inForceTo: '2026-12-31',
  entries: [{ number: '001', entityId: id(100_005), reason: '重点领域' }],
  ...more,
})

test('a plan names the catalogue versions it rests on, and those are the ones in force', async () => {
  const planId = await walkTo(world, rehearsalPlan(world, 'R-1'), 'DRAFT')
  const { definition } = await done(world.t, world.author, readPlan, { planId })
  expect(definition.catalogues).toEqual({ strata: 'nb-strata-2020', classes: 'nb-classes-2020' })
  expect(await create('R-2', { catalogues: { strata: 'nb-strata-2019', classes: 'nb-classes-2020' } })).toBe(
    'draw.catalogue-not-in-force',
  )
})

test('a stratum or a class that no catalogue registers is refused', async () => {
  const sizing = { mode: 'strata' as const, strata: [{ s: '330299', n: 3 }] }
  expect(await create('R-2', { sizing })).toBe('draw.stratum-unregistered')
  expect(await create('R-2', { weights: [{ c: 'E', w: 3 }] })).toBe('draw.class-unregistered')
  const rates = [{ c: 'VIP', num: 1, den: 2 }]
  expect(await create('R-2', { sizing: { mode: 'rate', rates } })).toBe('draw.class-unregistered')
})

test('planted breach: a population with a stratum outside the catalogue does not freeze', async () => {
  const { t, author } = world
  const planId = await walkTo(world, rehearsalPlan(world, 'R-3'), 'APPROVED')
  const adopted = await t.sql<{ content: string }>(`select content from draw.catalogue_adoption where kind = 'strata'`)
  await t.sql(
    `update draw.catalogue_adoption set content = jsonb_set(content, '{entries}', '[{"code":"330203","name":"海曙区"}]') where kind = 'strata'`,
  )
  expect(await code(t.perform(author, freezeFrame, { planId }))).toBe('draw.stratum-unregistered')
  await t.sql(`update draw.catalogue_adoption set content = $1 where kind = 'strata'`, [adopted[0]?.content])
  expect(await code(t.perform(author, freezeFrame, { planId }))).toBe('ok')
})

test('classes are those of the credit rule of law data: the catalogue registers every one and sets no standard of its own', () => {
  const catalogue = classCatalogue.parse(ruleDocument('draw-classes', TODAY)?.body)
  const rule = classRuleHead.parse(ruleDocument(catalogue.rule, TODAY)?.body)
  expect(unregisteredClasses(catalogue, rule)).toEqual([])
  expect(unregisteredClasses({ ...catalogue, entries: catalogue.entries.slice(1) }, rule)).toEqual(['A'])
})

test('a catalogue is adopted once, in the version of the day, by somebody of an agency', async () => {
  const { t, approvers, author } = world
  const input = {
    adoptionId: id(680),
    kind: 'strata',
    version: 'nb-strata-2020',
    documentNumber: '甬市监〔2026〕2号',
    signedBy: '励海燕',
  }
  const ask = (more: object, actor = approvers[0]) => code(t.perform(actor, adoptDrawCatalogue, { ...input, ...more }))
  expect(await ask({})).toBe('draw.catalogue-adopted')
  expect(await ask({ version: 'nb-strata-2099' })).toBe('draw.catalogue-version-unknown')
  expect(await ask({ adoptionId: id(650) })).toBe('draw.id-used')
  expect(await ask({}, { ...approvers[0], agencyId: null })).toBe('draw.agency-missing')
  expect(await ask({}, { ...approvers[0], permissions: new Set() })).toBe('platform.forbidden')
  const { catalogues, adoptable } = await done(t, author, readDrawRegister, {})
  expect(catalogues.map(({ kind, isInForce }) => [kind, isInForce]).toSorted()).toEqual([
    ['burden', true],
    ['classes', true],
    ['strata', true],
  ])
  expect(adoptable).toEqual([])
})

test('without an adopted catalogue nothing is planned (draw.catalogue-missing)', async () => {
  await world.t.sql(`update draw.catalogue_adoption set kind = 'burden', version = 'x' where kind = 'classes'`)
  expect(await create('R-4', {})).toBe('draw.catalogue-missing')
  await world.t.sql(
    `update draw.catalogue_adoption set kind = 'classes', version = 'nb-classes-2020' where version = 'x'`,
  )
})

test('certainty rests on an entry of the list in force and says which; nobody else is certain', async () => {
  const { t, author, entities } = world
  const [first, second] = entities
  if (first === undefined || second === undefined) throw new Error('no entities')
  const certain = (entity: typeof first, more: object = {}) => ({
    certainty: [{ entityId: entity.id, reason: '特种设备重点单位', ...more }],
  })
  expect(await create('R-5', certain(first))).toBe('draw.certainty-not-listed')
  await publishKeys(world, 0, [first])
  expect(await create('R-5', certain(second))).toBe('draw.certainty-not-listed')
  expect(await create('R-5', certain(first, { entry: '2026-1/009' }))).toBe('draw.certainty-entry-differs')
  const planId = await walkTo(world, rehearsalPlan(world, 'R-5', certain(first)), 'FROZEN')
  const { definition } = await done(t, author, readPlan, { planId })
  expect(definition.certainty).toMatchObject([{ entry: '2026-1/001' }])
  const { rows } = await done(t, author, listFrameUnits, { planId, disposition: 'K' })
  expect(rows.map(({ reason }) => reason)).toEqual(['特种设备重点单位（《2026 年度重点监管名单》第 001 号）'])
})

test('planted breach: an entity struck off the list after the plan was written stops the freeze', async () => {
  const { t, author, entities } = world
  const change = { certainty: [{ entityId: entities[0]?.id ?? '', reason: '特种设备重点单位' }] }
  const planId = await walkTo(world, rehearsalPlan(world, 'R-6', change), 'APPROVED')
  await publishKeys(world, 2, entities.slice(1, 3))
  expect(await code(t.perform(author, freezeFrame, { planId }))).toBe('draw.certainty-not-listed')
})

test('a list holds everybody once, knows them, and is not over', async () => {
  const { t, approvers, author } = world
  const ask = (more: object, actor = approvers[0]) => code(t.perform(actor, publishKeyList, keyList(0, more)))
  const entries = keyList(0).entries
  expect(await ask({ entries: [...entries, ...entries] })).toBe('draw.key-list-twice')
  expect(await ask({ entries: [{ number: '001', entityId: id(9), reason: '没有登记' }] })).toBe('draw.key-list-entity')
  expect(await ask({ inForceFrom: '2025-01-01', inForceTo: '2025-12-31' })).toBe('draw.key-list-window')
  expect(await ask({}, { ...approvers[0], agencyId: null })).toBe('draw.agency-missing')
  expect(await ask({}, author)).toBe('ok')
  expect(await ask({ title: '另一份名单的题名' })).toBe('draw.id-used')
  const { keyLists } = await done(t, author, readDrawRegister, {})
  expect(keyLists.map(({ version, isInForce }) => [version, isInForce])).toEqual([
    [3, true],
    [2, false],
    [1, false],
  ])
})
