import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listSystems() {
  return take(api.GET('/api/exchange/systems'))
}

type Found = Awaited<ReturnType<typeof listSystems>>
export type OutsideSystem = Found['systems'][number]
export type Grantable = Found['grantable'][number]

export const systemsQuery = queryOptions({ queryKey: ['systems'], queryFn: listSystems })
