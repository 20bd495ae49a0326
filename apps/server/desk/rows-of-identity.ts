import { z } from 'zod'
import { planned } from './clock.ts'
import type { Desk, DeskMatter } from './desk.ts'
import { day } from './read-answer.ts'

const officers = z.object({
  officers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      agencyId: z.string(),
      staffNumber: z.string(),
      certificateNo: z.string().nullable(),
      certificateValidTo: day.nullable(),
      certificateState: z.enum(['in-force', 'expiring', 'expired', 'none']),
    }),
  ),
})

/** Enforcement certificates of one's own agencies that end soon or have ended: without one nobody is drawn or goes. */
export async function rowsOfIdentity(desk: Desk): Promise<readonly DeskMatter[]> {
  if (!desk.may('add-certificate')) return []
  const found = await desk.ask('list-officers', officers, { pageSize: 2000 })
  return (found?.officers ?? []).flatMap((officer): DeskMatter[] => {
    const { certificateState: state, certificateValidTo: to } = officer
    if (
      to === null ||
      (state !== 'expiring' && state !== 'expired') ||
      !desk.act.actor.scope.includes(officer.agencyId)
    )
      return []
    return [
      {
        list: 'todo',
        id: `identity:certificate:${officer.id}`,
        module: 'identity',
        kindName: '执法证到期',
        title: officer.name,
        detail: `工号 ${officer.staffNumber}`,
        stateName: state === 'expired' ? '已过期' : '即将到期',
        clock: { ...planned(to, to), unit: 'natural-day' },
        link: `/officers?open=${officer.id}`,
        nextAct: '登记新证',
        facts: [
          { label: '证号', value: officer.certificateNo ?? '无' },
          { label: '有效期至', value: to },
        ],
      },
    ]
  })
}
