import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { actorOfAccount } from '#identity'
import { parameter } from '#law'
import { record } from '#ledger'
import { enqueue, type Job, job } from '#platform/jobs.ts'
import { type Act, mayDo } from '#platform/operation.ts'
import { inertLine } from '#kernel/inert-csv.ts'
import { statusWord } from '../domain/registration-status.ts'
import { type ExportLine, exportLines } from '../queries/export-lines.ts'
import { withDays } from '../queries/warning-terms-on.ts'
import {
  addPart,
  type ExportOrder,
  failExport,
  finishExport,
  fixLines,
  lockExportOrder,
} from '../store/export-orders.ts'
import { kindWord, words } from '../strings.ts'

const ROWS_AT_A_TIME = 2000
const DAY_MS = 86_400_000

/**
 * Builds an export piece by piece, each in a transaction of its own, so that its progress is seen and a crash costs one
 * piece: first which entities, then their lines, then the whole file. The right is asked for again at every piece.
 */
export const exportRows: Job = job({
  name: 'entities.export-rows',
  schema: z.object({ exportId: z.uuid() }),
  async run(act, { exportId }) {
    const order = await lockExportOrder(act.tx, exportId)
    if (order === undefined || order.state === 'done' || order.state === 'failed') return
    const actor = await actorOfAccount(act.tx, order.accountId, act.now)
    if (actor === undefined || !mayDo(actor, 'entities.export')) {
      await failExport(act.tx, exportId, words.exportRightLost, act.now)
      return
    }
    if (order.rowsTotal === null) await fixLines(act.tx, { ...order, filter: withDays(order.filter, act.today) })
    else if (order.rowsDone < order.rowsTotal) await writePart(act, order)
    else {
      await writeWhole(act, order)
      return
    }
    await enqueue(act, exportRows, { exportId })
  },
})

async function writePart(act: Act, order: ExportOrder): Promise<void> {
  const lines = await exportLines(act.tx, order.exportId, order.rowsDone, ROWS_AT_A_TIME)
  const text = lines.map((line) => `${inertLine(cellsOf(line))}\r\n`).join('')
  await addPart(act.tx, order.exportId, await act.ports.files.put(Buffer.from(text)), lines.length)
}

async function writeWhole(act: Act, order: ExportOrder): Promise<void> {
  const file = await act.ports.files.put(wholeFile(act, order))
  await finishExport(act.tx, order.exportId, file, act.now, keptUntil(act))
  await record(act, {
    type: 'entities.export',
    subject: { kind: 'export', id: order.exportId },
    fields: { rows: String(order.rowsDone), file: file.hash },
  })
}

/** Until when a file is kept, as the law base says today. */
function keptUntil(act: Act): Date {
  return new Date(act.now.getTime() + parameter('export-file-retention-days', act.today).value * DAY_MS)
}

async function* wholeFile(act: Act, order: ExportOrder): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\uFEFF${inertLine(words.exportColumns)}\r\n`)
  for (const part of order.parts) {
    const content = await act.ports.files.get(part.hash)
    if (content === undefined) throw new Error(`part ${part.hash} of export ${order.exportId} is gone`)
    yield content
  }
}

function cellsOf(line: ExportLine): (string | null)[] {
  return [
    line.name,
    line.uscc,
    statusWord(line.status),
    kindWord(line.kind),
    line.typeName,
    line.industryCode,
    line.industryName,
    line.divisionName,
    line.address,
    line.authorityName,
    line.registeredOn,
  ]
}
