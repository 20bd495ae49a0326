import { inertLine } from '#kernel/inert-csv.ts'
import { type JcsValue, jcs } from '#kernel/jcs.ts'
import { BYTE_ORDER_MARK } from './open-lines.ts'
import type { OpenDataset } from './open-datasets.ts'

export const MANIFEST_FORMAT = 'hengjian-open-data/1'

/** Why an edition was made. @technical */
export type EditionCause = 'weekly' | 'on-demand' | 'records-gone'

/** A file of an edition as the list names it. @technical */
export interface OpenFile {
  readonly name: string
  readonly dataset: string
  readonly hash: string
  readonly size: number
  readonly rows: number
}

/** @technical */
export interface ManifestParts {
  readonly origin: string
  readonly ordinal: number
  readonly madeAt: Date
  readonly cause: EditionCause
  readonly licence: string
  readonly citation: string
  readonly keepUntil: string
  readonly files: readonly OpenFile[]
}

/** The list of an edition in canonical JSON: these very bytes are signed. Files in the order of their names. */
export function manifestText(parts: ManifestParts): string {
  const files = parts.files
    .map(({ name, dataset, hash, size, rows }) => ({ name, dataset, sha256: hash, size, rows }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return jcs({
    format: MANIFEST_FORMAT,
    origin: parts.origin,
    edition: parts.ordinal,
    madeAt: parts.madeAt.toISOString(),
    cause: parts.cause,
    licence: parts.licence,
    citation: parts.citation,
    keepUntil: parts.keepUntil,
    files,
  } satisfies JcsValue)
}

/** `<sha256>  <name>`: what sha256sum -c reads; the list is among them. */
export function sumFile(files: readonly Pick<OpenFile, 'name' | 'hash'>[], manifestHash: string): string {
  const all = [...files, { name: 'manifest.json', hash: manifestHash }].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return all.map(({ name, hash }) => `${hash}  ${name}\n`).join('')
}

/** Every column of every set, for a spreadsheet. */
export function dictionaryCsv(
  datasets: readonly OpenDataset[],
  header: readonly string[],
  types: Readonly<Record<string, string>>,
): string {
  const lines = datasets.flatMap((set) =>
    set.columns.map((one) => inertLine([set.id, set.title, one.title, one.key, types[one.type] ?? one.type, one.note])),
  )
  return `${BYTE_ORDER_MARK}${[inertLine(header), ...lines].join('\r\n')}\r\n`
}
