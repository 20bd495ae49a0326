import { z } from 'zod'
import type { Desk, DeskMatter } from './desk.ts'
import { day } from './read-answer.ts'

const items = z.object({
  counts: z.object({ unconfirmed: z.int() }),
  items: z.array(
    z.object({
      itemId: z.string(),
      code: z.string(),
      title: z.string(),
      sector: z.string(),
      agency: z.string(),
      validFrom: day,
    }),
  ),
})

/** Versions of items that wait for approval; citations that nobody has yet compared with the official text. */
export async function rowsOfCatalogue(desk: Desk): Promise<readonly DeskMatter[]> {
  return [...(await proposals(desk)), ...(await confirmations(desk))]
}

async function proposals(desk: Desk): Promise<DeskMatter[]> {
  if (!desk.may('approve-item-version')) return []
  const found = await desk.ask('list-items', items, { state: 'proposed', pageSize: 200 })
  return (found?.items ?? []).map((item) => ({
    list: 'todo',
    id: `catalogue:item:${item.itemId}`,
    module: 'catalogue',
    kindName: '监管事项审批',
    title: item.title,
    detail: `${item.code} · ${item.sector}`,
    stateName: '待审批',
    link: `/items/${item.itemId}`,
    nextAct: '核对并审批',
    facts: [{ label: '实施机关', value: item.agency }],
  }))
}

async function confirmations(desk: Desk): Promise<DeskMatter[]> {
  if (!desk.may('confirm-citation')) return []
  const found = await desk.ask('list-items', items, { onlyUnconfirmed: 'true', pageSize: 1 })
  const count = found?.counts.unconfirmed ?? 0
  if (count === 0) return []
  return [
    {
      list: 'todo',
      id: 'catalogue:unconfirmed',
      module: 'catalogue',
      kindName: '依据核对',
      title: `依据待与官方原文核对的监管事项 ${count} 项`,
      stateName: '待核对',
      link: '/items?unconfirmed=true',
      nextAct: '逐项核对依据',
    },
  ]
}
