import { lookup } from 'node:dns/promises'
import pg from 'pg'
import type { ForeignTable, RowMark, TableAddress } from '#kernel/ports.ts'
import { EgressError, isClosedAddress } from './egress.ts'

const CONNECT_MS = 10_000
const ANSWER_MS = 60_000

/**
 * Opens a table of somebody else's PostgreSQL to be read: every statement in a read-only session, every value as the table writes
 * it. The address that was checked is the one connected to. Throws an `EgressError` with the reason in Chinese.
 */
export async function openForeignTable(address: TableAddress): Promise<ForeignTable> {
  const host = await checkedHost(address)
  const client = new pg.Client({
    host,
    port: address.port,
    database: address.database,
    user: address.user,
    password: address.password,
    ssl: address.usesTls ? { servername: address.host } : false,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
    options: `-c default_transaction_read_only=on -c statement_timeout=${ANSWER_MS} -c datestyle=ISO`,
    types: { getTypeParser: () => (text: string) => text },
  })
  client.on('error', () => undefined) // told by the query that was under way, or by the next one
  try {
    await client.connect()
  } catch (error) {
    throw new EgressError(wordsOf(error), { cause: error })
  }
  return readerOf(client, address.table)
}

async function checkedHost({ host, mayReachPrivate }: TableAddress): Promise<string> {
  const found = await lookup(host).catch((error: unknown) => {
    throw new EgressError('域名解析不到地址', { cause: error })
  })
  if (!mayReachPrivate && isClosedAddress(found.address)) throw new EgressError('地址指向内部网络，没有连接')
  return found.address
}

function readerOf(client: pg.Client, name: string): ForeignTable {
  const table = name
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.')
  const mark = `cd_time, cd_id::text collate "C"`
  const ask = async (text: string, values: readonly (string | number)[]) => {
    try {
      return await client.query<Record<string, string | null>>(text, [...values])
    } catch (error) {
      throw new EgressError(wordsOf(error), { cause: error })
    }
  }
  const after = (from: RowMark | null) => (from === null ? 'true' : `(${mark}) > ($1, $2)`)
  const marks = (from: RowMark | null) => (from === null ? [] : [from.time, from.id])
  return {
    async columns() {
      const { fields } = await ask(`select * from ${table} limit 0`, [])
      return fields.map((field) => field.name)
    },
    async rowsAfter(from, most) {
      const { rows } = await ask(
        `select * from ${table} where ${after(from)} order by ${mark} limit ${most}`,
        marks(from),
      )
      return rows
    },
    async countBetween(from, upTo) {
      const given = marks(from)
      const place = given.length
      const { rows } = await ask(
        `select count(*) as n from ${table} where ${after(from)} and (${mark}) <= ($${place + 1}, $${place + 2})`,
        [...given, upTo.time, upTo.id],
      )
      return Number(rows[0]?.['n'] ?? 0)
    },
    close: () => client.end().catch(() => undefined),
  }
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: '前置库没有在这个地址监听（连接被拒绝）',
  ECONNRESET: '前置库中断了连接',
  ETIMEDOUT: '连接前置库超时',
  EHOSTUNREACH: '到不了前置库的网络',
  ENETUNREACH: '到不了前置库的网络',
  '28P01': '前置库不认这个用户名或口令',
  '28000': '前置库不许这个用户连接',
  '3D000': '前置库服务器上没有这个数据库',
  '42P01': '前置库里没有这张表',
  '42501': '前置库没有给这个用户读表的权限',
  '57P01': '前置库正在停机',
}

function wordsOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const text = error instanceof Error ? error.message : String(error)
  return words[code] ?? `前置库没有答复（${code === '' ? text : code}）`
}
