import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { freePort, startEmbedded } from './embedded.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-embedded-'))
chmodSync(folder, 0o755)
const options = { directory: path.join(folder, 'postgres'), durable: true, logFile: path.join(folder, 'log') }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the server that comes with the packages starts also as root, keeps its data, and takes over from one left behind', async () => {
  const first = await startEmbedded(options)
  await ask(first.url, `create table kept as select '㙦𬭎'::text as word`)
  // Nobody stopped the first one: its parent might have been killed.
  const second = await startEmbedded(options)
  expect(await ask(second.url, 'select word from kept')).toEqual([{ word: '㙦𬭎' }])
  await expect(ask(first.url, 'select 1')).rejects.toThrow()
  await second.stop()
  await expect(ask(second.url, 'select 1')).rejects.toThrow()
})

test('it is durable, checksummed, reachable from this machine only, and sees Chinese trigrams', async () => {
  const server = await startEmbedded(options)
  const [settings] = await ask(
    server.url,
    `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
    current_setting('listen_addresses') as addresses, current_setting('password_encryption') as passwords`,
  )
  expect(settings).toEqual({ fsync: 'on', checksums: 'on', addresses: '127.0.0.1', passwords: 'scram-sha-256' })
  await ask(server.url, 'create extension if not exists pg_trgm')
  const [trigrams] = await ask(server.url, `select cardinality(show_trgm('麒麟面馆')) > 0 as seen`)
  expect(trigrams).toEqual({ seen: true })
  const wrong = new URL(server.url)
  wrong.password = 'guess'
  await expect(ask(wrong.toString(), 'select 1')).rejects.toThrow(/password authentication failed/u)
  await server.stop()
})

test('a busy port gives the next free one', async () => {
  const busy = createServer()
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
  const address = busy.address()
  const taken = typeof address === 'object' && address !== null ? address.port : 0
  expect(await freePort(taken)).toBeGreaterThan(taken)
  busy.close()
})

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
