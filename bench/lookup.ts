import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import autocannon from 'autocannon'
import pg from 'pg'
import { makeServer } from '#platform/http/server.ts'
import { cookieName } from '#platform/http/route.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import { entityPageSql } from '../modules/entities/queries/entity-page.ts'
import { fillRegister } from './import.ts'
import type { BenchLine } from './main.ts'

const ENTITIES = 20_000
const IDS = 500
const ROUNDS = 5
const SECONDS = 4
const CONNECTIONS = 32
const LEAST = 0.75

/**
 * One entity's page over HTTP through the whole house (session known, right checked, answer validated) against bare
 * node:http + pg running the same transaction: begin, set_config, the same select, commit. Rounds are interleaved.
 */
export async function run(): Promise<BenchLine[]> {
  const t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities'] })
  const peerPool = new pg.Pool({ connectionString: await urlOf(t), max: 5 })
  try {
    await fillRegister(t, ENTITIES)
    const ids = (
      await t.sql<{ entity_id: string }>(`select entity_id from entities.entity order by row_hash limit ${IDS}`)
    ).map((row) => row.entity_id)
    const ours = await serveOurs(t)
    const peer = await servePeer(peerPool)
    const rounds: { ours: number; peer: number }[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      const one = { ours: await load(ours.port, ids), peer: await load(peer.port, ids) }
      if (round > 0) rounds.push(one) // the first one warms both
    }
    await ours.close()
    await peer.close()
    const sorted = rounds.map((one) => ({ ...one, ratio: one.ours / one.peer })).sort((a, b) => a.ratio - b.ratio)
    const middle = sorted[Math.floor(ROUNDS / 2)] ?? { ours: 0, peer: 1, ratio: 0 }
    return [
      {
        name: `look-up of one entity over HTTP (median of ${ROUNDS} rounds)`,
        ours: `${Math.round(middle.ours)} req/s`,
        peer: `node:http + pg, same transaction, ${Math.round(middle.peer)} req/s`,
        ratio: middle.ratio,
        target: `≥ ${LEAST}`,
        ok: middle.ratio >= LEAST,
      },
    ]
  } finally {
    await peerPool.end()
    await t.close()
  }
}

interface Served {
  readonly port: number
  close(): Promise<unknown>
}

async function serveOurs(t: TestHost): Promise<Served> {
  const actor = t.actor({ permissions: ['entities.read'] })
  const app = await makeServer(t.host, { authenticate: async () => actor, perMinute: 0 })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { port: portOf(app.server), close: () => app.close() }
}

async function servePeer(pool: pg.Pool): Promise<Served> {
  const server = createServer((request, response) => {
    void answer(pool, request.url?.split('/').at(-1) ?? '').then((body) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(body)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return { port: portOf(server), close: () => new Promise((resolve) => server.close(resolve)) }
}

async function answer(pool: pg.Pool, id: string): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query({
      name: 'context',
      text: `select set_config('app.agency',$1,true),set_config('app.scope',$2,true),set_config('app.entity',$3,true),set_config('app.purpose',$4,true),set_config('app.actor',$5,true)`,
      values: ['', '', '', 'bench', 'bench'],
    })
    const { rows } = await client.query({ name: 'page', text: entityPageSql, values: [id] })
    await client.query('commit')
    return JSON.stringify(rows[0])
  } finally {
    client.release()
  }
}

async function load(port: number, ids: readonly string[]): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: SECONDS,
    workers: 1,
    headers: { cookie: `${cookieName('session', false)}=bench` },
    requests: ids.map((id) => ({ method: 'GET' as const, path: `/api/entities/${id}` })),
  })
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were not 2xx`)
  return result.requests.average
}

async function urlOf(t: TestHost): Promise<string> {
  const [row] = await t.sql<{ name: string }>(`select current_database() as name`)
  const url = new URL(process.env['DATABASE_URL'] ?? '')
  url.pathname = `/${row?.name ?? ''}`
  return url.toString()
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(await run(), null, 1)}\n`)
