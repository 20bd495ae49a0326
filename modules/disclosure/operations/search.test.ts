import { afterAll, beforeAll, expect, test } from 'vitest'
import { bigrams } from '#entities'
import { anonymous } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { testHost } from '#platform/testing.ts'
import { concludeVisit, putEntity, testId } from '../fixtures/disclosure-test.ts'
import { disclosureModule } from '../module.ts'
import { searchPublicEntities } from './search-public-entities.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', disclosureModule] })
  const put = (number: number, name: string, uscc: string, address: string) =>
    putEntity(t, number, { name, uscc, address })
  await put(10, '宁波澜屿电梯工程有限公司', '91330200MAN00B0170', '宁波市海曙区解放南路12号')
  await put(11, '宁波市海曙区汀溪面馆（个体工商户）', '92330212MAN00B033Y', '宁波市海曙区鼓楼街3号')
  await put(12, '慈溪市浒川小家电有限公司', '91330203MAN00B0256', '慈溪市浒山街道新城大道')
})
afterAll(() => t.close())

async function found(q: string): Promise<string[]> {
  const done = await t.perform(anonymous, searchPublicEntities, { q })
  return done.ok ? done.value.items.map((item) => item.name) : [done.refusal.code]
}

test('two characters of a name suffice, rare ones and common ones', async () => {
  expect(await found('澜屿')).toEqual(['宁波澜屿电梯工程有限公司'])
  expect(await found('汀溪面馆(个体')).toEqual(['宁波市海曙区汀溪面馆（个体工商户）'])
  expect(await found('有限')).toHaveLength(2)
})

test('a name whose every pair is common is found in the order of codes', async () => {
  await t.sql(`update entities.bigram_frequency set entity_count = 900000 where gram = any ($1)`, [bigrams('有限公司')])
  expect(await found('有限公司')).toEqual(['宁波澜屿电梯工程有限公司', '慈溪市浒川小家电有限公司'])
})

test('a code is found whole or by its beginning, in full-width and small letters too', async () => {
  expect(await found('91330200man00b0170')).toEqual(['宁波澜屿电梯工程有限公司'])
  expect(await found('９１３３０２０３')).toEqual(['慈溪市浒川小家电有限公司'])
})

test('an address finds who is there', async () => {
  expect(await found('鼓楼街3号')).toEqual(['宁波市海曙区汀溪面馆（个体工商户）'])
})

test('one character is too short (disclosure.query-too-short), an unknown word finds nothing, a quote does no harm', async () => {
  expect(await found('宁')).toEqual(['disclosure.query-too-short'])
  expect(await found('玄武岩')).toEqual([])
  expect(await found(`'; drop table entities.entity; --`)).toEqual([])
  expect(await found('%%')).toEqual([])
})

test('a notice number finds its result, whatever brackets it is written with', async () => {
  await concludeVisit(t, 300, testId(10))
  await t.drain()
  await t.sql(
    `insert into disclosure.public_result (result_id, entity_id, entity_name, agency_name, title, kind, notice_number, concluded_on,
    published_on, due_on, is_rehearsal, items, body, redactions)
    values ($1, $2, '宁波澜屿电梯工程有限公司', '局', '结果', 'dual-random', '甬演市监检〔2026〕第00217号', '2026-02-05', '2026-03-02', '2026-03-11', false, '[]', '[]', '[]')`,
    [testId(400), testId(10)],
  )
  const done = await t.perform(anonymous, searchPublicEntities, { q: '甬演市监检[2026]第00217号' })
  expect(done).toMatchObject({ ok: true, value: { results: [{ resultId: testId(400) }] } })
})

test('over HTTP the search needs no login and answers 422 to a malformed page', async () => {
  const url = (query: string) => `/api/disclosure/entities?${query}`
  expect(await t.inject({ method: 'GET', url: url(`q=${encodeURIComponent('澜屿')}`) })).toMatchObject({
    status: 200,
    body: { total: 1, totalIsCapped: false },
  })
  expect((await t.inject({ method: 'GET', url: url('q=ab&page=x') })).status).toBe(422)
})
