import { createHash } from 'node:crypto'
import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

declare const txBrand: unique symbol

/**
 * One open transaction whose `app.*` settings were made in it (reliability.md R1, R2). Every query of the house needs one;
 * only `inTx` makes them, and it never travels by any other way than as an argument.
 */
export interface Tx {
  readonly [txBrand]: true
  rows<R>(sql: string, params?: readonly unknown[]): Promise<R[]>
  /** Exactly one row, else it throws. */
  one<R>(sql: string, params?: readonly unknown[]): Promise<R>
  maybe<R>(sql: string, params?: readonly unknown[]): Promise<R | undefined>
  /** Runs a statement; answers the number of rows it touched. */
  run(sql: string, params?: readonly unknown[]): Promise<number>
  /**
   * Sends a writing statement without waiting for it. It runs in its place in the order; should it fail, the transaction
   * fails with its error, at `settled` or at the commit.
   */
  later(sql: string, params?: readonly unknown[]): void
  /** Waits for all that was sent by `later`; throws the first failure. */
  settled(): Promise<void>
  copyIn(sql: string): Promise<Writable>
  copyOut(sql: string): Promise<Readable>
}

/** Who asks and why, written into the transaction for the row policies. @technical */
export interface TxContext {
  readonly agency: string | null
  /** Agency ids whose rows may be seen; empty means none (fails closed). */
  readonly scope: readonly string[]
  readonly entity: string | null
  readonly purpose: string
  readonly actor: string
}

// date → 'YYYY-MM-DD', never a JS Date: a legal day has no time.
pg.types.setTypeParser(1082, (text) => text)

const statementNames = new Map<string, string>()
const MOST_STATEMENTS = 2000

/** What was sent and not waited for, and the first of it that failed: later errors of the transaction only follow from it. */
interface Unawaited {
  promises: Promise<unknown>[]
  failure: { readonly error: unknown } | undefined
}

/**
 * Runs `fn` in one transaction; commits when `keep(value)` holds, else rolls back. Releases the connection once. Statements
 * travel without waiting for the answer of the one before: the opening with the first, the commit with the last.
 */
export async function inTx<T>(
  pool: pg.Pool,
  context: TxContext,
  fn: (tx: Tx) => Promise<T>,
  keep: (value: T) => boolean = () => true,
): Promise<T> {
  const client = await pool.connect()
  const unawaited: Unawaited = { promises: [], failure: undefined }
  let broken: Error | undefined
  try {
    gather(client)
    send(unawaited, client.query(opening(client, context)))
    const value = await fn(brand(client, unawaited))
    gather(client)
    send(unawaited, client.query(keep(value) ? 'commit' : 'rollback'))
    await settle(unawaited)
    return value
  } catch (error) {
    await client.query('rollback').catch((cause: unknown) => {
      broken = new Error('rollback failed', { cause })
    })
    throw unawaited.failure === undefined ? error : unawaited.failure.error
  } finally {
    client.release(broken)
  }
}

/** What is sent in one turn of the event loop leaves in one write: each write wakes the server once. */
function gather(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection: { stream: Writable } }
  connection.stream.cork()
  process.nextTick(() => connection.stream.uncork())
}

function send(unawaited: Unawaited, sent: Promise<unknown>): void {
  sent.catch((error: unknown) => {
    unawaited.failure ??= { error }
  })
  unawaited.promises.push(sent)
}

async function settle(unawaited: Unawaited): Promise<void> {
  const sent = unawaited.promises
  unawaited.promises = []
  await Promise.all(sent)
}

/** Begin and settings in one round trip; every value is quoted by the driver. */
function opening(client: pg.PoolClient, context: TxContext): string {
  const scope = context.scope.length === 0 ? '' : `{${context.scope.join(',')}}`
  const settings = {
    agency: context.agency ?? '',
    scope,
    entity: context.entity ?? '',
    purpose: context.purpose,
    actor: context.actor,
  }
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('app.${name}', ${client.escapeLiteral(value)}, true)`,
  )
  return `begin; select ${calls.join(', ')}`
}

function brand(client: pg.PoolClient, unawaited: Unawaited): Tx {
  const ask = async (sql: string, params: readonly unknown[]): Promise<pg.QueryResult> => {
    try {
      gather(client)
      return await client.query(named(sql, params))
    } catch (error) {
      throw unawaited.failure === undefined ? error : unawaited.failure.error
    }
  }
  const rows = async <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> =>
    (await ask(sql, params)).rows as R[]
  const tx = {
    rows,
    async one<R>(sql: string, params: readonly unknown[] = []): Promise<R> {
      const found = await rows<R>(sql, params)
      if (found.length !== 1) throw new Error(`expected one row, got ${found.length}: ${sql.slice(0, 120)}`)
      return found[0] as R
    },
    async maybe<R>(sql: string, params: readonly unknown[] = []): Promise<R | undefined> {
      const found = await rows<R>(sql, params)
      if (found.length > 1) throw new Error(`expected at most one row, got ${found.length}: ${sql.slice(0, 120)}`)
      return found[0]
    },
    async run(sql: string, params: readonly unknown[] = []): Promise<number> {
      return (await ask(sql, params)).rowCount ?? 0
    },
    later(sql: string, params: readonly unknown[] = []): void {
      gather(client)
      send(unawaited, client.query(named(sql, params)))
    },
    settled: () => settle(unawaited),
    async copyIn(sql: string): Promise<Writable> {
      await settle(unawaited)
      return alone(client, () => client.query(copyFrom(sql)))
    },
    async copyOut(sql: string): Promise<Readable> {
      await settle(unawaited)
      return alone(client, () => client.query(copyTo(sql)))
    },
  }
  return tx as unknown as Tx
}

/** A copy has the connection to itself: nothing may be sent behind it until it ends. */
function alone<S extends Readable | Writable>(client: pg.PoolClient, start: () => S): S {
  const connection: { pipeline?: boolean } = client as object
  const was = connection.pipeline
  const again = () => {
    if (was !== undefined) connection.pipeline = was
  }
  connection.pipeline = false
  const stream = start()
  for (const event of ['end', 'finish', 'error', 'close']) stream.once(event, again)
  return stream
}

/** Constant SQL text becomes one named statement, so that the server parses and plans it once per connection. */
function named(sql: string, params: readonly unknown[]): pg.QueryConfig {
  let name = statementNames.get(sql)
  if (name === undefined && statementNames.size < MOST_STATEMENTS) {
    name = createHash('sha256').update(sql).digest('hex').slice(0, 24)
    statementNames.set(sql, name)
  }
  return { ...(name === undefined ? {} : { name }), text: sql, values: [...params] }
}
