export type Band = 'overdue' | 'next' | 'week' | 'later'

export const bandNames: Record<Band, string> = {
  overdue: '已超期',
  next: '今天/下一工作日',
  week: '一周内',
  later: '以后',
}

const ORDER: Band[] = ['overdue', 'next', 'week', 'later']

/** Rows in the bands of the desk, each band by due day; a row without one comes last. The server names the band. */
export function inBands<Row extends { band: Band; dueOn: string | null }>(
  rows: readonly Row[],
): { band: Band; rows: Row[] }[] {
  return ORDER.map((band) => ({
    band,
    rows: rows.filter((row) => row.band === band).sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')),
  })).filter((each) => each.rows.length > 0)
}
