import { z } from 'zod'
import type { FieldError, Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { implementationCodeFault, isCatalogueCode } from './domain/catalogue-code.ts'
import { listEntrySchema } from './domain/list-merge.ts'
import type { ListEntry } from './domain/list-merge.ts'
import { diffList } from './merge-list.ts'
import { listVersionsInForce } from './queries/find-clean-ups.ts'
import { findLastList, findListHash, findOfficialList, listEntries, listMergeLines } from './queries/find-lists.ts'
import { no } from './refusals.ts'
import { insertMergeLines, insertOfficialList } from './store/list-store.ts'
import { implementationFaultWords } from './strings.ts'
import { personOf } from './write-version.ts'

/** A list of an upper body as it is handed in. @technical */
export interface HandedList {
  readonly id: string
  readonly issuer: 'national' | 'province'
  readonly title: string
  readonly documentNumber: string
  readonly issuedOn: string
  readonly effectiveOn: string
  readonly rows: readonly Record<string, unknown>[]
}

/** What a list brought: how many entries, and how many differences of each kind wait for a person. */
export const mergeCounts = z.object({
  officialListId: z.uuid(),
  entries: z.int(),
  unchanged: z.int(),
  added: z.int(),
  changed: z.int(),
  conflicts: z.int(),
  removed: z.int(),
})
type MergeCounts = z.output<typeof mergeCounts>

/**
 * Puts the differences of a list into the review queue: base is the list of the same issuer imported last, theirs the new one,
 * ours the catalogue of today. One wrong row sends the whole list back, and every wrong row is named.
 */
export async function mergeOfficialList(act: Act, { rows, ...list }: HandedList): Promise<Result<MergeCounts>> {
  const contentHash = Buffer.from(sha256(new TextEncoder().encode(JSON.stringify([list, rows]))))
  const known = await findListHash(act.tx, list.id)
  if (known !== undefined && !known.equals(contentHash)) return no('id-taken')
  if (known !== undefined) return ok(await countsOfKnown(act.tx, list.id))
  if (list.effectiveOn < list.issuedOn) return no('list-days-wrong')
  const read = readRows(rows)
  if (!read.ok) return read
  const last = await findLastList(act.tx, list.issuer)
  if (last !== undefined && last.open > 0) return no('list-queue-open', { title: last.title, open: last.open })
  const base = last === undefined ? [] : await listEntries(act.tx, last.officialListId)
  const ours = await listVersionsInForce(act.tx, act.today)
  const { lines, unchanged } = diffList(act, { base, theirs: read.value }, ours)
  const baseListId = last?.officialListId ?? null
  const written = { ...list, baseListId, contentHash, entries: read.value, unchanged }
  await insertOfficialList(act.tx, { ...written, by: personOf(act), at: act.now })
  await insertMergeLines(act.tx, list.id, lines)
  await record(act, {
    type: 'catalogue.import-official-list',
    subject: { kind: 'official-list', id: list.id },
    fields: {
      issuer: list.issuer,
      title: list.title,
      entries: String(read.value.length),
      open: String(lines.length),
      contentHash: contentHash.toString('hex'),
    },
  })
  return ok({ officialListId: list.id, entries: read.value.length, unchanged, ...countKinds(lines) })
}

/** A row of the platform's list in the words of the catalogue. @technical */
export type PlatformRow = Readonly<Record<string, unknown>> & { readonly catalogueCode: string }

/**
 * Rows of the provincial platform that a reconciliation found newer than ours join the provincial list imported last, in place of
 * its entries of the same code: only they are new, and only they wait for review.
 */
export async function mergePlatformRows(
  act: Act,
  handed: { readonly id: string; readonly title: string; readonly rows: readonly PlatformRow[] },
): Promise<Result<MergeCounts>> {
  const last = await findLastList(act.tx, 'province')
  const base = last === undefined ? [] : await listEntries(act.tx, last.officialListId)
  const fresh = new Set(handed.rows.map((row) => row.catalogueCode))
  return mergeOfficialList(act, {
    ...handed,
    issuer: 'province',
    documentNumber: '',
    issuedOn: act.today,
    effectiveOn: act.today,
    rows: [...base.filter((entry) => !fresh.has(entry.catalogueCode)), ...handed.rows],
  })
}

/** A list that came before: what it brought then, settled or not. */
async function countsOfKnown(tx: Tx, id: string): Promise<MergeCounts> {
  const known = await findOfficialList(tx, id)
  const lines = await listMergeLines(tx, id)
  const head = { officialListId: id, entries: known?.entries ?? 0, unchanged: known?.unchanged ?? 0 }
  return { ...head, ...countKinds(lines) }
}

function countKinds(lines: readonly { readonly kind: string }[]) {
  const count = (kind: string) => lines.filter((one) => one.kind === kind).length
  return {
    added: count('added'),
    changed: count('changed'),
    conflicts: count('conflict'),
    removed: count('removed'),
  }
}

const ROWS_NAMED = 50

/** Every row with both codes right (DB33/T 2392-2021), no code twice; else every fault with its row. */
function readRows(rows: readonly Record<string, unknown>[]): Result<readonly ListEntry[]> {
  const faults: FieldError[] = []
  const seen = new Map<string, number>()
  const entries = rows.flatMap((row, at) => {
    const parsed = listEntrySchema.safeParse(row)
    const say = (reason: string) => faults.push({ field: `rows.${at}`, reason: `第 ${at + 1} 行：${reason}` })
    if (!parsed.success) {
      for (const issue of parsed.error.issues) say(`${issue.path.join('.')} ${issue.message}`)
      return []
    }
    for (const reason of codeFaults(parsed.data)) say(reason)
    const before = seen.get(parsed.data.catalogueCode)
    if (before !== undefined) say(`目录编码与第 ${before + 1} 行重复`)
    seen.set(parsed.data.catalogueCode, at)
    return [parsed.data]
  })
  if (faults.length === 0) return ok(entries)
  const first = faults[0]?.reason ?? ''
  return no('list-rows-wrong', { count: faults.length, first }, faults.slice(0, ROWS_NAMED))
}

function codeFaults(entry: ListEntry): readonly string[] {
  const implementation = (entry.implementationCodes ?? []).flatMap((code) => {
    const fault = implementationCodeFault(code)
    return fault === undefined ? [] : [`检查实施清单编码「${code}」有误：${implementationFaultWords[fault]}`]
  })
  const codes = [entry.catalogueCode, ...entry.replaces].filter((code) => !isCatalogueCode(code))
  return [...codes.map((code) => `监管事项目录编码「${code}」应为 14 位数字`), ...implementation]
}
