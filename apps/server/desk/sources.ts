import type { Desk, DeskMatter, DeskSource } from './desk.ts'
import { rowsOfCatalogue } from './rows-of-catalogue.ts'
import { rowsOfCommitments } from './rows-of-commitments.ts'
import { rowsOfDisclosure } from './rows-of-disclosure.ts'
import { rowsOfDormancy, rowsOfRestingClues } from './rows-of-dormancy.ts'
import { rowsOfDraw } from './rows-of-draw.ts'
import { rowsOfEntities } from './rows-of-entities.ts'
import { rowsOfFilings } from './rows-of-filings.ts'
import { rowsOfHotline } from './rows-of-hotline.ts'
import { rowsOfIdentity } from './rows-of-identity.ts'
import { rowsOfInspection } from './rows-of-inspection.ts'
import { rowsOfLaw } from './rows-of-law.ts'

/** Everything that puts a matter on a desk. The deadline desk reads the same ones, so that the two never disagree. */
const SOURCES: readonly DeskSource[] = [
  rowsOfDraw,
  rowsOfInspection,
  rowsOfDisclosure,
  rowsOfCatalogue,
  rowsOfLaw,
  rowsOfEntities,
  rowsOfDormancy,
  rowsOfRestingClues,
  rowsOfCommitments,
  rowsOfFilings,
  rowsOfIdentity,
  rowsOfHotline,
]

/** What concerns this person, from every source in turn: one transaction reads them all. */
export async function mattersOf(desk: Desk): Promise<readonly DeskMatter[]> {
  const matters: DeskMatter[] = []
  for (const source of SOURCES) matters.push(...(await source(desk)))
  return matters
}
