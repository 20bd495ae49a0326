// reliability.md R13: a file from outside is read under limits, and what cannot be read is set aside, never guessed.
import { z } from 'zod'

const MOST_WORDS = 500
const MOST_RECORDS = 5000
const MOST_ENTRIES = 100_000
const MOST_MARK = 64

const words = z
  .string()
  .default('')
  .transform((text) => Array.from(text).slice(0, MOST_WORDS).join(''))
const mark = z.string().min(1).max(MOST_MARK)
const batch = z.string().regex(/^\d{9,20}$/u)
const operation = z.enum(['i', 'u', 'd'])

/** One answer of an outlet to one record. @technical */
const outletAnswerSchema = z.object({
  cd_id: mark,
  cd_batch: batch,
  cd_operation: operation,
  verdict: z.enum(['accepted', 'refused']),
  reason: words,
})

const refusedBatchSchema = z.object({ cd_batch: batch, reason: words })

const statementSchema = z.object({
  day: z.string().regex(/^\d{8}$/u),
  entries: z.array(z.object({ cd_id: mark, cd_batch: batch, cd_operation: operation })).max(MOST_ENTRIES),
})

/** What an outlet hands over: answers to records, the refusal of a whole batch, or what it took from the batches of a day. */
const receiptFileSchema = z
  .object({
    receipts: z.array(outletAnswerSchema).max(MOST_RECORDS).optional(),
    refusedBatch: refusedBatchSchema.optional(),
    statement: statementSchema.optional(),
  })
  .refine((file) => file.receipts !== undefined || file.refusedBatch !== undefined || file.statement !== undefined)

/** @technical */
export type OutletAnswer = z.output<typeof outletAnswerSchema>
/** The refusal of a whole batch. @technical */
export type RefusedBatch = z.output<typeof refusedBatchSchema>
/** What an outlet says it took from the batches of one day. @technical */
export type OutletStatement = z.output<typeof statementSchema>
/** @technical */
export type ReceiptFile = z.output<typeof receiptFileSchema>

/** What stands in a file of an outlet; undefined when it is no such file at all (cut short, another form). */
export function readReceiptFile(content: Uint8Array): ReceiptFile | undefined {
  try {
    return readReceipts(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)))
  } catch {
    return undefined
  }
}

/** The same of what stands in the answer of a gateway. */
export function readReceipts(data: unknown): ReceiptFile | undefined {
  return receiptFileSchema.safeParse(data).data
}
