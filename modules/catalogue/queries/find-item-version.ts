import { compareDays, plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Result } from '#kernel/result.ts'
import { isInForce } from '#law'
import type { Tx } from '#platform/tx.ts'
import { undrawableReason } from '../domain/drawable.ts'
import { no } from '../refusals.ts'
import { undrawableWords } from '../strings.ts'
import { VERSION_SQL, citationLabel, listVersionsOf, presentVersion, versionOn } from './version-rows.ts'
import type { ItemVersion, VersionRow } from './version-rows.ts'

/** The approved version of an item in force on a day; undefined when there is none, or the item was cancelled by then. */
export async function findItemVersion(tx: Tx, itemId: string, onDate: PlainDate): Promise<ItemVersion | undefined> {
  const row = await tx.maybe<VersionRow>(
    `${VERSION_SQL} where i.item_id = $1 and v.state = 'approved' and v.valid_from <= $2::date
       and (v.valid_to is null or v.valid_to >= $2::date) and (i.retired_on is null or i.retired_on > $2::date)`,
    [itemId, onDate],
  )
  return row === undefined ? undefined : presentVersion(row, onDate)
}

/** The items in force on the day, or the refusal of the first that may not be drawn: only an inspection item with an approved version and a live legal basis may. */
export async function refuseUnlessDrawable(
  tx: Tx,
  itemIds: readonly string[],
  onDate: PlainDate,
): Promise<Result<readonly ItemVersion[]>> {
  if (itemIds.length === 0) return no('no-items')
  const versions: ItemVersion[] = []
  for (const itemId of itemIds) {
    const found = await drawability(tx, itemId, onDate)
    if (found === undefined) return no('item-unknown')
    if (found.reason !== undefined || found.version === undefined) {
      return no('not-drawable', { item: found.title, reason: found.words })
    }
    versions.push(found.version)
  }
  return ok(versions)
}

interface Drawability {
  readonly title: string
  readonly reason: ReturnType<typeof undrawableReason>
  readonly words: string
  readonly version: ItemVersion | undefined
}

async function drawability(tx: Tx, itemId: string, onDate: PlainDate): Promise<Drawability | undefined> {
  const rows = await listVersionsOf(tx, itemId)
  const newest = rows[0]
  return newest === undefined ? undefined : drawabilityOf(rows, newest, onDate)
}

/** Whether the versions of one item allow a draw on the day, and why not, in words that name the dead article. */
export function drawabilityOf(rows: readonly VersionRow[], newest: VersionRow, onDate: PlainDate): Drawability {
  const current = versionOn(rows, onDate)
  const powers = (current?.content.basis ?? [])
    .filter((one) => one.role === 'power')
    .map((one) => ({ label: citationLabel(one.cite, onDate), isLive: isInForce(one.cite, onDate) }))
  const reason = undrawableReason({
    kind: newest.kind,
    isRetired: newest.retiredOn !== null && compareDays(plainDate(newest.retiredOn), onDate) <= 0,
    hasVersionInForce: current !== undefined,
    isHistorical: newest.state === 'historical',
    powers,
  })
  const dead = powers.filter((one) => !one.isLive).map((one) => one.label)
  const words =
    reason === undefined ? '' : `${undrawableWords[reason]}${reason === 'basis-dead' ? `（${dead.join('、')}）` : ''}`
  return {
    title: (current ?? newest).name,
    reason,
    words,
    version: current === undefined ? undefined : presentVersion(current, onDate),
  }
}
