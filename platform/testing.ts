import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import type { z } from 'zod'
import type { Ports } from '#kernel/ports.ts'
import type { Result } from '#kernel/result.ts'
import { openDatabase } from './database.ts'
import { cookieName } from './http/route.ts'
import { makeServer } from './http/server.ts'
import { folderKeys } from './keys.ts'
import { makeLog } from './log.ts'
import { migrate, ROOT, sqlFiles } from './migrate.ts'
import type { Module } from './module.ts'
import { type Actor, anonymous, type Host, inAct, type Act, type Operation, perform } from './operation.ts'
import { diskDrops, diskFiles, systemNetwork, systemRandomness } from './ports.ts'
import { drain } from './runtime.ts'

/** @technical */
export interface TestHost {
  readonly host: Host
  readonly clock: { set(iso: string): void; advance(milliseconds: number): void; now(): Date }
  perform<I extends z.ZodObject, O extends z.ZodType>(
    actor: Actor,
    op: Operation<I, O>,
    input: unknown,
  ): Promise<Result<z.input<O>>>
  /** Runs `fn` in a committed transaction as `actor`. */
  act<T>(actor: Actor, fn: (act: Act) => Promise<T>): Promise<T>
  actor(parts?: Partial<Omit<Actor, 'permissions'>> & { permissions?: readonly string[] }): Actor
  drain(): Promise<void>
  inject(request: {
    method: string
    url: string
    payload?: unknown
    actor?: Actor
    headers?: Record<string, string>
  }): Promise<{
    status: number
    body: unknown
    headers: Record<string, unknown>
    text: string
  }>
  /** Runs SQL as the owner of the database: only to look, or to play a hostile administrator. */
  sql<R>(text: string, params?: readonly unknown[]): Promise<R[]>
  close(): Promise<void>
}

export interface TestOptions {
  readonly now?: string
  /** Names of the modules to mount; all that exist when left out. ledger and identity are always there once they exist. */
  readonly modules?: readonly (string | Module)[]
  readonly demonstration?: boolean
}

/** A running house on a database of its own, cloned from a migrated template; the clock is ours to move. */
export async function testHost(options: TestOptions = {}): Promise<TestHost> {
  const base = process.env['DATABASE_URL']
  if (base === undefined) throw new Error('DATABASE_URL is not set: run through npm test, or start a server first')
  const database = await cloneTemplate(base)
  const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-test-'))
  const time = { at: new Date(options.now ?? '2026-03-02T09:00:00+08:00').getTime() }
  const ports: Ports = {
    time: { now: () => new Date(time.at) },
    randomness: systemRandomness,
    network: systemNetwork,
    files: diskFiles(path.join(folder, 'files')),
    drops: diskDrops(path.join(folder, 'outlets')),
  }
  const db = openDatabase(database.url, { app: 5, job: 3 })
  const host: Host = {
    db,
    ports,
    log: makeLog('silent'),
    modules: await loadModules(options.modules),
    settings: {
      demonstration: options.demonstration ?? true,
      origin: 'hengjian.test/2026',
      dataDirectory: folder,
      keys: folderKeys(path.join(folder, 'keys')),
    },
  }
  const looker = new pg.Client({ connectionString: database.url })
  await looker.connect()
  const tokens = new Map<string, Actor>()
  const server = await makeServer(host, { authenticate: async (token) => tokens.get(token), shedLoad: false })
  return {
    host,
    clock: {
      set: (iso) => {
        time.at = new Date(iso).getTime()
      },
      advance: (milliseconds) => {
        time.at += milliseconds
      },
      now: () => new Date(time.at),
    },
    perform: (actor, op, input) => perform(host, actor, op, input),
    act: async (actor, fn) => {
      const result = await inAct(host, actor, { name: 'test', kind: 'act', permission: '*' }, 'test', async (act) => ({
        ok: true,
        value: await fn(act),
      }))
      if (!result.ok) throw new Error(result.refusal.code)
      return result.value
    },
    actor: testActor,
    drain: () => drain(host),
    inject: injector(server, tokens),
    sql: async <R>(text: string, params: readonly unknown[] = []) =>
      (await looker.query(text, [...params])).rows as R[],
    async close() {
      await server.close()
      await looker.end()
      await db.close()
      await dropDatabase(base, database.name)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function testActor(parts: Parameters<TestHost['actor']>[0] = {}): Actor {
  return {
    ...anonymous,
    accountId: randomId(),
    agencyId: null,
    personName: '测试人员',
    pseudonym: randomBytes(8).toString('hex'),
    ...parts,
    permissions: new Set(parts.permissions ?? ['*']),
  }
}

/** Sends a request to the server in this process, as an actor when one is given. */
function injector(server: FastifyInstance, tokens: Map<string, Actor>): TestHost['inject'] {
  return async ({ method, url, payload, actor, headers }) => {
    const token = randomBytes(16).toString('hex')
    if (actor !== undefined) tokens.set(token, actor)
    const reply = await server.inject({
      method: method as 'GET',
      url,
      headers: { ...(actor === undefined ? {} : { cookie: `${cookieName('session', false)}=${token}` }), ...headers },
      ...(payload === undefined ? {} : { payload: payload as object }),
    })
    const type = String(reply.headers['content-type'] ?? '')
    const body: unknown = /[/+]json\b/u.test(type) ? reply.json<unknown>() : reply.body
    return { status: reply.statusCode, text: reply.body, headers: reply.headers, body }
  }
}

/** The code of the refusal an act ended with, or `ok`. */
export async function code(
  done: Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } }>,
): Promise<string> {
  const result = await done
  return result.ok ? 'ok' : result.refusal.code
}

/** Loads module.ts of each named module (all when undefined), ledger and identity first. */
export async function loadModules(wanted?: readonly (string | Module)[]): Promise<Module[]> {
  const present = readdirSync(path.join(ROOT, 'modules')).filter((name) =>
    existsSync(path.join(ROOT, 'modules', name, 'module.ts')),
  )
  const names = wanted === undefined ? present : wanted.flatMap((one) => (typeof one === 'string' ? [one] : []))
  const given = (wanted ?? []).flatMap((one) => (typeof one === 'string' ? [] : [one]))
  const always = ['ledger', 'identity'].filter(
    (name) => present.includes(name) && !given.some((one) => one.name === name),
  )
  const ordered = [...new Set([...always, ...names])]
  const loaded = await Promise.all(
    ordered.map(async (name): Promise<Module> => {
      const exports: Record<string, unknown> = await import(path.join(ROOT, 'modules', name, 'module.ts'))
      const found = exports[`${name}Module`]
      if (found === undefined) throw new Error(`modules/${name}/module.ts does not export ${name}Module`)
      return found as Module
    }),
  )
  return [...loaded, ...given]
}

/** A migrated template per state of the SQL files, made once per server under a lock, and a clone of it. */
async function cloneTemplate(base: string): Promise<{ url: string; name: string }> {
  const files = [...sqlFiles(ROOT, 'migrations'), ...sqlFiles(ROOT, 'policies')]
  const state = createHash('sha256')
    .update(files.map((file) => file.checksum).join())
    .digest('hex')
    .slice(0, 12)
  const template = `hengjian_template_${state}`
  const name = `hengjian_test_${randomBytes(6).toString('hex')}`
  await withServer(base, async (client) => {
    await client.query('select pg_advisory_lock(7301)')
    const exists = await client.query('select 1 from pg_database where datname = $1', [template])
    if (exists.rowCount === 0) await makeTemplate(client, base, template)
    await client.query(`create database ${name} template ${template}`)
    await client.query('select pg_advisory_unlock(7301)')
  })
  return { url: inDatabase(base, name), name }
}

async function makeTemplate(client: pg.Client, base: string, template: string): Promise<void> {
  const draft = `${template}_draft`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft} template template0 ${await localeClause(client)}`)
  await migrate(inDatabase(base, draft))
  await client.query(`alter database ${draft} rename to ${template}`)
}

/** Chinese trigrams need a UTF-8 character type (stack.md §0.4), whatever the server's own default is. */
async function localeClause(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  const builtin = Number(rows[0]?.version) >= 170_000
  return builtin
    ? `encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8'`
    : `encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`
}

async function dropDatabase(base: string, name: string): Promise<void> {
  await withServer(base, (client) => client.query(`drop database if exists ${name} with (force)`))
}

async function withServer(base: string, fn: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: base })
  await client.connect()
  try {
    await fn(client)
  } finally {
    await client.end()
  }
}

function inDatabase(base: string, name: string): string {
  const url = new URL(base)
  url.pathname = `/${name}`
  return url.toString()
}

function randomId(): string {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
