import { findItemCodes, implementationCodeOf } from '#catalogue'
import { findAgency } from '#identity'
import { readVisitRecords, type VisitRecord } from '#inspection'
import type { Act } from '#platform/operation.ts'
import type { QueuedDelivery } from '#platform/outlet/delivery-book.ts'
import type { OutletSender } from '#platform/outlet/mapping.ts'
import { contentsOf, type DeliveryContent } from '../queries/deliveries.ts'
import { type PublicationContent, readPublication } from './publication-content.ts'

/**
 * What the supervision system of the state is told beside the public text: the codes of the matter inspected, the kind of inspection
 * and who went. It names persons: it is read when a record leaves for that system, and kept in no public table. @technical
 */
export interface InspectionRecord extends PublicationContent, VisitRecord {
  readonly catalogueCode: string
  readonly implementationCode: string
}

/** The contents of publications that wait for the supervision system, by record id. */
export async function inspectionRecords(
  act: Act,
  queued: readonly QueuedDelivery[],
): Promise<ReadonlyMap<string, InspectionRecord & OutletSender>> {
  const ids = queued.map((one) => one.recordId)
  const contents = [...(await contentsOf(act.tx, ids)).values()]
  const visits = await readVisitRecords(
    act.tx,
    contents.map((one) => one.visitId),
  )
  const leading = [...visits.values()].flatMap((visit) => visit.itemVersionIds.slice(0, 1))
  const codes = await findItemCodes(act.tx, leading, act.today)
  const read = async (one: DeliveryContent) => {
    const visit = visits.get(one.visitId)
    const item = codes.get(visit?.itemVersionIds[0] ?? '')
    const [publication, agency] = await Promise.all([readPublication(act, one), findAgency(act.tx, one.agencyId)])
    const implementationCode =
      item === undefined || agency === undefined ? '' : implementationCodeOf(item.implementationCodes, agency)
    return { ...publication, ...(visit ?? NOT_KEPT), catalogueCode: item?.catalogueCode ?? '', implementationCode }
  }
  return new Map(await Promise.all(contents.map(async (one) => [one.recordId, await read(one)] as const)))
}

/** A visit its module does not know: every field of it stays empty, and the record here. */
const NOT_KEPT: VisitRecord = { kindLabel: '', visitDivision: '', itemVersionIds: [], officers: [] }
