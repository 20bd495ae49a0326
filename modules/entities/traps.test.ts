import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '#platform/operation.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { addToFile, listFrameCandidates } from '#entities'
import { completeUscc } from './domain/uscc.ts'
import { header, importBytes, line, usccOf } from './fixtures/register-file.ts'
import { getEntity } from './operations/get-entity.ts'
import { getEntityFile } from './operations/get-entity-file.ts'
import { listQuarantine } from './operations/list-quarantine.ts'
import { recordMerger } from './operations/record-merger.ts'
import { registerEntity } from './operations/register-entity.ts'

// domain.md §14, traps 3, 4, 5, 7 and 8: the same by the interface, by a file of the register and by a feed.
let t: TestHost
let clerk: Actor
beforeAll(async () => {
  t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities', 'exchange'] })
  clerk = t.actor({ permissions: ['*'], personName: '乐珺' })
}, 120_000)
afterAll(() => t.close())

let serial = 3000
const parts = (more: Record<string, unknown> = {}) => {
  serial += 1
  return {
    id: randomUUID(),
    name: `宁波陷阱第${serial}商行`,
    code: usccOf(serial),
    registeredOn: '2016-03-01',
    type: '有限责任公司',
    address: `宁波市海曙区鼓楼街道公园路${serial}号`,
    industry: '6210',
    authority: '330203',
    office: '33020302',
    source: '窗口登记',
    ...more,
  }
}

async function add(more: Record<string, unknown> = {}): Promise<string> {
  const input = parts(more)
  const reply = await t.inject({ method: 'POST', url: '/api/entities', payload: input, actor: clerk })
  if (reply.status !== 201) throw new Error(reply.text)
  return input.id
}

const problem = z.object({ fields: z.array(z.object({ reason: z.string() })).default([]), code: z.string() })

/** What the interface, a file of the register and a feed say of a code; 'taken' where it is taken. */
async function saidOf(code: string): Promise<{ api: string; file: string; feed: string }> {
  const reply = await t.inject({ method: 'POST', url: '/api/entities', payload: parts({ code }), actor: clerk })
  const api = reply.status === 201 ? 'taken' : (problem.parse(reply.body).fields[0]?.reason ?? '')
  const { id } = await importBytes(t, Buffer.from([header, line(serial, { code })].join('\n')))
  const listed = await t.perform(clerk, listQuarantine, { batchId: id })
  if (!listed.ok) throw new Error(listed.refusal.message)
  const batchId = randomUUID()
  const cells = `统一社会信用代码,企业名称（字号名称）,成立日期\n${code},宁波陷阱第${serial}商行,2016-03-01`
  await t.inject({
    method: 'POST',
    url: `/api/exchange/feeds/registrations/files/${batchId}?fileName=a.csv`,
    payload: Buffer.from(cells),
    headers: { 'content-type': 'application/octet-stream' },
    actor: clerk,
  })
  await t.drain()
  const [row] = await t.sql<{ faults: { message?: string; reason: string }[] }>(
    `select faults from exchange.quarantined_row where batch_id = $1`,
    [batchId],
  )
  const feed = row === undefined ? 'taken' : JSON.stringify(row.faults)
  return { api, file: listed.value.rows[0]?.faults[0]?.message ?? 'taken', feed }
}

test('trap 3: a code whose sum is zero ends in 0 and passes; index 31, the letter O and a wrong organisation code do not, by any door', async () => {
  expect(await saidOf('91500111MACM8P5450')).toMatchObject({ api: 'taken' })
  for (const [code, why] of [
    ['91350100M000100Y4Z', '字符集'],
    [`${usccOf(4001).slice(0, 17)}O`, '字符集'],
    [wrongLast(usccOf(4002)), '校验码'],
  ] as const) {
    const said = await saidOf(code)
    expect(said.api, code).not.toBe('taken')
    expect(said.file, code).not.toBe('taken')
    expect(said.api.startsWith(said.file), code).toBe(true)
    expect(said.feed, code).toContain(said.file)
    expect(said.api, code).toContain(why)
  }
  expect(await t.sql(`select 1 from entities.entity where uscc = any ($1)`, [['91350100M000100Y4Z']])).toEqual([])
})

test('trap 3: codes of abolished divisions stay valid, and an exception is registered by name instead of weakening the rule', async () => {
  for (const division of ['330204', '330283']) {
    const code = usccOf(4100, division)
    expect(await saidOf(code)).toMatchObject({ api: 'taken' })
    expect(await t.sql(`select division_code as at from entities.entity where uscc = $1`, [code])).toEqual([
      { at: '330203' },
    ])
  }
  const issued = '91350203M0001QAY9B'
  expect((await saidOf(issued)).api).not.toBe('taken')
  const exception = { code: issued, reason: '厦门发证机关确认代码属实，校验位系历史差错' }
  const reply = await t.inject({
    method: 'POST',
    url: '/api/entities/uscc-exceptions',
    payload: exception,
    actor: clerk,
  })
  expect(reply.status).toBe(201)
  expect(await saidOf(issued)).toMatchObject({ api: 'taken' })
  expect((await saidOf(wrongLast(usccOf(4003)))).api).not.toBe('taken')
})

function wrongLast(code: string): string {
  return code.slice(0, 17) + (code.endsWith('0') ? '1' : '0')
}

async function pageOf(entityId: string) {
  const page = await t.perform(clerk, getEntity, { entityId })
  if (!page.ok) throw new Error(page.refusal.message)
  return page.value
}

test('trap 4: a firm with a 330283 code that lives in 鄞州 stands in 鄞州; digits 3–8 say only who issued it', async () => {
  const entityId = await add({
    code: completeUscc('91', '330283', 'MAE04200'),
    address: '宁波市鄞州区首南街道学院路1号',
    authority: '330227',
    office: undefined,
  })
  const page = await pageOf(entityId)
  expect([page.divisionCode, page.divisionName]).toEqual(['330212', '鄞州区'])
  expect(page.identifiers.find((one) => one.type === 'uscc')?.value.slice(2, 8)).toBe('330283')
  const found = await t.act(clerk, async (act) => {
    const rows = []
    for await (const row of listFrameCandidates(act.tx, { divisions: ['330212'] })) rows.push(row.entityId)
    return rows
  })
  expect(found).toContain(entityId)
})

test('trap 5: the absorbed firm keeps its penalty and its unpaid fine; the survivor gets a link, no mark and no list', async () => {
  const [absorbed, survivor] = [await add(), await add()]
  await t.act(clerk, (act) =>
    addToFile(act, {
      entityId: absorbed,
      kind: 'penalty',
      title: '罚款 20,000 元，未缴',
      occurredAt: new Date('2024-03-04T02:00:00Z'),
      source: 'cases/1',
      facts: {},
      loop: { key: 'fine/1', state: 'open' },
    }),
  )
  const merger = {
    id: randomUUID(),
    absorbedId: absorbed,
    survivorId: survivor,
    sinceOn: '2026-06-01',
    documentNumber: null,
  }
  expect(await t.perform(clerk, recordMerger, merger)).toMatchObject({ ok: true })
  const [old, next] = [await pageOf(absorbed), await pageOf(survivor)]
  expect(old).toMatchObject({ statusName: '注销', openLoops: [{ title: '罚款 20,000 元，未缴' }] })
  expect(old.powers).toMatchObject({ mayBePenalised: false, why: expect.stringContaining('承继人') })
  expect(next.openLoops).toEqual([])
  expect(next.relations).toMatchObject([
    { relationName: '吸收合并，承继其债权债务', entityId: absorbed, citation: expect.stringContaining('公司法') },
  ])
  const file = await t.perform(clerk, getEntityFile, { entityId: survivor })
  expect(file.ok && file.value.entries.map((one) => one.title)).toEqual(['设立登记'])
})

test('trap 7: a 个体工商户 is not a company: its operator is masked and may change while the code stays', async () => {
  const code = completeUscc('92', '330203', 'MAE04300')
  const entityId = await add({ code, type: '个体工商户', legalRepresentative: '竺海燕' })
  expect(await pageOf(entityId)).toMatchObject({ kind: 'individual-household', legalRepresentative: '竺某' })
  await importBytes(
    t,
    Buffer.from(
      [
        header,
        line(1, { name: (await pageOf(entityId)).name, code, type: '个体工商户', person: '竺立群', day: '2016-03-01' }),
      ].join('\n'),
    ),
  )
  const [now] = await t.sql<{ person: string }>(
    `select legal_representative as person from entities.entity where entity_id = $1`,
    [entityId],
  )
  expect(now?.person).toBe('竺立群')
  expect((await pageOf(entityId)).uscc).toBe(code)
})

test('trap 8: a company and its branches with codes of their own are units by code; thirty places under one code are one unit', async () => {
  const head = await add()
  const branches: string[] = []
  for (let n = 0; n < 3; n += 1) {
    const branch = await add({ type: '有限责任公司分公司' })
    const relation = { id: randomUUID(), relatedId: head, kind: 'branch-of', sinceOn: '2020-01-01' }
    const url = `/api/entities/${branch}/relations`
    expect((await t.inject({ method: 'POST', url, payload: relation, actor: clerk })).status).toBe(201)
    branches.push(branch)
  }
  for (let n = 0; n < 30; n += 1) {
    const shop = {
      id: randomUUID(),
      address: `宁波市海曙区鼓楼街道中山东路${n}号`,
      divisionCode: null,
      officeCode: null,
      openedOn: '2025-05-01',
      source: '企业申报',
    }
    const url = `/api/entities/${head}/premises`
    expect((await t.inject({ method: 'POST', url, payload: shop, actor: clerk })).status).toBe(201)
  }
  const frame = (kinds: ('company' | 'branch')[]) =>
    t.act(clerk, async (act) => {
      const rows = []
      for await (const row of listFrameCandidates(act.tx, { kinds })) rows.push(row)
      return rows.filter((row) => row.entityId === head || branches.includes(row.entityId))
    })
  expect((await frame(['company'])).map((row) => row.entityId)).toEqual([head])
  expect(await frame(['branch'])).toHaveLength(3)
  const both = await frame(['company', 'branch'])
  expect(new Set(both.map((row) => row.objectCode)).size).toBe(4)
  expect(both).toHaveLength(4)
  expect((await pageOf(head)).relations).toHaveLength(3)
  expect(await t.perform(clerk, registerEntity, parts({ code: (await pageOf(head)).uscc }))).toMatchObject({
    ok: false,
  })
})
