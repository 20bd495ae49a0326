import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { countFindings, listFindings, listProofs } from '../queries/coverage-findings.ts'

const kind = z.enum([
  'item-without-agency',
  'overlap-without-lead',
  'entity-without-owner',
  'premises-without-owner',
  'item-without-act',
  'item-without-plan',
])

const PROOFS_SHOWN = 30

/** Blind spots, overlaps without a lead and items without an act, each with the days it stands open, and the proofs of the last nights (seed 1). */
export const listCoverageFindings = operation({
  name: 'list-coverage-findings',
  kind: 'query',
  permission: 'accountability.read',
  summary: '查看监管盲区与夜间证明',
  input: z.object({
    kind: kind.optional(),
    closed: z.stringbool().default(false),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({
    counts: z.array(z.object({ kind, open: z.int(), closed: z.int() })),
    findings: z.array(
      z.object({
        kind,
        subjectId: z.uuid(),
        title: z.string(),
        detail: z.string(),
        openedOn: z.iso.date(),
        seenOn: z.iso.date(),
        closedOn: z.iso.date().nullable(),
        daysOpen: z.int(),
      }),
    ),
    proofs: z.array(
      z.object({
        provedOn: z.iso.date(),
        startedAt: z.string(),
        items: z.int(),
        places: z.int(),
        entities: z.number(),
        premises: z.number(),
        pairs: z.number(),
        opened: z.int(),
        closed: z.int(),
        open: z.int(),
        tookMs: z.int(),
      }),
    ),
  }),
  async run({ tx, today }, { kind: only, closed, page, pageSize }) {
    const known = await countFindings(tx)
    const counts = kind.options.map((each) => {
      const one = known.find((row) => row.kind === each)
      return { kind: each, open: one?.open ?? 0, closed: one?.closed ?? 0 }
    })
    const range = { offset: (page - 1) * pageSize, limit: pageSize }
    const findings = await listFindings(tx, { kind: only, closed, today, ...range })
    const proofs = await listProofs(tx, PROOFS_SHOWN)
    return ok({
      counts,
      findings: findings.map((one) => ({ ...one, kind: kind.parse(one.kind) })),
      proofs: proofs.map((one) => ({ ...one, startedAt: one.startedAt.toISOString() })),
    })
  },
})
