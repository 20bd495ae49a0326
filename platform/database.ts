import { createHmac } from 'node:crypto'
import pg from 'pg'

/** One pool per database role; nothing at run time uses the owner but the migration runner. @technical */
export interface Database {
  readonly url: string
  readonly app: pg.Pool
  readonly job: pg.Pool
  readonly public: pg.Pool
  readonly auditor: pg.Pool
  close(): Promise<void>
}

export const ROLES = ['hengjian_app', 'hengjian_job', 'hengjian_public', 'hengjian_auditor'] as const

/** @technical */
export interface PoolSizes {
  readonly app: number
  readonly job: number
  /** A database that is thrown away if its build is cut short: commits need not reach the disk at once. */
  readonly isDraft?: boolean
}

/** Plans are made once while tables are empty and statistics absent, so they must not take a scan of the whole for the cheapest way. */
const DRAFT = '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan -c enable_seqscan=off'

/** Connects as the four unprivileged roles of the database at `url` (made by `ensureRoles`). */
export function openDatabase(url: string, sizes: PoolSizes = { app: 10, job: 4 }): Database {
  const pool = (role: (typeof ROLES)[number], max: number) => {
    const made = new pg.Pool({
      connectionString: roleUrl(url, role),
      max,
      pipeline: true,
      idleTimeoutMillis: 30_000,
      ...(sizes.isDraft === true ? { options: DRAFT } : {}),
      statement_timeout: role === 'hengjian_job' ? 600_000 : 30_000,
    })
    made.on('error', () => undefined) // an idle connection the server closed: the pool makes a new one
    return made
  }
  const pools = {
    app: pool('hengjian_app', sizes.app),
    job: pool('hengjian_job', sizes.job),
    public: pool('hengjian_public', sizes.app),
    auditor: pool('hengjian_auditor', 2),
  }
  return {
    url,
    ...pools,
    async close() {
      await Promise.all(Object.values(pools).map((made) => made.end()))
    },
  }
}

/** Makes the four roles (NOBYPASSRLS, owning nothing) with passwords derived from the owner's. Safe to repeat. */
export async function ensureRoles(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const role of ROLES) {
      const exists = await client.query('select 1 from pg_roles where rolname = $1', [role])
      const verb = exists.rowCount === 0 ? 'create' : 'alter'
      const statement = `${verb} role ${role} login nosuperuser nocreatedb nocreaterole password '${rolePassword(url, role)}'`
      await retryConcurrent(() => client.query(statement))
    }
  } finally {
    await client.end()
  }
}

/** Roles belong to the whole server, so two databases being set up at once may meet here. */
async function retryConcurrent(act: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act()
      return
    } catch (error) {
      const meets = error instanceof Error && /concurrently updated|already exists|duplicate key/u.test(error.message)
      if (!meets) throw error
      if (/already exists|duplicate key/u.test(error.message) || tries === 20) return
    }
  }
}

function roleUrl(url: string, role: string): string {
  const target = new URL(url)
  target.username = role
  target.password = rolePassword(url, role)
  return target.toString()
}

function rolePassword(url: string, role: string): string {
  const secret = process.env['HENGJIAN_ROLE_SECRET'] ?? decodeURIComponent(new URL(url).password)
  if (secret === '') {
    throw new Error('DATABASE_URL 没有口令：请另设 HENGJIAN_ROLE_SECRET，用来派生四个数据库角色的口令')
  }
  return createHmac('sha256', secret).update(`hengjian role ${role}`).digest('hex')
}
