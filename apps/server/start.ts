import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { makeServer } from '#platform/http/server.ts'
import type { Log } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import type { Host } from '#platform/operation.ts'
import { type EmbeddedPostgres, freePort, startEmbedded } from '#platform/postgres/embedded.ts'
import { startWorking } from '#platform/runtime.ts'
import { assertNoDemonstrationAccounts } from '#identity'
import { inTx } from '#platform/tx.ts'
import { DEMONSTRATION_LOGINS } from './demo/people.ts'
import { buildDemoCity, isEmpty } from './demo/main.ts'
import { startDemonstrationOutlets } from './demo/outlets.ts'
import { startDemonstrationReceiver } from './demo/outside-system.ts'
import { makeHost } from './host.ts'
import { asOwner } from './as-owner.ts'
import { firstSetUp, refreshRoles } from './first-set-up.ts'
import { holdDirectory } from './lock.ts'
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

/** Database, schema and demonstration city, with the web pages built meanwhile; then HTTP and workers. Prints addresses and logins. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const pages = buildWebApps(options.say)
  pages.catch(() => undefined) // met below
  const held = await holdData(options)
  try {
    const [url] = await Promise.all([readyDatabase(options, held.embedded?.url), pages])
    const host = hostAt(options, url)
    await checkAccounts(host)
    await refreshRoles(host)
    return await serve(options, host, held)
  } catch (error) {
    await held.letGo()
    throw error
  }
}

/** Builds the database a start would find, and serves nothing: `npm run city -- --demo`. What exists already is kept. */
export async function prepareDatabase(options: StartOptions): Promise<void> {
  const held = await holdData(options)
  try {
    await readyDatabase(options, held.embedded?.url)
  } finally {
    await held.letGo()
  }
}

interface HeldData {
  readonly embedded: EmbeddedPostgres | undefined
  /** Stops the embedded server and frees the directory for another process. */
  letGo(): Promise<void>
}

/** Holds the data directory for this process alone, and runs the embedded server unless the user has one. */
async function holdData(options: StartOptions): Promise<HeldData> {
  mkdirSync(options.dataDirectory, { recursive: true })
  const lock = holdDirectory(options.dataDirectory)
  const embedded = options.databaseUrl === undefined ? await startDatabase(options) : undefined
  return {
    embedded,
    async letGo() {
      await embedded?.stop()
      lock.release()
    },
  }
}

function hostAt(options: StartOptions, databaseUrl: string, draft = false): Host {
  const { dataDirectory, demonstration } = options
  return makeHost({ databaseUrl, dataDirectory, demonstration, logLevel: logLevel(options), draft })
}

/** The product's database, migrated; in demonstration mode with its city. */
async function readyDatabase(options: StartOptions, embeddedUrl: string | undefined): Promise<string> {
  if (embeddedUrl === undefined) {
    const url = options.databaseUrl ?? ''
    await migrate(url)
    await fillWhenEmpty(options, url)
    return url
  }
  const url = databaseAt(embeddedUrl, 'hengjian')
  if (!(await exists(embeddedUrl, 'hengjian'))) await createDatabase(options, embeddedUrl)
  await migrate(url)
  return url
}

/** Built under another name and renamed when whole, so that an interrupted build leaves nothing half. */
async function createDatabase(options: StartOptions, base: string): Promise<void> {
  await asOwner(base, async (client) => {
    await client.query('drop database if exists hengjian_draft with (force)')
    await client.query('create database hengjian_draft')
  })
  const draft = databaseAt(base, 'hengjian_draft')
  await migrate(draft)
  await fillWhenEmpty(options, draft, true)
  spawnSync('sync') // the draft's files were written without waiting for the disk
  await asOwner(base, async (client) => {
    await client.query('checkpoint')
    await client.query('alter database hengjian_draft rename to hengjian')
  })
}

async function fillWhenEmpty(options: StartOptions, url: string, draft = false): Promise<void> {
  const host = hostAt(options, url, draft)
  try {
    if (!(await isEmpty(host))) return
    await (options.demonstration ? buildDemoCity(host, options.say) : firstSetUp(host, options.say))
  } finally {
    await host.db.close()
  }
}

async function startDatabase(options: StartOptions): Promise<EmbeddedPostgres> {
  options.say('启动内置数据库 PostgreSQL 18 …')
  const embedded = await startEmbedded({
    directory: path.join(options.dataDirectory, 'postgres'),
    durable: true,
    logFile: path.join(options.dataDirectory, 'postgres.log'),
  })
  if (embedded.notice !== undefined) options.say(embedded.notice)
  return embedded
}

async function exists(base: string, name: string): Promise<boolean> {
  let found = false
  await asOwner(base, async (client) => {
    found = (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1
  })
  return found
}

function databaseAt(base: string, name: string): string {
  const url = new URL(base)
  url.pathname = `/${name}`
  return url.toString()
}

/** Outside demonstration mode the server refuses to run with a printed login in its database. */
async function checkAccounts(host: Host): Promise<void> {
  if (host.settings.demonstration) return
  const context = { agency: null, scope: [], entity: null, purpose: 'start', actor: 'system' }
  await inTx(host.db.job, context, (tx) => assertNoDemonstrationAccounts(tx))
}

async function serve(options: StartOptions, host: Host, held: HeldData): Promise<RunningServer> {
  const app = await makeServer(host, { perMinute: 1200, secure: process.env['HENGJIAN_TLS'] === '1' })
  await mountWebApps(app)
  await mountPublicSite(app, host)
  const port = await freePort(options.port)
  if (port !== options.port) options.say(`端口 ${options.port} 已被占用，改用 ${port}。`)
  const address = await app.listen({ port, host: process.env['HENGJIAN_LISTEN'] ?? '127.0.0.1' })
  const workers = await startWorking(host)
  const outlets = options.demonstration ? startDemonstrationOutlets(options.dataDirectory, host.log) : undefined
  const receiver = options.demonstration ? await startDemonstrationReceiver(host.log) : undefined
  sayAddresses(options, address)
  return {
    address,
    log: host.log,
    async stop() {
      await app.close()
      outlets?.stop()
      receiver?.stop()
      await workers.stop()
      await host.db.close()
      await held.letGo()
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
  for (const person of DEMONSTRATION_LOGINS)
    say(`  ${person.login.padEnd(14)} ${person.password}  ${person.personName}　${person.title}`)
  say('')
  say('按 Ctrl-C 停止。')
}

function logLevel(options: StartOptions): string {
  return process.env['HENGJIAN_LOG'] ?? (options.demonstration ? 'warn' : 'info')
}
