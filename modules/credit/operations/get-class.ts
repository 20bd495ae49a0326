import { z } from 'zod'
import { parsePlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { mayDo, operation } from '#platform/operation.ts'
import { findEntity } from '#entities'
import { findAgencyByCode } from '#identity'
import { classify } from '../domain/classify.ts'
import { creditClassSchema } from '../domain/class-rule.ts'
import { classRuleOn } from '../queries/class-rule-on.ts'
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
      onDate: day, class: creditClassSchema, points: z.int(), baseline: z.int(), ceilings: z.object({ A: z.int(), B: z.int(), C: z.int() }),
      ruleVersion: z.string(), citation: z.string(), confirmation: z.string(),
      indicators: z.array(z.object({
        id: z.string(), group: z.string(), title: z.string(), points: z.int(), floor: creditClassSchema.nullable(),
        facts: z.array(z.object({ text: z.string(), until: day.nullable() })),
      })),
      movesUp: z.array(z.string()),
    }),
    history: z.array(z.object({
      class: creditClassSchema, source: z.enum(['issued', 'trial']), ruleVersion: z.string(), classedOn: day,
      documentNumber: z.string().nullable(),
    })),
    note: z.string(),
  }),
  async run({ tx, actor, today }, { entityId, onDate }) {
    if (!mayDo(actor, 'credit.read') && actor.entityId !== entityId) return no('entity-unknown')
    const entity = await findEntity(tx, entityId)
    if (entity === undefined) return no('entity-unknown')
    const on = onDate === undefined ? today : (parsePlainDate(onDate) ?? today)
    if (on > today) return no('future-day')
    const dated = classRuleOn(on)
    if (dated === undefined) return no('no-rule-in-force', { day: on })
    const facts = await listFacts(tx, entityId)
    const trial = classify(dated.rule, { establishedOn: entity.registeredOn, facts }, on)
    const history = await listClassHistory(tx, entityId)
    const current = onDate === undefined ? await findCurrentClass(tx, entityId) : history.find((row) => row.classedOn <= on)
    const agency = await findAgencyByCode(tx, dated.rule.agency)
    const adoption = agency === undefined ? undefined : await findAdoption(tx, agency.id, dated.rule.version)
    const shown = current?.source === 'issued' ? current : undefined
    const kind: z.output<typeof source> = shown !== undefined ? 'issued' : current === undefined ? 'baseline' : 'trial'
    return ok({
      entityId,
      entityName: entity.name,
      class: shown?.class ?? trial.class,
      source: kind,
      sourceLabel: kind === 'baseline' ? strings.baseline : strings.source[kind],
      ruleVersion: shown?.ruleVersion ?? trial.ruleVersion,
      classedOn: current?.classedOn ?? on,
      documentNumber: shown?.documentNumber ?? null,
      isAdopted: shown !== undefined || adoption !== undefined,
      adoption: adoption === undefined ? null : { documentNumber: adoption.documentNumber, adoptedOn: adoption.adoptedOn },
      trial: {
        onDate: on, class: trial.class, points: trial.points, baseline: trial.baseline, ceilings: dated.rule.ceilings,
        ruleVersion: trial.ruleVersion, citation: dated.citation, confirmation: dated.confirmation,
        indicators: trial.indicators.map(({ facts: counted, ...indicator }) => ({
          ...indicator, facts: counted.map(({ text, until }) => ({ text, until })),
        })),
        movesUp: [...trial.movesUp],
      },
      history: history.map(({ class: held, source: from, ruleVersion, classedOn, documentNumber }) => ({
        class: held, source: from, ruleVersion, classedOn, documentNumber,
      })),
      note: strings.note,
    })
  },
})
