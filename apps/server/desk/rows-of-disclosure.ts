import { z } from 'zod'
import { addDays } from '#kernel/plain-date.ts'
import type { Desk, DeskMatter } from './desk.ts'
import { day } from './read-answer.ts'

const publication = z.object({
  id: z.string(),
  title: z.string(),
  entityName: z.string(),
  agencyName: z.string(),
  noticeNumber: z.string(),
  stateLabel: z.string(),
  isRehearsal: z.boolean(),
  clock: z.object({
    startOn: day,
    dueOn: day,
    isOverdue: z.boolean(),
    isProvisional: z.boolean(),
    citation: z.string(),
  }),
  publishedOn: day.nullable(),
  redactionCount: z.int(),
})
type PublicationLine = z.output<typeof publication>

const publications = z.object({ total: z.int(), publications: z.array(publication) })

const SHOWN = 200
const RECENT_DAYS = 30

/** Results waiting for publication with the legal term each has, most urgent first; what went out lately. */
export async function rowsOfDisclosure(desk: Desk): Promise<readonly DeskMatter[]> {
  if (!desk.may('approve-publication')) return []
  const waiting = await desk.ask('list-publications', publications, { filter: 'waiting', pageSize: SHOWN })
  const published = await desk.ask('list-publications', publications, {
    filter: 'published',
    publishedFrom: addDays(desk.act.today, -RECENT_DAYS),
    pageSize: 2000,
  })
  return [
    ...(waiting?.publications ?? []).map((one) => waitingRow(one)),
    ...restRow(waiting),
    ...(published?.publications ?? []).map((one): DeskMatter => ({
      ...headOf(one),
      list: 'done',
      nextAct: '查看公示',
    })),
  ]
}

function waitingRow(one: PublicationLine): DeskMatter {
  const { isOverdue, ...clock } = one.clock
  return {
    ...headOf(one),
    list: 'todo',
    clock: { ...clock, unit: 'working-day', rule: { id: 'inspection-result-publication', startOn: clock.startOn } },
    nextAct: isOverdue ? '写明理由，逾期公示' : '核对并公示',
  }
}

/** A desk holds no thousands of rows: the rest is one row with its number. */
function restRow(waiting: z.output<typeof publications> | undefined): DeskMatter[] {
  const rest = (waiting?.total ?? 0) - (waiting?.publications.length ?? 0)
  const last = waiting?.publications.at(-1)
  if (rest <= 0 || last === undefined) return []
  return [
    {
      list: 'todo',
      id: 'disclosure:rest',
      module: 'disclosure',
      kindName: '检查结果公示',
      title: `另有 ${rest} 件待公示`,
      detail: `期限不早于 ${last.clock.dueOn}`,
      stateName: '待公示',
      link: '/publications',
      nextAct: '查看全部待公示',
    },
  ]
}

function headOf(one: PublicationLine) {
  return {
    id: `disclosure:publication:${one.id}`,
    module: 'disclosure',
    kindName: one.isRehearsal ? '检查结果公示（演练）' : '检查结果公示',
    title: one.title,
    detail: one.entityName,
    stateName: one.stateLabel,
    link: `/publications/${one.id}`,
    facts: [
      { label: '文号', value: one.noticeNumber },
      { label: '检查机关', value: one.agencyName },
      { label: '遮盖', value: `${one.redactionCount} 处` },
      ...(one.publishedOn === null ? [] : [{ label: '公示日', value: one.publishedOn }]),
    ],
  }
}
