import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'

function readJointItemList(listId: string | undefined) {
  return take(api.GET('/api/draw/joint-items', { params: { query: filled({ listId }) } }))
}

export type JointItemLists = Awaited<ReturnType<typeof readJointItemList>>
export type JointItemList = NonNullable<JointItemLists['list']>
export type JointItem = JointItemList['items'][number]

export function jointItemListQuery(listId: string | undefined) {
  return queryOptions({ queryKey: ['joint-items', listId], queryFn: () => readJointItemList(listId) })
}
