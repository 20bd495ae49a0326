import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import type { CoverageKind } from './coverage-words.ts'

function listFindings(kind: CoverageKind | undefined, isClosed: boolean, page: number, pageSize: number) {
  const query = { page, pageSize, closed: isClosed ? 'true' : 'false', ...(kind === undefined ? {} : { kind }) }
  return take(api.GET('/api/accountability/coverage', { params: { query } }))
}

export type Coverage = Awaited<ReturnType<typeof listFindings>>
export type CoverageFinding = Coverage['findings'][number]

export function coverageQuery(kind: CoverageKind | undefined, isClosed: boolean, page: number, pageSize: number) {
  return queryOptions({
    queryKey: ['coverage', kind ?? '', isClosed, page, pageSize],
    queryFn: () => listFindings(kind, isClosed, page, pageSize),
  })
}
