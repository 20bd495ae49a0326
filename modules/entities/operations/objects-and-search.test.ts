import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { addToFile } from '#entities'
import { clerk, lastCode, makeEntityWorld, newEntity, nobody, reader } from '../fixtures/entity-world.ts'
import { changeEntityStatus } from './change-entity-status.ts'
import { changeObjectState } from './change-object-state.ts'
import { countByDivision } from './count-by-division.ts'
import { findPerson } from './find-person.ts'
import { getEntity } from './get-entity.ts'
import { getEntityFile } from './get-entity-file.ts'
import { readPersons } from './read-persons.ts'
import { recordFact } from './record-fact.ts'
import { recordObject } from './record-object.ts'
import { recordObjects } from './record-objects.ts'
import { searchEntities } from './search-entities.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeEntityWorld()
})
afterAll(() => t.close())

async function valueOf<T>(
  run: Promise<{ ok: true; value: T } | { ok: false; refusal: { message: string } }>,
): Promise<T> {
  const result = await run
  if (!result.ok) throw new Error(result.refusal.message)
  return result.value
}
const pageOf = (entityId: string) => valueOf(t.perform(reader(t), getEntity, { entityId }))
const foundBy = async (q: string) => {
  const { by, rows } = await valueOf(t.perform(reader(t), searchEntities, { q }))
  return [by, ...rows.map((row) => [row.entityId, row.match?.byName, row.match?.text])]
}
const lift = (entityId: string, parts: object = {}) => ({
  id: randomUUID(),
  entityId,
  premisesId: null,
  kind: 'equipment',
  codeType: 'registration-code',
  code: '31103302032016090217',
  name: '曳引驱动乘客电梯',
  source: '特种设备使用登记',
  ...parts,
})

test('none of it is done or seen without the right', async () => {
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  const guarded: readonly Operation[] = [recordObjects, changeObjectState, findPerson]
  for (const op of guarded) expect(await t.perform(reader(t), op, {})).toMatchObject(forbidden)
  expect(await t.perform(nobody(t), countByDivision, {})).toMatchObject(forbidden)
})

test('a code is held to the rules of its kind before it stands on a file: entities.object-code-invalid', async () => {
  const entityId = await newEntity(t)
  const wrong = await t.perform(clerk(t), recordObject, lift(entityId, { code: '31103302032016130217' }))
  expect(wrong).toMatchObject({ refusal: { code: 'entities.object-code-invalid' } })
  const written = lift(entityId, { code: '3110 330203 2016 09 0217' })
  expect(await t.perform(clerk(t), recordObject, written)).toMatchObject({ ok: true })
  expect((await pageOf(entityId)).objects).toMatchObject([
    { code: '31103302032016090217', codeTypeName: '使用登记注册代码', stateName: '在用' },
  ])
  expect(await foundBy('3110330203201609')).toEqual(['number', [entityId, '监管对象编码', '31103302032016090217']])
})

test('many objects are recorded at once, each row with its own reason, at the door they name: entities.no-object-recorded', async () => {
  const entityId = await newEntity(t)
  const uscc = lastCode()
  const row = { uscc, kind: 'product', codeType: 'gtin', name: '榨菜 80 克', code: '6901234567892' }
  const rows = [
    row,
    { ...row, address: '宁波市海曙区鼓楼街道公园路９号', code: '6901234567885' },
    { ...row, code: '6901234567893' },
    { ...row, uscc: '91330203MAE99999XX', code: '6901234567878' },
    { ...row, address: '他处 1 号', code: '6901234567861' },
    row,
  ]
  const done = await valueOf(t.perform(clerk(t), recordObjects, { source: '产品目录', rows }))
  expect(done).toMatchObject({ recorded: 2, known: 1 })
  expect(done.refused.map((one) => [one.row, one.why])).toEqual([
    [3, '商品条码（GTIN）校验码不符'],
    [4, '登记册中没有代码为 91330203MAE99999XX 的主体'],
    [5, '本户没有在用场所「他处 1 号」'],
  ])
  expect(done.recorded + done.known + done.refused.length).toBe(rows.length)
  const { objects, premises } = await pageOf(entityId)
  expect(objects.map((one) => one.premisesId)).toEqual([premises[0]?.premisesId, premises[0]?.premisesId])
  expect(await valueOf(t.perform(clerk(t), recordObjects, { source: '产品目录', rows: [row] }))).toMatchObject({
    known: 1,
  })
  expect(await t.perform(clerk(t), recordObjects, { source: '产品目录', rows: [{ ...row, code: '1' }] })).toMatchObject(
    { refusal: { code: 'entities.no-object-recorded' } },
  )
})

test('an object is stopped with its day and reason, and stands in the river of time: entities.no-such-object, entities.object-state-same', async () => {
  const entityId = await newEntity(t)
  const one = lift(entityId, { code: '31103302032019110001' })
  await valueOf(t.perform(clerk(t), recordObject, one))
  const stop = { entityId, objectId: one.id, to: 'stopped', sinceOn: '2026-11-19', reason: '检验不合格停用' }
  const code = async (input: object) => {
    const result = await t.perform(clerk(t), changeObjectState, { ...stop, ...input })
    return result.ok ? 'ok' : result.refusal.code
  }
  expect(await code({ objectId: randomUUID() })).toBe('entities.no-such-object')
  expect(await code({ to: 'in-use' })).toBe('entities.object-state-same')
  expect(await code({ sinceOn: '2027-01-01' })).toBe('entities.day-in-future')
  expect(await code({})).toBe('ok')
  expect((await pageOf(entityId)).objects).toMatchObject([{ stateName: '停用' }])
  const file = await valueOf(t.perform(reader(t), getEntityFile, { entityId }))
  expect(file.entries.map((entry) => entry.title)).toContain('曳引驱动乘客电梯 31103302032019110001：停用')
})

test('numbers of visits, publications, changes of status, penalties and cases are found however their brackets are written', async () => {
  const entityId = await newEntity(t)
  await t.act(clerk(t), (act) =>
    addToFile(act, {
      entityId,
      kind: 'inspection',
      title: '检查',
      occurredAt: new Date('2026-11-01T02:00:00Z'),
      source: 'inspection/x',
      facts: { 文号: '甬市监检告〔2026〕第00049号' },
    }),
  )
  for (const q of [
    '甬市监检告〔2026〕第00049号',
    '甬市监检告﹝2026﹞第00049号',
    '甬市监检告[2026]',
    '甬市监检告（２０２６）',
  ])
    expect(await foundBy(q)).toEqual(['number', [entityId, '文号', '甬市监检告〔2026〕第00049号']])
  const fact = (kind: string, value: string) =>
    valueOf(
      t.perform(clerk(t), recordFact, {
        id: randomUUID(),
        entityId,
        kind,
        value,
        source: '双公示',
        citation: null,
        quality: 'reported',
        validFrom: null,
      }),
    )
  await fact('行政处罚', '甬市监罚〔2025〕12号：销售过期食品；罚款')
  await fact('未履行生效裁判', '（2026）浙0203执123号 买卖合同纠纷')
  expect((await foundBy('甬市监罚〔2025〕12号'))[1]?.[0]).toBe(entityId)
  expect((await foundBy('(2026)浙0203执123号'))[1]?.[0]).toBe(entityId)
  await valueOf(
    t.perform(clerk(t), changeEntityStatus, {
      entityId,
      to: 'licence-revoked',
      sinceOn: '2026-11-18',
      documentNumber: '甬市监吊〔2026〕3号',
      reason: '长期停业未经营',
    }),
  )
  expect((await foundBy('甬市监吊〔2026〕3号'))[1]?.[0]).toBe(entityId)
  expect((await foundBy('甬市监吊〔2026〕4号')).length).toBe(1)
})

test('each hit is counted in the district it lies in, and the sum is the headline', async () => {
  const map = await valueOf(t.perform(reader(t), countByDivision, { q: '宁波' }))
  const list = await valueOf(t.perform(reader(t), searchEntities, { q: '宁波', count: 'exact' }))
  expect(map.total).toBe(list.count.value)
  expect(map.divisions.filter((one) => one.code !== null)).toHaveLength(10)
  expect(map.divisions.find((one) => one.code === '330205')?.count).toBe(3)
  const place = await valueOf(t.perform(reader(t), countByDivision, { q: '慈城镇解放路' }))
  expect(place).toMatchObject({ total: 5, isCapped: false })
  expect(await t.perform(reader(t), countByDivision, { q: '宁' })).toMatchObject({
    refusal: { code: 'entities.word-too-short' },
  })
})

test('the files that name a person are told for a purpose, and whose name was asked for is a leaf', async () => {
  const own = await newEntity(t, { legalRepresentative: '董㙦' })
  const held = await newEntity(t, { legalRepresentative: '他人' })
  const fact = {
    id: randomUUID(),
    entityId: held,
    kind: '认缴出资',
    source: '市场监管',
    citation: null,
    quality: 'reported',
    validFrom: null,
  }
  await valueOf(t.perform(clerk(t), recordFact, { ...fact, value: '董㙦 认缴 50 万元（货币）' }))
  await valueOf(t.perform(clerk(t), recordFact, { ...fact, id: randomUUID(), kind: '股东', value: '董㙦明' }))
  const asked = { name: '董㙦', purpose: '核实举报人所称的经营者' }
  const found = await valueOf(t.perform(clerk(t), findPerson, asked))
  expect(found.rows.map((row) => [row.entityId, row.roleName]).toSorted()).toEqual(
    [
      [own, '经营者'],
      [held, '认缴出资'],
    ].toSorted(),
  )
  const leaves = await t.sql<{ value: string }>(
    `select f.value from ledger.entry e join ledger.field f using (entry_id) where e.type = 'entities.person-search'`,
  )
  expect(leaves.map((one) => one.value)).toEqual(expect.arrayContaining(['董㙦', asked.purpose, '2']))
  expect(await t.perform(clerk(t), findPerson, { ...asked, purpose: '看' })).toMatchObject({ ok: false })
})

test('numbers of identity papers show all but their last four signs, whole to those who manage them: entities.numbers-not-yours', async () => {
  const entityId = await newEntity(t, { legalRepresentative: '竺海燕' })
  const fact = { id: randomUUID(), entityId, kind: '公民身份号码', value: '330203199001010013', source: '登记窗口' }
  await valueOf(t.perform(clerk(t), recordFact, { ...fact, citation: null, quality: 'reported', validFrom: null }))
  const look = { entityId, purpose: '核对登记申请材料' }
  const shown = async (input: object) =>
    (await valueOf(t.perform(clerk(t), readPersons, { ...look, ...input }))).persons[1]?.value
  expect(await shown({})).toBe('33020319900101****')
  expect(await shown({ numbers: 'whole' })).toBe('330203199001010013')
  const officer = t.actor({ permissions: ['entities.read-persons'] })
  expect(await t.perform(officer, readPersons, { ...look, numbers: 'whole' })).toMatchObject({
    refusal: { code: 'entities.numbers-not-yours' },
  })
})

test('who has a licence that ends soon or has ended is found, exported and counted by it', async () => {
  const entityId = await newEntity(t)
  await t.sql(
    `insert into entities.licence (licence_id, entity_id, kind, number, valid_to, source, recorded_at) values ($1, $2, '食品经营许可证', 'JY133', '2026-12-05', '市场监管', now())`,
    [randomUUID(), entityId],
  )
  const ending = async (licenceEnding: string) =>
    (await valueOf(t.perform(reader(t), searchEntities, { licenceEnding }))).rows.map((row) => row.entityId)
  expect([await ending('soon'), await ending('past')]).toEqual([[entityId], []])
  expect(await foundBy('JY133')).toEqual(['number', [entityId, '许可证号', 'JY133']])
  t.clock.set('2026-12-06T09:00:00+08:00')
  expect([await ending('soon'), await ending('past')]).toEqual([[], [entityId]])
  const map = await valueOf(t.perform(reader(t), countByDivision, { licenceEnding: 'past' }))
  expect(map.total).toBe(1)
  t.clock.set('2026-11-20T09:00:00+08:00')
})

test('what ends soon is told by itself and no longer told once its cause is gone', async () => {
  const entityId = await newEntity(t)
  const fact = { id: randomUUID(), entityId, source: '登记窗口', citation: null, quality: 'reported', validFrom: null }
  await valueOf(t.perform(clerk(t), recordFact, { ...fact, kind: '经营期限', value: '2016-03-01 至 2026-12-10' }))
  const warnings = async () => (await pageOf(entityId)).warnings.map((one) => [one.title, one.on, one.isPast])
  expect(await warnings()).toEqual([['营业期限将届满', '2026-12-10', false]])
  t.clock.set('2026-11-20T09:05:00+08:00')
  await valueOf(
    t.perform(clerk(t), recordFact, { ...fact, id: randomUUID(), kind: '经营期限', value: '2016-03-01 至 2036-12-10' }),
  )
  expect(await warnings()).toEqual([])
})
