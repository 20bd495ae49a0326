import { type ItemRow, listItems, readItemVersion } from '#catalogue'
import { findCitation } from '#law'
import type { PlainDate } from '#kernel/plain-date.ts'
import { jcs } from '#kernel/jcs.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { listOutletContents } from '../queries/outlet-records.ts'
import { queueRecord, queueRecordWithdrawal } from '../store/outlet-records.ts'
import { strings } from '../platform-strings.ts'
import { findHomeAgency } from './home-agency.ts'
import { type PlatformItem, platformItemSchema, platformMapping } from './platform-item.ts'

/**
 * Queues every item whose version, standing or words differ from what the platform was last to be told; what it was told already
 * is not queued again.
 */
export async function tellPlatform(act: Act): Promise<number> {
  const home = await findHomeAgency(act.tx)
  if (home === undefined) return 0
  const { outletId } = platformMapping
  const told = new Map(
    (await listOutletContents(act.tx, outletId)).map((one) => [one.recordId, platformItemSchema.parse(one.content)]),
  )
  let queued = 0
  for (const [itemId, item] of await platformItems(act.tx, act.today)) {
    const before = told.get(itemId)
    if (before !== undefined && jcs(before) === jcs(item)) continue
    if (before === undefined && item.standing === 'cancelled') continue
    const record = {
      recordId: itemId,
      outletId,
      agencyId: home.id,
      title: item.title,
      subject: item.code,
      content: item,
    }
    await (item.standing === 'cancelled' ? queueRecordWithdrawal : queueRecord)(act.tx, record, act.now)
    queued += 1
  }
  return queued
}

/** Every item that ever had an approved version, as the platform is to see it on a day. */
export async function platformItems(tx: Tx, today: PlainDate): Promise<ReadonlyMap<string, PlatformItem>> {
  const rows = (await listItems(tx, today)).filter(({ state }) => STANDINGS[state] !== undefined)
  const read = await Promise.all(rows.map(async (row) => [row.itemId, await itemOf(tx, row, today)] as const))
  return new Map(read.flatMap(([itemId, item]) => (item === undefined ? [] : [[itemId, item] as const])))
}

const STANDINGS: Readonly<Partial<Record<ItemRow['state'], PlatformItem['standing']>>> = {
  'in-force': 'live',
  ended: 'frozen',
  retired: 'cancelled',
}

async function itemOf(tx: Tx, row: ItemRow, today: PlainDate): Promise<PlatformItem | undefined> {
  const version = await readItemVersion(tx, row.itemVersionId)
  const standing = STANDINGS[row.state]
  if (version === undefined || standing === undefined) return undefined
  const { content } = version
  return {
    code: row.code,
    catalogueCode: content.catalogueCode,
    implementationCodes: [...content.implementationCodes],
    groupTitle: row.groupTitle,
    title: version.title,
    kind: version.kind,
    agency: version.agency,
    levels: [...content.levels],
    objectKinds: [...content.objectKinds],
    objectText: content.objectText,
    means: [...content.means],
    measures: [...content.measures],
    handling: [...content.handling],
    basis: [
      ...new Set(content.basis.map(({ cite }) => (findCitation(cite, today) ?? findCitation(cite))?.label ?? cite)),
    ],
    ordinal: version.ordinal,
    standing,
    validFrom: version.validFrom,
    validTo: version.validTo ?? '',
    reason: standing === 'live' ? '' : (row.retiredReason ?? strings.reasonOf[standing]),
  }
}
