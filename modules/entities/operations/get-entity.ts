import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { powersOver, registrationStatuses, statusWord } from '../domain/registration-status.ts'
import { type EntityPageRow, findEntityPage } from '../queries/entity-page.ts'
import { no } from '../refusals.ts'
import { basisWord, factWord, formatCapital, identifierWord, kindWord, qualityWord, relationWord } from '../strings.ts'
import { entityKinds } from './entity-kinds.ts'

const day = z.string().nullable()
const fact = z.object({
  kind: z.string(),
  label: z.string(),
  value: z.string().nullable(),
  source: z.string(),
  asOf: z.string(),
  citation: z.string().nullable(),
  quality: z.string(),
  qualityName: z.string(),
  conflicts: z.boolean(),
  note: z.string().nullable(),
})

/**
 * One screen of 一企一档: the header in one line of sight, then every fact with its source and time. Facts of other
 * bodies that say something else stand beside the register's, marked as in conflict; nothing is overwritten.
 */
export const getEntity = operation({
  name: 'get-entity',
  kind: 'query',
  permission: 'entities.read',
  summary: '一企一档',
  input: z.object({ entityId: z.uuid() }),
  output: z.object({
    entityId: z.uuid(),
    uscc: z.string().nullable(),
    name: z.string(),
    status: z.enum(registrationStatuses),
    statusName: z.string(),
    statusSinceOn: day,
    kind: z.enum(entityKinds),
    kindName: z.string(),
    legalRepresentative: z.string().nullable(),
    industryCode: z.string().nullable(),
    industryName: z.string().nullable(),
    divisionCode: z.string().nullable(),
    divisionName: z.string().nullable(),
    address: z.string().nullable(),
    batchId: z.string().nullable(),
    rowNo: z.number().nullable(),
    powers: z.object({
      mayBeDrawn: z.boolean(),
      mayBeInspected: z.enum(['yes', 'with-reason', 'no']),
      mayBePenalised: z.boolean(),
      why: z.string(),
    }),
    facts: z.array(fact),
    earlierFacts: z.array(fact),
    identifiers: z.array(
      z.object({
        type: z.string(),
        typeName: z.string(),
        value: z.string(),
        validFrom: day,
        validTo: day,
        source: z.string(),
      }),
    ),
    premises: z.array(
      z.object({
        premisesId: z.uuid(),
        kind: z.enum(['domicile', 'business']),
        kindName: z.string(),
        address: z.string(),
        divisionCode: z.string().nullable(),
        openedOn: day,
        closedOn: day,
        source: z.string(),
      }),
    ),
    licences: z.array(
      z.object({
        licenceId: z.uuid(),
        kind: z.string(),
        number: z.string(),
        issuedBy: z.string().nullable(),
        validFrom: day,
        validTo: day,
        premisesId: z.string().nullable(),
        isExpired: z.boolean(),
        source: z.string(),
      }),
    ),
    relations: z.array(
      z.object({
        kind: z.string(),
        relationName: z.string(),
        entityId: z.uuid(),
        name: z.string(),
        sinceOn: z.string(),
        citation: z.string().nullable(),
      }),
    ),
    openLoops: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        openedAt: z.string(),
        dueOn: day,
        isOverdue: z.boolean(),
        link: z.string().nullable(),
      }),
    ),
  }),
  async run(act, { entityId }) {
    const row = await findEntityPage(act.tx, entityId)
    if (row === undefined) return no('no-such-entity')
    const registered = registeredFacts(row)
    const values = new Map(registered.map((one) => [one.kind, one.value]))
    const others = row.facts.map((one) => ({
      kind: one.kind,
      label: factWord(one.kind),
      value: one.value,
      source: one.source,
      asOf: one.recordedAt,
      citation: one.citation,
      quality: one.quality,
      qualityName: qualityWord(one.quality),
      note: one.validTo === null ? null : `至 ${one.validTo}`,
      conflicts: one.quality !== 'superseded' && values.has(one.kind) && values.get(one.kind) !== one.value,
    }))
    const present = others.filter((one) => one.quality !== 'superseded')
    const disputed = new Set(present.filter((one) => one.conflicts).map((one) => one.kind))
    return ok({
      ...headerOf(row),
      facts: [...registered.map((one) => ({ ...one, conflicts: disputed.has(one.kind) })), ...present],
      earlierFacts: others.filter((one) => one.quality === 'superseded'),
      identifiers: row.identifiers.map((one) => ({ ...one, typeName: identifierWord(one.type) })),
      premises: row.premises.map((one) => ({ ...one, kindName: one.kind === 'domicile' ? '住所' : '经营场所' })),
      licences: row.licences.map((one) => ({ ...one, isExpired: one.validTo !== null && one.validTo < act.today })),
      relations: row.relations.map((one) => ({ ...one, relationName: relationWord(one.kind, one.direction) })),
      openLoops: row.loops.map((one) => ({ ...one, isOverdue: one.dueOn !== null && one.dueOn < act.today })),
    })
  },
})

function headerOf(row: EntityPageRow) {
  return {
    entityId: row.entityId,
    uscc: row.uscc,
    name: row.name,
    status: row.status,
    statusName: statusWord(row.status),
    statusSinceOn: row.statusSinceOn,
    kind: row.kind,
    kindName: kindWord(row.kind),
    legalRepresentative: row.legalRepresentative,
    industryCode: row.industryCode,
    industryName: row.industryName,
    divisionCode: row.divisionCode,
    divisionName: row.divisionName,
    address: row.premises.find((one) => one.kind === 'domicile' && one.closedOn === null)?.address ?? null,
    batchId: row.batchId,
    rowNo: row.rowNo,
    powers: powersOver(row.status),
  }
}

function registeredFacts(row: EntityPageRow) {
  const issued =
    row.issuingDivision === null || row.issuingDivision === row.divisionCode
      ? null
      : `代码由 ${row.issuingDivision}${row.issuingDivisionName === null ? '' : ` ${row.issuingDivisionName}`} 发出；代码不随迁移改变`
  const place = row.isOutsideCity ? `市外（${row.region ?? '所在地不明'}）` : row.divisionName
  const domicile = row.premises.find((one) => one.kind === 'domicile' && one.closedOn === null)?.address ?? null
  const listed: readonly (readonly [kind: string, value: string | null, note: string | null])[] = [
    ['uscc', row.uscc, issued],
    ['name', row.name, null],
    ['status', statusWord(row.status), row.statusSinceOn === null ? null : `自 ${row.statusSinceOn}`],
    ['type', row.typeName ?? row.typeText, row.typeCode],
    ['industry', row.industryName, row.industryCode],
    ['legal-representative', row.legalRepresentative, null],
    ['registered-on', row.registeredOn, null],
    ['capital', formatCapital(row.capitalMinor, row.capitalCurrency), row.capitalText],
    ['domicile', domicile, null],
    ['division', place, row.divisionBasis === null ? null : basisWord(row.divisionBasis)],
    ['authority', row.authorityName, null],
    ['office', row.officeName, null],
    ['scope', row.scope, null],
  ]
  return listed.map(([kind, value, note]) => ({
    kind,
    label: factWord(kind),
    value,
    source: row.source,
    asOf: row.changedAt,
    citation: null,
    quality: 'registered',
    qualityName: qualityWord('registered'),
    note,
  }))
}
