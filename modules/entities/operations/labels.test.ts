import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Operation } from '#platform/operation.ts'
import { code, type TestHost } from '#platform/testing.ts'
import { clerk, makeEntityWorld, newEntity, nobody, reader } from '../fixtures/entity-world.ts'
import { changeEntityStatus } from './change-entity-status.ts'
import { changeObjectState } from './change-object-state.ts'
import { defineLabel } from './define-label.ts'
import { endLabel } from './end-label.ts'
import { enterLabel } from './enter-label.ts'
import { getEntity } from './get-entity.ts'
import { listLabels } from './list-labels.ts'
import { recordObject } from './record-object.ts'
import { reviewLabel } from './review-label.ts'
import { searchEntities } from './search-entities.ts'

let t: TestHost
let manager: Actor
let bureau: Actor
const liftUser = randomUUID()
beforeAll(async () => {
  t = await makeEntityWorld()
  manager = t.actor({ permissions: ['entities.*'], personName: '忻立群' })
  const agencyId = '00000000-0000-4000-8000-000000000203'
  await t.sql(
    `insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, division_code, divisions, content_hash, registered_at)
     values ($1, 'HS-AMR', '海曙区市场监督管理局', '海曙区局', '市场监管', 'district', 'organ', '330203', '{330203}', '\\x00', now())`,
    [agencyId],
  )
  bureau = t.actor({ permissions: ['entities.*'], personName: '邬志刚', agencyId })
})
afterAll(() => t.close())

async function labelsOf(entityId: string): Promise<string[][]> {
  const page = await t.perform(reader(t), getEntity, { entityId })
  if (!page.ok) throw new Error(page.refusal.message)
  return page.value.labels.map((one) => [one.name, one.state])
}
const label = (parts: object = {}) => ({
  id: randomUUID(),
  name: '重点产品生产',
  scope: 'city',
  meaning: '生产重点工业产品的企业',
  ...parts,
})

test('none of it is done or seen without the right', async () => {
  const guarded: readonly Operation[] = [defineLabel, enterLabel, reviewLabel, endLabel]
  for (const op of guarded) expect(await code(t.perform(reader(t), op, {}))).toBe('platform.forbidden')
  expect(await code(t.perform(nobody(t), listLabels, {}))).toBe('platform.forbidden')
})

test('the city defines classes; a bureau only small ones beneath, by its area: entities.label-needs-class, entities.label-area-name', async () => {
  const lifts = label({ id: liftUser, name: '特种设备使用', meaning: '使用特种设备的单位', objectKind: 'equipment' })
  expect(await code(t.perform(manager, defineLabel, lifts))).toBe('ok')
  expect(await code(t.perform(manager, defineLabel, lifts))).toBe('ok')
  expect(await code(t.perform(manager, defineLabel, { ...lifts, id: randomUUID() }))).toBe('entities.label-name-used')
  const small = label({ name: '海曙区老旧住宅电梯', parentId: liftUser })
  expect(await code(t.perform(bureau, defineLabel, { ...small, parentId: null }))).toBe('entities.label-needs-class')
  expect(await code(t.perform(bureau, defineLabel, { ...small, name: '老旧住宅电梯' }))).toBe(
    'entities.label-area-name',
  )
  expect(await code(t.perform(bureau, defineLabel, { ...small, parentId: randomUUID() }))).toBe(
    'entities.no-such-label',
  )
  expect(await code(t.perform(bureau, defineLabel, small))).toBe('ok')
  const under = label({ name: '海曙区更小的类', parentId: small.id })
  expect(await code(t.perform(bureau, defineLabel, under))).toBe('entities.label-needs-class')
  const listed = await t.perform(reader(t), listLabels, {})
  expect(listed).toMatchObject({
    ok: true,
    value: {
      labels: [
        { name: '特种设备使用', scope: 'city', entities: 0 },
        { name: '海曙区老旧住宅电梯', scope: 'bureau', parentName: '特种设备使用', divisionName: '海曙区' },
      ],
    },
  })
})

test('a label is borne with its object, not borne while that is stopped, borne again when it is back', async () => {
  const entityId = await newEntity(t)
  const lift = {
    id: randomUUID(),
    entityId,
    premisesId: null,
    kind: 'equipment',
    codeType: 'own',
    code: '1 号梯',
    name: '客梯',
    source: '使用登记',
  }
  expect(await code(t.perform(clerk(t), recordObject, lift))).toBe('ok')
  expect(await labelsOf(entityId)).toEqual([['特种设备使用', 'in-force']])
  const state = (to: string) => ({ entityId, objectId: lift.id, to, sinceOn: '2026-11-19', reason: '停用检修' })
  expect(await code(t.perform(clerk(t), changeObjectState, state('stopped')))).toBe('ok')
  expect(await labelsOf(entityId)).toEqual([])
  expect(await code(t.perform(clerk(t), changeObjectState, state('in-use')))).toBe('ok')
  expect(await labelsOf(entityId)).toEqual([['特种设备使用', 'in-force']])
  const found = await t.perform(reader(t), searchEntities, { q: '汀溪', count: 'exact' })
  expect(found).toMatchObject({ ok: true, value: { headline: '查询结果：企业 1 户，监管标签 1 类，许可证 0 个' } })
  const ended = { entityId, to: 'licence-revoked', sinceOn: '2026-11-19', documentNumber: null, reason: '吊销营业执照' }
  expect(await code(t.perform(clerk(t), changeEntityStatus, ended))).toBe('ok')
  expect(await labelsOf(entityId)).toEqual([])
})

test('people enter and review a label, two of them, once for one cause: entities.label-borne, entities.same-reviewer', async () => {
  const entityId = await newEntity(t)
  const labelId = randomUUID()
  expect(await code(t.perform(manager, defineLabel, label({ id: labelId })))).toBe('ok')
  const mark = { id: randomUUID(), entityId, labelId, cause: '2026 年度重点产品目录' }
  expect(await code(t.perform(bureau, enterLabel, { ...mark, entityId: randomUUID() }))).toBe('entities.no-such-entity')
  expect(await code(t.perform(bureau, enterLabel, { ...mark, labelId: randomUUID() }))).toBe('entities.no-such-label')
  expect(await code(t.perform(bureau, enterLabel, { ...mark, objectId: randomUUID() }))).toBe('entities.no-such-object')
  expect(await code(t.perform(bureau, enterLabel, mark))).toBe('ok')
  expect(await code(t.perform(bureau, enterLabel, mark))).toBe('ok')
  expect(await code(t.perform(bureau, enterLabel, { ...mark, id: randomUUID() }))).toBe('entities.label-borne')
  expect(await labelsOf(entityId)).toEqual([['重点产品生产', 'waiting']])
  const review = { entityId, markId: mark.id, approved: true, opinion: '同意列入' }
  expect(await code(t.perform(bureau, reviewLabel, review))).toBe('entities.same-reviewer')
  expect(await code(t.perform(manager, reviewLabel, { ...review, markId: randomUUID() }))).toBe('entities.no-such-mark')
  expect(await code(t.perform(manager, endLabel, { entityId, markId: mark.id, because: '录错' }))).toBe(
    'entities.mark-settled',
  )
  expect(await code(t.perform(manager, reviewLabel, review))).toBe('ok')
  expect(await code(t.perform(manager, reviewLabel, review))).toBe('entities.mark-settled')
  const page = await t.perform(reader(t), getEntity, { entityId })
  expect(page).toMatchObject({
    ok: true,
    value: {
      labels: [
        {
          state: 'in-force',
          enteredBy: '邬志刚',
          enteredAgency: '海曙区市场监督管理局',
          reviewedBy: '忻立群',
          opinion: '同意列入',
          enteredAt: expect.stringContaining('2026-11-20'),
          reviewedAt: expect.stringContaining('2026-11-20'),
        },
      ],
    },
  })
  expect(await code(t.perform(manager, endLabel, { entityId, markId: mark.id, because: '不再生产' }))).toBe('ok')
  expect(await labelsOf(entityId)).toEqual([])
  expect(await code(t.perform(manager, endLabel, { entityId, markId: randomUUID(), because: '录错' }))).toBe(
    'entities.no-such-mark',
  )
  expect(await code(t.perform(bureau, enterLabel, { ...mark, id: randomUUID() }))).toBe('entities.label-borne')
})
