import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { findCitation, isInForce } from '#law'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { itemContentSchema, itemKindSchema } from '../domain/item-content.ts'
import { listBasis, listDecisions, listSuccessions } from '../queries/find-stored.ts'
import type { BasisRow, DecisionRow } from '../queries/find-stored.ts'
import { drawabilityOf } from '../queries/find-item-version.ts'
import { listCheckPoints } from '../queries/list-check-points.ts'
import { listVersionsOf, citationLabel } from '../queries/version-rows.ts'
import type { VersionRow } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'

const basis = z.object({
  citationId: z.string(),
  label: z.string(),
  role: z.string(),
  text: z.string(),
  isLive: z.boolean(),
  confirmation: z.enum(['unconfirmed', 'confirmed-text', 'confirmed-editor']),
  confirmedBy: z.string(),
  confirmedAt: z.string().nullable(),
  confirmationSource: z.string(),
})

const checkPoint = z.object({
  checkPointId: z.uuid(),
  code: z.string(),
  text: z.string(),
  guidance: z.string(),
  weight: z.enum(['general', 'key']),
  citation: z.string(),
  cites: z.array(z.string()),
})

const version = z.object({
  itemVersionId: z.uuid(),
  ordinal: z.int(),
  state: z.string(),
  name: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  isCurrent: z.boolean(),
  content: itemContentSchema,
  missing: z.array(z.string()),
  basis: z.array(basis),
  checkPoints: z.array(checkPoint),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string(),
})

const succession = z.object({
  direction: z.enum(['predecessor', 'successor']),
  itemId: z.uuid(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(['split', 'merge', 'rename']),
  effectiveOn: z.string(),
})

/** One item with all its versions, newest first: basis with text and confirmation, check points, who proposed and who decided. */
export const getItem = operation({
  name: 'get-item',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看监管事项',
  input: z.object({ itemId: z.uuid(), onDate: z.iso.date().optional() }),
  output: z.object({
    itemId: z.uuid(),
    code: z.string(),
    name: z.string(),
    kind: itemKindSchema,
    groupCode: z.string(),
    groupTitle: z.string(),
    retiredOn: z.string().nullable(),
    onDate: z.string(),
    isDrawable: z.boolean(),
    undrawableReason: z.string(),
    versions: z.array(version),
    successions: z.array(succession),
  }),
  async run(act, { itemId, onDate }) {
    const day = onDate === undefined ? act.today : plainDate(onDate)
    const rows = await listVersionsOf(act.tx, itemId)
    const newest = rows[0]
    if (newest === undefined) return no('item-unknown')
    const { reason, words, version: current } = drawabilityOf(rows, newest, day)
    const versions = await presentVersions(act, rows, day, current?.itemVersionId)
    return ok({
      itemId,
      code: newest.code,
      name: newest.name,
      kind: newest.kind,
      groupCode: newest.groupCode,
      groupTitle: newest.groupName,
      retiredOn: newest.retiredOn,
      onDate: day,
      isDrawable: reason === undefined,
      undrawableReason: words,
      versions,
      successions: await listSuccessions(act.tx, itemId),
    })
  },
})

async function presentVersions(act: Act, rows: readonly VersionRow[], day: PlainDate, currentId: string | undefined) {
  const itemId = rows[0]?.itemId ?? ''
  const allBasis = await listBasis(act.tx, itemId)
  const decisions = await listDecisions(act.tx, itemId)
  return Promise.all(
    rows.map(async (row) => ({
      itemVersionId: row.itemVersionId,
      ordinal: row.ordinal,
      state: row.state,
      name: row.name,
      validFrom: row.validFrom,
      validTo: row.validTo,
      isCurrent: row.itemVersionId === currentId,
      content: row.content,
      missing: [...row.missing],
      basis: allBasis
        .filter((one) => one.itemVersionId === row.itemVersionId)
        .map((one) => presentBasis(one, row, day)),
      checkPoints: (await listCheckPoints(act.tx, row.itemVersionId)).map((one) => ({ ...one, cites: [...one.cites] })),
      ...presentDecision(decisions.find((one) => one.itemVersionId === row.itemVersionId)),
    })),
  )
}

function presentBasis(one: BasisRow, row: VersionRow, day: PlainDate) {
  const from = plainDate(row.validFrom)
  return {
    citationId: one.citationId,
    label: citationLabel(one.citationId, from),
    role: one.role,
    text: findCitation(one.citationId, from)?.text ?? '',
    isLive: isInForce(one.citationId, day),
    confirmation: one.confirmation,
    confirmedBy: one.confirmedBy ?? '',
    confirmedAt: one.confirmedAt?.toISOString() ?? null,
    confirmationSource: one.confirmationSource ?? '',
  }
}

function presentDecision(one: DecisionRow | undefined) {
  return {
    proposedBy: one?.proposedBy ?? '',
    proposedAt: one?.proposedAt.toISOString() ?? '',
    decidedBy: one?.decidedBy ?? '',
    decidedAt: one?.decidedAt?.toISOString() ?? null,
    decisionNote: one?.decisionNote ?? '',
  }
}
