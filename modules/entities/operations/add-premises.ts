import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { nameKey } from '../domain/name-key.ts'
import { placeOfAddress } from '../domain/place-of-address.ts'
import { powersOver } from '../domain/registration-status.ts'
import { findEntity } from '../queries/find-entity.ts'
import { findPremises } from '../queries/find-premises.ts'
import { readRegisterTables } from '../queries/read-register-tables.ts'
import { no } from '../refusals.ts'
import { insertPremises } from '../store/premises.ts'

/**
 * Adds a place of business. The same id and address again answers the same. Refused: no such entity, one that has ended,
 * an id in use, a division or office that is not in the code tables.
 */
export const addPremises = operation({
  name: 'add-premises',
  kind: 'act',
  permission: 'entities.register',
  summary: '登记经营场所',
  input: z.object({
    id: z.uuid(),
    entityId: z.uuid(),
    address: z.string().trim().min(4).max(300),
    divisionCode: z.string().length(6).nullable(),
    officeCode: z.string().length(8).nullable(),
    openedOn: z.iso.date().nullable(),
    source: z.string().trim().min(2).max(200),
  }),
  output: z.object({ premisesId: z.uuid(), divisionCode: z.string().nullable() }),
  async run(act, input) {
    const entity = await findEntity(act.tx, input.entityId)
    if (entity === undefined) return no('no-such-entity')
    const powers = powersOver(entity.status)
    if (powers.mayBeInspected === 'no') return no('status-forbids', { name: entity.name, why: powers.why })
    const known = await findPremises(act.tx, input.id)
    if (known !== undefined) {
      const isSame = known.entityId === input.entityId && known.address === input.address
      return isSame ? ok({ premisesId: input.id, divisionCode: known.divisionCode }) : no('id-used')
    }
    const tables = await readRegisterTables(act.tx, act.today, entity.status)
    const { divisionCode: stated, officeCode } = input
    if (!isInTable(stated, tables.divisions) || !isInTable(officeCode, tables.offices)) return no('code-table')
    const divisionCode = stated ?? placeOfAddress(input.address, tables.places)?.divisionCode ?? null
    await insertPremises(act, { ...input, divisionCode, addressKey: nameKey(input.address) })
    await record(act, {
      type: 'entities.premises',
      subject: { kind: 'entity', id: entity.entityId },
      fields: { premises: input.id, address: input.address, source: input.source },
    })
    return ok({ premisesId: input.id, divisionCode })
  },
})

function isInTable(code: string | null, table: { has(code: string): boolean }): boolean {
  return code === null || table.has(code)
}
