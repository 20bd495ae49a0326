import { listUnplanned, sweepDuties } from '#catalogue'
import type { DutyFault, DutyPlace } from '#catalogue'
import { newId } from '#kernel/ids.ts'
import { addMonths } from '#kernel/plain-date.ts'
import { parameter } from '#law'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { ownerBook, ownerOf } from './domain/owner-of-place.ts'
import type { OwnerBook, PlaceKey } from './domain/owner-of-place.ts'
import { agenciesWithCodes } from './queries/agencies-of-registrar.ts'
import { listIdleItems } from './queries/idle-items.ts'
import {
  addOrphans,
  addTonight,
  beginTonight,
  countPlaces,
  insertProof,
  settleTonight,
} from './store/coverage-store.ts'
import type { TonightFinding } from './store/coverage-store.ts'
import { strings } from './strings.ts'

/**
 * The nightly proof that there is no blind spot (seed 1: 杜绝监管盲区和真空): each item has an agency at each place, each
 * entity and each place of business an owner. Entities are counted by the place they lie at, so that 1.3 million of them times
 * 500 items cost one pass over the register and one question per item and place. Run as the job role: it must see every row.
 */
export async function proveCoverage(act: Act): Promise<void> {
  const { tx, today } = act
  await beginTonight(tx)
  const { agencies, codes } = await agenciesWithCodes(tx)
  const book = ownerBook(agencies, codes, strings.registrarSector)
  const sweep = await sweepDuties(tx, today, placesOf(book))
  await addTonight(tx, sweep.faults.map(findingOf))
  const entities = await orphansOf(act, 'entity', book)
  const premises = await orphansOf(act, 'premises', book)
  await addTonight(tx, await idleItems(act))
  await addTonight(tx, await unplannedItems(act))
  const change = await settleTonight(tx, today)
  const proof = {
    id: newId(act.ports),
    day: today,
    at: act.now,
    items: sweep.items.length,
    places: placesOf(book).length,
  }
  await insertProof(tx, { ...proof, ...change, entities, premises })
  await record(act, {
    type: 'accountability.coverage-proof',
    subject: { kind: 'coverage-proof', id: proof.id },
    fields: {
      day: today,
      items: String(proof.items),
      entities: String(entities),
      premises: String(premises),
      opened: String(change.opened),
      closed: String(change.closed),
      open: String(change.open),
    },
  })
}

/** Every division of a district's organ and every functional area with a branch. */
function placesOf(book: OwnerBook): readonly DutyPlace[] {
  const areas = new Set(
    [...book.byCode.values()].flatMap((one) => (one.status === 'active' ? [one.functionalArea] : [])),
  )
  return [
    ...[...book.byDivision.keys()].map((division) => ({ division })),
    ...[...areas].flatMap((functionalArea) => (functionalArea === null ? [] : [{ functionalArea }])),
  ]
}

function findingOf(fault: DutyFault): TonightFinding {
  const all = fault.places.map((one) => one.functionalArea ?? one.division ?? '').join('、')
  const words = fault.kind === 'no-agency' ? strings.noAgency : strings.noLead
  return {
    kind: fault.kind === 'no-agency' ? 'item-without-agency' : 'overlap-without-lead',
    subjectKey: `${fault.code}/${fault.circumstance}`,
    subjectId: fault.itemId,
    title: `${fault.code} ${fault.title}${fault.circumstance === '' ? '' : `（${fault.circumstance}）`}`,
    detail: words.replace('{organs}', fault.organs.join('、')).replace('{places}', all),
  }
}

async function orphansOf(act: Act, of: 'entity' | 'premises', book: OwnerBook): Promise<number> {
  const places = await countPlaces(act.tx, of)
  const orphans: readonly PlaceKey[] = places.filter((place) => ownerOf(place, book) === undefined)
  await addOrphans(act.tx, of, orphans, strings.noOwner)
  return places.reduce((sum, place) => sum + place.count, 0)
}

async function idleItems({ tx, today }: Act): Promise<readonly TonightFinding[]> {
  const months = parameter('item-idle-months', today).value
  const idle = await listIdleItems(tx, addMonths(today, -months), today)
  return idle.map(({ itemId, code, title, lastOn }) => ({
    kind: 'item-without-act',
    subjectKey: code,
    subjectId: itemId,
    title: `${code} ${title}`,
    detail: lastOn === null ? strings.neverActed : strings.lastActed.replace('{day}', lastOn),
  }))
}

async function unplannedItems({ tx, today }: Act): Promise<readonly TonightFinding[]> {
  const items = await listUnplanned(tx, today)
  return items.map(({ itemId, code, title, approval, circumstance }) => ({
    kind: 'item-without-plan',
    subjectKey: `${code}/${circumstance}`,
    subjectId: itemId,
    title: `${code} ${title}${circumstance === '' ? '' : `（${circumstance}）`}`,
    detail: approval === 'cancelled' ? strings.cancelledWithoutPlan : strings.devolvedWithoutPlan,
  }))
}
