import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'
import type { FindingKind } from '../clean-up-words.ts'

function listFindings(kind: FindingKind | undefined) {
  return take(api.GET('/api/catalogue/clean-up-findings', { params: { query: filled({ kind }) } }))
}

export type FindingList = Awaited<ReturnType<typeof listFindings>>
export type Finding = FindingList['findings'][number]

export function findingsQuery(kind: FindingKind | undefined) {
  return queryOptions({ queryKey: ['clean-up-findings', kind], queryFn: () => listFindings(kind) })
}
