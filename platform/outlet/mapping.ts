// RFC 4180 and domain.md §2.3: the shape every table of an outlet outside has, whoever owns the records.

/** i 新增, u 更新 or d 撤回: the operation of a record in a batch (domain.md §2.3). @technical */
export type RecordOperation = 'i' | 'u' | 'd'

/** What every record carries on its way, whatever it tells of. @technical */
export interface OutletEnvelope {
  readonly recordId: string
  readonly operation: RecordOperation
  readonly batch: string
  /** The moment it is sent, as the outlet reads it: yyyy-MM-dd HH:mm:ss in Beijing. */
  readonly sentAt: string
  /** Fields that no module knows and a person filled in before sending again. */
  readonly supplements: Readonly<Record<string, string>>
}

/** The agency whose record it is: the outlet reads where it comes from. @technical */
export interface OutletSender {
  readonly agencyCode: string
  readonly agencyDivision: string
}

/** What a field is filled from: the content the adapter reads, the sender and the envelope. @technical */
export type OutletSource<C> = C & OutletSender & OutletEnvelope

/** A record in the outlet's words. @technical */
export type OutletRow = Readonly<Record<string, string>>

/** One field of an outlet's table. `awaited`: the outlet's table names it, no module of ours knows it yet. @technical */
export interface OutletField<C> {
  readonly name: string
  readonly title: string
  readonly need: 'required' | 'optional' | 'awaited'
  readonly longest: number
  readonly form: FieldForm
  value(source: OutletSource<C>): string
}

type FieldForm = 'text' | 'uscc' | 'day' | 'moment' | 'digits' | 'amount' | 'operation'

/** What is wrong with a row across its fields, in plain words; undefined when nothing is. @technical */
export type CrossFieldRule = (row: OutletRow) => string | undefined

/** An outlet's own mapping: its table and the rules that span two fields. @technical */
export interface OutletMapping<C = unknown> {
  readonly outletId: string
  readonly format: 'csv' | 'json'
  /** Where the table comes from, and what of it is not confirmed. */
  readonly source: string
  readonly fields: readonly OutletField<C>[]
  readonly crossFields: readonly CrossFieldRule[]
}

const SHORT = 20
const ID = 50

/** How the fields of a table over one kind of content are written down. */
export function fieldsOf<C>() {
  type Value = (source: OutletSource<C>) => string
  const field =
    (need: OutletField<C>['need']) =>
    (name: string, title: string, longest: number, value: Value, form: FieldForm = 'text'): OutletField<C> => ({
      name,
      title,
      need,
      longest,
      form,
      value,
    })
  return {
    required: field('required'),
    optional: field('optional'),
    /** A field of the outlet's table for which no module has a source: it leaves empty unless a person fills it in. */
    awaited: (name: string, title: string, longest: number) => field('awaited')(name, title, longest, () => ''),
  }
}

const batch = fieldsOf<unknown>()

/** cd_id … cd_operation: the columns every batch of the exchange platform carries (domain.md §2.3). */
export const batchFields: readonly OutletField<unknown>[] = [
  batch.required('cd_id', '记录标识', ID, (s) => s.recordId),
  batch.required('cd_time', '报送时间', SHORT, (s) => s.sentAt, 'moment'),
  batch.required('cd_source', '数据来源（区划+部门）', ID, (s) => `${s.agencyDivision}${s.agencyCode}`),
  batch.required('cd_batch', '批次号', SHORT, (s) => s.batch, 'digits'),
  batch.required('cd_operation', '操作标识', 1, (s) => s.operation, 'operation'),
]

/** A day or moment of the row may not lie before another; where one of the two is empty, nothing is said. */
export function notBefore(later: string, laterTitle: string, earlier: string, earlierTitle: string): CrossFieldRule {
  return (row) => {
    const [end = '', start = ''] = [row[later], row[earlier]]
    return end === '' || start === '' || end >= start ? undefined : `${laterTitle}早于${earlierTitle}`
  }
}

/** 报送时间 ≥ a day of the record (domain.md §2.3). */
export function sentAfter(day: string, title: string): CrossFieldRule {
  return notBefore('cd_time', '报送时间', day, title)
}

/** A field that may not be empty under one operation. */
export function filledOn(operation: RecordOperation, name: string, fault: string): CrossFieldRule {
  return (row) => (row['cd_operation'] === operation && (row[name] ?? '') === '' ? fault : undefined)
}

/** The record of a source in the words of an outlet. */
export function outletRow<C>(mapping: OutletMapping<C>, source: OutletSource<C>): OutletRow {
  return Object.fromEntries(
    mapping.fields.map((field) => [
      field.name,
      field.need === 'awaited' ? (source.supplements[field.name] ?? '') : field.value(source),
    ]),
  )
}

/** What keeps a record from leaving, field by field in plain words; empty when it fits the outlet's table. */
export function rowFaults<C>(mapping: OutletMapping<C>, row: OutletRow, isUscc: (code: string) => boolean): string[] {
  const ofFields = mapping.fields.flatMap((field) => {
    const fault = fieldFault(field, row[field.name] ?? '', isUscc)
    return fault === undefined ? [] : [`${field.title}（${field.name}）${fault}`]
  })
  return [...ofFields, ...mapping.crossFields.flatMap((rule) => rule(row) ?? [])]
}

const FORMS: Readonly<Record<Exclude<FieldForm, 'text' | 'uscc'>, RegExp>> = {
  day: /^\d{4}-\d{2}-\d{2}$/u,
  moment: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u,
  digits: /^\d+$/u,
  amount: /^\d+(\.\d{1,6})?$/u,
  operation: /^[iud]$/u,
}

function fieldFault(
  field: Pick<OutletField<unknown>, 'need' | 'longest' | 'form'>,
  value: string,
  isUscc: (code: string) => boolean,
): string | undefined {
  if (value === '') return field.need === 'required' ? '为空' : undefined
  if (Array.from(value).length > field.longest) return `超过 ${field.longest} 字`
  if (/[\p{Cc}\p{Cs}]/u.test(value)) return '含控制字符'
  if (field.form === 'text') return undefined
  if (field.form === 'uscc') return isUscc(value) ? undefined : '校验码不符'
  return FORMS[field.form].test(value) ? undefined : '格式不符'
}

/** The bytes of a batch: a file of the outlet's own form. CSV is RFC 4180 with a mark of UTF-8, for that is what spreadsheets read. */
export function batchText(
  mapping: { readonly format: 'csv' | 'json'; readonly fields: readonly { readonly name: string }[] },
  rows: readonly OutletRow[],
  format: 'csv' | 'json' = mapping.format,
): string {
  if (format === 'json') return `${JSON.stringify({ records: rows }, undefined, 1)}\n`
  const names = mapping.fields.map((field) => field.name)
  const lines = rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','))
  return `\uFEFF${[names.join(','), ...lines].join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
