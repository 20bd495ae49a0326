import { z } from 'zod'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { isStandardNumber } from '../domain/standard-number.ts'
import { listDeclarationRows } from '../queries/find-declaration.ts'
import { findStandard, listAffectedItems } from '../queries/find-standard.ts'
import type { StandardRow } from '../queries/find-standard.ts'
import { no } from '../refusals.ts'
import { indicatorsInput } from '../shapes.ts'
import { closeStandard, insertStandard } from '../store/standard-store.ts'
import type { NewStandard } from '../store/standard-store.ts'
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
    const { kind, number, replacesId } = standard
    if (!isStandardNumber(kind, number))
      return no('number-wrong', { number, kind: standardKindWords[kind], form: numberForms[kind] })
    const old = replacesId === null ? undefined : await findStandard(act.tx, replacesId)
    if (replacesId !== null && old === undefined) return no('standard-unknown', { number: replacesId })
    if (old !== undefined && standard.inForceOn <= old.inForceOn) return no('days-wrong', { day: standard.inForceOn })
    const known = await findStandard(act.tx, standardId)
    if (known !== undefined && known.number !== number) return no('id-used')
    if (known === undefined) {
      const written = await write(act, { standardId, ...standard }, old)
      if (!written.ok) return written
    }
    return ok({ standardId, ...(await touchedBy(act, old)) })
  },
})

async function write(
  act: Act,
  standard: Omit<NewStandard, 'publisherEntityId' | 'by' | 'at'>,
  old: StandardRow | undefined,
): Promise<Result<undefined>> {
  const added = await insertStandard(act.tx, {
    ...standard,
    publisherEntityId: null,
    by: act.actor.personName,
    at: act.now,
  })
  if (!added) return no('number-taken', { number: standard.number })
  if (old !== undefined && !(await closeStandard(act.tx, old.standardId, standard.inForceOn)))
    return no('replaced-already', { number: old.number })
  await record(act, {
    type: 'commitments.record-standard',
    subject: { kind: 'standard', id: standard.standardId },
    fields: { number: standard.number, inForceOn: standard.inForceOn, replaces: old?.number ?? '' },
  })
  return ok(undefined)
}

/** What the old standard touches: the items that look at it and the enterprises that work by it. */
async function touchedBy(act: Act, old: StandardRow | undefined) {
  if (old === undefined) return { affectedItems: 0, affectedEntities: 0 }
  const items = await listAffectedItems(act.tx, old)
  const users = await listDeclarationRows(act.tx, { search: '', entityId: null, standardId: old.standardId })
  return { affectedItems: items.length, affectedEntities: new Set(users.map((one) => one.entityId)).size }
}
