import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listExports() {
  return take(api.GET('/api/entities/exports'))
}

export type EntityExport = Awaited<ReturnType<typeof listExports>>['exports'][number]

/** While an export runs its progress is asked for every second. */
export const exportsQuery = queryOptions({
  queryKey: ['entity-exports'],
  queryFn: listExports,
  refetchInterval: (query) =>
    query.state.data?.exports.some((one) => one.state === 'queued' || one.state === 'running') === true ? 1000 : false,
})
