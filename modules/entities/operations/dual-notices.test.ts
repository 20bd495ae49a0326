import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAgencies, seedAgencies } from '#identity'
import { type TestHost, testHost } from '#platform/testing.ts'
import { clerk, newEntity, reader } from '../fixtures/entity-world.ts'
import { header, importBytes, line } from '../fixtures/register-file.ts'
import { claimDualNotice } from './claim-dual-notice.ts'
import { getEntityFile } from './get-entity-file.ts'
import { handOnDualNotice } from './hand-on-dual-notice.ts'
import { listDualNotices } from './list-dual-notices.ts'

const agenciesFile = path.resolve(import.meta.dirname, '../../../db/seed/agencies.yaml')
let t: TestHost
const agencies = new Map<string, string>()
beforeAll(async () => {
  t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  await t.act(clerk(t), async (act) => {
    await seedAgencies(act, readFileSync(agenciesFile, 'utf8'))
    for (const one of await listAgencies(act.tx)) agencies.set(one.code, one.id)
  })
})
afterAll(() => t.close())

const idOf = (code: string) => agencies.get(code) ?? ''
const officialOf = (code: string) =>
  t.actor({ permissions: ['entities.*'], personName: '励海燕', agencyId: idOf(code), scope: [idOf(code)] })

async function noticesOf(entityId: string) {
  await t.drain()
  const list = await t.perform(reader(t), listDualNotices, { entityId })
  if (!list.ok) throw new Error(list.refusal.message)
  return list.value.rows
}

test('nobody sees, claims or hands on without the right', async () => {
  const forbidden = { ok: false, refusal: { code: 'platform.forbidden' } }
  expect(await t.perform(t.actor({ permissions: [] }), listDualNotices, {})).toMatchObject(forbidden)
  expect(await t.perform(reader(t), claimDualNotice, {})).toMatchObject(forbidden)
  expect(await t.perform(reader(t), handOnDualNotice, {})).toMatchObject(forbidden)
})

test('a new noodle shop in 海曙 is told to its own bureau because of its industry, which claims it, and the file says so', async () => {
  const entityId = await newEntity(t)
  const [notice] = await noticesOf(entityId)
  expect(notice).toMatchObject({
    matter: '食品经营',
    role: '审批',
    why: '行业代码 6210',
    agencyId: idOf('NB-AMR-HS'),
    pushedOn: '2026-11-20',
    dueOn: '2026-11-27',
    isOverdue: false,
    causeName: '新设',
  })
  const noticeId = notice?.noticeId ?? ''
  expect(await t.perform(officialOf('NB-AMR-JB'), claimDualNotice, { noticeId })).toMatchObject({
    refusal: { code: 'entities.notice-not-yours' },
  })
  expect(await t.perform(officialOf('NB-AMR-HS'), claimDualNotice, { noticeId })).toMatchObject({ ok: true })
  expect(await t.perform(officialOf('NB-AMR-HS'), claimDualNotice, { noticeId })).toMatchObject({
    refusal: { code: 'entities.notice-settled' },
  })
  expect(await noticesOf(entityId)).toEqual([])
  const file = await t.perform(reader(t), getEntityFile, { entityId })
  expect(JSON.stringify(file)).toContain('双告知认领：食品经营')
})

test('what is not claimed in five working days stands on a list all can see; handed on, another clock runs for the next', async () => {
  const entityId = await newEntity(t, { industry: '7291' })
  const [notice] = await noticesOf(entityId)
  const first = notice?.agencyId ?? ''
  t.clock.set('2026-12-02T09:00:00+08:00')
  const late = await t.perform(reader(t), listDualNotices, { of: 'overdue' })
  if (!late.ok) throw new Error(late.refusal.message)
  expect(late.value.rows.find((one) => one.entityId === entityId)).toMatchObject({
    isOverdue: true,
    overdueWorkingDays: 3,
  })
  expect(late.value.agencies.find((one) => one.agencyId === first)?.overdue).toBeGreaterThan(0)
  const official = t.actor({ permissions: ['entities.*'], agencyId: first, scope: [first] })
  const handing = { noticeId: notice?.noticeId ?? '', toAgencyId: idOf('NB-AMR-HS'), reason: '经营范围不含旅行社业务' }
  expect(await t.perform(official, handOnDualNotice, { ...handing, toAgencyId: first })).toMatchObject({
    refusal: { code: 'entities.notice-target' },
  })
  expect(await t.perform(officialOf('NB-AMR-JB'), handOnDualNotice, handing)).toMatchObject({
    refusal: { code: 'entities.notice-not-yours' },
  })
  expect(await t.perform(official, handOnDualNotice, handing)).toMatchObject({
    ok: true,
    value: { dueOn: '2026-12-09' },
  })
  expect(await t.perform(official, handOnDualNotice, handing)).toMatchObject({
    refusal: { code: 'entities.notice-settled' },
  })
  expect(await noticesOf(entityId)).toMatchObject([
    { agencyId: idOf('NB-AMR-HS'), causeName: '转交', isOverdue: false },
  ])
  const own = await t.perform(officialOf('NB-AMR-HS'), listDualNotices, { of: 'own' })
  expect(own).toMatchObject({ ok: true, value: { rows: [{ entityId, isOwn: true }] } })
  const absent = { refusal: { code: 'entities.no-such-notice' } }
  expect(await t.perform(official, claimDualNotice, { noticeId: randomUUID() })).toMatchObject(absent)
  expect(await t.perform(official, handOnDualNotice, { ...handing, noticeId: randomUUID() })).toMatchObject(absent)
})

test('the first load of a register tells nobody; the next one tells of what is new and what changed', async () => {
  const before = await t.perform(reader(t), listDualNotices, {})
  const address = '浙江省宁波市江北区慈城镇解放路1号'
  const first = [line(1, { address }), line(2, { address })]
  await importBytes(t, Buffer.from([header, ...first].join('\n')))
  await t.drain()
  const after = await t.perform(reader(t), listDualNotices, {})
  expect(after.ok && before.ok && after.value.total === before.value.total).toBe(true)
  t.clock.advance(60_000)
  const next = [line(1, { address, name: '宁波改名后的商行' }), line(2, { address }), line(3, { address })]
  await importBytes(t, Buffer.from([header, ...next].join('\n')))
  await t.drain()
  const told = await t.perform(reader(t), listDualNotices, { agencyId: idOf('NB-AMR-JB') })
  if (!told.ok) throw new Error(told.refusal.message)
  expect(told.value.rows.map((one) => one.causeName).sort()).toEqual(['变更', '新设'])
})
