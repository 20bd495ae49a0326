import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import type { LegalClock } from '../../ui/clock-line.tsx'
import type { Band } from './bands.ts'

export type DeskList = 'todo' | 'done' | 'mine' | 'copied'

export const deskLists: { key: DeskList; name: string }[] = [
  { key: 'todo', name: '待办' },
  { key: 'done', name: '已办' },
  { key: 'mine', name: '我发起' },
  { key: 'copied', name: '抄送我' },
]

export function deskQuery(list: DeskList) {
  return queryOptions({
    queryKey: ['desk', list],
    queryFn: () => take(api.GET('/api/desk', { params: { query: { list } } })),
    refetchInterval: 60_000,
  })
}

/** One thing on the desk, as GET /api/desk answers it. */
export interface DeskRow {
  id: string
  kindName: string
  title: string
  detail: string | null
  module: string
  band: Band
  stateName: string
  startOn: string | null
  dueOn: string | null
  strictOn: string | null
  remaining: number | null
  unit: 'working-day' | 'natural-day' | null
  provisional: boolean
  citation: string | null
  link: string
  nextAct: string
  facts: { label: string; value: string }[]
}

/** The clock of a row, or none when no law sets one. */
export function rowClock(row: DeskRow, today: string): LegalClock | undefined {
  if (!row.dueOn) return undefined
  return {
    startOn: row.startOn ?? row.dueOn,
    dueOn: row.dueOn,
    todayOn: today,
    remaining: row.remaining ?? undefined,
    unit: row.unit ?? undefined,
    provisional: row.provisional,
    strictOn: row.strictOn ?? undefined,
    citation: row.citation ?? undefined,
  }
}
