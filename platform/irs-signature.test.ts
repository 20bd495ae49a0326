import { expect, test } from 'vitest'
import { irsHeaders } from './irs-signature.ts'

const request = {
  method: 'GET',
  path: '/restapi/prod/IC33000020990101000001/demo',
  accessKey: 'DEMO_AK',
  secretKey: 'DEMO_SK',
  at: new Date('2021-11-09T08:49:20Z'),
}

test('the published vector of the IRS gateway is met', () => {
  expect(irsHeaders({ ...request, query: new URLSearchParams('a=1&b=2') })).toEqual({
    'x-bg-hmac-signature': 'OsoWHIGyOQtNSMKGK3Gmb7bOZNXu1KQ9zdQ30KGkVb0=',
    'x-bg-hmac-algorithm': 'hmac-sha256',
    'x-bg-hmac-access-key': 'DEMO_AK',
    'x-bg-date-time': 'Tue, 09 Nov 2021 08:49:20 GMT',
  })
})

test('the order in which the query is written does not matter, its content does', () => {
  const of = (query: string) => irsHeaders({ ...request, query: new URLSearchParams(query) })['x-bg-hmac-signature']
  expect(of('b=2&a=1')).toBe(of('a=1&b=2'))
  expect(of('a=1&b=3')).not.toBe(of('a=1&b=2'))
})
