import { z } from 'zod'
import type { JcsValue } from '#kernel/jcs.ts'
import { jcsBytes } from '#kernel/jcs.ts'
import { sha256 } from '#kernel/sha256.ts'
import type { PublicationText } from './redact.ts'

export const resultTextSchema = z.object({
  title: z.string(),
  entityName: z.string(),
  uscc: z.string(),
  agencyName: z.string(),
  noticeNumber: z.string(),
  items: z.array(z.object({ title: z.string(), categories: z.array(z.string()) })),
  body: z.array(z.string()),
})

/** 公示 of an inspection result as it would read. */
export type ResultText = z.infer<typeof resultTextSchema>

export const correctionSchema = z.object({
  orderedOn: z.string(),
  dueOn: z.string(),
  isRecheckPassed: z.boolean().nullable(),
})

/** What became of the findings. @technical */
export type PublishedCorrection = z.infer<typeof correctionSchema>

/** The free text of a result, field by field, as redaction reads it. */
export function fieldsOf(text: ResultText): PublicationText {
  const items = text.items.map((item, index) => [`检查事项${index + 1}`, item.title] as const)
  const body = text.body.map((line, index) => [`正文${index + 1}`, line] as const)
  return Object.fromEntries([['标题', text.title], ...items, ...body])
}

/** The result with its free text replaced by the redacted fields. */
export function withFields(text: ResultText, fields: PublicationText): ResultText {
  return {
    ...text,
    title: fields['标题'] ?? '',
    items: text.items.map((item, index) => ({ ...item, title: fields[`检查事项${index + 1}`] ?? '' })),
    body: text.body.map((_line, index) => fields[`正文${index + 1}`] ?? ''),
  }
}

/** The bytes an approval binds to: the hash of what was shown. */
export function shownHash(text: ResultText): string {
  const document: JcsValue = text
  return Buffer.from(sha256(jcsBytes(document))).toString('hex')
}

/** The whole text as a visitor reads it, for the scanner. */
export function renderResult(text: ResultText): string {
  return [
    text.title,
    text.entityName,
    text.uscc,
    text.agencyName,
    text.noticeNumber,
    ...text.items.map((item) => `${item.title}：${item.categories.join('、')}`),
    ...text.body,
  ].join('\n')
}
