import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { reportStateWord } from '../duty-strings.ts'
import { listFindings } from '../queries/report-findings.ts'

const state = z.enum(['proposed', 'reviewed', 'decided', 'withdrawn', 'ended'])

/** Who did not report, and how far each is: proposed, first review, decided, fallen away, ended. */
export const listMissedReports = operation({
  name: 'list-missed-reports',
  kind: 'query',
  permission: 'entities.read',
  summary: '未年报核查',
  input: z.object({
    state: state.default('proposed'),
    limit: z.coerce.number().int().min(1).max(2000).default(50),
    offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  }),
  output: z.object({
    states: z.array(
      z.object({ state, kind: z.enum(['list', 'mark']), stateName: z.string(), count: z.number().int() }),
    ),
    rows: z.array(
      z.object({
        findingId: z.uuid(),
        entityId: z.uuid(),
        entityName: z.string(),
        year: z.number().int(),
        kind: z.enum(['list', 'mark']),
        state,
        stateName: z.string(),
        notice: z.string(),
        proposedOn: z.string(),
        firstBy: z.string().nullable(),
        firstOpinion: z.string().nullable(),
        secondBy: z.string().nullable(),
        documentNumber: z.string().nullable(),
        endedOn: z.string().nullable(),
        endedBecause: z.string().nullable(),
      }),
    ),
  }),
  async run(act, input) {
    const { rows, states } = await listFindings(act.tx, input.state, input.limit, input.offset)
    return ok({
      states: states.map((one) => ({ ...one, stateName: reportStateWord(one.state, one.kind) })),
      rows: rows.map((row) => ({ ...row, stateName: reportStateWord(row.state, row.kind) })),
    })
  },
})
