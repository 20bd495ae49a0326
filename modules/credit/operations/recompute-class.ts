// 浙江省综合行政执法条例 art. 21: supervision follows credit and risk; domain §3.4: the class keeps its values and rule version.
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { addToFile, findEntity } from '#entities'
import { findAgencyByCode } from '#identity'
import { record } from '#ledger'
import type { Classification } from '../domain/classify.ts'
import { classify } from '../domain/classify.ts'
import type { CreditClass } from '../domain/class-rule.ts'
import { creditClassSchema } from '../domain/class-rule.ts'
import { creditClassChanged } from '../events.ts'
import { classRuleOn } from '../queries/class-rule-on.ts'
import { findAdoption, findCurrentClass, findLatestClass, listFacts } from '../queries/find-class.ts'
import { no } from '../refusals.ts'
import type { NewClass } from '../store/class-store.ts'
import { insertClass, lockClassOf, saveCurrentClass, touchCurrentClass } from '../store/class-store.ts'

/** Computes the class of one entity today from the facts known. Refuses outside the agency of the rule, and without a rule. */
export const recomputeClass = operation({
  name: 'recompute-class',
  kind: 'act',
  permission: 'credit.classify',
  summary: '重新计算信用风险分类',
  input: z.object({ entityId: z.uuid() }),
  output: z.object({ class: creditClassSchema, points: z.int(), ruleVersion: z.string(), isChanged: z.boolean() }),
  async run(act, { entityId }) {
    const agency = await findRuleAgency(act)
    if (!agency.ok) return agency
    if (!act.actor.scope.includes(agency.value.id)) return no('out-of-scope', { agency: agency.value.name })
    return computeClass(act, entityId)
  },
})

/** The agency the rule of today belongs to. */
export async function findRuleAgency(act: Act): Promise<Result<{ id: string; name: string; ruleVersion: string }>> {
  const dated = classRuleOn(act.today)
  if (dated === undefined) return no('no-rule-in-force', { day: act.today })
  const agency = await findAgencyByCode(act.tx, dated.rule.agency)
  if (agency === undefined) return no('rule-agency-unknown', { code: dated.rule.agency })
  return ok({ id: agency.id, name: agency.name, ruleVersion: dated.rule.version })
}

/** Computes and keeps the trial class; a class issued from above is not displaced by it. Publishes when the class that holds changed. */
export async function computeClass(
  act: Act,
  entityId: string,
): Promise<Result<{ class: CreditClass; points: number; ruleVersion: string; isChanged: boolean }>> {
  const dated = classRuleOn(act.today)
  if (dated === undefined) return no('no-rule-in-force', { day: act.today })
  lockClassOf(act.tx, entityId)
  const [agency, entity, facts, latest] = await Promise.all([
    findRuleAgency(act),
    findEntity(act.tx, entityId),
    listFacts(act.tx, entityId),
    findLatestClass(act.tx, entityId, 'trial'),
  ])
  if (!agency.ok) return agency
  if (entity === undefined) return no('entity-unknown')
  const found = classify(dated.rule, { establishedOn: entity.registeredOn, facts }, act.today)
  const same =
    latest?.class === found.class && latest.points === found.points && latest.ruleVersion === found.ruleVersion
  if (same) {
    await touchCurrentClass(act.tx, entityId, act.today)
    return ok({ class: found.class, points: found.points, ruleVersion: found.ruleVersion, isChanged: false })
  }
  const baseline = classify(dated.rule, { establishedOn: entity.registeredOn, facts: [] }, act.today).class
  const isChanged = await keepTrial(act, entityId, agency.value.id, found, baseline)
  return ok({ class: found.class, points: found.points, ruleVersion: found.ruleVersion, isChanged })
}

/** `baseline` is where an entity stands before anything is known of it: what the first class is compared with. */
async function keepTrial(
  act: Act,
  entityId: string,
  agencyId: string,
  found: Classification,
  baseline: CreditClass,
): Promise<boolean> {
  const row: NewClass = {
    id: newId(act.ports),
    entityId,
    agencyId,
    class: found.class,
    source: 'trial',
    ruleVersion: found.ruleVersion,
    points: found.points,
    explanation: compact(found),
    classedOn: act.today,
    documentNumber: null,
  }
  await insertClass(act.tx, row, act.now)
  const leaf = record(act, {
    type: 'credit.classify',
    subject: { kind: 'entity', id: entityId },
    fields: { class: found.class, points: String(found.points), rule: found.ruleVersion, on: act.today },
  })
  const [current, adoption] = await Promise.all([
    findCurrentClass(act.tx, entityId),
    findAdoption(act.tx, agencyId, found.ruleVersion),
    leaf,
  ])
  if (current?.source === 'issued') return false
  const isAdopted = adoption !== undefined
  await saveCurrentClass(act.tx, row, isAdopted)
  const previous = current?.class ?? baseline
  const isSameRule = current === undefined || current.ruleVersion === found.ruleVersion
  if (previous === found.class && isSameRule) return false
  await announce(act, { ...row, previous, isAdopted })
  return previous !== found.class
}

/** Publishes the class that holds now and puts a change on the entity's file. */
export async function announce(
  act: Act,
  row: NewClass & { readonly previous: CreditClass | null; readonly isAdopted: boolean },
): Promise<void> {
  await publish(act, creditClassChanged, {
    entityId: row.entityId,
    class: row.class,
    previous: row.previous,
    source: row.source,
    ruleVersion: row.ruleVersion,
    isAdopted: row.isAdopted,
    changedOn: row.classedOn,
  })
  if (row.previous === row.class) return
  const before = row.previous === null ? '首次确定为' : `由 ${row.previous} 类调整为`
  await addToFile(act, {
    entityId: row.entityId,
    kind: 'credit-class',
    title: `信用风险分类${before} ${row.class} 类`,
    occurredAt: act.now,
    agencyId: row.agencyId,
    source: `credit/${row.id}`,
    facts: { class: row.class, source: row.source, rule: row.ruleVersion },
  })
}

/** What the history keeps: the indicators that counted; the others follow from the rule version. */
function compact(found: Classification): unknown {
  return {
    baseline: found.baseline,
    indicators: found.indicators.filter((indicator) => indicator.facts.length > 0),
    movesUp: found.movesUp,
  }
}
