import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { defineRefusals, ok } from '#kernel/result.ts'
import { route } from './http/route.ts'
import { enqueue, job } from './jobs.ts'
import { defineModule } from './module.ts'
import { operation, performTogether } from './operation.ts'
import { defineEvent, publish, reaction } from './outbox.ts'
import { type TestHost, testHost } from './testing.ts'

const no = defineRefusals('sample', {
  full: { kind: 'conflict', message: '已有 {count} 件，不能再加。', citation: '测试规程第1条' },
})
const added = defineEvent({ name: 'sample.added', version: 1, cites: 'test', schema: z.object({ word: z.string() }) })
const seen: string[] = []
const onAdded = reaction({
  name: 'sample.on-added',
  event: added,
  async run(act, payload) {
    if (payload.word === 'poison') throw new Error('cannot digest')
    seen.push(payload.word)
    await act.tx.run(`select 1`)
  },
})
const beside: string[] = []
const onAddedBeside = reaction({
  name: 'sample.on-added-beside',
  event: added,
  isIndependent: true,
  async run(act, payload) {
    await act.tx.run(`select 1`)
    if (payload.word === 'poison') throw new Error('cannot digest')
    beside.push(payload.word)
  },
})
const later = job({
  name: 'sample.later',
  schema: z.object({ word: z.string() }),
  async run(_act, payload) {
    seen.push(`job:${payload.word}`)
  },
})
const add = operation({
  name: 'add-word',
  kind: 'act',
  permission: 'sample.add',
  summary: '加一个词',
  input: z.object({ listId: z.uuid(), word: z.string().max(9) }),
  output: z.object({ word: z.string() }),
  async run(act, input) {
    await publish(act, added, { word: input.word })
    await enqueue(act, later, { word: input.word }, { dedupeKey: input.word })
    if (input.word === 'full') return no('full', { count: 3 })
    return ok({ word: input.word, secret: 'never leaves' })
  },
})
const sample = defineModule({
  name: 'sample',
  routes: [route({ method: 'POST', path: '/api/sample/:listId/words', operation: add, status: 201 })],
  reactions: [onAdded, onAddedBeside],
  jobs: [later],
})
const LIST = '0190a0a0-0000-7000-8000-000000000001'
let t: TestHost

beforeAll(async () => {
  t = await testHost({ modules: [sample] })
})
afterAll(() => t.close())

test('an act commits its event and its job, and both take effect once', async () => {
  expect(await t.perform(t.actor(), add, { listId: LIST, word: 'tea' })).toMatchObject({ ok: true })
  await t.drain()
  await t.drain()
  expect(seen).toEqual(['tea', 'job:tea'])
})

test('several acts in one transaction keep their own moments, and the first refusal takes all of them back', async () => {
  const together = (words: readonly string[], permissions: readonly string[] = ['*']) =>
    performTogether(t.host, t.actor({ permissions: [...permissions] }), add, async (perform) => {
      for (const [index, word] of words.entries()) {
        const done = await perform(add, { listId: LIST, word }, new Date(Date.UTC(2026, 0, 5, 1, index)))
        if (!done.ok) return done
      }
      return ok(undefined)
    })
  const kept = () =>
    t.sql(
      `select payload->>'word' as word, published_at from platform.outbox where payload->>'word' like 'ink%' order by 2`,
    )
  expect(await together(['ink1', 'full'])).toMatchObject({ ok: false, refusal: { code: 'sample.full' } })
  expect(await together(['ink1', 'far too long a word'])).toMatchObject({ refusal: { code: 'platform.invalid-input' } })
  expect(await together(['ink1'], ['other.*'])).toMatchObject({ refusal: { code: 'platform.forbidden' } })
  expect(await kept()).toEqual([])
  expect(await together(['ink1', 'ink2'])).toEqual({ ok: true, value: undefined })
  expect(await kept()).toEqual([
    { word: 'ink1', published_at: new Date(Date.UTC(2026, 0, 5, 1, 0)) },
    { word: 'ink2', published_at: new Date(Date.UTC(2026, 0, 5, 1, 1)) },
  ])
  await t.drain()
  seen.length = 0
})

test('a refusal rolls back everything the act wrote', async () => {
  const result = await t.perform(t.actor(), add, { listId: LIST, word: 'full' })
  expect(result).toMatchObject({ ok: false, refusal: { code: 'sample.full', message: '已有 3 件，不能再加。' } })
  expect(await t.sql(`select 1 from platform.outbox where payload->>'word' = 'full'`)).toEqual([])
})

test('a stranger is asked to sign in (platform.sign-in-first) and a colleague without the right is refused (platform.forbidden)', async () => {
  const stranger = await t.inject({ method: 'POST', url: `/api/sample/${LIST}/words`, payload: { word: 'x' } })
  expect(stranger).toMatchObject({ status: 401, body: { code: 'platform.sign-in-first' } })
  const colleague = await t.inject({
    method: 'POST',
    url: `/api/sample/${LIST}/words`,
    payload: { word: 'x' },
    actor: t.actor({ permissions: ['other.*'] }),
  })
  expect(colleague).toMatchObject({ status: 403, body: { code: 'platform.forbidden', status: 403 } })
})

test('bad input names the field in Chinese (platform.invalid-input) and undeclared fields never leave', async () => {
  const actor = t.actor()
  const bad = await t.inject({
    method: 'POST',
    url: `/api/sample/not-a-uuid/words`,
    payload: { word: 'x'.repeat(10) },
    actor,
  })
  expect(bad.status).toBe(422)
  expect(bad.body).toMatchObject({ code: 'platform.invalid-input', fields: [{ field: 'listId' }, { field: 'word' }] })
  const good = await t.inject({ method: 'POST', url: `/api/sample/${LIST}/words`, payload: { word: 'pear' }, actor })
  expect(good).toMatchObject({ status: 201, body: { word: 'pear' } })
  expect(good.text).not.toContain('secret')
})

test.each([
  ['malformed JSON', { 'content-type': 'application/json' }, '{"word":', 400],
  ['a wrong type', { 'content-type': 'application/xml' }, '<word/>', 415],
  ['a content type with a tab', { 'content-type': 'application/json\t' }, '{"word":"much too long a word"}', 422],
  ['too large a body', { 'content-type': 'application/json' }, `{"word":"${'x'.repeat(1_100_000)}"}`, 413],
  ['an array', { 'content-type': 'application/json' }, '[1]', 422],
  ['a foreign origin', { 'content-type': 'application/json', origin: 'https://evil.example' }, '{"word":"x"}', 403],
])('%s gets a 4xx problem and changes nothing', async (_name, headers, payload, status) => {
  const before = await t.sql(`select count(*) from platform.outbox`)
  const reply = await t.inject({ method: 'POST', url: `/api/sample/${LIST}/words`, payload, headers, actor: t.actor() })
  expect(reply.status).toBe(status)
  expect(reply.body).toMatchObject({ status, detail: expect.stringMatching(/[\u4e00-\u9fff]/u) as string })
  expect(await t.sql(`select count(*) from platform.outbox`)).toEqual(before)
})

test('a delivery that keeps failing is quarantined with its reason and blocks nothing behind it', async () => {
  seen.length = 0
  await t.perform(t.actor(), add, { listId: LIST, word: 'poison' })
  await t.perform(t.actor(), add, { listId: LIST, word: 'plum' })
  for (let round = 0; round < 4; round += 1) {
    await t.drain()
    t.clock.advance(60_000)
  }
  expect(seen).toContain('plum')
  expect(beside).toContain('plum')
  const [failure] = await t.sql<{ last_error: string; quarantined_at: Date | null }>(
    `select last_error, quarantined_at from platform.event_failure`,
  )
  expect(failure?.last_error).toBe('cannot digest')
  expect(failure?.quarantined_at).not.toBeNull()
})

test('the app role can neither make tables nor skip row policies', async () => {
  await expect(t.host.db.app.query('create table platform.x (a int)')).rejects.toThrow(/permission denied/u)
  const [role] = await t.sql<{ bypass: boolean }>(
    `select rolbypassrls as bypass from pg_roles where rolname = 'hengjian_app'`,
  )
  expect(role?.bypass).toBe(false)
})

test('the settings of a transaction are gone with it', async () => {
  await t.act(t.actor({ scope: [LIST] }), async (act) => {
    expect(await act.tx.one(`select current_setting('app.scope') as s`)).toEqual({ s: `{${LIST}}` })
  })
  const { rows } = await t.host.db.app.query(`select nullif(current_setting('app.scope', true), '') as s`)
  expect(rows[0]).toEqual({ s: null })
})
