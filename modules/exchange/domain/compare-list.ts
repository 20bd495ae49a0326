// DB33/T 2392-2021: the platform's own list of item versions beside ours, row by row and column by column.

/** A row in the platform's words. @technical */
export type ListRow = Readonly<Record<string, string>>

/** A column both sides hold. @technical */
export interface ComparedColumn {
  readonly name: string
  readonly title: string
}

/** @technical */
export type DifferenceKind = 'missing-there' | 'missing-here' | 'other-version' | 'other-text' | 'other-standing'

/** A column that differs. @technical */
export interface ColumnDifference extends ComparedColumn {
  readonly ours: string
  readonly theirs: string
}

/** One item on which the two lists do not agree. @technical */
export interface ListDifference {
  readonly kind: DifferenceKind
  readonly itemId: string | null
  readonly catalogueCode: string
  readonly itemCode: string
  readonly title: string
  readonly fields: readonly ColumnDifference[]
  readonly theirs: ListRow | null
  /** The platform's version is above ours, or it has an item we lack. */
  readonly isNewerThere: boolean
}

/** @technical */
export interface ListComparison {
  readonly rowsHere: number
  readonly rowsThere: number
  readonly alike: number
  readonly differences: readonly ListDifference[]
}

/**
 * Ours by item against theirs: matched by catalogue code, else by the local code. An item cancelled on both sides, or cancelled
 * here and absent there, is alike.
 */
export function compareLists(
  ours: ReadonlyMap<string, ListRow>,
  theirs: readonly ListRow[],
  columns: readonly ComparedColumn[],
): ListComparison {
  const byCode = new Map(theirs.map((row) => [row['catalog_code'] ?? '', row]))
  const byLocal = new Map(theirs.map((row) => [row['item_code'] ?? '', row]))
  const matched = new Set<ListRow>()
  const differences: ListDifference[] = []
  let alike = 0
  let rowsHere = 0
  for (const [itemId, row] of ours) {
    const other = found(byCode, row['catalog_code']) ?? found(byLocal, row['item_code'])
    if (other === undefined && standingOf(row) === 'cancelled') continue
    rowsHere += 1
    if (other !== undefined) matched.add(other)
    const difference = pairDifference(itemId, row, other, columns)
    if (difference === undefined) alike += 1
    else differences.push(difference)
  }
  const strangers = theirs.filter((row) => !matched.has(row) && standingOf(row) !== 'cancelled')
  const missingHere = strangers.map((row) => missing('missing-here', null, row, row))
  const rowsThere = matched.size + strangers.length
  return { rowsHere, rowsThere, alike, differences: [...differences, ...missingHere] }
}

function found(rows: ReadonlyMap<string, ListRow>, code: string | undefined): ListRow | undefined {
  return code === undefined || code === '' ? undefined : rows.get(code)
}

function pairDifference(
  itemId: string,
  row: ListRow,
  other: ListRow | undefined,
  columns: readonly ComparedColumn[],
): ListDifference | undefined {
  if (other === undefined) return missing('missing-there', itemId, row, null)
  if (standingOf(row) === 'cancelled' && standingOf(other) === 'cancelled') return undefined
  const fields = columns.flatMap(({ name, title }) => {
    const [mine, yours] = [row[name] ?? '', other[name] ?? '']
    return mine === yours ? [] : [{ name, title, ours: mine, theirs: yours }]
  })
  const kind = kindOf(row, other, fields.length)
  if (kind === undefined) return undefined
  const isNewerThere = versionOf(other) > versionOf(row)
  return { ...missing('other-text', itemId, row, other), kind, fields, isNewerThere }
}

function kindOf(row: ListRow, other: ListRow, differing: number): DifferenceKind | undefined {
  if (standingOf(row) !== standingOf(other)) return 'other-standing'
  if (versionOf(row) !== versionOf(other)) return 'other-version'
  return differing === 0 ? undefined : 'other-text'
}

function missing(kind: DifferenceKind, itemId: string | null, row: ListRow, theirs: ListRow | null): ListDifference {
  return {
    kind,
    itemId,
    catalogueCode: row['catalog_code'] ?? '',
    itemCode: row['item_code'] ?? '',
    title: row['item_name'] ?? '',
    fields: [],
    theirs,
    isNewerThere: kind === 'missing-here',
  }
}

const STANDINGS: Readonly<Record<string, 'cancelled' | 'frozen'>> = { 取消: 'cancelled', 冻结: 'frozen' }

function standingOf(row: ListRow): 'live' | 'cancelled' | 'frozen' {
  return STANDINGS[row['version_state'] ?? ''] ?? 'live'
}

function versionOf(row: ListRow): number {
  return Number(row['version_no'] ?? '')
}
