import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeUscc } from '#entities'
import { anonymous } from '#platform/operation.ts'
import type { Operation } from '#platform/operation.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { disclosureModule } from '../module.ts'
import { getPublicEntity } from './get-public-entity.ts'
import { listPublicStandards } from './list-public-standards.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', 'commitments', disclosureModule] })
})
afterAll(() => t.close())

function operation(name: string): Operation {
  for (const one of t.host.modules.flatMap((module) => module.routes))
    if (one.shape === 'operation' && one.operation.name === name) return one.operation
  throw new Error(name)
}

test('anybody may read which standard an enterprise declared, and find it by number, product or name', async () => {
  const entityId = randomUUID()
  await t.perform(t.actor(), operation('register-entity'), {
    id: entityId,
    name: '宁波青釉陶瓷有限公司',
    code: completeUscc('91', '330200', 'MAN00041'),
    registeredOn: '2016-05-01',
    source: '测试登记',
  })
  const declared = await t.perform(
    t.actor({ entityId, permissions: ['commitments.declare'] }),
    operation('declare-standard'),
    {
      id: randomUUID(),
      kind: 'enterprise',
      number: 'Q/NBQ 001-2026',
      name: '青釉碗',
      object: 'service',
      product: '餐具定制',
      indicators: [{ name: '交付', kind: 'function', bound: 'stated', words: '七日内交付' }],
    },
  )
  expect(declared).toMatchObject({ ok: true })
  await t.drain()
  const find = async (q: string) => {
    const done = await t.perform(anonymous, listPublicStandards, { q })
    return done.ok ? done.value.standards.map((one) => one.number) : done.refusal.code
  }
  for (const q of ['', 'Q/NBQ', '青釉', '餐具']) expect(await find(q)).toEqual(['Q/NBQ 001-2026'])
  expect(await find('没有的标准')).toEqual([])
})

test('what an association says of a member stands on its page apart, with source and last day, and leaves with it', async () => {
  const put = async (name: string, code: string) => {
    const id = randomUUID()
    const input = { id, name, code, registeredOn: '2016-05-01', source: '测试登记' }
    expect(await t.perform(t.actor(), operation('register-entity'), input)).toMatchObject({ ok: true })
    return id
  }
  const member = await put('宁波白釉陶瓷有限公司', completeUscc('91', '330200', 'MAN00042'))
  const association = await put('宁波市陶瓷行业协会', completeUscc('51', '330200', 'MAN00043'))
  const rated = await t.perform(
    t.actor({ entityId: association, permissions: ['commitments.associate'] }),
    operation('act-as-association'),
    {
      id: randomUUID(),
      verb: '评价',
      subject: '会员自律等级',
      opinion: '三星',
      aboutEntityId: member,
      expiresOn: '2026-03-04',
    },
  )
  expect(rated).toMatchObject({ ok: true })
  await t.drain()
  const page = async () => {
    const done = await t.perform(anonymous, getPublicEntity, { entityId: member })
    return done.ok ? done.value.selfRegulation : done.refusal.code
  }
  expect(await page()).toEqual([
    {
      source: '宁波市陶瓷行业协会',
      verb: '评价',
      subject: '会员自律等级',
      opinion: '三星',
      actedOn: '2026-03-02',
      expiresOn: '2026-03-04',
    },
  ])
  t.clock.set('2026-03-05T00:10:00+08:00')
  expect(await page()).toEqual([])
  await t.drain()
  expect(await t.sql('select 1 from disclosure.public_self_regulation')).toEqual([])
})
