import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { checkUscc, findEntity } from '#entities'
import { findAgency } from '#identity'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import { job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { outletMappings } from '../domain/outlet-mappings.ts'
import type { OutletMapping, OutletRow, OutletSource } from '../domain/outlet-record.ts'
import { batchText, outletRow, rowFaults } from '../domain/outlet-record.ts'
import { contentsOf, type DeliveryContent } from '../queries/deliveries.ts'
import { markSent, markUnfit, nextBatch, type QueuedDelivery, takeQueued } from '../store/delivery-store.ts'

const MOST = 500

/**
 * Every few seconds: what waits for an outlet leaves as one batch file in the outlet's own form. A record that does not
 * fit the outlet's table stays here with the reason. The file is written before the transaction ends: a crash between
 * the two writes it again under the same number, and an outlet knows a record by its id.
 */
export const sendToOutlets = job({
  name: 'disclosure.send-to-outlets',
  schema: z.object({}),
  every: { seconds: 5 },
  async run(act) {
    for (const mapping of outletMappings.values()) await sendBatch(act, mapping)
  },
})

async function sendBatch(act: Act, mapping: OutletMapping): Promise<void> {
  const { tx, now } = act
  const queued = await takeQueued(tx, mapping.outletId, MOST)
  if (queued.length === 0) return
  const batch = await nextBatch(tx, mapping.outletId, act.today)
  const contents = await contentsOf(
    tx,
    queued.map((one) => one.publicationId),
  )
  const fit: QueuedDelivery[] = []
  const rows: OutletRow[] = []
  const read = queued.map(async (one) => ({ one, row: outletRow(mapping, await sourceOf(act, one, contents, batch)) }))
  for (const { one, row } of await Promise.all(read)) {
    const faults = rowFaults(mapping, row, isUscc)
    if (faults.length > 0) await markUnfit(tx, one, `出件前校验：${faults.join('；')}`, now)
    else {
      fit.push(one)
      rows.push(row)
    }
  }
  if (fit.length === 0) return
  const bytes = Buffer.from(batchText(mapping, rows))
  const hash = Buffer.from(sha256(bytes)).toString('hex')
  await record(act, {
    type: 'disclosure.send',
    subject: { kind: 'outlet', id: mapping.outletId },
    fields: { batch, file: hash, records: String(rows.length) },
  })
  await markSent(tx, fit, { outletId: mapping.outletId, batch, hash }, now)
  await act.ports.drops.write(`${mapping.outletId}/outbox`, `${mapping.outletId}-${batch}.${mapping.format}`, bytes)
}

async function sourceOf(
  act: Act,
  delivery: QueuedDelivery,
  contents: ReadonlyMap<string, DeliveryContent>,
  batch: string,
): Promise<OutletSource> {
  const content = contents.get(delivery.publicationId)
  if (content === undefined) throw new Error(`no publication ${delivery.publicationId}`)
  const [entity, agency] = await Promise.all([
    findEntity(act.tx, content.entityId),
    findAgency(act.tx, content.agencyId),
  ])
  return {
    recordId: content.publicationId,
    operation: delivery.act === 'publish' ? 'i' : 'd',
    batch,
    sentAt: inBeijing(act.now),
    text: content.text,
    kind: content.kind,
    concludedOn: content.concludedOn,
    publishedOn: content.publishedOn,
    withdrawnReason: content.withdrawnReason ?? '',
    agencyCode: agency?.code ?? '',
    agencyDivision: agency?.divisionCode ?? '',
    ...registered(entity),
    supplements: delivery.supplements,
  }
}

function registered(entity: Awaited<ReturnType<typeof findEntity>>) {
  if (entity === undefined) return { entityKind: 'unknown', address: '', divisionCode: '' }
  return { entityKind: entity.kind, address: entity.address ?? '', divisionCode: entity.divisionCode ?? '' }
}

function isUscc(code: string): boolean {
  return checkUscc(code).valid
}

const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' })

function inBeijing(moment: Date): string {
  return clock.format(moment)
}
