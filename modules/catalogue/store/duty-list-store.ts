import type { Tx } from '#platform/tx.ts'
import type { DutyListEntry } from '../duty-list-files.ts'

/** Keeps the entries that are not there yet; answers how many were new. Locks nothing. */
export function insertDutyList(tx: Tx, entries: readonly DutyListEntry[], at: Date): Promise<number> {
  const column = <K extends keyof DutyListEntry>(key: K) => entries.map((one) => one[key] ?? null)
  return tx.run(
    `insert into catalogue.duty_list_entry (place, entry_code, item_code, title, agency, valid_from, valid_to, source, loaded_at)
     select *, $9 from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::text[])
     on conflict do nothing`,
    [
      column('place'),
      column('entryCode'),
      column('itemCode'),
      column('title'),
      column('agency'),
      column('from'),
      column('to'),
      column('source'),
      at,
    ],
  )
}
