import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { findEntityByUscc } from '#entities'
import { completeUscc } from '../domain/uscc.ts'
import { usccOf } from '../fixtures/register-file.ts'
import { renewNameKeys } from '../jobs/renew-name-keys.ts'
import { addPremises } from './add-premises.ts'
import { changeEntityStatus } from './change-entity-status.ts'
import { declareDormancy } from './declare-dormancy.ts'
import { getEntity } from './get-entity.ts'
import { getEntityFile } from './get-entity-file.ts'
import { recordFact } from './record-fact.ts'
import { recordMerger } from './record-merger.ts'
import { registerEntity } from './register-entity.ts'
import { registerUsccException } from './register-uscc-exception.ts'
import { searchEntities } from './search-entities.ts'
import { clerk, lastCode, lastName, makeEntityWorld, newEntity, nobody, reader } from '../fixtures/entity-world.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeEntityWorld()
})
afterAll(() => t.close())

test('none of it is done without the right', async () => {
  const id = randomUUID()
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  expect(await t.perform(reader(t), registerEntity, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(t), changeEntityStatus, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(t), declareDormancy, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(t), addPremises, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(t), recordFact, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(t), recordMerger, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(t), registerUsccException, { id })).toMatchObject(forbidden)
  expect(await t.perform(nobody(t), searchEntities, {})).toMatchObject(forbidden)
  expect(await t.perform(nobody(t), getEntity, {})).toMatchObject(forbidden)
  expect(await t.perform(nobody(t), getEntityFile, {})).toMatchObject(forbidden)
})

test('an entity registered by hand is examined like a row, found by code, name and address, and heard of', async () => {
  const id = await newEntity(t, {
    name: '宁波市海曙区汀溪𬭎面馆（个体工商户）',
    formerNames: '汀溪小吃',
    licences: '食品经营许可证:JY1330203:2024-01-01:2025-12-31',
  })
  const uscc = lastCode()
  for (const q of [uscc, uscc.slice(0, 12), '汀溪', '𬭎面', '公园路9']) {
    const found = await t.perform(reader(t), searchEntities, { q })
    expect(found, q).toMatchObject({ ok: true })
    if (found.ok)
      expect(
        found.value.rows.map((row) => row.entityId),
        q,
      ).toContain(id)
  }
  const events = await t.sql(
    `select payload->>'entityId' as id from platform.outbox where name = 'entities.registered'`,
  )
  expect(events).toContainEqual({ id })
  expect(await t.act(clerk(t), (act) => findEntityByUscc(act.tx, uscc))).toMatchObject({
    entityId: id,
    kind: 'individual-household',
    divisionCode: '330203',
  })
})

test('the same id and code again answers the same; the id for another is refused: entities.id-used', async () => {
  const id = await newEntity(t)
  const again = { id, name: lastName(), code: lastCode(), source: '窗口登记' }
  expect(await t.perform(clerk(t), registerEntity, again)).toMatchObject({ ok: true, value: { isNew: false } })
  expect(await t.perform(clerk(t), registerEntity, { ...again, name: '宁波他名商行' })).toMatchObject({
    refusal: { code: 'entities.id-used' },
  })
})

test('a code that is taken and cells that are wrong are refused: entities.code-taken, entities.row-invalid', async () => {
  await newEntity(t)
  const form = { id: randomUUID(), name: '宁波同码商行', code: lastCode(), source: '窗口登记' }
  expect(await t.perform(clerk(t), registerEntity, form)).toMatchObject({
    refusal: { code: 'entities.code-taken', kind: 'conflict' },
  })
  const wrong = await t.perform(clerk(t), registerEntity, {
    ...form,
    code: '91350100M000100Y4Z',
    registeredOn: '03/04/2005',
  })
  expect(wrong).toMatchObject({
    refusal: { code: 'entities.row-invalid', fields: [{ field: '统一社会信用代码' }, { field: '注册日期' }] },
  })
})

test('search answers a headline, narrows by filters and refuses one character: entities.word-too-short', async () => {
  const found = await t.perform(reader(t), searchEntities, { q: '麒麟' })
  expect(found).toMatchObject({
    ok: true,
    value: { by: 'name', headline: '查询结果：企业 1 户', rows: [{ name: '宁波麒麟面馆' }] },
  })
  expect(await t.perform(reader(t), searchEntities, { q: '科技有限', count: 'exact' })).toMatchObject({
    ok: true,
    value: { headline: '查询结果：企业 1 户，监管标签 0 类，许可证 0 个' },
  })
  expect(await t.perform(reader(t), searchEntities, { q: '甄窦霏' })).toMatchObject({
    ok: true,
    value: { rows: [], count: { value: 0, kind: 'exact' } },
  })
  expect(await t.perform(reader(t), searchEntities, { q: '慈城镇解放路3号' })).toMatchObject({
    ok: true,
    value: { by: 'address', rows: [{ name: '宁波北仑霞岙化工仓储有限公司' }] },
  })
  const narrowed = await t.perform(reader(t), searchEntities, {
    divisions: '330205',
    kinds: 'sole-proprietorship',
    statuses: 'subsisting',
  })
  expect(narrowed).toMatchObject({ ok: true, value: { by: 'all', count: { value: 5, kind: 'exact' } } })
  expect(await t.perform(reader(t), searchEntities, { divisions: '330225' })).toMatchObject({
    ok: true,
    value: { rows: [] },
  })
  expect(await t.perform(reader(t), searchEntities, { q: '甬' })).toMatchObject({
    refusal: { code: 'entities.word-too-short' },
  })
})

test('a name is found however it is written, by an old name too, and the row says why', async () => {
  const id = await newEntity(t, {
    name: '宁波（奉化）汀溪豐𬭎酒店',
    formerNames: '奉化縣招待所',
    registrationNumber: '330203600099886',
  })
  const why = async (q: string) => {
    const found = await t.perform(reader(t), searchEntities, { q })
    if (!found.ok) throw new Error(found.refusal.message)
    const match = found.value.rows.find((row) => row.entityId === id)?.match
    return match && [match.byName, match.text.slice(match.start, match.end), match.isLiteral]
  }
  expect(await why('溪豐𬭎')).toEqual(['名称', '溪豐𬭎', true])
  expect(await why('【奉化】 汀溪丰𬭎')).toEqual(['名称', '（奉化）汀溪豐𬭎', false])
  expect(await why('奉化县招待')).toEqual(['曾用名', '奉化縣招待', false])
  expect(await why(lastCode().slice(0, 17))).toEqual(['统一社会信用代码', lastCode().slice(0, 17), true])
  expect(await why('33020360009988')).toEqual(['注册号', '33020360009988', true])
  expect(await why('公園路９號')).toEqual(['地址', '公园路9号', false])
  expect(await why('')).toBeNull()
})

test('keys made under an older version are made anew once, former names included', async () => {
  const id = await newEntity(t, { name: '宁波汀溪舊鍵商店', formerNames: '汀溪舊貨棧' })
  await t.sql(`update entities.entity set name_key = name, name_grams = '{}' where entity_id = $1`, [id])
  await t.sql(`update entities.entity_identifier set name_key = null, name_grams = null where entity_id = $1`, [id])
  await t.sql(`update entities.premises set address_key = '', address_grams = '{}' where entity_id = $1`, [id])
  const found = async (q: string) => {
    const result = await t.perform(reader(t), searchEntities, { q })
    return result.ok && result.value.rows.some((row) => row.entityId === id)
  }
  expect([await found('旧键商店'), await found('旧货栈')]).toEqual([false, false])
  await t.act(clerk(t), (act) => renewNameKeys.run(act, {} as never))
  expect([await found('旧键商店'), await found('旧货栈')]).toEqual([true, true])
  await t.sql(`update entities.entity set name_key = name, name_grams = '{}' where entity_id = $1`, [id])
  await t.act(clerk(t), (act) => renewNameKeys.run(act, {} as never))
  expect(await found('旧键商店')).toBe(false)
})

test('a common word is read in order and the page is full', async () => {
  await t.sql(
    `update entities.bigram_frequency set entity_count = 50000 where gram in (select unnest(name_grams) from entities.entity where name = '宁波甬泽科技有限公司')`,
  )
  expect(await t.perform(reader(t), searchEntities, { q: '宁波', limit: 2 })).toMatchObject({
    ok: true,
    value: { by: 'name', count: { kind: 'about', value: 50000 } },
  })
  expect(await t.perform(reader(t), searchEntities, { q: '甬泽科', limit: 5 })).toMatchObject({
    ok: true,
    value: { rows: [{ name: '宁波甬泽科技有限公司' }], count: { value: 1, kind: 'exact' } },
  })
})

test('a code truly issued with a wrong check character is registered as an exception; the rule stays strict', async () => {
  const odd = '91350203M0001QAY9B'
  const reason = '登记机关确认已按此代码发照'
  expect(await t.perform(clerk(t), registerUsccException, { code: usccOf(1), reason })).toMatchObject({
    refusal: { code: 'entities.exception-code-valid' },
  })
  expect(await t.perform(clerk(t), registerUsccException, { code: '91350203M0001OAY9B', reason })).toMatchObject({
    refusal: { code: 'entities.code-invalid' },
  })
  const form = { id: randomUUID(), name: '厦门例外商行', code: odd, source: '窗口登记' }
  expect(await t.perform(clerk(t), registerEntity, form)).toMatchObject({ refusal: { code: 'entities.row-invalid' } })
  expect(await t.perform(clerk(t), registerUsccException, { code: odd, reason })).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), registerEntity, form)).toMatchObject({ ok: true })
})

test('no second load meets a first over the same code: entities.import-running', async () => {
  await t.act(clerk(t), async (act) => {
    await act.tx.run(`select pg_advisory_xact_lock(hashtext('entities.register'))`)
    const form = {
      id: randomUUID(),
      name: '宁波同时商行',
      code: completeUscc('91', '330203', 'MAE99999'),
      source: '窗口登记',
    }
    expect(await t.perform(clerk(t), registerEntity, form)).toMatchObject({
      refusal: { code: 'entities.import-running' },
    })
  })
})
