import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { checkObjectCode, objectCodeTypes } from '../domain/object-code.ts'
import { findEntity } from '../queries/find-entity.ts'
import { no } from '../refusals.ts'
import { findObject, insertObject, isOwnPremises } from '../store/objects.ts'
import { codeFaultWord, codeTypeWord } from '../object-strings.ts'

/**
 * Puts a piece of equipment, a product, a site or a website on the file, at one of the entity's premises. Refused: a place
 * that is not the entity's, a code that stands there already, a code that breaks the rules of its kind. Seed 11, 14: 主体 → 场所 → 对象.
 */
export const recordObject = operation({
  name: 'record-object',
  kind: 'act',
  permission: 'entities.record-fact',
  summary: '登记监管对象',
  input: z.object({
    id: z.uuid(),
    entityId: z.uuid(),
    premisesId: z.uuid().nullable(),
    kind: z.enum(['equipment', 'product', 'site', 'website']),
    codeType: z.enum(objectCodeTypes).default('own'),
    code: z.string().trim().min(1).max(100),
    name: z.string().trim().min(1).max(200),
    state: z.enum(['in-use', 'stopped', 'scrapped']).default('in-use'),
    sinceOn: z.iso.date().nullable().default(null),
    source: z.string().trim().min(2).max(200),
    citation: z.string().trim().min(2).max(200).nullable().default(null),
  }),
  output: z.object({ objectId: z.uuid() }),
  async run(act, input) {
    const { id, entityId, premisesId, kind, codeType, name, source } = input
    const verdict = checkObjectCode(codeType, input.code, Number(act.today.slice(0, 'yyyy'.length)))
    if (!verdict.valid)
      return no('object-code-invalid', { kind: codeTypeWord(codeType), why: codeFaultWord(codeType, verdict.fault) })
    const { code } = verdict
    if ((await findEntity(act.tx, entityId)) === undefined) return no('no-such-entity')
    const known = await findObject(act.tx, entityId, kind, code)
    if (known !== undefined) return known === id ? ok({ objectId: id }) : no('object-code-used', { code })
    if (premisesId !== null && !(await isOwnPremises(act.tx, entityId, premisesId))) return no('no-such-premises')
    await insertObject(act, { ...input, code })
    await record(act, {
      type: 'entities.object',
      subject: { kind: 'entity', id: entityId },
      fields: { kind, type: codeType, code, name, source },
    })
    return ok({ objectId: id })
  },
})
