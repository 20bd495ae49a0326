// reliability.md R13: a file from outside is read under limits, and what cannot be read is set aside, never guessed.
import { z } from 'zod'

const MOST_WORDS = 500
const MOST_RECORDS = 5000

/** One answer of an outlet to one record. @technical */
const outletAnswerSchema = z.object({
  cd_id: z.uuid(),
  cd_batch: z.string().regex(/^\d+$/u),
  cd_operation: z.enum(['i', 'u', 'd']),
  verdict: z.enum(['accepted', 'refused']),
  reason: z.string().max(MOST_WORDS).default(''),
})

/** A receipt file: the answers of an outlet to records of one batch. */
const receiptFileSchema = z.object({ receipts: z.array(outletAnswerSchema).max(MOST_RECORDS) })
/** @technical */
export type OutletAnswer = z.output<typeof outletAnswerSchema>

/** The answers in a receipt file; undefined when it is no receipt at all (cut short, another form). */
export function readReceiptFile(content: Uint8Array): readonly OutletAnswer[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return receiptFileSchema.safeParse(JSON.parse(text)).data?.receipts
  } catch {
    return undefined
  }
}
