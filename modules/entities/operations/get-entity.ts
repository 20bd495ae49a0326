import { z } from 'zod'
import { parameter } from '#law'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { powersOver, registrationStatuses, statusWord } from '../domain/registration-status.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { maskName } from '../domain/shown-fact.ts'
import { type EntityPageRow, findEntityPage, type LoopRow } from '../queries/entity-page.ts'
import { labelsOfEntity } from '../queries/entity-labels.ts'
import { listedSince } from '../queries/report-findings.ts'
import { codeTypeWord, scopeWord } from '../object-strings.ts'
import { warningsOf, warningView } from './file-warnings.ts'
import { factPrecedenceOn } from '../queries/fact-precedence-on.ts'
import { no } from '../refusals.ts'
import { identifierWord, kindWord, objectKindWord, objectStateWord, relationWord } from '../strings.ts'
import { factsOf, factView } from './entity-facts.ts'
import { entityKinds } from './entity-kinds.ts'

const day = z.string().nullable()
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
    facts: z.array(factView),
    earlierFacts: z.array(factView),
    precedence: z.object({ version: z.string(), citation: z.string() }),
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
    /** Open longer than so many days is listed apart (domain.md scenario 29). */
    longOpenDays: z.number().int(),
    openLoops: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        openedAt: z.string(),
        dueOn: day,
        isOverdue: z.boolean(),
        daysOpen: z.number().int(),
        isLong: z.boolean(),
        link: z.string().nullable(),
      }),
    ),
    objects: z.array(
      z.object({
        objectId: z.uuid(),
        premisesId: z.string().nullable(),
        kind: z.enum(['equipment', 'product', 'site', 'website']),
        kindName: z.string(),
        codeType: z.string(),
        codeTypeName: z.string(),
        code: z.string(),
        name: z.string(),
        state: z.enum(['in-use', 'stopped', 'scrapped']),
        stateName: z.string(),
        sinceOn: day,
        source: z.string(),
        citation: z.string().nullable(),
      }),
    ),
    labels: z.array(
      z.object({
        labelId: z.uuid(),
        name: z.string(),
        scopeName: z.string(),
        meaning: z.string(),
        markId: z.string().nullable(),
        cause: z.string(),
        state: z.enum(['in-force', 'waiting', 'paused']),
        enteredBy: z.string().nullable(),
        enteredAgency: z.string().nullable(),
        enteredAt: z.string().nullable(),
        reviewedBy: z.string().nullable(),
        opinion: z.string().nullable(),
        reviewedAt: z.string().nullable(),
      }),
    ),
    warnings: z.array(warningView),
  }),
  async run(act, { entityId }) {
    const row = await findEntityPage(act.tx, entityId)
    if (row === undefined) return no('no-such-entity')
    const { rule, citation } = factPrecedenceOn(act.today)
    const { value: longDays } = parameter('open-matter-long', act.today)
    const { facts, earlierFacts } = factsOf(row, rule)
    const labels = await labelsOfEntity(act.tx, entityId, act.today)
    return ok({
      ...headerOf(row),
      facts,
      earlierFacts,
      precedence: { version: rule.version, citation },
      identifiers: row.identifiers.map((one) => ({ ...one, typeName: identifierWord(one.type) })),
      premises: row.premises.map((one) => ({ ...one, kindName: one.kind === 'domicile' ? '住所' : '经营场所' })),
      licences: row.licences.map((one) => ({ ...one, isExpired: one.validTo !== null && one.validTo < act.today })),
      relations: row.relations.map((one) => ({ ...one, relationName: relationWord(one.kind, one.direction) })),
      longOpenDays: longDays,
      openLoops: row.loops.map((one) => loopView(one, act.today, act.now, longDays)),
      objects: row.objects.map((one) => ({
        ...one,
        kindName: objectKindWord(one.kind),
        codeTypeName: codeTypeWord(one.codeType),
        stateName: objectStateWord(one.state),
      })),
      labels: labels.map(({ scope, ...one }) => ({ ...one, scopeName: scopeWord(scope) })),
      warnings: warningsOf(row, await listedSince(act.tx, entityId), rule, act.today),
    })
  },
})

const DAY_LENGTH = 86_400_000

function loopView(loop: LoopRow, today: PlainDate, now: Date, longDays: number) {
  const daysOpen = Math.max(0, Math.floor((now.getTime() - Date.parse(loop.openedAt)) / DAY_LENGTH))
  const isOverdue = loop.dueOn !== null && loop.dueOn < today
  return { ...loop, isOverdue, daysOpen, isLong: daysOpen > longDays }
}

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
    legalRepresentative:
      row.kind === 'individual-household' && row.legalRepresentative !== null
        ? maskName(row.legalRepresentative)
        : row.legalRepresentative,
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
