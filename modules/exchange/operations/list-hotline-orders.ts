import { z } from 'zod'
import { listAgencies } from '#identity'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { LANES } from '../domain/work-order.ts'
import { laneStates } from '../hotline-strings.ts'
import { laneClocks } from '../queries/hotline-clocks.ts'
import { countLaneRows, type LaneFilter, type LaneRow, listLaneRows } from '../queries/hotline-lanes.ts'
import { laneWord } from './hotline-act.ts'

export const laneClock = z.object({
  side: z.enum(['hotline', 'own']).describe('hotline 热线的时钟，自转办起；own 本机关的时钟，自收到起'),
  ruleId: z.string(),
  what: z.string(),
  startOn: z.iso.date(),
  dueOn: z.iso.date(),
  isRunning: z.boolean(),
  workingDaysLeft: z.int().nullable(),
  isProvisional: z.boolean(),
  status: z.string(),
  citation: z.string(),
  explanation: z.array(z.string()),
})

export const laneLine = z.object({
  orderNumber: z.string(),
  lane: laneWord,
  laneLabel: z.string(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  category: z.string(),
  channel: z.string(),
  urgency: z.string(),
  title: z.string(),
  subjectName: z.string(),
  entityId: z.uuid().nullable(),
  entityState: z.enum(['none', 'matched', 'doubtful']),
  isConfidential: z.boolean(),
  state: z.enum(['waiting', 'handling', 'answered', 'closed', 'handed-back']),
  stateLabel: z.string(),
  handlerName: z.string().nullable(),
  isMine: z.boolean().describe('由查看人签收'),
  extension: z.enum(['none', 'asked', 'granted', 'refused']),
  transferredAt: z.iso.datetime({ offset: true }),
  receivedAt: z.iso.datetime({ offset: true }),
  clocks: z.array(laneClock),
})

const SHOWS = ['open', 'waiting', 'handling', 'overdue', 'settled', 'all'] as const

/** The lanes on the desk of the asker's offices, by what falls due first. No caller is in it. */
export const listHotlineOrders = operation({
  name: 'list-hotline-orders',
  kind: 'query',
  permission: 'exchange.read-hotline',
  summary: '查看热线工单',
  input: z.object({
    show: z.enum(SHOWS).default('open'),
    lane: laneWord.optional(),
    words: z.string().trim().max(60).optional(),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(50),
  }),
  output: z.object({
    total: z.int(),
    counts: z.object({ waiting: z.int(), handling: z.int(), overdue: z.int() }),
    orders: z.array(laneLine),
  }),
  async run({ tx, actor, today }, { show, lane, words, page, pageSize }) {
    const filter: LaneFilter = {
      show,
      lane: lane ?? null,
      words: words === undefined || words === '' ? null : words,
      today,
    }
    const names = new Map((await listAgencies(tx)).map((one) => [one.id, one.shortName]))
    const rows = await listLaneRows(tx, filter, pageSize, (page - 1) * pageSize)
    const count = (of: LaneFilter['show']) => countLaneRows(tx, { ...filter, show: of })
    return ok({
      total: await count(show),
      counts: { waiting: await count('waiting'), handling: await count('handling'), overdue: await count('overdue') },
      orders: rows.map((row) => lineOfLane(row, names.get(row.agencyId) ?? '', actor.accountId, today)),
    })
  },
})

/** A lane as lists show it. */
export function lineOfLane(
  row: LaneRow,
  agencyName: string,
  accountId: string | null,
  today: LaneFilter['today'],
): z.input<typeof laneLine> {
  const { content } = row
  return {
    orderNumber: row.orderNumber,
    lane: row.lane,
    laneLabel: LANES[row.lane],
    agencyId: row.agencyId,
    agencyName,
    category: content.category,
    channel: content.channel,
    urgency: content.urgency,
    title: content.title,
    subjectName: content.subject.name,
    entityId: row.entityId,
    entityState: row.entityState,
    isConfidential: content.isConfidential,
    state: row.state,
    stateLabel: laneStates[row.state],
    handlerName: row.handlerName,
    isMine: row.handlerId !== null && row.handlerId === accountId,
    extension: row.extension,
    transferredAt: row.transferredAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    clocks: laneClocks(row, today).map((one) => ({ ...one, explanation: [...one.explanation] })),
  }
}
