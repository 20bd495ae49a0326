import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHost } from '#platform/testing.ts'
import { completeUscc, type IdentityClaim, type Placement, placeRecords } from '#entities'
import { clerk, lastCode, lastName, makeEntityWorld, newEntity, reader } from '../fixtures/entity-world.ts'
import { header, importBytes, line } from '../fixtures/register-file.ts'
import { changeEntityStatus } from './change-entity-status.ts'
import { getEntity } from './get-entity.ts'
import { recordMerger } from './record-merger.ts'
import { recordRelation } from './record-relation.ts'
import { registerUsccException } from './register-uscc-exception.ts'
import { undoIdentity } from './undo-identity.ts'
import { withdrawRecord } from './withdraw-record.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeEntityWorld()
})
afterAll(() => t.close())

const SOURCE = '税务登记回流'
let serial = 0

/** Places one record that names somebody so; answers where it went and how to take it back. */
async function place(claim: IdentityClaim, again?: string): Promise<Placement & { recordKey: string }> {
  serial += 1
  const recordKey = again ?? `c-${serial}`
  const fact = { kind: '纳税状态', value: recordKey, citation: null, quality: 'reported' as const, validFrom: null }
  const [placed] = await t.act(clerk(t), (act) =>
    placeRecords(act, [{ claim, source: SOURCE, recordKey, facts: [fact] }]),
  )
  if (placed === undefined) throw new Error('one record has one placement')
  return { ...placed, recordKey }
}

/**
 * Takes the record back whichever way it came on the file. Where something had to be judged, the same codes and name wait from then
 * on; where present code and name agreed, that one record does.
 */
async function takeBack(claim: IdentityClaim, placed: Placement & { recordKey: string }): Promise<void> {
  const { entityId, matchId, recordKey } = placed
  const undone =
    matchId === null
      ? await t.perform(clerk(t), withdrawRecord, { entityId, source: SOURCE, recordKey, reason: '来源机关来函更正' })
      : await t.perform(clerk(t), undoIdentity, { matchId, reason: '来源机关来函更正' })
  expect(undone).toMatchObject({ ok: true })
  const page = await pageOf(entityId ?? '')
  expect(page.facts.some((one) => one.value === recordKey)).toBe(false)
  const again = await place(claim, matchId === null ? recordKey : undefined)
  expect(again.state).toBe('queued')
}

async function pageOf(entityId: string) {
  const page = await t.perform(reader(t), getEntity, { entityId })
  if (!page.ok) throw new Error(page.refusal.message)
  return page.value
}

async function link(entityId: string, kind: string, relatedId: string): Promise<void> {
  const relation = { id: randomUUID(), entityId, relatedId, kind, sinceOn: '2026-03-01' }
  expect(await t.perform(clerk(t), recordRelation, relation)).toMatchObject({ ok: true })
}

test('a rename: the old name with the code is the same entity, and the reason says so', async () => {
  const entityId = await newEntity(t, { formerNames: '宁波旧名茶庄' })
  const claim = { uscc: lastCode(), name: '宁波旧名茶庄' }
  const placed = await place(claim)
  expect(placed).toMatchObject({ state: 'matched', entityId })
  expect(placed.reason).toContain('名称与其曾用名一致')
  await takeBack(claim, placed)
})

test('a move: the code keeps its digits, the place is the present one, records stay on the one file', async () => {
  const code = completeUscc('91', '330203', 'MAE70001')
  const load = (address: string) =>
    importBytes(t, Buffer.from([header, line(7001, { name: '宁波迁址商贸有限公司', code, address })].join('\n')))
  await load('浙江省宁波市海曙区鼓楼街道公园路1号')
  const claim = { uscc: code, name: '宁波迁址商贸有限公司' }
  const before = await place(claim)
  await load('浙江省宁波市江北区慈城镇解放路88号')
  const after = await place(claim)
  expect(after.entityId).toBe(before.entityId)
  const page = await pageOf(after.entityId ?? '')
  expect(page.divisionName).toBe('江北区')
  expect(page.premises.map((one) => one.closedOn === null)).toEqual([true, false])
  expect(page.facts.find((one) => one.kind === 'uscc')?.note).toContain('不随迁移改变')
  await takeBack(claim, after)
})

test('a merger: what speaks of the absorbed one stays with it, the reason names the survivor', async () => {
  const absorbed = await newEntity(t)
  const claim = { uscc: lastCode(), name: lastName() }
  const survivorId = await newEntity(t)
  const survivorName = lastName()
  const merger = { id: randomUUID(), absorbedId: absorbed, survivorId, sinceOn: '2026-06-01', documentNumber: null }
  expect(await t.perform(clerk(t), recordMerger, merger)).toMatchObject({ ok: true })
  const withName = await place(claim)
  expect(withName.entityId).toBe(absorbed)
  const placed = await place({ organizationCode: claim.uscc.slice(8, 17), name: claim.name })
  expect(placed).toMatchObject({ state: 'matched', entityId: absorbed })
  expect(placed.reason).toContain(`已由「${survivorName}」承继`)
  await takeBack(claim, withName)
})

test('a split and a household become a company: both codes live, each record with whom its code names, the link shown', async () => {
  for (const [kind, word] of [
    ['divided-into', '分立为'],
    ['converted-into', '个体工商户转型为企业'],
  ] as const) {
    const before = await newEntity(t)
    const old = { uscc: lastCode(), name: lastName() }
    const after = await newEntity(t, { type: '有限责任公司' })
    const fresh = { uscc: lastCode(), name: lastName() }
    await link(before, kind, after)
    const byOrganization = await place({ organizationCode: old.uscc.slice(8, 17), name: old.name })
    expect(byOrganization).toMatchObject({ state: 'matched', entityId: before })
    expect(byOrganization.reason).toContain(`已由「${fresh.name}」承继`)
    expect((await place(fresh)).entityId).toBe(after)
    const mixed = await place({ uscc: old.uscc, organizationCode: fresh.uscc.slice(8, 17), name: old.name })
    expect(mixed).toMatchObject({ state: 'queued', why: 'identifiers-disagree' })
    expect((await pageOf(before)).relations).toMatchObject([{ relationName: word, entityId: after }])
    await takeBack({ organizationCode: old.uscc.slice(8, 17), name: old.name }, byOrganization)
  }
})

test('a branch is not its headquarters: a record with the code of one and the name of the other waits', async () => {
  const head = await newEntity(t, { type: '有限责任公司' })
  const headCode = lastCode()
  const branch = await newEntity(t, { type: '有限责任公司分公司' })
  const [branchCode, branchName] = [lastCode(), lastName()]
  await link(branch, 'branch-of', head)
  const own = await place({ uscc: branchCode, name: branchName })
  expect(own.entityId).toBe(branch)
  const mixed = await place({ uscc: headCode, name: branchName })
  expect(mixed).toMatchObject({ state: 'queued', why: 'name-contradicts' })
  expect(mixed.reason).toContain('名称不符')
  await takeBack({ uscc: branchCode, name: branchName }, own)
})

test('an operator that changed is a history: a record that names the old one is of the same household', async () => {
  const code = completeUscc('92', '330203', 'MAE70002')
  const load = (person: string) =>
    importBytes(
      t,
      Buffer.from([header, line(7002, { name: '海曙区换人面馆', code, type: '个体工商户', person })].join('\n')),
    )
  await load('竺海燕')
  await load('陆澜屿')
  const claim = { uscc: code, name: '海曙区新招牌面馆', personName: '竺海燕' }
  const placed = await place(claim)
  expect(placed.state).toBe('matched')
  expect(placed.reason).toContain('有第二个代码或人员佐证')
  expect((await pageOf(placed.entityId ?? '')).earlierFacts.map((one) => one.kind)).toContain('legal-representative')
  await takeBack(claim, placed)
})

test('a code of an abolished district and a registered exception hold; a code that is merely wrong is left out', async () => {
  const code = completeUscc('91', '330204', 'MAE70003')
  await importBytes(
    t,
    Buffer.from(
      [header, line(7003, { name: '宁波江东老店', code, address: '浙江省宁波市鄞州区百丈街道1号' })].join('\n'),
    ),
  )
  const old = await place({ uscc: code, name: '宁波江东老店' })
  expect(old.state).toBe('matched')
  expect((await pageOf(old.entityId ?? '')).divisionName).toBe('鄞州区')
  await takeBack({ uscc: code, name: '宁波江东老店' }, old)

  const odd = '91350203M0001QAY9B'
  const wrong = await place({ uscc: odd, name: '厦门例外商行' })
  expect(wrong).toMatchObject({ state: 'queued' })
  expect(wrong.reason).toContain('校验不符，未采用')
  expect(
    await t.perform(clerk(t), registerUsccException, { code: odd, reason: '登记机关确认已按此代码发照' }),
  ).toMatchObject({ ok: true })
  const entityId = await newEntity(t, { code: odd, name: '厦门例外商行' })
  expect(await place({ uscc: odd })).toMatchObject({ state: 'matched', entityId })
})

test('namesakes are never merged by name, not even when one of them has ended', async () => {
  const first = await newEntity(t)
  const name = lastName()
  const ended = { entityId: first, to: 'deregistered', sinceOn: '2026-11-01', documentNumber: null, reason: '注销登记' }
  expect(await t.perform(clerk(t), changeEntityStatus, ended)).toMatchObject({ ok: true })
  const second = await newEntity(t, { name })
  const placed = await place({ name })
  expect(placed).toMatchObject({ state: 'queued', why: 'name-only', entityId: null })
  expect(placed.reason).toContain('重名不得按名称归并')
  expect((await place({ uscc: lastCode(), name })).entityId).toBe(second)
})
