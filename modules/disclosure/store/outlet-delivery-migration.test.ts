import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, ROOT } from '#platform/migrate.ts'
import { agencyId, testId } from '../fixtures/disclosure-test.ts'

const MIGRATION = '20261126T2315-create-outlet-delivery.sql'
const NAME = `hengjian_migration_${process.pid}`

const base = new URL(process.env['DATABASE_URL'] ?? 'postgres://unset')
const url = new URL(base)
url.pathname = `/${NAME}`
let before: string
let client: pg.Client

beforeAll(async () => {
  before = mkdtempSync(path.join(tmpdir(), 'hengjian-before-'))
  for (const owner of ['platform', ...readdirSync(path.join(ROOT, 'modules')).map((name) => `modules/${name}`)])
    cpSync(path.join(ROOT, owner), path.join(before, owner), {
      recursive: true,
      filter: (file) => !file.endsWith('.sql') || (file.includes('/migrations/') && path.basename(file) < MIGRATION),
    })
  await asOwner(`create database ${NAME}`)
  await migrate(url.toString(), before)
  client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await asOwner(`drop database if exists ${NAME} with (force)`)
  rmSync(before, { recursive: true, force: true })
})

async function asOwner(text: string): Promise<void> {
  const owner = new pg.Client({ connectionString: base.toString() })
  await owner.connect()
  await owner.query(text)
  await owner.end()
}

/** A publication as it stood before: our own site had it, the outlets waited for their connection. */
async function publication(number: number, state: string, isRehearsal: boolean): Promise<void> {
  await client.query(
    `insert into disclosure_desk.publication (publication_id, agency_id, agency_name, visit_id, entity_id, is_rehearsal, kind,
       formed_on, rule_id, due_on, is_provisional, citation, original, redacted, redactions, withheld, redaction_version, state,
       received_at)
     values ($1, $2, '局', $1, $1, $3, 'dual-random', '2026-02-05', 'x', '2026-03-11', false, '', '{}', '{}', '[]', '[]', '1', $4, now())`,
    [testId(number), agencyId, isRehearsal, state],
  )
  await client.query(
    `insert into disclosure_desk.receipt (publication_id, agency_id, outlet_id, act, state, happened_at)
     select $1, $2, outlet_id, 'publish', case when is_connected then 'received' else 'awaiting-connection' end, now()
     from disclosure_desk.outlet`,
    [testId(number), agencyId],
  )
}

test('what waited for a connection is queued; a rehearsal and what was withdrawn stay inside; our own site keeps its receipt', async () => {
  await publication(1, 'published', false)
  await publication(2, 'published', true)
  await publication(3, 'withdrawn', false)
  await migrate(url.toString())
  const { rows } = await client.query(
    `select right(record_id::text, 1) as publication, outlet_id as outlet, state, note
     from disclosure_desk.outlet_delivery where outlet_id in ('own-site', 'necips') order by 1, 2`,
  )
  expect(rows).toEqual([
    { publication: '1', outlet: 'necips', state: 'queued', note: null },
    { publication: '1', outlet: 'own-site', state: 'received', note: null },
    { publication: '2', outlet: 'necips', state: 'kept-inside', note: '演练不外送' },
    { publication: '2', outlet: 'own-site', state: 'received', note: null },
    { publication: '3', outlet: 'necips', state: 'kept-inside', note: '送出前已撤回' },
    { publication: '3', outlet: 'own-site', state: 'received', note: null },
  ])
  await expect(
    client.query(`update disclosure_desk.outlet_delivery set state = 'awaiting-connection' where outlet_id = 'necips'`),
  ).rejects.toThrow('outlet_delivery_state_known')
})
