import { z } from 'zod'
import type { Desk, DeskMatter } from './desk.ts'
import { planned } from './clock.ts'
import { day } from './read-answer.ts'

const changes = z.object({
  changes: z.array(
    z.object({
      changeId: z.string(),
      title: z.string(),
      reason: z.string(),
      proposedBy: z.string(),
      effectiveOn: day,
    }),
  ),
})

/** Drafts of the law that wait for a second person, due before their day of force. */
export async function rowsOfLaw(desk: Desk): Promise<readonly DeskMatter[]> {
  if (!desk.may('approve-change')) return []
  const found = await desk.ask('list-changes', changes, { state: 'proposed' })
  return (found?.changes ?? []).map((one) => ({
    list: 'todo',
    id: `law:change:${one.changeId}`,
    module: 'law',
    kindName: '法规修改批准',
    title: one.title,
    detail: one.reason,
    stateName: '待批准',
    clock: planned(desk.act.today, one.effectiveOn),
    link: `/law/changes/${one.changeId}`,
    nextAct: '对照差别和影响，批准或退回',
    facts: [
      { label: '提出人', value: one.proposedBy },
      { label: '施行日期', value: one.effectiveOn },
    ],
  }))
}
