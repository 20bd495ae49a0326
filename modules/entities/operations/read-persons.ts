import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { mayDo, operation } from '#platform/operation.ts'
import { statusWord } from '../domain/registration-status.ts'
import { maskNumbers } from '../domain/resident-id.ts'
import { findEntityPage } from '../queries/entity-page.ts'
import { factPrecedenceOn } from '../queries/fact-precedence-on.ts'
import { listEntitiesOfPerson } from '../queries/entity-relations.ts'
import { no } from '../refusals.ts'
import { factWord } from '../strings.ts'
import { isOfPerson } from './entity-facts.ts'

/**
 * Shows the persons of a file to somebody who says what for; the look itself is a leaf: who, when, what for, how much.
 * Operators of a household are a history (2022 年起变更经营者不换代码). Entities of a person of the same name are shown as
 * such: a name is not a person. Numbers of identity papers are whole for those who manage them only (domain.md §2.5, 15). domain.md trap 7; platform.house-rules/22.
 */
export const readPersons = operation({
  name: 'read-persons',
  kind: 'act',
  permission: 'entities.read-persons',
  summary: '查看档案中的自然人',
  input: z.object({
    entityId: z.uuid(),
    purpose: z.string().trim().min(4).max(200),
    /** Numbers of papers whole; else their last four signs are hidden. */
    numbers: z.enum(['masked', 'whole']).default('masked'),
  }),
  output: z.object({
    citation: z.string(),
    persons: z.array(
      z.object({
        role: z.string(),
        value: z.string(),
        source: z.string(),
        asOf: z.string(),
        isPresent: z.boolean(),
        until: z.string().nullable(),
      }),
    ),
    sameName: z.array(
      z.object({ entityId: z.uuid(), name: z.string(), statusName: z.string(), personName: z.string() }),
    ),
  }),
  async run(act, { entityId, purpose, numbers }) {
    if (numbers === 'whole' && !mayDo(act.actor, 'entities.read-numbers')) return no('numbers-not-yours')
    const row = await findEntityPage(act.tx, entityId)
    if (row === undefined) return no('no-such-entity')
    const { rule, citation } = factPrecedenceOn(act.today)
    const role = row.kind === 'individual-household' ? '经营者' : factWord('legal-representative')
    const said = row.facts.filter((one) => isOfPerson(one.kind, row, rule) || one.kind === 'legal-representative')
    const persons = [
      ...(row.legalRepresentative === null
        ? []
        : [
            {
              role,
              value: row.legalRepresentative,
              source: row.source,
              asOf: row.changedAt,
              isPresent: true,
              until: null,
            },
          ]),
      ...said.map((one) => ({
        role: one.kind === 'legal-representative' ? role : one.kind,
        value: numbers === 'whole' ? (one.value ?? '') : maskNumbers(one.value ?? ''),
        source: one.source,
        asOf: one.recordedAt,
        isPresent: one.quality !== 'superseded' && one.validTo === null,
        until: one.validTo,
      })),
    ]
    const sameName = await listEntitiesOfPerson(act.tx, entityId, row.legalRepresentative)
    await record(act, {
      type: 'entities.person-read',
      subject: { kind: 'entity', id: entityId },
      fields: { purpose, numbers, persons: String(persons.length), beside: String(sameName.length) },
    })
    return ok({
      citation,
      persons,
      sameName: sameName.map((one) => ({ ...one, statusName: statusWord(one.status) })),
    })
  },
})
