import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { readFromGateway } from '#platform/outlet/gateway.ts'
import { outletRow } from '#platform/outlet/mapping.ts'
import { getOutletLine } from '#platform/outlet/outlet-line.ts'
import { compareLists, type ListRow } from '../domain/compare-list.ts'
import { strings } from '../platform-strings.ts'
import { no } from '../refusals.ts'
import { insertPlatformList } from '../store/platform-lists.ts'
import { sharingDesk } from './desk.ts'
import { comparedColumns, type PlatformItem, platformMapping } from './platform-item.ts'
import { platformItems } from './tell-platform.ts'

const MOST_ROWS = 20_000
const LISTS = `${platformMapping.outletId}/lists`

const listSchema = z.object({
  records: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).max(MOST_ROWS),
})

/** The platform's own list as it was read. @technical */
export interface ReadList {
  readonly from: string
  readonly hash: string
  readonly rows: readonly ListRow[]
}

/**
 * Reads the platform's own list: over the gateway where the outlet is reached by it, else the newest file that was put down. A
 * file is read and left: the next one is newer by its name.
 */
export async function readPlatformList(act: Act): Promise<Result<ReadList>> {
  const line = await getOutletLine(act.tx, sharingDesk, platformMapping.outletId)
  if (line.transport === 'irs-gateway') {
    const reply = await readFromGateway(act, line, 'catalog')
    if (reply.kind !== 'given') return no('platform-list-absent', { why: reply.why })
    return rowsOf(line.endpoint ?? '', reply.hash, reply.data)
  }
  const name = (await act.ports.drops.list(LISTS)).at(-1)
  const bytes = name === undefined ? undefined : await act.ports.drops.read(LISTS, name)
  if (name === undefined || bytes === undefined) return no('platform-list-absent', { why: strings.noFile })
  return rowsOf(name, Buffer.from(sha256(bytes)).toString('hex'), jsonOf(bytes))
}

function rowsOf(from: string, hash: string, data: unknown): Result<ReadList> {
  const parsed = listSchema.safeParse(data)
  if (!parsed.success) return no('platform-list-unreadable', { from })
  const rows = parsed.data.records.map((one) =>
    Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value === null ? '' : String(value)])),
  )
  return ok({ from, hash, rows })
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Lays the list beside the catalogue of the day and keeps every difference; one comparison is one leaf. */
export async function comparePlatform(act: Act, platformListId: string, list: ReadList): Promise<number> {
  const items = await platformItems(act.tx, act.today)
  const ours = new Map([...items].map(([itemId, item]) => [itemId, platformRow(item)]))
  const found = compareLists(ours, list.rows, comparedColumns)
  const differences = found.differences.map((one) => ({ ...one, differenceId: newId(act.ports) }))
  const { rowsHere, rowsThere, alike } = found
  const kept = { platformListId, readFrom: list.from, hash: list.hash, rowsHere, rowsThere, alike }
  await insertPlatformList(act.tx, { ...kept, by: act.actor.personName, at: act.now }, differences)
  await record(act, {
    type: 'exchange.compare-platform-list',
    subject: { kind: 'platform-list', id: platformListId },
    fields: { from: list.from, file: list.hash, alike: String(alike), differences: String(differences.length) },
  })
  return differences.length
}

/** An item in the platform's words, as it would stand in its list. */
export function platformRow(item: PlatformItem): ListRow {
  const envelope = { recordId: '', operation: 'u', batch: '', sentAt: '', supplements: {} } as const
  return outletRow(platformMapping, { ...item, ...envelope, agencyCode: '', agencyDivision: '' })
}
