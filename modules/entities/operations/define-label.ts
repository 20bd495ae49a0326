import { z } from 'zod'
import { findAgency } from '#identity'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import { bureauFault, scopeOfLabel } from '../domain/label-scope.ts'
import { no } from '../refusals.ts'
import { divisionNameOf, findLabel, insertLabel } from '../store/labels.ts'

/**
 * Defines a label of supervision for the province, the city or one bureau. A bureau of a district adds only 小类 under a 大类 that
 * is there, and the name begins with its area, so that no two bureaus mean two things by one word. domain.md §2.5, 18.
 */
export const defineLabel = operation({
  name: 'define-label',
  kind: 'act',
  permission: 'entities.define-label',
  summary: '设置监管标签',
  input: z.object({
    id: z.uuid(),
    name: z.string().trim().min(2).max(40),
    parentId: z.uuid().nullable().default(null),
    scope: z.enum(['province', 'city', 'bureau']),
    meaning: z.string().trim().min(4).max(200),
    /** Borne by whoever has a licence of this kind in force, or an object of this kind in use. */
    licenceKind: z.string().trim().min(2).max(40).nullable().default(null),
    objectKind: z.enum(['equipment', 'product', 'site', 'website']).nullable().default(null),
  }),
  output: z.object({ labelId: z.uuid() }),
  async run(act, input) {
    const named = await findLabel(act.tx, { name: input.name })
    if (named !== undefined)
      return named.labelId === input.id ? ok({ labelId: input.id }) : no('label-name-used', { name: input.name })
    const parent = input.parentId === null ? undefined : await findLabel(act.tx, { id: input.parentId })
    if (input.parentId !== null && parent === undefined) return no('no-such-label')
    const { scope, divisionCode } = scopeOfLabel(input.scope, await organOf(act))
    if (scope === 'bureau') {
      const area = divisionCode === null ? undefined : await divisionNameOf(act.tx, divisionCode)
      const fault = bureauFault(input.name, parent, area)
      if (fault !== undefined) return no(fault, { area: area ?? '本局所在区县' })
    }
    await insertLabel(act, { ...input, scope, divisionCode })
    await record(act, {
      type: 'entities.label-defined',
      subject: { kind: 'label', id: input.id },
      fields: { name: input.name, scope, parent: parent?.name ?? '', meaning: input.meaning },
    })
    return ok({ labelId: input.id })
  },
})

async function organOf(act: Act) {
  return act.actor.agencyId === null ? undefined : findAgency(act.tx, act.actor.agencyId)
}
