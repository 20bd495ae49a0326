import type pg from 'pg'

/** No table grows beyond about this many rows. */
const MOST_ROWS = 400_000
/** Whom rows speak of stays the same in every copy; all other ids are made anew from the old ones. */
const STAYS = new Set(['entity_id', 'premises_id'])

interface Column {
  readonly name: string
  readonly type: string
  readonly isOwn: boolean
  /** Part of a key, and free to take any value. */
  readonly isUnique: boolean
  /** A key by itself, as a number is. */
  readonly isAlone: boolean
}

/**
 * Writes the rows of every table under row policies once more for each of `copies` other sets of agencies. An id becomes
 * the same new id in every table of a copy, so rows belong together in it as they did.
 */
export async function multiplyAgencies(
  owner: pg.Client,
  copies: number,
): Promise<{ largest: number; agencies: number }> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relrowsecurity and n.nspname <> 'identity'`,
  )
  await owner.query('set session_replication_role = replica')
  let largest = 0
  for (const { name } of tables) {
    const before = await countOf(owner, name)
    const most = before === 0 ? 0 : Math.min(copies - 1, Math.floor(MOST_ROWS / before))
    if (most > 0) await owner.query(copying(name, await columnsOf(owner, name), most))
    const after = before === 0 ? 0 : await countOf(owner, name)
    largest = Math.max(largest, after)
  }
  await owner.query('set session_replication_role = origin')
  await owner.query('vacuum analyze')
  const { rows } = await owner.query<{ agencies: number }>(
    'select count(distinct agency_id)::int as agencies from inspection.visit',
  )
  return { largest, agencies: rows[0]?.agencies ?? 0 }
}

async function countOf(owner: pg.Client, table: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  return rows[0]?.count ?? 0
}

async function columnsOf(owner: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type,
       a.attidentity = '' and a.attgenerated = '' as "isOwn",
       exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey))
         and not exists (select 1 from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c'
           and a.attnum = any (k.conkey) and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%') as "isUnique",
       exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisunique and i.indpred is null
         and i.indkey::text = a.attnum::text) as "isAlone"
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
    [table],
  )
  return rows.filter((column) => column.isOwn)
}

function copying(table: string, columns: readonly Column[], copies: number): string {
  const hasId = columns.some(({ name, type, isUnique }) => isUnique && type === 'uuid' && !STAYS.has(name))
  const values = columns.map((column) => valueOf(column, hasId))
  return `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
    select ${values.join(', ')} from ${table} t, generate_series(1, ${String(copies)}) n on conflict do nothing`
}

function valueOf({ name, type, isUnique, isAlone }: Column, hasId: boolean): string {
  const column = `t."${name}"`
  if (type === 'uuid' && !STAYS.has(name)) return newId(`${column}::text`)
  if (type === 'uuid[]') return `(select coalesce(array_agg(${newId('x::text')}), '{}') from unnest(${column}) x)`
  if (isAlone && type === 'text') return `${column} || '-' || n`
  if (!isUnique || hasId) return column
  if (type === 'text') return `${column} || '-' || n`
  return type === 'bytea' ? `sha256(${column} || n::text::bytea)` : column
}

/** A UUID of version 8 made of an old one and the number of the copy. */
function newId(old: string): string {
  return `overlay(overlay(md5(${old} || n) placing '8' from 13) placing '8' from 17)::uuid`
}

/**
 * A rewriter of statements: every table under policies is replaced by a view of the owner's with the policies' conditions in
 * it. For an owner whom no policy binds such a view is nothing but its conditions.
 */
export async function writePoliciesByHand(owner: pg.Client): Promise<(sql: string) => string> {
  const { rows } = await owner.query<{ schema: string; name: string; condition: string }>(
    `select schemaname as schema, tablename as name, string_agg('(' || qual || ')', ' or ' order by policyname) as condition
     from pg_policies where 'hengjian_app' = any (roles) and cmd in ('SELECT', 'ALL') group by 1, 2`,
  )
  for (const schema of new Set(rows.map((row) => row.schema))) {
    await owner.query(`drop schema if exists hand_${schema} cascade`)
    await owner.query(`create schema hand_${schema}`)
  }
  for (const { schema, name, condition } of rows)
    await owner.query(`create view hand_${schema}.${name} as select * from ${schema}.${name} where ${condition}`)
  const tables = new RegExp(`\\b(${rows.map((row) => `${row.schema}\\.${row.name}`).join('|')})\\b`, 'gu')
  return (sql) => sql.replace(tables, (table) => `hand_${table}`)
}
