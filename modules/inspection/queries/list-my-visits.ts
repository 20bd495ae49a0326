import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { LINE_COLUMNS, lineOf, readLines, visitLine } from './visit-words.ts'

const OPEN = `select ${LINE_COLUMNS} from inspection.visit v
  join inspection.visit_officer mine on mine.visit_id = v.visit_id and mine.officer_id = $1 and mine.released_at is null
  where v.state in ('approved', 'notified', 'under-way')
  order by v.state = 'under-way' desc, v.planned_to_on, v.division_code, v.entity_name limit 500`

const FOLLOWING = `select ${LINE_COLUMNS} from inspection.visit v
  join inspection.visit_officer mine on mine.visit_id = v.visit_id and mine.officer_id = $1 and mine.released_at is null
  where v.state = 'concluded' order by v.concluded_at desc limit 200`

const DONE_TODAY = `select ${LINE_COLUMNS} from inspection.visit v
  join inspection.visit_officer mine on mine.visit_id = v.visit_id and mine.officer_id = $1 and mine.released_at is null
  where v.state in ('concluded', 'closed') and (v.concluded_at at time zone 'Asia/Shanghai')::date = $2::date
  order by v.concluded_at desc limit 200`

/** The officer's own work: to do, to follow up, done today. */
export const listMyVisits = operation({
  name: 'list-my-visits',
  kind: 'query',
  permission: 'inspection.visit',
  summary: '我的检查任务',
  input: z.object({}),
  output: z.object({
    today: z.iso.date(),
    open: z.array(visitLine),
    following: z.array(visitLine),
    doneToday: z.array(visitLine),
  }),
  async run(act) {
    const officerId = act.actor.officerId
    if (officerId === null) return ok({ today: act.today, open: [], following: [], doneToday: [] })
    const open = await readLines(act.tx, OPEN, [officerId])
    const following = await readLines(act.tx, FOLLOWING, [officerId])
    const doneToday = await readLines(act.tx, DONE_TODAY, [officerId, act.today])
    const words = (row: (typeof open)[number]) => lineOf(row, act.today)
    return ok({
      today: act.today,
      open: open.map(words),
      following: following.map(words),
      doneToday: doneToday.map(words),
    })
  },
})
