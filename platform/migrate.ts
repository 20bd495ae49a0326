import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'
import { ensureRoles } from './database.ts'

interface SqlFile {
  readonly name: string
  readonly module: string
  readonly text: string
  readonly checksum: string
}

export const ROOT = path.resolve(import.meta.dirname, '..')

/**
 * Brings the database at `url` to the present schema: migrations of all modules in time order, each once and with its
 * checksum, then changed policies, then grants by convention. Throws when a landed migration was edited.
 */
export async function migrate(url: string, root: string = ROOT): Promise<void> {
  await ensureRoles(url)
  const migrations = sqlFiles(root, 'migrations')
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', () => undefined) // a server that stops after a refusal must not hide the refusal
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await sql.raw(`create schema if not exists platform`).execute(db)
    await sql
      .raw(`create table if not exists platform.sql_file (name text primary key, module text not null, checksum text not null);
      comment on table platform.sql_file is 'SQL files that were run (migrations, policies) with their SHA-256'`)
      .execute(db)
    await refuseEdited(db, migrations)
    await runMigrations(db, migrations)
    await runPolicies(db, sqlFiles(root, 'policies'))
    await grantByConvention(db)
  } finally {
    await db.destroy()
  }
}

/** All SQL files of one kind, platform's first, in time order over all modules. */
export function sqlFiles(root: string, kind: 'migrations' | 'policies'): SqlFile[] {
  const owners = ['platform', ...readdirSync(path.join(root, 'modules')).map((name) => `modules/${name}`)]
  const files = owners.flatMap((owner) => {
    const folder = path.join(root, owner, kind)
    return listSql(folder).map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8')
      const name = kind === 'migrations' ? file.replace(/\.sql$/u, '') : `${path.basename(owner)}/${file}`
      return { name, module: path.basename(owner), text, checksum: createHash('sha256').update(text).digest('hex') }
    })
  })
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function listSql(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sql')) : []
}

async function refuseEdited(db: Kysely<unknown>, files: readonly SqlFile[]): Promise<void> {
  const { rows } = await sql<{ name: string; checksum: string }>`select name, checksum from platform.sql_file`.execute(
    db,
  )
  const known = new Map(rows.map((row) => [row.name, row.checksum]))
  const edited = files.filter((file) => known.has(file.name) && known.get(file.name) !== file.checksum)
  if (edited.length > 0) throw new Error(`landed migrations were edited: ${edited.map((file) => file.name).join(', ')}`)
}

async function runMigrations(db: Kysely<unknown>, files: readonly SqlFile[]): Promise<void> {
  const steps: Record<string, Migration> = {}
  for (const file of files) {
    steps[file.name] = {
      async up(step: Kysely<unknown>) {
        await sql.raw(`set local lock_timeout = '2s'; set local search_path = pg_catalog, public`).execute(step)
        await sql.raw(file.text).execute(step)
        await recordFile(step, file)
      },
    }
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => steps },
    allowUnorderedMigrations: true,
    migrationTableSchema: 'platform',
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown'
    throw new Error(`migration ${failed} failed: ${error instanceof Error ? error.message : 'unknown error'}`, {
      cause: error,
    })
  }
}

async function recordFile(db: Kysely<unknown>, file: SqlFile): Promise<void> {
  await sql`insert into platform.sql_file (name, module, checksum) values (${file.name}, ${file.module}, ${file.checksum})
    on conflict (name) do update set checksum = excluded.checksum`.execute(db)
}

async function runPolicies(db: Kysely<unknown>, files: readonly SqlFile[]): Promise<void> {
  for (const file of files) {
    const known = await sql<{
      checksum: string
    }>`select checksum from platform.sql_file where name = ${file.name}`.execute(db)
    if (known.rows[0]?.checksum === file.checksum) continue
    await db.transaction().execute(async (step) => {
      await sql.raw(file.text).execute(step)
      await recordFile(step, file)
    })
  }
}

/**
 * app and job: DML on every module's tables, but INSERT and SELECT only where the table comment starts with
 * `[append-only]`; public: SELECT on schema disclosure; auditor: SELECT everywhere. TRUNCATE, DDL: nobody.
 */
async function grantByConvention(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`do $grants$
    declare s record; t record;
    begin
      execute format('revoke all on database %I from public', current_database());
      execute format('grant connect, temporary on database %I to hengjian_app, hengjian_job, hengjian_public, hengjian_auditor', current_database());
      revoke all on schema public from public;
      for s in select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema','public') loop
        execute format('grant usage on schema %I to hengjian_app, hengjian_job, hengjian_auditor', s.nspname);
        execute format('grant select on all tables in schema %I to hengjian_auditor', s.nspname);
        execute format('grant usage, select on all sequences in schema %I to hengjian_app, hengjian_job', s.nspname);
        execute format('revoke execute on all functions in schema %I from public', s.nspname);
        execute format('grant execute on all functions in schema %I to hengjian_app, hengjian_job', s.nspname);
        for t in select c.relname, c.relkind, coalesce(obj_description(c.oid, 'pg_class'), '') as note
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = s.nspname and c.relkind in ('r','p','v','m') and not c.relispartition loop
          execute format('revoke all on %I.%I from hengjian_app, hengjian_job', s.nspname, t.relname);
          if s.nspname = 'platform' and t.relname in ('sql_file','kysely_migration','kysely_migration_lock') then
            execute format('grant select on %I.%I to hengjian_app, hengjian_job', s.nspname, t.relname);
          elsif t.relkind in ('v','m') then
            execute format('grant select on %I.%I to hengjian_app, hengjian_job', s.nspname, t.relname);
          elsif t.note like '[append-only]%' then
            execute format('grant select, insert on %I.%I to hengjian_app, hengjian_job', s.nspname, t.relname);
          else
            execute format('grant select, insert, update, delete on %I.%I to hengjian_app, hengjian_job', s.nspname, t.relname);
          end if;
        end loop;
      end loop;
      if exists (select 1 from pg_namespace where nspname = 'disclosure') then
        grant usage on schema disclosure to hengjian_public;
        grant select on all tables in schema disclosure to hengjian_public;
        grant execute on all functions in schema disclosure to hengjian_public;
      end if;
      grant usage on schema public to hengjian_app, hengjian_job, hengjian_public, hengjian_auditor;
    end $grants$`)
    .execute(db)
}
