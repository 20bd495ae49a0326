import type { z } from 'zod'
import { NO_CITATION, NO_NOTICE } from './law-schema.ts'
import { no } from './refusals.ts'

/** One refusal for each fault of a record's shape: what the form, the interface and the gate all say. */
export function shapeRefusals(record: string, error: z.ZodError) {
  return error.issues.map((issue) => {
    if (issue.message === NO_CITATION) return no('citation-missing', { record }).refusal
    if (issue.message === NO_NOTICE) return no('notice-missing', { record }).refusal
    return no('record-misshapen', { record, field: issue.path.join('.') || '整体', reason: issue.message }).refusal
  })
}

export function shapeSentences(record: string, error: z.ZodError): readonly string[] {
  return shapeRefusals(record, error).map((one) => one.message)
}

/** What a record is called before it is known to fit its schema. */
export function nameOfRaw(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return '（空白）'
  if ('what' in raw && 'id' in raw) return recordName({ what: String(raw.what), id: String(raw.id) })
  if ('title' in raw) return `《${String(raw.title)}》`
  return 'year' in raw ? calendarName(String(raw.year)) : '（未命名）'
}

export function recordName(record: { readonly what: string; readonly id: string }): string {
  return `${record.what}（${record.id}）`
}

export function calendarName(year: string): string {
  return `${year} 年工作日历`
}
