import { mkdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { makeServer } from '#platform/http/server.ts'
import type { Log } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import type { Host } from '#platform/operation.ts'
import { type EmbeddedPostgres, freePort, startEmbedded } from '#platform/postgres/embedded.ts'
import { startWorking } from '#platform/runtime.ts'
import { assertNoDemonstrationAccounts } from '#identity'
import { inTx } from '#platform/tx.ts'
import { DEMONSTRATION_LOGINS } from './demo/people.ts'
import { ensureDemoCity } from './demo/main.ts'
import { makeHost } from './host.ts'
import { holdDirectory } from './lock.ts'
import { mountDesk } from './desk/mount.ts'
import { mountPublicSite } from './public-site.ts'
import { buildWebApps, mountWebApps } from './web-apps.ts'

export interface StartOptions {
  readonly dataDirectory: string
  readonly databaseUrl: string | undefined
  readonly port: number
  readonly demonstration: boolean
  readonly say: (line: string) => void
}

export interface RunningServer {
  readonly address: string
  readonly log: Log
  stop(): Promise<void>
}

/** Database, schema, demonstration city, web apps, HTTP and workers, in that order; prints addresses and logins. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  mkdirSync(options.dataDirectory, { recursive: true })
  const lock = holdDirectory(options.dataDirectory)
  const embedded = options.databaseUrl === undefined ? await startDatabase(options) : undefined
  try {
    const building = buildWebApps(options.say)
    const url = await prepareDatabase(options, embedded)
    const host = makeHost({
      databaseUrl: url, dataDirectory: options.dataDirectory, demonstration: options.demonstration, logLevel: logLevel(options),
    })
    await checkAccounts(host)
    if (options.demonstration) await ensureDemoCity(host, options.say)
    await building
    return await serve(options, host, embedded, lock)
  } catch (error) {
    await embedded?.stop()
    lock.release()
    throw error
  }
}

async function startDatabase(options: StartOptions): Promise<EmbeddedPostgres> {
  options.say('启动内置数据库 PostgreSQL 18 …')
  const embedded = await startEmbedded({
    directory: path.join(options.dataDirectory, 'postgres'), durable: true, logFile: path.join(options.dataDirectory, 'postgres.log'),
  })
  if (embedded.notice !== undefined) options.say(embedded.notice)
  return embedded
}

async function prepareDatabase(options: StartOptions, embedded: EmbeddedPostgres | undefined): Promise<string> {
  const base = embedded?.url ?? options.databaseUrl ?? ''
  const url = embedded === undefined ? base : await ownDatabase(base)
  await migrate(url)
  return url
}

/** The embedded server's own database for the product; a user's server is used as DATABASE_URL names it. */
async function ownDatabase(base: string): Promise<string> {
  const client = new pg.Client({ connectionString: base })
  await client.connect()
  try {
    const exists = await client.query(`select 1 from pg_database where datname = 'hengjian'`)
    if (exists.rowCount === 0) await client.query('create database hengjian')
  } finally {
    await client.end()
  }
  const url = new URL(base)
  url.pathname = '/hengjian'
  return url.toString()
}

/** Outside demonstration mode the server refuses to run with a printed login in its database. */
async function checkAccounts(host: Host): Promise<void> {
  if (host.settings.demonstration) return
  const context = { agency: null, scope: [], entity: null, purpose: 'start', actor: 'system' }
  await inTx(host.db.job, context, (tx) => assertNoDemonstrationAccounts(tx))
}

async function serve(
  options: StartOptions, host: Host, embedded: EmbeddedPostgres | undefined, lock: { release(): void },
): Promise<RunningServer> {
  const app = await makeServer(host, { perMinute: 1200, secure: process.env['HENGJIAN_TLS'] === '1' })
  mountDesk(app, host)
  await mountWebApps(app)
  await mountPublicSite(app, host)
  const port = await freePort(options.port)
  if (port !== options.port) options.say(`端口 ${options.port} 已被占用，改用 ${port}。`)
  const address = await app.listen({ port, host: process.env['HENGJIAN_LISTEN'] ?? '127.0.0.1' })
  const workers = await startWorking(host)
  sayAddresses(options, address)
  return {
    address, log: host.log,
    async stop() {
      await app.close()
      await workers.stop()
      await host.db.close()
      await embedded?.stop()
      lock.release()
    },
  }
}

function sayAddresses(options: StartOptions, address: string): void {
  const { say } = options
  say('')
  say('衡鉴 已就绪')
  say(`  公众网站    ${address}/`)
  say(`  工作台      ${address}/staff/`)
  say(`  掌上执法    ${address}/field/`)
  if (!options.demonstration) return
  say('')
  say('演示环境·企业与人员均为虚构。演示账号（账号 / 口令）：')
  for (const person of DEMONSTRATION_LOGINS) say(`  ${person.login.padEnd(14)} ${person.password}  ${person.personName}　${person.title}`)
  say('')
  say('按 Ctrl-C 停止。')
}

function logLevel(options: StartOptions): string {
  return process.env['HENGJIAN_LOG'] ?? (options.demonstration ? 'warn' : 'info')
}
