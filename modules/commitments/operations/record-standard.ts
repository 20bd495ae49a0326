import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { isStandardNumber } from '../domain/standard-number.ts'
import { listDeclarationRows } from '../queries/find-declaration.ts'
import { findStandard, listAffectedItems } from '../queries/find-standard.ts'
import { no } from '../refusals.ts'
import { indicatorsInput } from '../shapes.ts'
import { closeStandard, insertStandard } from '../store/standard-store.ts'
import { numberForms, standardKindWords } from '../strings.ts'

/** Takes a standard into the register, or its successor: then it says which items and enterprises the old one touches. */
export const recordStandard = operation({
  name: 'record-standard',
  kind: 'act',
  permission: 'commitments.edit-standards',
  summary: '录入标准',
  input: z.object({
    id: z.uuid(),
    kind: z.enum(['mandatory', 'recommended', 'local', 'group']),
    number: z.string().trim().min(4).max(40),
    name: z.string().trim().min(2).max(120),
    publisher: z.string().trim().min(2).max(80),
    products: z.array(z.string().trim().min(1).max(60)).min(1).max(40),
    limits: indicatorsInput.default([]),
    itemIds: z.array(z.uuid()).max(50).default([]),
    inForceOn: z.iso.date(),
    replacesId: z.uuid().nullable().default(null),
  }),
  output: z.object({ standardId: z.uuid(), affectedItems: z.int(), affectedEntities: z.int() }),
  async run(act, { id: standardId, ...standard }) {
    const { kind, number } = standard
    if (!isStandardNumber(kind, number))
      return no('number-wrong', { number, kind: standardKindWords[kind], form: numberForms[kind] })
    const old = standard.replacesId === null ? undefined : await findStandard(act.tx, standard.replacesId)
    if (standard.replacesId !== null && old === undefined)
      return no('standard-unknown', { number: standard.replacesId })
    if (old !== undefined && standard.inForceOn <= old.inForceOn) return no('days-wrong', { day: standard.inForceOn })
    const known = await findStandard(act.tx, standardId)
    if (known === undefined) {
      const added = await insertStandard(act.tx, {
        ...standard,
        standardId,
        publisherEntityId: null,
        by: act.actor.personName,
        at: act.now,
      })
      if (!added) return no('number-taken', { number })
      if (old !== undefined && !(await closeStandard(act.tx, old.standardId, standard.inForceOn)))
        return no('replaced-already', { number: old.number })
      await record(act, {
        type: 'commitments.record-standard',
        subject: { kind: 'standard', id: standardId },
        fields: { number, inForceOn: standard.inForceOn, replaces: old?.number ?? '' },
      })
    } else if (known.number !== number) return no('id-used')
    const items = old === undefined ? [] : await listAffectedItems(act.tx, old)
    const users =
      old === undefined
        ? []
        : await listDeclarationRows(act.tx, { search: '', entityId: null, standardId: old.standardId })
    const entities = new Set(users.map((one) => one.entityId))
    return ok({ standardId, affectedItems: items.length, affectedEntities: entities.size })
  },
})
