import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { putAgencies } from '../../../modules/exchange/fixtures/exchange-test.ts'
import { handInOrders, official, orderOf } from '../../../modules/exchange/fixtures/hotline-test.ts'
import { operationsOf } from './desk.ts'
import { makeListDeskRows } from './list-desk-rows.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2025-09-28T10:00:00+08:00', modules: ['entities', 'exchange'] })
  await putAgencies(t)
  await handInOrders(t, orderOf('GD-ROWS-0001'))
})
afterAll(() => t.close())

async function desk(actor: Actor) {
  const listed = await t.perform(actor, makeListDeskRows(operationsOf(t.host.modules)), { list: 'todo' })
  if (!listed.ok) throw new Error(listed.refusal.code)
  return listed.value.rows
}

test('an order of 12345 is on the desk of its own office until somebody signs it, then on his alone', async () => {
  const permissions = ['exchange.read-hotline', 'exchange.handle-hotline']
  const [one, other] = [0, 1].map(() => official(t, 'NB-AMR-HS', [], { permissions })) as [Actor, Actor]
  expect(await desk(one)).toMatchObject([
    {
      kindName: '热线工单',
      stateName: '待签收',
      nextAct: '签收',
      dueOn: '2025-09-28',
      link: '/hotline/GD-ROWS-0001/consumer',
    },
  ])
  expect(await desk(other)).toHaveLength(1)
  expect(await desk(official(t, 'NB-AMR', ['NB-AMR-HS'], { permissions }))).toEqual([])
  const url = '/api/exchange/hotline/orders/GD-ROWS-0001/lanes/consumer/signing'
  expect(await t.inject({ method: 'POST', url, payload: {}, actor: one })).toMatchObject({ status: 200 })
  expect(await desk(one)).toMatchObject([{ stateName: '办理中', nextAct: '核实并答复', dueOn: '2025-10-13' }])
  expect(await desk(other)).toEqual([])
})
