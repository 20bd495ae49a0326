import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listSavedQueries() {
  return take(api.GET('/api/entities/saved-queries'))
}

export type SavedQuery = Awaited<ReturnType<typeof listSavedQueries>>['queries'][number]

export const savedQueriesQuery = queryOptions({ queryKey: ['saved-queries'], queryFn: listSavedQueries })
