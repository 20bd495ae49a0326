import { findEntity } from '#entities'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { burdenCatalogue, classCatalogue, firstUnregistered, strataCatalogue } from '../domain/draw-catalogue.ts'
import type { BurdenCatalogue, CatalogueKind, ClassCatalogue, StrataCatalogue } from '../domain/draw-catalogue.ts'
import { keyEntries } from '../domain/key-list.ts'
import type { KeyEntry } from '../domain/key-list.ts'
import type { PlanDefinition, TaskDefinition } from '../domain/plan-definition.ts'
import { no } from '../refusals.ts'
import { catalogueWords } from '../register-strings.ts'
import { keyListsOn, listAdoptions } from '../store/draw-register-store.ts'
import type { CatalogueAdoption } from '../store/draw-register-store.ts'

/** The catalogues a plan names, whole. @technical */
export interface Catalogues {
  readonly strata: StrataCatalogue
  readonly classes: ClassCatalogue
  readonly burden: BurdenCatalogue | undefined
}

/** The catalogue versions a plan names, as they were adopted; undefined for a plan written before there were any. */
export async function cataloguesOf(
  act: Pick<Act, 'tx'>,
  { catalogues }: Pick<PlanDefinition, 'catalogues'>,
): Promise<Catalogues | undefined> {
  if (catalogues === undefined) return undefined
  const adopted = await listAdoptions(act.tx)
  const contentOf = (kind: CatalogueKind, version: string | undefined): unknown =>
    adopted.find((one) => one.kind === kind && one.version === version)?.content
  return {
    strata: strataCatalogue.parse(contentOf('strata', catalogues.strata)),
    classes: classCatalogue.parse(contentOf('classes', catalogues.classes)),
    burden: catalogues.burden === undefined ? undefined : burdenCatalogue.parse(contentOf('burden', catalogues.burden)),
  }
}

type Draft = PlanDefinition & { readonly tasks?: PlanDefinition['tasks'] }

/** The definition with the catalogue versions and list entries it rests on written into it. Refuses what no register holds. */
export async function nameRegister(act: Act, agencyId: string, definition: Draft): Promise<Result<PlanDefinition>> {
  const named = await nameCatalogues(act, definition)
  if (!named.ok) return named
  const own = await nameCertainty(act, [agencyId], definition.certainty)
  if (!own.ok) return own
  const tasks: NonNullable<PlanDefinition['tasks']> = []
  for (const task of definition.tasks ?? []) {
    const certainty = await nameCertainty(act, [task.agencyId, agencyId], task.certainty)
    if (!certainty.ok) return certainty
    tasks.push({ ...task, certainty: certainty.value })
  }
  return ok({
    ...definition,
    catalogues: named.value,
    certainty: own.value,
    ...(definition.tasks === undefined ? {} : { tasks }),
  })
}

type Named = NonNullable<PlanDefinition['catalogues']>

async function nameCatalogues(act: Act, definition: Draft): Promise<Result<Named>> {
  const adopted = await listAdoptions(act.tx)
  const tasks = [definition, ...(definition.tasks ?? [])]
  const strata = inForce(adopted, 'strata', definition.catalogues?.strata)
  if (!strata.ok) return strata
  const classes = inForce(adopted, 'classes', definition.catalogues?.classes)
  if (!classes.ok) return classes
  const stratum = firstUnregistered(strataCatalogue.parse(strata.value.content).entries, tasks.flatMap(namedStrata))
  if (stratum !== undefined) return no('stratum-unregistered', { code: stratum, version: strata.value.version })
  const cls = firstUnregistered(classCatalogue.parse(classes.value.content).entries, tasks.flatMap(namedClasses))
  if (cls !== undefined) return no('class-unregistered', { code: cls, version: classes.value.version })
  const versions = { strata: strata.value.version, classes: classes.value.version }
  if (!tasks.some(({ burden }) => burden)) return ok(versions)
  const burden = inForce(adopted, 'burden', definition.catalogues?.burden)
  return burden.ok ? ok({ ...versions, burden: burden.value.version }) : burden
}

/** The version in force: the newest adopted; a plan that names another is refused. */
function inForce(
  adopted: readonly CatalogueAdoption[],
  kind: CatalogueKind,
  named: string | undefined,
): Result<CatalogueAdoption> {
  const current = adopted.find((one) => one.kind === kind)
  if (current === undefined) return no('catalogue-missing', { kind: catalogueWords[kind] })
  if (named !== undefined && named !== current.version)
    return no('catalogue-not-in-force', { kind: catalogueWords[kind], version: named, current: current.version })
  return ok(current)
}

function namedStrata({ sizing }: Pick<TaskDefinition, 'sizing'>): string[] {
  return sizing.mode === 'strata' ? sizing.strata.map(({ s }) => s) : []
}

function namedClasses({ sizing, weights = [] }: Pick<TaskDefinition, 'sizing' | 'weights'>): string[] {
  return [...weights, ...(sizing.mode === 'rate' ? sizing.rates : [])].map(({ c }) => c)
}

/** The entries of the lists in force today of the agencies a task answers to. */
export async function keyEntriesOn(act: Act, agencyIds: readonly string[]): Promise<Map<string, KeyEntry>> {
  return keyEntries(await keyListsOn(act.tx, [...new Set(agencyIds)], act.today))
}

/** Each certainty with its entry. Refuses one that stands in no list in force, or names another entry. */
export async function nameCertainty(
  act: Act,
  agencyIds: readonly string[],
  certainty: TaskDefinition['certainty'],
): Promise<Result<TaskDefinition['certainty']>> {
  if (certainty.length === 0) return ok([])
  const entries = await keyEntriesOn(act, agencyIds)
  const named: TaskDefinition['certainty'] = []
  for (const one of certainty) {
    const entry = entries.get(one.entityId)
    if (entry === undefined) return no('certainty-not-listed', { name: await nameOf(act, one.entityId) })
    if (one.entry !== undefined && one.entry !== entry.ref)
      return no('certainty-entry-differs', {
        name: await nameOf(act, one.entityId),
        named: one.entry,
        current: entry.ref,
      })
    named.push({ ...one, entry: entry.ref })
  }
  return ok(named)
}

async function nameOf(act: Act, entityId: string): Promise<string> {
  return (await findEntity(act.tx, entityId))?.name ?? entityId
}
