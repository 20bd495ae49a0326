import type { Act } from '#platform/operation.ts'
import { listKnownRows } from '../queries/quarantine.ts'
import { countPage } from '../store/feed-batch.ts'
import { copyQuarantined, type NewQuarantinedRow } from '../store/quarantine.ts'
import { loadRows, rawHash, type RowOutcomes } from './load-rows.ts'
import { type PageRow, readPage } from './pages.ts'
import type { RowsOf } from './rows-of.ts'

/**
 * Loads one page: rows into facts or the register, the rest into quarantine, and the page's numbers onto the batch. A bad row
 * that an earlier delivery brought already, and that nobody gave back to the source, is not quarantined twice.
 */
export async function loadPage(
  act: Act,
  of: RowsOf,
  batch: { readonly agency: string; readonly format: string },
  page: { readonly pageNo: number; readonly pageHash: string },
): Promise<'done' | 'busy'> {
  const { batchId, feed, header } = of
  const kept = await readPage(act.ports.files, page.pageHash)
  const rows =
    batch.format === 'json' || batch.format === 'front-end'
      ? kept.map((row) => padded(row, header.titles.length))
      : kept
  const outcome = await loadRows(act, of, rows)
  if (outcome === 'busy') return 'busy'
  const bad = rows.flatMap((row) => quarantined(row, header.titles, outcome))
  const known = await listKnownRows(
    act.tx,
    feed.feed,
    batchId,
    bad.map((row) => row.hash),
  )
  const fresh = bad.filter((row) => !known.has(row.hash))
  await copyQuarantined(act, { batchId, feedKey: feed.feed, agency: batch.agency, titles: header.titles }, fresh)
  await countPage(act, batchId, page.pageNo, {
    rowsIn: rows.length,
    loaded: outcome.loaded,
    changed: outcome.changed,
    ended: outcome.ended,
    unchanged: outcome.unchanged.size + bad.length - fresh.length,
    quarantined: fresh.length,
  })
  return 'done'
}

function quarantined(row: PageRow, titles: readonly string[], outcome: RowOutcomes): NewQuarantinedRow[] {
  const { rowNo, lineNo, cells } = row
  const faults = outcome.faults.get(rowNo)
  if (faults === undefined) return []
  return [{ rowNo, lineNo, cells, hash: rawHash(titles, cells), faults, doubted: outcome.doubted.get(rowNo) }]
}

/** Objects name only what they hold; a column no object before had named is empty in them. */
function padded(row: PageRow, width: number): PageRow {
  if (row.broken !== null || row.cells.length >= width) return row
  return { ...row, cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => '')] }
}
