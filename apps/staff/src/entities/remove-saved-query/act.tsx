import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { type SavedQuery, savedQueriesQuery } from '../list-saved-queries/saved-query.ts'

/** 删除 one of the person's own queries. */
export function RemoveSavedQuery({ query }: { query: SavedQuery }) {
  const cache = useQueryClient()
  const remove = useMutation({
    mutationFn: () =>
      take(api.DELETE('/api/entities/saved-queries/{queryId}', { params: { path: { queryId: query.queryId } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: savedQueriesQuery.queryKey }),
  })
  return (
    <span>
      {remove.isError && <span className="hj-quiet hj-small">{problemWords(remove.error).title}</span>}
      <Button
        size="small"
        type="text"
        aria-label={`删除常用查询 ${query.name}`}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        删除
      </Button>
    </span>
  )
}
