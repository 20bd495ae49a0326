import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import { contentHashOf } from '../domain/content-hash.ts'
import { paperNumber, paperTitle, paperWord } from '../domain/paper.ts'
import type { Paper, PaperBlock, PaperKind } from '../domain/paper.ts'
import type { PaperContext } from '../domain/paper-texts.ts'
import { presentOfficers } from '../domain/visit.ts'
import type { Visit } from '../domain/visit.ts'
import { countVisitsThisYear } from '../queries/visit-count.ts'
import { listDepartments } from '../store/department-store.ts'
import { insertPaper, takePaperNumber } from '../store/paper-store.ts'
import { listVisitItems, listVisitOfficers } from '../store/visit-store.ts'
import { organOfVisit } from './organ-of-visit.ts'

/** A paper with its number taken, to be stored once the leaf that holds its hash is written. */
export interface DraftPaper {
  readonly paperId: string
  readonly kind: PaperKind
  readonly number: string
  readonly title: string
  readonly contentHash: string
  store(leafHash: string): Promise<void>
}

/** What the papers of a visit say of it today. Locks nothing. */
export async function paperContext(act: Act, visit: Visit): Promise<PaperContext> {
  const [agency, items, officers, departments, visitsThisYear] = await Promise.all([
    organOfVisit(act.tx, visit),
    listVisitItems(act.tx, visit.visitId),
    listVisitOfficers(act.tx, visit.visitId),
    listDepartments(act.tx, visit.visitId),
    countVisitsThisYear(act.tx, visit.agencyId, visit.entityId, act.today),
  ])
  const agencyName = agency?.name ?? ''
  return { visit, agencyName, items, officers: presentOfficers(officers), departments, visitsThisYear, on: act.today }
}

/**
 * Composes a paper and takes its number in this transaction, one series per organ, kind and year (domain.md §1.9).
 * In demonstration mode it is a specimen with a series of its own.
 */
export async function draftPaper(
  act: Act,
  visit: Visit,
  kind: PaperKind,
  blocks: readonly PaperBlock[],
): Promise<DraftPaper> {
  const agency = await organOfVisit(act.tx, visit)
  const isSpecimen = act.settings.demonstration
  const word = paperWord(agency?.documentWord ?? '', kind, isSpecimen)
  const year = Number(act.today.slice(0, 'yyyy'.length))
  const number = paperNumber(word, year, await takePaperNumber(act.tx, visit.agencyId, word, year))
  const title = paperTitle(kind)
  const body: Paper = { kind, title, organ: agency?.name ?? '', number, isSpecimen, blocks }
  const contentHash = contentHashOf(body)
  const paperId = newId(act.ports)
  return {
    paperId,
    kind,
    number,
    title,
    contentHash,
    store: (leafHash) =>
      insertPaper(act.tx, {
        paperId,
        visitId: visit.visitId,
        agencyId: visit.agencyId,
        kind,
        number,
        title,
        body,
        contentHash,
        leafHash,
        isSpecimen,
        issuedOn: act.today,
        issuedAt: act.now,
      }),
  }
}
