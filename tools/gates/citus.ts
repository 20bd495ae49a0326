/** How a table lies in a distributed database. @technical */
export type Placing = { readonly kind: 'reference' } | { readonly kind: 'distributed'; readonly by: string }

/** A table as the catalogue of PostgreSQL shows it. @technical */
export interface PlacedTable {
  readonly name: string
  /** The columns of every unique key and exclusion constraint. */
  readonly keys: readonly (readonly string[])[]
  readonly foreignKeys: readonly {
    readonly name: string
    readonly columns: readonly string[]
    readonly to: string
    readonly toColumns: readonly string[]
  }[]
  readonly columns: Readonly<Record<string, string>>
  readonly triggers: number
}

/** The lines of db/citus.sql: which table is whole on every machine, which is spread by what. */
export function readPlacing(sql: string): ReadonlyMap<string, Placing> {
  const placing = new Map<string, Placing>()
  for (const [, table = ''] of sql.matchAll(/^select create_reference_table\('([\w.]+)'\);$/gmu))
    placing.set(table, { kind: 'reference' })
  for (const [, table = '', by = ''] of sql.matchAll(/^select create_distributed_table\('([\w.]+)', '(\w+)'\);$/gmu)) {
    if (placing.has(table)) throw new Error(`${table} is named twice`)
    placing.set(table, { kind: 'distributed', by })
  }
  return placing
}

/**
 * What Citus would refuse: a unique key without the column of spreading, a foreign key it cannot keep, a trigger, a table
 * or column that is not there. A table that is not named stays on the coordinator.
 */
export function placingFaults(tables: readonly PlacedTable[], placing: ReadonlyMap<string, Placing>): string[] {
  const known = new Map(tables.map((table) => [table.name, table]))
  const missing = [...placing.keys()]
    .filter((name) => !known.has(name))
    .map((name) => `${name}: there is no such table`)
  return [...missing, ...tables.flatMap((table) => tableFaults(table, placing, known))]
}

function tableFaults(
  table: PlacedTable,
  placing: ReadonlyMap<string, Placing>,
  known: ReadonlyMap<string, PlacedTable>,
): string[] {
  const place = placing.get(table.name)
  const faults = table.foreignKeys.flatMap((key) => foreignKeyFault(table, key, placing, known))
  if (place?.kind !== 'distributed') return faults
  if (table.columns[place.by] === undefined) return [`${table.name}: there is no column ${place.by}`]
  if (table.keys.length === 0) faults.push(`${table.name}: there is no unique key`)
  for (const key of table.keys)
    if (!key.includes(place.by)) faults.push(`${table.name}: the unique key (${key.join(', ')}) lacks ${place.by}`)
  if (table.triggers > 0) faults.push(`${table.name}: there are triggers`)
  return faults
}

function foreignKeyFault(
  table: PlacedTable,
  key: PlacedTable['foreignKeys'][number],
  placing: ReadonlyMap<string, Placing>,
  known: ReadonlyMap<string, PlacedTable>,
): string[] {
  const from = placing.get(table.name)
  const to = placing.get(key.to)
  if (to?.kind === 'reference') return []
  if (from?.kind !== 'distributed')
    return to?.kind === 'distributed' ? [`${table.name}: ${key.name} leads to the spread table ${key.to}`] : []
  if (to === undefined) return [`${table.name}: ${key.name} leads to ${key.to}, which stays on the coordinator`]
  const at = key.columns.indexOf(from.by)
  const sameType = table.columns[from.by] === known.get(key.to)?.columns[to.by]
  return at !== -1 && key.toColumns[at] === to.by && sameType
    ? []
    : [`${table.name}: ${key.name} to ${key.to} does not join the columns both are spread by`]
}
