import { z } from 'zod'
import { record } from '#ledger'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { type ColumnKey, readHeader, titleOf } from '../domain/register-columns.ts'
import { readRegisterRow } from '../domain/register-row.ts'
import { registrationStatuses } from '../domain/registration-status.ts'
import { entityRegistered } from '../events.ts'
import { rowHash } from '../intake/load-register.ts'
import { matchByIdentifier, matchByUscc } from '../queries/match-register.ts'
import { findEntity } from '../queries/find-entity.ts'
import { readRegisterTables } from '../queries/read-register-tables.ts'
import { no } from '../refusals.ts'
import { addBigramFrequency, countBigrams } from '../store/bigram-frequency.ts'
import { copyEntities, type IncomingRow } from '../store/copy-rows.ts'
import { takeRegister } from '../store/import-batch.ts'

const cell = z.string().trim().max(2000).default('')

/**
 * Registers one entity by hand, examined by the same rules as a row of a file. The same id and code again answers the
 * same. Refused: any fault a row would be quarantined for (each named at its field), a code that is taken, an id in use.
 */
export const registerEntity = operation({
  name: 'register-entity',
  kind: 'act',
  permission: 'entities.register',
  summary: '登记单个主体',
  input: z.object({
    id: z.uuid(),
    name: z.string().trim().min(1).max(200),
    code: cell,
    registrationNumber: cell,
    registeredOn: cell,
    type: cell,
    legalRepresentative: cell,
    capital: cell,
    scope: cell,
    address: cell,
    division: cell,
    authority: cell,
    office: cell,
    industry: cell,
    formerNames: cell,
    otherPremises: cell,
    licences: cell,
    status: z.enum(registrationStatuses).default('subsisting'),
    source: z.string().trim().min(2).max(200),
  }),
  output: z.object({ entityId: z.uuid(), uscc: z.string().nullable(), name: z.string(), isNew: z.boolean() }),
  async run(act, input) {
    const known = await findEntity(act.tx, input.id)
    if (known !== undefined) {
      const isSame = known.name === input.name && (known.uscc ?? '') === input.code
      if (!isSame) return no('id-used')
      return ok({ entityId: input.id, uscc: known.uscc, name: known.name, isNew: false })
    }
    if (!(await takeRegister(act.tx))) return no('import-running')
    const keys = columnKeys.filter((key) => input[key] !== '')
    const columns = readHeader([titleOf('name'), titleOf('code'), ...keys.map(titleOf)])
    if (columns === undefined) throw new Error('the form of one entity has the columns of a register')
    const tables = await readRegisterTables(act.tx, act.today, input.status)
    const cells = [input.name, input.code, ...keys.map((key) => input[key])]
    const reading = readRegisterRow(cells, columns, tables)
    if (!reading.ok) {
      const fields = reading.faults.map((one) => ({ field: one.field, reason: `${one.message}（${one.citation}）` }))
      return no('row-invalid', undefined, fields)
    }
    const taken = await findHolder(act, reading.row.uscc, reading.row.registrationNumber)
    if (taken !== undefined) return no('code-taken', { uscc: taken.key, name: taken.name })
    const row: IncomingRow = { rowNo: 0, lineNo: 0, cells, hash: rowHash(cells, columns, tables), row: reading.row }
    await writeEntity(act, input.id, input.source, row)
    return ok({ entityId: input.id, uscc: row.row.uscc, name: row.row.name, isNew: true })
  },
})

const columnKeys = [
  'registrationNumber',
  'registeredOn',
  'type',
  'legalRepresentative',
  'capital',
  'scope',
  'address',
  'division',
  'authority',
  'office',
  'industry',
  'formerNames',
  'otherPremises',
  'licences',
] as const satisfies readonly ColumnKey[]

async function findHolder(act: Act, uscc: string | null, number: string | null) {
  const [byCode] = await matchByUscc(act.tx, uscc === null ? [] : [uscc])
  const [byNumber] = await matchByIdentifier(act.tx, 'registration-number', number === null ? [] : [number])
  return byCode ?? byNumber
}

async function writeEntity(act: Act, id: string, source: string, incoming: IncomingRow): Promise<void> {
  const { row } = incoming
  let isFirst = true
  const ids = () => {
    const next = isFirst ? id : newId(act.ports)
    isFirst = false
    return next
  }
  await copyEntities(act.tx, { batchId: null, source, at: act.now }, [incoming], ids)
  const frequency = new Map<number, number>()
  countBigrams(frequency, row.nameGrams)
  await addBigramFrequency(act.tx, frequency)
  await record(act, {
    type: 'entities.register',
    subject: { kind: 'entity', id },
    fields: { uscc: row.uscc ?? '', name: row.name, status: row.status, source },
  })
  await publish(act, entityRegistered, {
    entityId: id,
    uscc: row.uscc,
    name: row.name,
    status: row.status,
    divisionCode: row.divisionCode,
  })
}
