import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isNoteSignedBy, publicKeyOf } from '#ledger'
import type { TestHost } from '#platform/testing.ts'
import { addToFile } from '#entities'
import { clerk, lastCode, lastName, makeEntityWorld, newEntity, reader } from '../fixtures/entity-world.ts'
import { getEntity } from './get-entity.ts'
import { getEntityFile } from './get-entity-file.ts'
import { getEntityRelations } from './get-entity-relations.ts'
import { getExtract } from './get-extract.ts'
import { issueExtract } from './issue-extract.ts'
import { listExtracts } from './list-extracts.ts'
import { readPersons } from './read-persons.ts'
import { recordFact } from './record-fact.ts'
import { recordObject } from './record-object.ts'
import { recordRelation } from './record-relation.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeEntityWorld()
})
afterAll(() => t.close())

async function say(entityId: string, kind: string, value: string, source: string): Promise<void> {
  const fact = { id: randomUUID(), entityId, kind, value, source, citation: null, quality: 'reported', validFrom: null }
  expect(await t.perform(clerk(t), recordFact, fact)).toMatchObject({ ok: true })
  t.clock.advance(1000)
}

async function pageOf(entityId: string) {
  const page = await t.perform(reader(t), getEntity, { entityId })
  if (!page.ok) throw new Error(page.refusal.message)
  return page.value
}

async function valueOfRelations(entityId: string) {
  const graph = await t.perform(reader(t), getEntityRelations, { entityId })
  if (!graph.ok) throw new Error(graph.refusal.message)
  return graph.value
}

test('none of it is done or seen without the right', async () => {
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  for (const run of [
    t.perform(reader(t), issueExtract, {}),
    t.perform(reader(t), readPersons, {}),
    t.perform(reader(t), recordObject, {}),
    t.perform(reader(t), recordRelation, {}),
    t.perform(t.actor({ permissions: [] }), getExtract, {}),
    t.perform(t.actor({ permissions: [] }), listExtracts, {}),
    t.perform(t.actor({ permissions: [] }), getEntityRelations, {}),
  ])
    expect(await run).toMatchObject(forbidden)
})

test('of accounts that disagree the rule picks the one shown and says why; all stay beside it', async () => {
  const entityId = await newEntity(t)
  await say(entityId, '从业人数', '31', '宁波市统计局')
  await say(entityId, '从业人数', '12', '宁波市社会保险管理服务中心')
  await say(entityId, '从业人数', '30', '年度报告')
  await say(entityId, 'domicile', '宁波市鄞州区他处1号', '税务登记')
  const page = await pageOf(entityId)
  const staff = page.facts.filter((one) => one.kind === '从业人数')
  expect(staff.map((one) => [one.value, one.isShown, one.conflicts])).toEqual([
    ['12', true, true],
    ['30', false, true],
    ['31', false, true],
  ])
  expect(staff[0]?.whyShown).toContain('社会保险经办机构')
  const home = page.facts.filter((one) => one.kind === 'domicile')
  expect(home[0]).toMatchObject({ isShown: true, quality: 'registered', whyShown: expect.stringContaining('登记') })
  expect(page.precedence.version).toBe('precedence-2026')
})

test('trap 7: the operator of a household is masked until a purpose is stated, and the look is a leaf', async () => {
  const entityId = await newEntity(t, { legalRepresentative: '竺海燕' })
  const other = await newEntity(t, { legalRepresentative: '竺海燕', type: '有限责任公司' })
  await say(entityId, '联系电话', '13900000000', '来电登记')
  const page = await pageOf(entityId)
  expect(page.legalRepresentative).toBe('竺某')
  expect(page.facts.find((one) => one.kind === 'legal-representative')).toMatchObject({
    label: '经营者',
    value: '竺某',
    isMasked: true,
  })
  expect(JSON.stringify(page)).not.toContain('13900000000')
  expect((await pageOf(other)).legalRepresentative).toBe('竺海燕')
  const look = { entityId, purpose: '核实投诉登记的经营者身份' }
  const read = await t.perform(clerk(t), readPersons, look)
  if (!read.ok) throw new Error(read.refusal.message)
  expect(read.value.persons.map((one) => [one.role, one.value])).toEqual([
    ['经营者', '竺海燕'],
    ['联系电话', '13900000000'],
  ])
  expect(read.value.sameName.map((one) => one.entityId)).toContain(other)
  const leaves = await t.sql<{ value: string }>(
    `select f.value from ledger.entry e join ledger.field f using (entry_id) where e.type = 'entities.person-read'`,
  )
  expect(leaves.map((one) => one.value).join()).toContain(look.purpose)
  expect(await t.perform(clerk(t), readPersons, { ...look, purpose: '看' })).toMatchObject({ ok: false })
  expect(await t.perform(clerk(t), readPersons, { ...look, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
})

test('trap 8: a branch has a code and a file of its own and hangs on its headquarters by a link', async () => {
  const [head, branch, beside] = [await newEntity(t), await newEntity(t), await newEntity(t)]
  const relation = { id: randomUUID(), entityId: branch, relatedId: head, kind: 'branch-of', sinceOn: '2020-01-01' }
  expect(await t.perform(clerk(t), recordRelation, relation)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), recordRelation, relation)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), recordRelation, { ...relation, id: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.relation-exists' },
  })
  expect(await t.perform(clerk(t), recordRelation, { ...relation, relatedId: branch })).toMatchObject({
    refusal: { code: 'entities.relation-self' },
  })
  expect(
    await t.perform(clerk(t), recordRelation, { ...relation, id: randomUUID(), relatedId: randomUUID() }),
  ).toMatchObject({ refusal: { code: 'entities.no-such-entity' } })
  expect(
    await t.perform(clerk(t), recordRelation, { ...relation, relatedId: beside, sinceOn: '2027-01-01' }),
  ).toMatchObject({ refusal: { code: 'entities.day-in-future' } })
  const graph = await t.perform(reader(t), getEntityRelations, { entityId: head })
  if (!graph.ok) throw new Error(graph.refusal.message)
  expect(graph.value.edges).toMatchObject([{ fromId: branch, toId: head, relationName: '隶属于' }])
  expect(graph.value.nodes.find((one) => one.entityId === beside)?.isAtAddress).toBe(true)
  expect(graph.value.atAddress).toBeGreaterThanOrEqual(2)
  await say(head, '认缴出资', '陆澜屿 认缴 600 万元', '市场监管')
  await say(head, '认缴出资', '宁波甬泽科技有限公司 认缴 400 万元', '市场监管')
  const { people } = await valueOfRelations(head)
  expect(people.map((one) => [one.roleName, one.name])).toEqual([
    ['股东', '宁波甬泽科技有限公司'],
    ['股东', '陆某'],
  ])
  const shares = (await pageOf(head)).facts.filter((one) => one.kind === '认缴出资')
  expect(shares.map((one) => [one.isShown, one.conflicts])).toEqual([
    [true, false],
    [true, false],
  ])
  expect(JSON.stringify(await pageOf(head))).not.toContain('陆澜屿')
  expect(await t.perform(reader(t), getEntityRelations, { entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
})

test('equipment stands at a place of the entity; another’s place and a code that stands are refused', async () => {
  const entityId = await newEntity(t)
  const place = (await pageOf(entityId)).premises[0]?.premisesId ?? null
  const lift = {
    id: randomUUID(),
    entityId,
    premisesId: place,
    kind: 'equipment',
    code: '31103302032016000123',
    name: '曳引驱动乘客电梯',
    source: '特种设备使用登记',
  }
  expect(await t.perform(clerk(t), recordObject, lift)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), recordObject, lift)).toMatchObject({ ok: true })
  expect(await t.perform(clerk(t), recordObject, { ...lift, id: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.object-code-used' },
  })
  expect(
    await t.perform(clerk(t), recordObject, { ...lift, id: randomUUID(), code: 'x', premisesId: randomUUID() }),
  ).toMatchObject({ refusal: { code: 'entities.no-such-premises' } })
  expect(await t.perform(clerk(t), recordObject, { ...lift, entityId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-entity' },
  })
  expect((await pageOf(entityId)).objects).toMatchObject([{ kindName: '设备', stateName: '在用', premisesId: place }])
})

test('an extract is signed, holds no person, and is the same paper when asked again: entities.id-used for another', async () => {
  const entityId = await newEntity(t, { legalRepresentative: '竺海燕' })
  await say(entityId, '纳税状态', '正常', '税务登记')
  const order = { id: randomUUID(), entityId, purpose: '办理食品经营许可' }
  const issued = await t.perform(clerk(t), issueExtract, order)
  if (!issued.ok) throw new Error(issued.refusal.message)
  expect(await t.perform(clerk(t), issueExtract, order)).toEqual(issued)
  const paper = await t.perform(reader(t), getExtract, { extractId: order.id })
  if (!paper.ok) throw new Error(paper.refusal.message)
  const { body, note, bodyHash, code } = paper.value
  expect(createHash('sha256').update(body).digest('hex')).toBe(bodyHash)
  expect(body).toContain(`统一社会信用代码：${lastCode()}`)
  expect(body).toContain('纳税状态：正常（税务登记，他部门提供）')
  expect(body).toContain(lastName())
  expect(body).not.toContain('竺')
  const key = publicKeyOf(t.host.settings.keys.secret('extract-ed25519'))
  expect(isNoteSignedBy('hengjian.test/2026/extract', key, note)).toBe(true)
  expect(isNoteSignedBy('hengjian.test/2026/extract', key, note.replace(bodyHash, '0'.repeat(64)))).toBe(false)
  expect(await t.perform(reader(t), listExtracts, { entityId })).toMatchObject({ value: { extracts: [{ code }] } })
  const other = await newEntity(t)
  expect(await t.perform(clerk(t), issueExtract, { ...order, entityId: other })).toMatchObject({
    refusal: { code: 'entities.id-used' },
  })
  expect(await t.perform(clerk(t), issueExtract, { ...order, id: randomUUID(), entityId: randomUUID() })).toMatchObject(
    {
      refusal: { code: 'entities.no-such-entity' },
    },
  )
  expect(await t.perform(reader(t), getExtract, { extractId: randomUUID() })).toMatchObject({
    refusal: { code: 'entities.no-such-extract' },
  })
})

test('scenario 29: the river says what followed from what, and which matter is open since when', async () => {
  const entityId = await newEntity(t)
  const base = { entityId, kind: 'x', source: 'inspection/1', facts: {} }
  const put = async (parts: Partial<Parameters<typeof addToFile>[1]>, on: string) => {
    await t.act(clerk(t), (act) => addToFile(act, { ...base, title: '', occurredAt: new Date(on), ...parts }))
    t.clock.advance(1000)
  }
  await put({ title: '检查：发现问题' }, '2026-10-01T02:00:00Z')
  await put(
    { title: '责令改正', loop: { key: 'correction/1', state: 'open', dueOn: '2026-10-15' } },
    '2026-10-01T03:00:00Z',
  )
  await put({ title: '警示约谈', source: 'talk/1', causedBy: 'inspection/1' }, '2026-10-09T03:00:00Z')
  const open = (await pageOf(entityId)).openLoops
  expect(open).toMatchObject([{ title: '责令改正', daysOpen: 49, isLong: true, isOverdue: true }])
  await put(
    { title: '复查：已改正', source: 'inspection/2', loop: { key: 'correction/1', state: 'closed' } },
    '2026-11-20T03:00:00Z',
  )
  const file = await t.perform(reader(t), getEntityFile, { entityId })
  if (!file.ok) throw new Error(file.refusal.message)
  const titleOf = (id: string | null) => file.value.entries.find((one) => one.entryId === id)?.title ?? null
  const chain = file.value.entries
    .filter((one) => one.kind === 'x')
    .map((one) => [one.title, titleOf(one.causeId), one.matterState])
  expect(chain).toEqual([
    ['复查：已改正', '责令改正', 'closed'],
    ['警示约谈', '责令改正', null],
    ['责令改正', '检查：发现问题', 'closed'],
    ['检查：发现问题', null, null],
  ])
  expect((await pageOf(entityId)).openLoops).toEqual([])
})
