// domain.md §13, scenarios 13 and 29: 行业自律信息 has a payload and a tab of its own, with its source and its last day.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeUscc } from '#entities'
import type { TestHost } from '#platform/testing.ts'
import { necipsSelfRegulation } from '../../tools/outlet-peer/systems/necips-self-regulation.ts'
import { codeOf, nameOf, registerCompany } from './fixtures/exchange-world.ts'
import { done, makeOutwardWorld, sentRows } from './fixtures/outward-world.ts'

const OUTLET = 'necips-self-regulation'
let t: TestHost
let memberId: string
let associationId: string
beforeAll(async () => {
  t = await makeOutwardWorld()
  memberId = await registerCompany(t, 7)
  associationId = randomUUID()
  const association = {
    id: associationId,
    name: '宁波市陶瓷行业协会',
    code: completeUscc('51', '330200', 'MAN00043'),
    registeredOn: '2016-05-01',
    source: '社会组织登记',
  }
  await done(t, 'register-entity', association)
})
afterAll(() => t.close())

const speaker = () => t.actor({ entityId: associationId, permissions: ['commitments.associate'] })
const rate = async (expiresOn: string) => {
  const id = randomUUID()
  const rating = {
    verb: '评价',
    subject: '会员自律等级',
    opinion: '诚信经营，三星',
    aboutEntityId: memberId,
    expiresOn,
  }
  await done(t, 'act-as-association', { id, ...rating }, speaker())
  return id
}
const settle = async () => {
  await t.drain()
  t.clock.advance(60_000)
  await t.drain()
}
const rowsOf = (id: string) => sentRows(t, OUTLET).filter((row) => row['cd_id'] === id)
const faults = (row: Readonly<Record<string, string>>) =>
  (necipsSelfRegulation.rules?.(row) ?? []).filter(([isBroken]) => isBroken).map(([, words]) => words)

test('a rating leaves under its own tab with its labelled source and last day, and on no other outlet', async () => {
  const id = await rate('2026-03-05')
  await settle()
  const [row = {}] = rowsOf(id)
  expect(row).toMatchObject({
    cd_operation: 'i',
    TAB: '行业自律信息',
    UNISCID: codeOf(7),
    ENTNAME: nameOf(7),
    SRCNAME: '宁波市陶瓷行业协会',
    SRCTYPE: '行业协会商会',
    ACTTYPE: '评价',
    ACTNAME: '会员自律等级',
    VALTO: '2026-03-05',
  })
  expect(faults(row)).toEqual([])
  expect(faults({ ...row, SRCUNISCID: codeOf(7) })).toEqual(['信息来源（SRCUNISCID）不是社会团体的统一社会信用代码'])
  expect(faults({ ...row, TAB: '行政处罚信息' })).toEqual(['本栏目（TAB）只收行业自律信息'])
  expect(await t.sql(`select distinct outlet_id from exchange_desk.outlet_record where record_id = $1`, [id])).toEqual([
    { outlet_id: OUTLET },
  ])
  expect(await t.sql(`select 1 from credit.fact where entity_id = $1`, [memberId])).toEqual([])
})

test('it is withdrawn there the day after its last day, and at once when the association takes it back', async () => {
  const kept = await rate('2026-03-31')
  await settle()
  await done(t, 'withdraw-association-act', { associationActId: kept, reason: '评价依据有误' }, speaker())
  await settle()
  expect(rowsOf(kept).map((row) => [row['cd_operation'], row['REVREASON']])).toEqual([
    ['i', ''],
    ['d', '评价依据有误'],
  ])
  t.clock.set('2026-03-06T08:00:00+08:00')
  await settle()
  await settle()
  const expired = sentRows(t, OUTLET).filter((row) => row['REVREASON'] === '公示期满')
  expect(expired).toMatchObject([{ cd_operation: 'd', VALTO: '2026-03-05' }])
  expect(expired.flatMap(faults)).toEqual([])
})

test('what was taken back before it left never leaves', async () => {
  const id = await rate('2026-04-30')
  await done(t, 'withdraw-association-act', { associationActId: id, reason: '评价依据有误' }, speaker())
  await settle()
  expect(rowsOf(id)).toEqual([])
})
