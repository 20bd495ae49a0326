// DB33/T 2392-2021: a row of the platform in the words of the catalogue's own lists.
import type { ListRow } from '../domain/compare-list.ts'
import { platformWords } from './platform-item.ts'

/** A row as the catalogue's review queue reads it, or the column whose word is not agreed upon. @technical */
export type MergeRow =
  | { readonly row: Readonly<Record<string, unknown>> & { readonly catalogueCode: string }; readonly field?: never }
  | { readonly field: string; readonly row?: never }

export function mergeRowOf(row: ListRow): MergeRow {
  const kind = codeOf(platformWords.kinds, row['item_kind'] ?? '')
  if (kind === undefined) return { field: '事项类别' }
  const levels = codesOf(platformWords.levels, row['agency_level'])
  if (levels === undefined) return { field: '监管层级' }
  const means = codesOf(platformWords.means, row['supervise_means'])
  if (means === undefined) return { field: '监管方式' }
  return {
    row: {
      catalogueCode: row['catalog_code'] ?? '',
      itemCode: row['item_code'] ?? '',
      groupName: row['group_name'] ?? '',
      kind,
      name: row['item_name'] ?? '',
      agency: row['supervise_agency'] ?? '',
      levels,
      objectText: row['supervise_object'] ?? '',
      means,
      measures: parts(row['supervise_measures']),
      handling: parts(row['handling']),
      implementationCodes: parts(row['implement_code']),
    },
  }
}

function parts(text = ''): string[] {
  return text.split('；').filter((one) => one !== '')
}

function codesOf(words: Readonly<Record<string, string>>, text: string | undefined): string[] | undefined {
  const codes = parts(text).map((word) => codeOf(words, word))
  return codes.some((one) => one === undefined) ? undefined : codes.flatMap((one) => one ?? [])
}

function codeOf(words: Readonly<Record<string, string>>, word: string): string | undefined {
  return Object.entries(words).find(([, said]) => said === word)?.[0]
}
