import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import { job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { outletMappings } from '../domain/outlet-mappings.ts'
import { readReceiptFile } from '../domain/outlet-receipt.ts'
import { isReceiptFileKnown } from '../queries/deliveries.ts'
import { keepReceiptFile, takeAnswer } from '../store/delivery-store.ts'

const MOST_FILES = 50

/**
 * Every few seconds: receipts in the inbox of each outlet. A file is set aside only once its answers are committed, in a
 * later run, so that none is lost; the same file twice, or an answer twice, changes nothing. What is no receipt is kept apart.
 */
export const readOutletReceipts = job({
  name: 'disclosure.read-outlet-receipts',
  schema: z.object({}),
  every: { seconds: 5 },
  async run(act) {
    for (const outletId of outletMappings.keys()) await readInbox(act, outletId)
  },
})

async function readInbox(act: Act, outletId: string): Promise<void> {
  const inbox = `${outletId}/inbox`
  for (const name of (await act.ports.drops.list(inbox)).slice(0, MOST_FILES)) {
    const content = await act.ports.drops.read(inbox, name)
    if (content === undefined) continue
    const hash = Buffer.from(sha256(content)).toString('hex')
    const answers = readReceiptFile(content)
    if (await isReceiptFileKnown(act.tx, outletId, hash)) {
      await act.ports.drops.move(inbox, name, `${outletId}/${answers === undefined ? 'unreadable' : 'read'}`)
      continue
    }
    // one after another in the transaction, without a wait between them
    const effects = await Promise.all(
      (answers ?? []).map((answer) => takeAnswer(act.tx, outletId, answer, hash, act.now)),
    )
    const strangers = effects.filter((effect) => effect === 'stranger').length
    await keepReceiptFile(
      act.tx,
      { outletId, hash, name, answers: answers?.length ?? 0, strangers, isReadable: answers !== undefined },
      act.now,
    )
    await record(act, {
      type: 'disclosure.receipt',
      subject: { kind: 'outlet', id: outletId },
      fields: { file: hash, answers: String(answers?.length ?? 0) },
    })
  }
}
