import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { addToFile, findEntity, type FrameCandidate, listFrameCandidates } from '#entities'
import { addPremises } from './add-premises.ts'
import { changeEntityStatus } from './change-entity-status.ts'
import { getEntity } from './get-entity.ts'
import { getEntityFile } from './get-entity-file.ts'
import { recordFact } from './record-fact.ts'
import { recordMerger } from './record-merger.ts'
import { searchEntities } from './search-entities.ts'
import { clerk, lastCode, makeEntityWorld, newEntity, reader } from '../fixtures/entity-world.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeEntityWorld()
})
afterAll(() => t.close())

test('premises are placed by their address; codes outside the tables are refused: entities.code-table', async () => {
  const entityId = await newEntity(t)
  const premises = {
    id: randomUUID(),
    entityId,
    address: '宁波市鄞州区石碶街道雅源路8号',
    divisionCode: null,
    officeCode: null,
    openedOn: '2025-05-01',
    source: '企业申报',
  }
  expect(await t.perform(clerk(t), addPremises, premises)).toMatchObject({
    ok: true,
    value: { divisionCode: '330203' },
  })
  expect(await t.perform(clerk(t), addPremises, premises)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), addPremises, { ...premises, address: '别的地址8号' })).toMatchObject({
    refusal: { code: 'entities.id-used' },
  })
  const other = { ...premises, id: randomUUID() }
  expect(await t.perform(clerk(t), addPremises, { ...other, divisionCode: '330204' })).toMatchObject({
    refusal: { code: 'entities.code-table' },
  })
  expect(await t.perform(clerk(t), addPremises, { ...other, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
})

test('a fact of another body stands beside the register\u2019s, marked as in conflict, and overwrites nothing', async () => {
  const entityId = await newEntity(t, { legalRepresentative: '竺海燕', type: '有限责任公司' })
  const fact = {
    id: randomUUID(),
    entityId,
    kind: 'legal-representative',
    value: '竺立群',
    source: '税务登记（2026-10 回流）',
    citation: null,
    quality: 'reported',
    validFrom: null,
  }
  expect(await t.perform(clerk(t), recordFact, fact)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), recordFact, fact)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), recordFact, { ...fact, value: '别人' })).toMatchObject({
    refusal: { code: 'entities.id-used' },
  })
  expect(await t.perform(clerk(t), recordFact, { ...fact, id: randomUUID(), entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
  const page = await t.perform(reader(t), getEntity, { entityId })
  if (!page.ok) throw new Error(page.refusal.message)
  const said = page.value.facts.filter((one) => one.kind === 'legal-representative')
  expect(said.map((one) => [one.value, one.qualityName, one.conflicts])).toEqual([
    ['竺海燕', '登记', true],
    ['竺立群', '他部门提供', true],
  ])
})

test('scenario 17: one profile for 注册号, code and names; the merged entity keeps its past and the survivor shows a link only', async () => {
  const shop = await newEntity(t, { registrationNumber: '330203600012342', formerNames: '宁波老名面店' })
  const uscc = lastCode()
  await t.act(clerk(t), async (act) => {
    await addToFile(act, {
      entityId: shop,
      kind: 'inspection',
      title: '2023 年检查发现问题',
      occurredAt: new Date('2023-05-04T02:00:00Z'),
      source: 'inspection/x',
      facts: { 结果: '发现问题' },
    })
  })
  const byNumber = await t.perform(reader(t), searchEntities, { q: '330203600012342' })
  expect(byNumber).toMatchObject({ ok: true, value: { by: 'code', rows: [{ entityId: shop, uscc }] } })
  const survivor = await newEntity(t)
  const merger = {
    id: randomUUID(),
    absorbedId: shop,
    survivorId: survivor,
    sinceOn: '2024-06-01',
    documentNumber: null,
  }
  expect(await t.perform(clerk(t), recordMerger, merger)).toMatchObject({ ok: true })
  const [old, next] = [
    await t.perform(reader(t), getEntity, { entityId: shop }),
    await t.perform(reader(t), getEntity, { entityId: survivor }),
  ]
  expect(old).toMatchObject({
    ok: true,
    value: { statusName: '注销', relations: [{ relationName: '被吸收合并，由其承继', entityId: survivor }] },
  })
  expect(next).toMatchObject({
    ok: true,
    value: { statusName: '存续', relations: [{ relationName: '吸收合并，承继其债权债务', entityId: shop }] },
  })
  const [oldFile, nextFile] = [
    await t.perform(reader(t), getEntityFile, { entityId: shop }),
    await t.perform(reader(t), getEntityFile, { entityId: survivor }),
  ]
  if (!oldFile.ok || !nextFile.ok) throw new Error('no file')
  expect(oldFile.value.entries.map((one) => one.title)).toEqual([
    '登记状态由存续变为注销',
    '2023 年检查发现问题',
    '设立登记',
  ])
  expect(nextFile.value.entries.map((one) => one.title)).toEqual(['设立登记'])
})

test('a merger with itself, with an ended survivor, with nobody or tomorrow is refused: entities.successor-same', async () => {
  const [one, two] = [await newEntity(t), await newEntity(t)]
  const merger = { id: randomUUID(), absorbedId: one, survivorId: two, sinceOn: '2026-06-01', documentNumber: null }
  expect(await t.perform(clerk(t), recordMerger, { ...merger, survivorId: one })).toMatchObject({
    refusal: { code: 'entities.successor-same' },
  })
  expect(await t.perform(clerk(t), recordMerger, { ...merger, survivorId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
  expect(await t.perform(clerk(t), recordMerger, { ...merger, sinceOn: '2027-01-01' })).toMatchObject({
    refusal: { code: 'entities.day-in-future' },
  })
  await t.perform(clerk(t), changeEntityStatus, {
    entityId: two,
    to: 'deregistered',
    sinceOn: '2026-01-01',
    documentNumber: null,
    reason: '申请注销',
  })
  expect(await t.perform(clerk(t), recordMerger, merger)).toMatchObject({
    refusal: { code: 'entities.status-not-lawful' },
  })
})

test('an open matter stays in the header until an entry with its key closes it', async () => {
  const entityId = await newEntity(t)
  const entry = {
    entityId,
    kind: 'correction',
    occurredAt: new Date('2026-11-01T02:00:00Z'),
    source: 'inspection/1',
    facts: {},
  }
  await t.act(clerk(t), (act) =>
    addToFile(act, { ...entry, title: '责令改正', loop: { key: 'correction/1', state: 'open', dueOn: '2026-11-15' } }),
  )
  expect(await t.perform(reader(t), getEntity, { entityId })).toMatchObject({
    ok: true,
    value: { openLoops: [{ title: '责令改正', dueOn: '2026-11-15', isOverdue: true }] },
  })
  t.clock.advance(1000)
  await t.act(clerk(t), (act) =>
    addToFile(act, { ...entry, title: '复查通过', loop: { key: 'correction/1', state: 'closed' } }),
  )
  expect(await t.perform(reader(t), getEntity, { entityId })).toMatchObject({ ok: true, value: { openLoops: [] } })
})

test('no entity, no page: entities.no-such-entity', async () => {
  const absent = { ok: false, refusal: { code: 'entities.no-such-entity', kind: 'absent' } }
  expect(await t.perform(reader(t), getEntity, { entityId: randomUUID() })).toMatchObject(absent)
  expect(await t.perform(reader(t), getEntityFile, { entityId: randomUUID() })).toMatchObject(absent)
})

test('frame candidates stream by filter, closed ones included, one row per licence where licences are asked for', async () => {
  const twice = await newEntity(t, {
    licences: '食品经营许可证:JY-A:2024-01-01:2028-12-31；食品经营许可证:JY-B:2024-01-01:2028-12-31',
  })
  const list = (filter: Parameters<typeof listFrameCandidates>[1]) =>
    t.act(clerk(t), async (act) => {
      const rows: FrameCandidate[] = []
      for await (const row of listFrameCandidates(act.tx, filter)) rows.push(row)
      return rows
    })
  const licensed = (await list({ licenceKinds: ['食品经营许可证'] })).filter((row) => row.entityId === twice)
  expect(licensed.map((row) => row.label)).toEqual(['食品经营许可证:JY-A', '食品经营许可证:JY-B'])
  const all = await list({ divisions: ['330205'], kinds: ['sole-proprietorship'] })
  expect(all).toHaveLength(5)
  expect(all[0]).toMatchObject({ division: '330205', status: 'subsisting', isOutsideCity: false })
  expect(all.every((row) => row.objectCode === row.uscc)).toBe(true)
  expect(new Set((await list({})).map((row) => row.status)).has('deregistered')).toBe(true)
  expect(await list({ nameContains: '榨菜', industrySections: ['A'] })).toEqual([])
  expect(await t.act(clerk(t), (act) => findEntity(act.tx, twice))).toMatchObject({
    industrySection: 'H',
    licenceKinds: ['食品经营许可证'],
  })
})
