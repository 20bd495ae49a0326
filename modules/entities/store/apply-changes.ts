import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { bigrams, nameKey } from '../domain/name-key.ts'
import type { RegisterChange, RegisteredEntity } from '../domain/register-change.ts'
import { powersOver } from '../domain/registration-status.ts'
import { entityStatusChanged } from '../events.ts'
import type { ImportStamp, IncomingRow } from './copy-rows.ts'

/**
 * Writes what a later file says of an entity that is already registered: the present row follows the file, every old
 * value stays as a superseded fact, old codes and names stay as identifiers. Locks the entity's row.
 */
export async function applyChanges(
  act: Act,
  stamp: ImportStamp,
  known: RegisteredEntity,
  changes: readonly RegisterChange[],
  incoming: IncomingRow,
): Promise<void> {
  const { tx } = act
  await tx.run(updateEntity, updateParams(stamp, known.entityId, incoming))
  for (const change of changes) {
    if (change.from === null) continue
    await tx.run(
      `insert into entities.entity_fact (fact_id, entity_id, kind, value, valid_to, source, quality, batch_id, row_no, recorded_at)
       values ($1, $2, $3, $4, $5, $6, 'superseded', $7, $8, $9)`,
      [
        newId(act.ports),
        known.entityId,
        change.kind,
        change.from,
        act.today,
        stamp.source,
        stamp.batchId,
        incoming.rowNo,
        act.now,
      ],
    )
  }
  await keepIdentifiers(act, stamp, known, incoming)
  if (changes.some((change) => change.kind === 'domicile')) await moveDomicile(act, stamp, known.entityId, incoming)
  if (changes.some((change) => change.kind === 'status')) await followStatus(act, stamp, known, incoming)
}

/** Marks an entity as seen again with a row whose content is the same. Locks the entity's row. */
export async function rememberRow(act: Act, entityId: string, hash: string): Promise<void> {
  await act.tx.run(`update entities.entity set row_hash = decode($2, 'hex') where entity_id = $1`, [entityId, hash])
}

const updateEntity = `update entities.entity set
    uscc = coalesce($2, uscc), name = $3, name_key = $4, name_grams = $5, registered_on = coalesce($6, registered_on),
    type_code = coalesce($7, type_code), type_text = coalesce($8, type_text), industry_code = coalesce($9, industry_code),
    legal_representative = coalesce($10, legal_representative), capital_minor = coalesce($11, capital_minor),
    capital_currency = coalesce($12, capital_currency), capital_text = coalesce($13, capital_text), scope = coalesce($14, scope),
    division_code = coalesce($15, division_code), division_basis = case when $15::text is null then division_basis else $16 end,
    authority_code = coalesce($17, authority_code), office_code = coalesce($18, office_code),
    status = case when $19 = 'unknown' then status else $19 end, status_raw = coalesce($20, status_raw),
    status_since_on = coalesce($21, status_since_on), batch_id = $22, row_no = $23, row_hash = decode($24, 'hex'), changed_at = $25
  where entity_id = $1`

function updateParams(stamp: ImportStamp, entityId: string, { row, rowNo, hash }: IncomingRow): unknown[] {
  return [
    entityId,
    row.uscc,
    row.name,
    row.nameKey,
    row.nameGrams,
    row.registeredOn,
    row.typeCode,
    row.typeText,
    row.industryCode,
    row.legalRepresentative,
    row.capitalMinor,
    row.capitalCurrency,
    row.capitalText,
    row.scope,
    row.divisionCode,
    row.divisionBasis,
    row.authorityCode,
    row.officeCode,
    row.status,
    row.statusRaw,
    row.statusSince,
    stamp.batchId,
    rowNo,
    hash,
    stamp.at,
  ]
}

/** Former names are searched, hence keyed; codes are not. */
function keyOf(type: string, value: string): [string | null, number[] | null] {
  if (type !== 'former-name') return [null, null]
  const key = nameKey(value)
  return [key, bigrams(key)]
}

async function keepIdentifiers(
  act: Act,
  stamp: ImportStamp,
  known: RegisteredEntity,
  { row, rowNo }: IncomingRow,
): Promise<void> {
  const insert = `insert into entities.entity_identifier (entity_id, type, value, valid_to, source, batch_id, row_no, name_key, name_grams)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint entity_identifier_pk do nothing`
  const keep = (type: string, value: string, validTo: string | null) =>
    act.tx.run(insert, [
      known.entityId,
      type,
      value,
      validTo,
      stamp.source,
      stamp.batchId,
      rowNo,
      ...keyOf(type, value),
    ])
  if (row.uscc !== null && row.uscc !== known.uscc) {
    await keep('uscc', row.uscc, null)
    await act.tx.run(
      `update entities.entity_identifier set valid_to = $3 where entity_id = $1 and type = 'uscc' and value = $2 and valid_to is null`,
      [known.entityId, known.uscc, act.today],
    )
  }
  if (row.registrationNumber !== null) await keep('registration-number', row.registrationNumber, null)
  if (row.name !== known.name) await keep('former-name', known.name, act.today)
  for (const name of row.formerNames) await keep('former-name', name, null)
}

async function moveDomicile(
  act: Act,
  stamp: ImportStamp,
  entityId: string,
  { row, rowNo }: IncomingRow,
): Promise<void> {
  await act.tx.run(
    `update entities.premises set closed_on = $2 where entity_id = $1 and kind = 'domicile' and closed_on is null`,
    [entityId, act.today],
  )
  await act.tx.run(
    `insert into entities.premises (premises_id, entity_id, kind, address, address_key, address_grams, division_code, office_code,
       opened_on, source, batch_id, row_no, recorded_at)
     values ($1, $2, 'domicile', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      newId(act.ports),
      entityId,
      row.address,
      row.addressKey,
      row.addressGrams,
      row.divisionCode,
      row.officeCode,
      act.today,
      stamp.source,
      stamp.batchId,
      rowNo,
      act.now,
    ],
  )
}

async function followStatus(
  act: Act,
  stamp: ImportStamp,
  known: RegisteredEntity,
  { row }: IncomingRow,
): Promise<void> {
  const sinceOn = row.statusSince ?? act.today
  await act.tx.run(
    `insert into entities.status_change (change_id, entity_id, from_status, to_status, since_on, reason, changed_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(act.ports), known.entityId, known.status, row.status, sinceOn, stamp.source, act.actor.personName, act.now],
  )
  const powers = powersOver(row.status)
  await publish(act, entityStatusChanged, {
    entityId: known.entityId,
    uscc: row.uscc ?? known.uscc,
    name: row.name,
    from: known.status,
    to: row.status,
    sinceOn,
    mayBeDrawn: powers.mayBeDrawn,
    mayBePenalised: powers.mayBePenalised,
  })
}
