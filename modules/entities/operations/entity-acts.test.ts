import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHost, testHost } from '#platform/testing.ts'
import { addToFile, findEntity, findEntityByUscc, type FrameCandidate, listFrameCandidates } from '#entities'
import { completeUscc } from '../domain/uscc.ts'
import { header, importBytes, line, usccOf } from '../fixtures/register-file.ts'
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

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  const names = [
    '宁波麒麟面馆',
    '宁波甬泽科技有限公司',
    '余姚市舜麓榨菜食品厂',
    '宁波北仑霞岙化工仓储有限公司',
    '象山石浦渔澜冷链有限公司',
  ]
  const lines = names.map((name, index) =>
    line(500 + index, { name, address: `浙江省宁波市江北区慈城镇解放路${index}号` }),
  )
  await importBytes(t, Buffer.from([header, ...lines].join('\n')))
})
afterAll(() => t.close())

const clerk = () => t.actor({ permissions: ['entities.*'], personName: '乐珺' })
const nobody = () => t.actor({ permissions: [] })
const reader = () => t.actor({ permissions: ['entities.read'] })

let serial = 900
async function newEntity(parts: Record<string, string> = {}): Promise<string> {
  serial += 1
  const id = randomUUID()
  const result = await t.perform(clerk(), registerEntity, {
    id,
    name: `宁波汀溪第${serial}商行`,
    code: usccOf(serial),
    registeredOn: '2016-03-01',
    type: '个体工商户',
    address: '宁波市海曙区鼓楼街道公园路9号',
    industry: '6210',
    authority: '330203',
    office: '33020302',
    source: '窗口登记',
    ...parts,
  })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return id
}

test('none of it is done without the right', async () => {
  const id = randomUUID()
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  expect(await t.perform(reader(), registerEntity, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(), changeEntityStatus, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(), declareDormancy, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(), addPremises, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(), recordFact, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(), recordMerger, { id })).toMatchObject(forbidden)
  expect(await t.perform(reader(), registerUsccException, { id })).toMatchObject(forbidden)
  expect(await t.perform(nobody(), searchEntities, {})).toMatchObject(forbidden)
  expect(await t.perform(nobody(), getEntity, {})).toMatchObject(forbidden)
  expect(await t.perform(nobody(), getEntityFile, {})).toMatchObject(forbidden)
})

test('an entity registered by hand is examined like a row, found by code, name and address, and heard of', async () => {
  const id = await newEntity({
    name: '宁波市海曙区汀溪𬭎面馆（个体工商户）',
    formerNames: '汀溪小吃',
    licences: '食品经营许可证:JY1330203:2024-01-01:2025-12-31',
  })
  const uscc = usccOf(serial)
  for (const q of [uscc, uscc.slice(0, 12), '汀溪', '𬭎面', '公园路9']) {
    const found = await t.perform(reader(), searchEntities, { q })
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
  expect(await t.act(clerk(), (act) => findEntityByUscc(act.tx, uscc))).toMatchObject({
    entityId: id,
    kind: 'individual-household',
    divisionCode: '330203',
  })
})

test('the same id and code again answers the same; the id for another is refused: entities.id-used', async () => {
  const id = await newEntity()
  const again = { id, name: `宁波汀溪第${serial}商行`, code: usccOf(serial), source: '窗口登记' }
  expect(await t.perform(clerk(), registerEntity, again)).toMatchObject({ ok: true, value: { isNew: false } })
  expect(await t.perform(clerk(), registerEntity, { ...again, name: '宁波他名商行' })).toMatchObject({
    refusal: { code: 'entities.id-used' },
  })
})

test('a code that is taken and cells that are wrong are refused: entities.code-taken, entities.row-invalid', async () => {
  await newEntity()
  const form = { id: randomUUID(), name: '宁波同码商行', code: usccOf(serial), source: '窗口登记' }
  expect(await t.perform(clerk(), registerEntity, form)).toMatchObject({
    refusal: { code: 'entities.code-taken', kind: 'conflict' },
  })
  const wrong = await t.perform(clerk(), registerEntity, {
    ...form,
    code: '91350100M000100Y4Z',
    registeredOn: '03/04/2005',
  })
  expect(wrong).toMatchObject({
    refusal: { code: 'entities.row-invalid', fields: [{ field: '统一社会信用代码' }, { field: '注册日期' }] },
  })
})

test('search answers a headline, narrows by filters and refuses one character: entities.word-too-short', async () => {
  const found = await t.perform(reader(), searchEntities, { q: '麒麟' })
  expect(found).toMatchObject({
    ok: true,
    value: { by: 'name', headline: '查询结果：企业 1 户', rows: [{ name: '宁波麒麟面馆' }] },
  })
  expect(await t.perform(reader(), searchEntities, { q: '科技有限', count: 'exact' })).toMatchObject({
    ok: true,
    value: { headline: '查询结果：企业 1 户，许可证 0 个' },
  })
  expect(await t.perform(reader(), searchEntities, { q: '甄窦霏' })).toMatchObject({
    ok: true,
    value: { rows: [], count: { value: 0, kind: 'exact' } },
  })
  expect(await t.perform(reader(), searchEntities, { q: '慈城镇解放路3号' })).toMatchObject({
    ok: true,
    value: { by: 'address', rows: [{ name: '宁波北仑霞岙化工仓储有限公司' }] },
  })
  const narrowed = await t.perform(reader(), searchEntities, {
    divisions: '330205',
    kinds: 'sole-proprietorship',
    statuses: 'subsisting',
  })
  expect(narrowed).toMatchObject({ ok: true, value: { by: 'all', count: { value: 5, kind: 'exact' } } })
  expect(await t.perform(reader(), searchEntities, { divisions: '330225' })).toMatchObject({
    ok: true,
    value: { rows: [] },
  })
  expect(await t.perform(reader(), searchEntities, { q: '甬' })).toMatchObject({
    refusal: { code: 'entities.word-too-short' },
  })
})

test('a name is found however it is written, by an old name too, and the row says why', async () => {
  const id = await newEntity({
    name: '宁波（奉化）汀溪豐𬭎酒店',
    formerNames: '奉化縣招待所',
    registrationNumber: '330203600099886',
  })
  const why = async (q: string) => {
    const found = await t.perform(reader(), searchEntities, { q })
    if (!found.ok) throw new Error(found.refusal.message)
    const match = found.value.rows.find((row) => row.entityId === id)?.match
    return match && [match.byName, match.text.slice(match.start, match.end), match.isLiteral]
  }
  expect(await why('溪豐𬭎')).toEqual(['名称', '溪豐𬭎', true])
  expect(await why('【奉化】 汀溪丰𬭎')).toEqual(['名称', '（奉化）汀溪豐𬭎', false])
  expect(await why('奉化县招待')).toEqual(['曾用名', '奉化縣招待', false])
  expect(await why(usccOf(serial).slice(0, 17))).toEqual(['统一社会信用代码', usccOf(serial).slice(0, 17), true])
  expect(await why('33020360009988')).toEqual(['注册号', '33020360009988', true])
  expect(await why('公園路９號')).toEqual(['地址', '公园路9号', false])
  expect(await why('')).toBeNull()
})

test('keys made under an older version are made anew once, former names included', async () => {
  const id = await newEntity({ name: '宁波汀溪舊鍵商店', formerNames: '汀溪舊貨棧' })
  await t.sql(`update entities.entity set name_key = name, name_grams = '{}' where entity_id = $1`, [id])
  await t.sql(`update entities.entity_identifier set name_key = null, name_grams = null where entity_id = $1`, [id])
  await t.sql(`update entities.premises set address_key = '', address_grams = '{}' where entity_id = $1`, [id])
  const found = async (q: string) => {
    const result = await t.perform(reader(), searchEntities, { q })
    return result.ok && result.value.rows.some((row) => row.entityId === id)
  }
  expect([await found('旧键商店'), await found('旧货栈')]).toEqual([false, false])
  await t.act(clerk(), (act) => renewNameKeys.run(act, {} as never))
  expect([await found('旧键商店'), await found('旧货栈')]).toEqual([true, true])
  await t.sql(`update entities.entity set name_key = name, name_grams = '{}' where entity_id = $1`, [id])
  await t.act(clerk(), (act) => renewNameKeys.run(act, {} as never))
  expect(await found('旧键商店')).toBe(false)
})

test('a common word is read in order and the page is full', async () => {
  await t.sql(
    `update entities.bigram_frequency set entity_count = 50000 where gram in (select unnest(name_grams) from entities.entity where name = '宁波甬泽科技有限公司')`,
  )
  expect(await t.perform(reader(), searchEntities, { q: '宁波', limit: 2 })).toMatchObject({
    ok: true,
    value: { by: 'name', count: { kind: 'about', value: 50000 } },
  })
  expect(await t.perform(reader(), searchEntities, { q: '甬泽科', limit: 5 })).toMatchObject({
    ok: true,
    value: { rows: [{ name: '宁波甬泽科技有限公司' }], count: { value: 1, kind: 'exact' } },
  })
})

test('a change of status needs to be one the law knows, is kept and is heard of', async () => {
  const entityId = await newEntity()
  const change = {
    entityId,
    to: 'licence-revoked',
    sinceOn: '2026-11-01',
    documentNumber: '甬海市监罚〔2026〕第1号',
    reason: '吊销营业执照',
  }
  expect(await t.perform(clerk(), changeEntityStatus, change)).toMatchObject({
    ok: true,
    value: { statusName: '吊销，未注销' },
  })
  const [event] = await t.sql<{ payload: unknown }>(
    `select payload from platform.outbox where name = 'entities.status-changed' and payload->>'entityId' = $1`,
    [entityId],
  )
  expect(event?.payload).toMatchObject({
    from: 'subsisting',
    to: 'licence-revoked',
    mayBeDrawn: false,
    mayBePenalised: true,
  })
  expect(await t.perform(clerk(), changeEntityStatus, change)).toMatchObject({
    refusal: { code: 'entities.status-same' },
  })
  const back = { ...change, to: 'moved-out' }
  expect(await t.perform(clerk(), changeEntityStatus, back)).toMatchObject({
    refusal: { code: 'entities.status-not-lawful' },
  })
  const future = { ...change, to: 'deregistered', sinceOn: '2026-11-21' }
  expect(await t.perform(clerk(), changeEntityStatus, future)).toMatchObject({
    refusal: { code: 'entities.day-in-future' },
  })
  expect(await t.perform(clerk(), changeEntityStatus, { ...change, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
})

test('an entity deregistered between notice and decision is told to whoever decides (trap 6)', async () => {
  const entityId = await newEntity()
  await t.perform(clerk(), changeEntityStatus, {
    entityId,
    to: 'deregistered',
    sinceOn: '2026-11-19',
    documentNumber: null,
    reason: '申请注销',
  })
  const page = await t.perform(reader(), getEntity, { entityId })
  expect(page).toMatchObject({
    ok: true,
    value: { statusName: '注销', powers: { mayBePenalised: false, mayBeInspected: 'no' } },
  })
  const [event] = await t.sql<{ payload: unknown }>(
    `select payload from platform.outbox where name = 'entities.status-changed' and payload->>'entityId' = $1`,
    [entityId],
  )
  expect(event?.payload).toMatchObject({ to: 'deregistered', mayBePenalised: false })
  const premises = {
    id: randomUUID(),
    entityId,
    address: '宁波市海曙区解放路1号',
    divisionCode: null,
    officeCode: null,
    openedOn: null,
    source: '申报',
  }
  expect(await t.perform(clerk(), addPremises, premises)).toMatchObject({
    refusal: { code: 'entities.status-forbids' },
  })
})

test('dormancy lasts at most as long as the law allows, to the day', async () => {
  const entityId = await newEntity()
  const dormancy = { entityId, sinceOn: '2026-03-01', untilOn: '2029-03-02', documentNumber: null, reason: '疫情影响' }
  expect(await t.perform(clerk(), declareDormancy, dormancy)).toMatchObject({
    refusal: { code: 'entities.dormancy-too-long', message: '歇业至 2029-03-02 超过法定最长期限（至 2029-03-01）。' },
  })
  expect(await t.perform(clerk(), declareDormancy, { ...dormancy, untilOn: '2026-03-01' })).toMatchObject({
    refusal: { code: 'entities.dormancy-not-after' },
  })
  expect(
    await t.perform(clerk(), declareDormancy, { ...dormancy, sinceOn: '2026-12-01', untilOn: '2027-12-01' }),
  ).toMatchObject({ refusal: { code: 'entities.day-in-future' } })
  const lawful = await t.perform(clerk(), declareDormancy, { ...dormancy, untilOn: '2029-03-01' })
  expect(lawful).toMatchObject({ ok: true, value: { status: 'dormant' } })
  if (lawful.ok) expect(lawful.value.citation).toContain('第三十条')
  expect(await t.perform(clerk(), declareDormancy, dormancy)).toMatchObject({
    refusal: { code: 'entities.status-not-lawful' },
  })
  expect(await t.perform(clerk(), declareDormancy, { ...dormancy, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
})

test('premises are placed by their address; codes outside the tables are refused: entities.code-table', async () => {
  const entityId = await newEntity()
  const premises = {
    id: randomUUID(),
    entityId,
    address: '宁波市鄞州区石碶街道雅源路8号',
    divisionCode: null,
    officeCode: null,
    openedOn: '2025-05-01',
    source: '企业申报',
  }
  expect(await t.perform(clerk(), addPremises, premises)).toMatchObject({ ok: true, value: { divisionCode: '330203' } })
  expect(await t.perform(clerk(), addPremises, premises)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(), addPremises, { ...premises, address: '别的地址8号' })).toMatchObject({
    refusal: { code: 'entities.id-used' },
  })
  const other = { ...premises, id: randomUUID() }
  expect(await t.perform(clerk(), addPremises, { ...other, divisionCode: '330204' })).toMatchObject({
    refusal: { code: 'entities.code-table' },
  })
  expect(await t.perform(clerk(), addPremises, { ...other, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
})

test('a fact of another body stands beside the register\u2019s, marked as in conflict, and overwrites nothing', async () => {
  const entityId = await newEntity({ legalRepresentative: '竺海燕' })
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
  expect(await t.perform(clerk(), recordFact, fact)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(), recordFact, fact)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(), recordFact, { ...fact, value: '别人' })).toMatchObject({
    refusal: { code: 'entities.id-used' },
  })
  expect(await t.perform(clerk(), recordFact, { ...fact, id: randomUUID(), entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
  const page = await t.perform(reader(), getEntity, { entityId })
  if (!page.ok) throw new Error(page.refusal.message)
  const said = page.value.facts.filter((one) => one.kind === 'legal-representative')
  expect(said.map((one) => [one.value, one.qualityName, one.conflicts])).toEqual([
    ['竺海燕', '登记', true],
    ['竺立群', '他部门提供', true],
  ])
})

test('scenario 17: one profile for 注册号, code and names; the merged entity keeps its past and the survivor shows a link only', async () => {
  const shop = await newEntity({ registrationNumber: '330203600012342', formerNames: '宁波老名面店' })
  const uscc = usccOf(serial)
  await t.act(clerk(), async (act) => {
    await addToFile(act, {
      entityId: shop,
      kind: 'inspection',
      title: '2023 年检查发现问题',
      occurredAt: new Date('2023-05-04T02:00:00Z'),
      source: 'inspection/x',
      facts: { 结果: '发现问题' },
    })
  })
  const byNumber = await t.perform(reader(), searchEntities, { q: '330203600012342' })
  expect(byNumber).toMatchObject({ ok: true, value: { by: 'code', rows: [{ entityId: shop, uscc }] } })
  const survivor = await newEntity()
  const merger = {
    id: randomUUID(),
    absorbedId: shop,
    survivorId: survivor,
    sinceOn: '2024-06-01',
    documentNumber: null,
  }
  expect(await t.perform(clerk(), recordMerger, merger)).toMatchObject({ ok: true })
  const [old, next] = [
    await t.perform(reader(), getEntity, { entityId: shop }),
    await t.perform(reader(), getEntity, { entityId: survivor }),
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
    await t.perform(reader(), getEntityFile, { entityId: shop }),
    await t.perform(reader(), getEntityFile, { entityId: survivor }),
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
  const [one, two] = [await newEntity(), await newEntity()]
  const merger = { id: randomUUID(), absorbedId: one, survivorId: two, sinceOn: '2026-06-01', documentNumber: null }
  expect(await t.perform(clerk(), recordMerger, { ...merger, survivorId: one })).toMatchObject({
    refusal: { code: 'entities.successor-same' },
  })
  expect(await t.perform(clerk(), recordMerger, { ...merger, survivorId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
  expect(await t.perform(clerk(), recordMerger, { ...merger, sinceOn: '2027-01-01' })).toMatchObject({
    refusal: { code: 'entities.day-in-future' },
  })
  await t.perform(clerk(), changeEntityStatus, {
    entityId: two,
    to: 'deregistered',
    sinceOn: '2026-01-01',
    documentNumber: null,
    reason: '申请注销',
  })
  expect(await t.perform(clerk(), recordMerger, merger)).toMatchObject({
    refusal: { code: 'entities.status-not-lawful' },
  })
})

test('a code truly issued with a wrong check character is registered as an exception; the rule stays strict', async () => {
  const odd = '91350203M0001QAY9B'
  const reason = '登记机关确认已按此代码发照'
  expect(await t.perform(clerk(), registerUsccException, { code: usccOf(1), reason })).toMatchObject({
    refusal: { code: 'entities.exception-code-valid' },
  })
  expect(await t.perform(clerk(), registerUsccException, { code: '91350203M0001OAY9B', reason })).toMatchObject({
    refusal: { code: 'entities.code-invalid' },
  })
  const form = { id: randomUUID(), name: '厦门例外商行', code: odd, source: '窗口登记' }
  expect(await t.perform(clerk(), registerEntity, form)).toMatchObject({ refusal: { code: 'entities.row-invalid' } })
  expect(await t.perform(clerk(), registerUsccException, { code: odd, reason })).toMatchObject({ ok: true })
  expect(await t.perform(clerk(), registerEntity, form)).toMatchObject({ ok: true })
})

test('no second load meets a first over the same code: entities.import-running', async () => {
  await t.act(clerk(), async (act) => {
    await act.tx.run(`select pg_advisory_xact_lock(hashtext('entities.register'))`)
    const form = {
      id: randomUUID(),
      name: '宁波同时商行',
      code: completeUscc('91', '330203', 'MAE99999'),
      source: '窗口登记',
    }
    expect(await t.perform(clerk(), registerEntity, form)).toMatchObject({
      refusal: { code: 'entities.import-running' },
    })
  })
})

test('an open matter stays in the header until an entry with its key closes it', async () => {
  const entityId = await newEntity()
  const entry = {
    entityId,
    kind: 'correction',
    occurredAt: new Date('2026-11-01T02:00:00Z'),
    source: 'inspection/1',
    facts: {},
  }
  await t.act(clerk(), (act) =>
    addToFile(act, { ...entry, title: '责令改正', loop: { key: 'correction/1', state: 'open', dueOn: '2026-11-15' } }),
  )
  expect(await t.perform(reader(), getEntity, { entityId })).toMatchObject({
    ok: true,
    value: { openLoops: [{ title: '责令改正', dueOn: '2026-11-15', isOverdue: true }] },
  })
  t.clock.advance(1000)
  await t.act(clerk(), (act) =>
    addToFile(act, { ...entry, title: '复查通过', loop: { key: 'correction/1', state: 'closed' } }),
  )
  expect(await t.perform(reader(), getEntity, { entityId })).toMatchObject({ ok: true, value: { openLoops: [] } })
})

test('no entity, no page: entities.no-such-entity', async () => {
  const absent = { ok: false, refusal: { code: 'entities.no-such-entity', kind: 'absent' } }
  expect(await t.perform(reader(), getEntity, { entityId: randomUUID() })).toMatchObject(absent)
  expect(await t.perform(reader(), getEntityFile, { entityId: randomUUID() })).toMatchObject(absent)
})

test('frame candidates stream by filter, closed ones included, one row per licence where licences are asked for', async () => {
  const twice = await newEntity({
    licences: '食品经营许可证:JY-A:2024-01-01:2028-12-31；食品经营许可证:JY-B:2024-01-01:2028-12-31',
  })
  const list = (filter: Parameters<typeof listFrameCandidates>[1]) =>
    t.act(clerk(), async (act) => {
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
  expect(await t.act(clerk(), (act) => findEntity(act.tx, twice))).toMatchObject({
    industrySection: 'H',
    licenceKinds: ['食品经营许可证'],
  })
})
