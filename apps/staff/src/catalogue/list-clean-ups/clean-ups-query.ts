import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listCleanUps() {
  return take(api.GET('/api/catalogue/clean-ups'))
}

export type CleanUpList = Awaited<ReturnType<typeof listCleanUps>>
export type CleanUp = CleanUpList['cleanUps'][number]

export const cleanUpsQuery = queryOptions({ queryKey: ['clean-ups'], queryFn: listCleanUps })
