/** Schemas whose tables a module may name in its SQL: its own, and views `pub_*` of others. */
export function foreignTables(module: string, schemas: readonly string[], sql: string): string[] {
  const own = new Set([module, `${module}_desk`, 'platform', 'pg_catalog'])
  const found: string[] = []
  for (const match of sql.matchAll(/\b(from|join|into|update|table|using)\s+(?:only\s+)?([a-z_]+)\.([a-z_]+)/giu)) {
    const [, , schema = '', table = ''] = match
    if (!schemas.includes(schema) || own.has(schema) || table.startsWith('pub_')) continue
    found.push(`${schema}.${table}`)
  }
  return found
}
