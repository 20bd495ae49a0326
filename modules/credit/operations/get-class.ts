import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { parsePlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { mayDo, operation } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
import { findEntity } from '#entities'
import { findAgencyByCode } from '#identity'
import type { Classification } from '../domain/classify.ts'
import { classify } from '../domain/classify.ts'
import { creditClassSchema } from '../domain/class-rule.ts'
import type { DatedClassRule } from '../queries/class-rule-on.ts'
import { classRuleOn } from '../queries/class-rule-on.ts'
import type { ClassRow } from '../queries/find-class.ts'
import { findAdoption, findCurrentClass, listClassHistory, listFacts } from '../queries/find-class.ts'
import { no } from '../refusals.ts'
import { strings } from '../strings.ts'

const day = z.iso.date()
const source = z.enum(['issued', 'trial', 'baseline'])

/**
 * The class of an entity with why, and what would move it up; with `onDate` the class of that past day by the rule then.
 * Officials need credit.read; an enterprise sees its own; for anybody else the entity is unknown.
 */
export const getClass = operation({
  name: 'get-class',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看信用风险分类及其理由',
  input: z.object({ entityId: z.uuid(), onDate: day.optional() }),
  output: z.object({
    entityId: z.uuid(),
    entityName: z.string(),
    class: creditClassSchema,
    source,
    sourceLabel: z.string(),
    ruleVersion: z.string(),
    classedOn: day,
    documentNumber: z.string().nullable(),
    isAdopted: z.boolean().describe('本地规则是否已书面采用；未采用不进入正式抽取'),
    adoption: z.object({ documentNumber: z.string(), adoptedOn: day }).nullable(),
    trial: z.object({
      onDate: day,
      class: creditClassSchema,
      points: z.int(),
      baseline: z.int(),
      ceilings: z.object({ A: z.int(), B: z.int(), C: z.int() }),
      ruleVersion: z.string(),
      citation: z.string(),
      confirmation: z.string(),
      indicators: z.array(
        z.object({
          id: z.string(),
          group: z.string(),
          title: z.string(),
          points: z.int(),
          floor: creditClassSchema.nullable(),
          facts: z.array(z.object({ text: z.string(), until: day.nullable() })),
        }),
      ),
      movesUp: z.array(z.string()),
    }),
    history: z.array(
      z.object({
        class: creditClassSchema,
        source: z.enum(['issued', 'trial']),
        ruleVersion: z.string(),
        classedOn: day,
        documentNumber: z.string().nullable(),
      }),
    ),
    note: z.string(),
  }),
  async run({ tx, actor, today }, { entityId, onDate }) {
    const mayRead = mayDo(actor, 'credit.read') || actor.entityId === entityId
    const entity = mayRead ? await findEntity(tx, entityId) : undefined
    if (entity === undefined) return no('entity-unknown')
    const on = onDate === undefined ? today : (parsePlainDate(onDate) ?? today)
    if (on > today) return no('future-day')
    const dated = classRuleOn(on)
    if (dated === undefined) return no('no-rule-in-force', { day: on })
    const trial = classify(dated.rule, { establishedOn: entity.registeredOn, facts: await listFacts(tx, entityId) }, on)
    const history = await listClassHistory(tx, entityId)
    const held = onDate === undefined ? await findCurrentClass(tx, entityId) : heldOn(history, on)
    const adoption = await adoptionOf(tx, dated)
    return ok({
      entityId,
      entityName: entity.name,
      ...holding(held, trial, on),
      isAdopted: held?.source === 'issued' || adoption !== null,
      adoption,
      trial: explain(trial, dated),
      history: history.map(({ class: was, source: from, ruleVersion, classedOn, documentNumber }) => ({
        class: was,
        source: from,
        ruleVersion,
        classedOn,
        documentNumber,
      })),
      note: strings.note,
    })
  },
})

/** The class that held on a past day: the latest issued from above by then, else the latest trial. */
function heldOn(history: readonly ClassRow[], on: PlainDate): ClassRow | undefined {
  const known = history.filter((row) => row.classedOn <= on)
  return known.find((row) => row.source === 'issued') ?? known[0]
}

/** The class that holds: the one issued from above, else the trial, else the baseline of an entity nothing is known of. */
function holding(held: ClassRow | undefined, trial: Classification, on: PlainDate) {
  if (held?.source === 'issued') {
    const { class: issued, ruleVersion, classedOn, documentNumber } = held
    return {
      class: issued,
      source: 'issued' as const,
      sourceLabel: strings.source.issued,
      ruleVersion,
      classedOn,
      documentNumber,
    }
  }
  const source = held === undefined ? ('baseline' as const) : ('trial' as const)
  return {
    class: trial.class,
    source,
    sourceLabel: held === undefined ? strings.baseline : strings.source.trial,
    ruleVersion: trial.ruleVersion,
    classedOn: held?.classedOn ?? on,
    documentNumber: null,
  }
}

function explain(trial: Classification, { rule, citation, confirmation }: DatedClassRule) {
  return {
    onDate: trial.onDate,
    class: trial.class,
    points: trial.points,
    baseline: trial.baseline,
    ceilings: rule.ceilings,
    ruleVersion: trial.ruleVersion,
    citation,
    confirmation,
    indicators: trial.indicators.map(({ facts, ...indicator }) => ({
      ...indicator,
      facts: facts.map(({ text, until }) => ({ text, until })),
    })),
    movesUp: [...trial.movesUp],
  }
}

async function adoptionOf(
  tx: Tx,
  { rule }: DatedClassRule,
): Promise<{ documentNumber: string; adoptedOn: string } | null> {
  const agency = await findAgencyByCode(tx, rule.agency)
  const adoption = agency === undefined ? undefined : await findAdoption(tx, agency.id, rule.version)
  return adoption === undefined ? null : { documentNumber: adoption.documentNumber, adoptedOn: adoption.adoptedOn }
}
