import { createHash, createPublicKey, verify } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import { inTx } from '#platform/tx.ts'
import type { TestHost } from '#platform/testing.ts'
import { testHost } from '#platform/testing.ts'
import { openDatasets } from '../domain/open-datasets.ts'
import {
  agencyId,
  commitDraw,
  concludeVisit,
  holdDraw,
  putEntity,
  releaseList,
  testId,
} from '../fixtures/disclosure-test.ts'
import { disclosureModule } from '../module.ts'
import { readOpenRows } from '../queries/open-rows.ts'
import { approvePublication } from './approve-publication.ts'
import { getOpenFile } from './get-open-file.ts'
import { getPublication } from './get-publication.ts'
import { listOpenData } from './list-open-data.ts'
import { orderOpenData } from './order-open-data.ts'
import { withdrawPublication } from './withdraw-publication.ts'

const USCC = '91330200MAN00B0170'
const VERIFY = path.resolve(import.meta.dirname, '../../../verifier/verify.mjs')
let t: TestHost
let entityId: string

beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', disclosureModule] })
  entityId = await putEntity(t, 10, { name: '宁波澜屿电梯工程有限公司', uscc: USCC, person: '忻立群' })
  await published(100, { title: '=cmd|1 电梯维保' })
  await published(101)
  const head = await commitDraw(t, 1)
  await holdDraw(t, head, [{ id: entityId, uscc: USCC, name: '宁波澜屿电梯工程有限公司' }])
  await releaseList(t, head.planId, [{ id: entityId, uscc: USCC, name: '宁波澜屿电梯工程有限公司' }])
  await t.drain()
})
afterAll(() => t.close())

const desk = (parts: object = {}) => t.actor({ scope: [agencyId], agencyId, ...parts })

async function published(visit: number, parts: Parameters<typeof concludeVisit>[3] = {}): Promise<string> {
  await concludeVisit(t, visit, entityId, parts)
  await t.drain()
  const [row] = await t.sql<{ id: string }>(
    `select publication_id as id from disclosure_desk.publication where visit_id = $1`,
    [testId(visit)],
  )
  const publicationId = row?.id ?? ''
  const shown = await t.perform(desk(), getPublication, { publicationId })
  if (!shown.ok) throw new Error(shown.refusal.code)
  const done = await t.perform(desk(), approvePublication, { publicationId, shownHash: shown.value.shownHash })
  if (!done.ok) throw new Error(done.refusal.code)
  return publicationId
}

async function nextEdition(): Promise<number> {
  const done = await t.perform(desk(), orderOpenData, { reason: '核对开放数据' })
  if (!done.ok) throw new Error(done.refusal.message)
  await t.drain()
  t.clock.advance(20_000)
  await t.drain()
  return newest()
}

async function newest(): Promise<number> {
  const all = await t.perform(anonymous, listOpenData, {})
  if (!all.ok) throw new Error(all.refusal.message)
  return all.value.editions[0]?.ordinal ?? 0
}

const fetchFile = (edition: number | 'latest', name: string, headers: Record<string, string> = {}) =>
  t.inject({ method: 'GET', url: `/api/disclosure/open-data/${edition}/${name}`, headers })

test('what is public leaves as files with a dictionary, a licence, sums and rows that agree', async () => {
  const edition = await nextEdition()
  const all = await t.perform(anonymous, listOpenData, {})
  if (!all.ok) throw new Error(all.refusal.message)
  const [first] = all.value.editions
  expect(first).toMatchObject({ ordinal: edition, cause: '按要求', isAnchored: true, keepUntil: '2027-03-03' })
  expect(first?.files).toHaveLength(openDatasets.length * 2 + 2)
  expect(all.value.licence).toContain('撤回清单')
  const csv = (await fetchFile('latest', 'results.csv')).text
  const json = (await fetchFile('latest', 'results.jsonl')).text
  expect(csv.startsWith('\uFEFF结果编号,标题,单位名称,统一社会信用代码')).toBe(true)
  expect(csv).toContain('"\'=cmd|1 电梯维保"')
  expect(json.trimEnd().split('\n')).toHaveLength(2)
  expect(JSON.parse(json.split('\n')[0] ?? '')).toMatchObject({
    uscc: USCC,
    outcome: '维护保养记录：发现问题已责令改正',
  })
  expect(csv + json).not.toMatch(/王秀英|忻立群|13857401234/u)
  expect((await fetchFile(edition, 'dictionary.csv')).text).toContain('results,检查结果,统一社会信用代码,uscc')
  expect((await fetchFile(edition, 'draw-units.csv')).text).toContain(USCC)
})

test('every set is read from what anybody may read: the public role sees the very same rows', async () => {
  const context = { agency: null, scope: [], entity: null, purpose: 'test', actor: 'public' }
  const read = (pool: 'public' | 'job') =>
    inTx(t.host.db[pool], context, async (tx) => {
      const all: unknown[] = []
      for (const set of openDatasets) for await (const rows of readOpenRows(tx, set.id)) all.push(...rows)
      return all
    })
  const seen = await read('public')
  expect(seen.length).toBeGreaterThan(4)
  expect(await read('job')).toEqual(seen)
})

test('every column of the dictionary is in the rows, and no other', async () => {
  await inTx(
    t.host.db.public,
    { agency: null, scope: [], entity: null, purpose: 'test', actor: 'public' },
    async (tx) => {
      for (const set of openDatasets)
        for await (const rows of readOpenRows(tx, set.id))
          for (const row of rows)
            expect(
              Object.keys(row)
                .filter((key) => key !== 'recordKey')
                .toSorted(),
              set.id,
            ).toEqual(set.columns.map((one) => one.key).toSorted())
    },
  )
})

test('the list is signed, its hash is in the ledger, and the verifier without our code says so', async () => {
  const edition = await newest()
  const folder = mkdtempSync(path.join(tmpdir(), 'open-data-'))
  for (const name of ['manifest.json', 'public-key.pem', 'SHA256SUMS', 'ledger.json', 'results.csv', 'results.jsonl'])
    writeFileSync(path.join(folder, name), (await fetchFile(edition, name)).text)
  const signature = await t.perform(anonymous, getOpenFile, { edition: String(edition), name: 'manifest.sig' })
  if (!signature.ok) throw new Error(signature.refusal.message)
  writeFileSync(path.join(folder, 'manifest.sig'), Buffer.from(signature.value.base64, 'base64'))
  const said = execFileSync(process.execPath, [VERIFY, folder], { encoding: 'utf8' })
  expect(said).toContain('验证通过：4 步全部相符')
  const sum = createHash('sha256')
    .update(readFileSync(path.join(folder, 'results.csv')))
    .digest('hex')
  expect(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')).toContain(`${sum}  results.csv\n`)
  const manifest = readFileSync(path.join(folder, 'manifest.json'))
  const key = createPublicKey(readFileSync(path.join(folder, 'public-key.pem')))
  expect(verify(null, manifest, key, Buffer.from(signature.value.base64, 'base64'))).toBe(true)
  writeFileSync(path.join(folder, 'results.csv'), `${readFileSync(path.join(folder, 'results.csv'), 'utf8')} `)
  expect(() => execFileSync(process.execPath, [VERIFY, folder], { encoding: 'utf8', stdio: 'pipe' })).toThrow()
})

test('a broken download goes on where it stopped, and a known file is not sent again', async () => {
  const whole = await fetchFile('latest', 'items.csv')
  const tag = String(whole.headers['etag'])
  const size = Buffer.byteLength(whole.text)
  expect(await fetchFile('latest', 'items.csv', { 'if-none-match': tag })).toMatchObject({ status: 304, text: '' })
  const rest = await fetchFile('latest', 'items.csv', { range: `bytes=3-`, 'if-range': tag })
  expect(rest).toMatchObject({ status: 206, headers: { 'content-range': `bytes 3-${size - 1}/${size}` } })
  expect(`\uFEFF${rest.text}`).toBe(whole.text)
  expect(await fetchFile('latest', 'items.csv', { range: 'bytes=3-', 'if-range': '"old"' })).toMatchObject({
    status: 200,
  })
  expect(await fetchFile('latest', 'items.csv', { range: `bytes=${size}-` })).toMatchObject({ status: 416 })
})

test('a withdrawn result stops every file that holds it at once, and is told of without its content (trap 15)', async () => {
  const resultId = await published(102)
  const before = await nextEdition()
  expect((await fetchFile(before, 'results.csv')).text).toContain(resultId)
  const act = { publicationId: resultId, requiredOn: '2026-03-02', reason: '行政处罚决定已被撤销' }
  expect(await t.perform(desk(), withdrawPublication, act)).toMatchObject({ ok: true })
  const stopped = await fetchFile(before, 'results.csv')
  expect(stopped).toMatchObject({ status: 410, body: { code: 'disclosure.open-file-stopped' } })
  expect(stopped.text).toContain('行政处罚决定已被撤销')
  expect((await fetchFile(before, 'manifest.json')).status).toBe(200)
  await t.drain()
  const after = await newest()
  expect(after).toBe(before + 1)
  expect((await fetchFile(after, 'results.csv')).text).not.toContain(resultId)
  const gone = (await fetchFile(after, 'withdrawals.jsonl')).text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(gone).toContainEqual({
    dataset: 'results',
    goneKey: resultId,
    goneOn: '2026-03-02',
    reason: '行政处罚决定已被撤销',
    firstEdition: before,
    lastEdition: before,
  })
  expect((await fetchFile(after, 'withdrawals.csv')).text).not.toContain(USCC)
})

test('a record that leaves the public without a word is found by the watch, and the files that hold it are stopped', async () => {
  await t.sql(
    `insert into disclosure.public_undisclosed values ($1, $2, '宁波澜屿电梯工程有限公司', $3, '海曙区市场监督管理局', '电梯', '甬海市监责〔2026〕1号', '2026-02-20', '2026-03-01')`,
    [testId(900), entityId, USCC],
  )
  const before = await nextEdition()
  await t.sql(`delete from disclosure.public_undisclosed where disclosure_order_id = $1`, [testId(900)])
  t.clock.advance(700_000)
  await t.drain()
  expect(await newest()).toBe(before + 1)
  expect(await fetchFile(before, 'undisclosed-standards.jsonl')).toMatchObject({ status: 410 })
  expect((await fetchFile('latest', 'withdrawals.jsonl')).text).toContain('已从公开中撤下')
})

test('seven days later an edition is made by itself; after the term an old one is handed out no longer', async () => {
  const before = await newest()
  t.clock.set('2026-03-10T09:00:00+08:00')
  await t.drain()
  expect(await newest()).toBe(before + 1)
  t.clock.set('2027-03-08T09:00:00+08:00')
  expect(await fetchFile(before, 'items.csv')).toMatchObject({
    status: 404,
    body: { code: 'disclosure.open-edition-unknown' },
  })
})

test('what is not there is not found; who may not order may not order', async () => {
  expect(await fetchFile('latest', '..%2Fsecret')).toMatchObject({
    status: 404,
    body: { code: 'disclosure.open-file-unknown' },
  })
  expect(await fetchFile(0, 'items.csv')).toMatchObject({ status: 422 })
  const no = await t.perform(t.actor({ permissions: [] }), orderOpenData, { reason: '想要最新的' })
  expect(no).toMatchObject({ refusal: { code: 'platform.forbidden' } })
})
