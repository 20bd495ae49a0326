import type { ResultText } from './publication.ts'

/** i 新增, u 更新 or d 撤回: the operation of a record in a batch (domain.md §2.3). @technical */
export type RecordOperation = 'i' | 'u' | 'd'

/** What a record for an outlet is made of: the public text, the register as it stands, and what somebody added. @technical */
export interface OutletSource {
  readonly recordId: string
  readonly operation: RecordOperation
  readonly batch: string
  /** The moment it is sent, as the outlet reads it: yyyy-MM-dd HH:mm:ss in Beijing. */
  readonly sentAt: string
  readonly text: ResultText
  readonly kind: string
  readonly concludedOn: string
  readonly publishedOn: string
  readonly withdrawnReason: string
  /** What became of the findings; empty while nothing is closed. */
  readonly correction: string
  readonly recheckedOn: string
  readonly agencyCode: string
  readonly agencyDivision: string
  readonly entityKind: string
  readonly address: string
  readonly divisionCode: string
  /** Fields that no module knows and a person filled in before sending again. */
  readonly supplements: Readonly<Record<string, string>>
}

/** One field of an outlet's table. `awaited`: the outlet's table names it, no module of ours knows it yet. @technical */
export interface OutletField {
  readonly name: string
  readonly title: string
  readonly need: 'required' | 'optional' | 'awaited'
  readonly longest: number
  readonly form: 'text' | 'uscc' | 'day' | 'moment' | 'digits' | 'operation'
  value(source: OutletSource): string
}

/** An outlet's own mapping: its table and the rules that span two fields. @technical */
export interface OutletMapping {
  readonly outletId: string
  readonly format: 'csv' | 'json'
  /** Where the table comes from, and what of it is not confirmed. */
  readonly source: string
  readonly fields: readonly OutletField[]
  readonly crossFields: readonly ((row: OutletRow) => string | undefined)[]
}

/** A record in the outlet's words. @technical */
export type OutletRow = Readonly<Record<string, string>>

/** The record of a publication in the words of an outlet. */
export function outletRow(mapping: OutletMapping, source: OutletSource): OutletRow {
  return Object.fromEntries(
    mapping.fields.map((field) => [
      field.name,
      field.need === 'awaited' ? (source.supplements[field.name] ?? '') : field.value(source),
    ]),
  )
}

/** What keeps a record from leaving, field by field in plain words; empty when it fits the outlet's table. */
export function rowFaults(mapping: OutletMapping, row: OutletRow, isUscc: (code: string) => boolean): string[] {
  const ofFields = mapping.fields.flatMap((field) => {
    const fault = fieldFault(field, row[field.name] ?? '', isUscc)
    return fault === undefined ? [] : [`${field.title}（${field.name}）${fault}`]
  })
  return [...ofFields, ...mapping.crossFields.flatMap((rule) => rule(row) ?? [])]
}

const FORMS: Readonly<Record<Exclude<OutletField['form'], 'text' | 'uscc'>, RegExp>> = {
  day: /^\d{4}-\d{2}-\d{2}$/u,
  moment: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u,
  digits: /^\d+$/u,
  operation: /^[iud]$/u,
}

function fieldFault(field: OutletField, value: string, isUscc: (code: string) => boolean): string | undefined {
  if (value === '') return field.need === 'required' ? '为空' : undefined
  if (Array.from(value).length > field.longest) return `超过 ${field.longest} 字`
  if (/[\p{Cc}\p{Cs}]/u.test(value)) return '含控制字符'
  if (field.form === 'text') return undefined
  if (field.form === 'uscc') return isUscc(value) ? undefined : '校验码不符'
  return FORMS[field.form].test(value) ? undefined : '格式不符'
}

/** The bytes of a batch: a file of the outlet's own form. CSV is RFC 4180 with a mark of UTF-8, for that is what spreadsheets read. */
export function batchText(
  mapping: OutletMapping,
  rows: readonly OutletRow[],
  format: OutletMapping['format'] = mapping.format,
): string {
  if (format === 'json') return `${JSON.stringify({ records: rows }, undefined, 1)}\n`
  const names = mapping.fields.map((field) => field.name)
  const lines = rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','))
  return `\uFEFF${[names.join(','), ...lines].join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** One line per item: what was looked at and what came of it. */
export function itemsLine(text: ResultText): string {
  return text.items.map((item) => `${item.title}：${item.categories.join('、')}`).join('；')
}

/** Every category of a result once, in the order of the items. */
export function categoriesLine(text: ResultText): string {
  return [...new Set(text.items.flatMap((item) => item.categories))].join('；')
}
