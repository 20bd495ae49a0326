import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../api/client.ts'

/** What the demonstration prints: logins and where the story starts; outside it the server says so. */
export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: () => take(api.GET('/api/demonstration')),
  staleTime: Number.POSITIVE_INFINITY,
})
