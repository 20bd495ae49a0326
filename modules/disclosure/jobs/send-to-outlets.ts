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
import { markSent, markUnfit, nextBatch, type QueuedDelivery, takeAnswer, takeQueued } from '../store/delivery-store.ts'
import { getOutletLine, noteOutletFailure, noteOutletReached } from '../store/outlet-store.ts'
import { strings } from '../strings.ts'
import { askGateway } from './ask-gateway.ts'

const MOST = 500

/**
 * Every few seconds: what waits for an outlet leaves as one batch file in the outlet's own form. A record that does not
 * fit the outlet's table stays here with the reason. The file is written before the transaction ends: a crash between
 * the two writes it again under the same number, and an outlet knows a record by its id. An outlet behind the IRS gateway
 * is asked over HTTP instead and may answer at once; while it cannot be reached all waits here, in plain sight.
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
  const outlet = await getOutletLine(tx, mapping.outletId)
  if (outlet.nextTryAt !== null && outlet.nextTryAt > now) return
  const queued = await takeQueued(tx, mapping.outletId, MOST)
  if (queued.length === 0) return
  const batch = await nextBatch(tx, mapping.outletId, act.today)
  const contents = await contentsOf(
    tx,
    queued.map((one) => one.publicationId),
  )
  const { fit, rows } = await fitting(act, mapping, queued, contents, batch)
  if (fit.length === 0) return
  const isAsked = outlet.transport === 'irs-gateway'
  const bytes = Buffer.from(batchText(mapping, rows, isAsked ? 'json' : mapping.format))
  const hash = Buffer.from(sha256(bytes)).toString('hex')
  const reply = isAsked ? await askGateway(act, outlet, batch, bytes) : undefined
  if (reply?.failed !== undefined) {
    await noteOutletFailure(tx, outlet, reply.failed, now)
    return
  }
  await record(act, {
    type: 'disclosure.send',
    subject: { kind: 'outlet', id: mapping.outletId },
    fields: { batch, file: hash, records: String(rows.length) },
  })
  await markSent(tx, fit, { outletId: mapping.outletId, batch, hash }, now)
  if (reply !== undefined) {
    await noteOutletReached(tx, mapping.outletId)
    for (const answer of reply.answers) await takeAnswer(tx, mapping.outletId, answer, reply.hash, now)
    return
  }
  await act.ports.drops.write(`${mapping.outletId}/outbox`, `${mapping.outletId}-${batch}.${mapping.format}`, bytes)
}

/** The records that fit the outlet's table, in its words; the others stay here with the reason. */
async function fitting(
  act: Act,
  mapping: OutletMapping,
  queued: readonly QueuedDelivery[],
  contents: ReadonlyMap<string, DeliveryContent>,
  batch: string,
): Promise<{ readonly fit: readonly QueuedDelivery[]; readonly rows: readonly OutletRow[] }> {
  const fit: QueuedDelivery[] = []
  const rows: OutletRow[] = []
  const read = queued.map(async (one) => ({ one, row: outletRow(mapping, await sourceOf(act, one, contents, batch)) }))
  for (const { one, row } of await Promise.all(read)) {
    const faults = rowFaults(mapping, row, isUscc)
    if (faults.length > 0) await markUnfit(act.tx, one, `出件前校验：${faults.join('；')}`, act.now)
    else {
      fit.push(one)
      rows.push(row)
    }
  }
  return { fit, rows }
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
    operation: OPERATIONS[delivery.act],
    batch,
    sentAt: inBeijing(act.now),
    text: content.text,
    kind: content.kind,
    concludedOn: content.concludedOn,
    publishedOn: content.publishedOn,
    withdrawnReason: content.withdrawnReason ?? '',
    ...outcomeOf(content),
    agencyCode: agency?.code ?? '',
    agencyDivision: agency?.divisionCode ?? '',
    ...registered(entity),
    supplements: delivery.supplements,
  }
}

const OPERATIONS = { publish: 'i', update: 'u', withdraw: 'd' } as const

/** What became of the findings, once a recheck closed the visit. */
function outcomeOf({ isRecheckPassed, recheckedOn }: DeliveryContent): { correction: string; recheckedOn: string } {
  if (isRecheckPassed === null) return { correction: '', recheckedOn: '' }
  return { correction: strings.recheck[isRecheckPassed ? 'passed' : 'failed'], recheckedOn: recheckedOn ?? '' }
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
