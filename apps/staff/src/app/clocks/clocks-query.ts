import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listClocks() {
  return take(api.GET('/api/desk/clocks'))
}

export type Clocks = Awaited<ReturnType<typeof listClocks>>
export type ClockRow = Clocks['clocks'][number]
export type PresumedNotice = Clocks['presumed'][number]

export const clocksQuery = queryOptions({ queryKey: ['clocks'], queryFn: listClocks })

export interface Presumption {
  year: number
  holidays: string[]
  makeUpWorkdays: string[]
}

export function presumeHolidays(body: Presumption) {
  return take(api.POST('/api/desk/clocks/presumed', { body }))
}

export type Presumed = Awaited<ReturnType<typeof presumeHolidays>>
