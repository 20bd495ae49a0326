import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import type { BatchLine } from '../../ui/batch-report.tsx'

interface Named {
  entityId: string
  name: string
}

/** 重新试算所选: one entity after the other, each with its line in the report. */
export function RecomputeSelected({ rows, onDone }: { rows: Named[]; onDone(lines: BatchLine[]): void }) {
  const cache = useQueryClient()
  const permissions = useSession()?.permissions
  const recompute = useMutation({
    mutationFn: async () => {
      const lines: BatchLine[] = []
      for (const row of rows) lines.push(await recomputed(row))
      return lines
    },
    onSuccess: (lines) => {
      onDone(lines)
      void cache.invalidateQueries({ queryKey: ['credit-class'] })
    },
  })
  if (rows.length === 0 || !hasPermission(permissions, 'credit.classify')) return null
  return (
    <ActButton loading={recompute.isPending} onClick={() => recompute.mutate()}>
      重新试算所选 {rows.length} 户的风险分类
    </ActButton>
  )
}

async function recomputed({ entityId, name }: Named): Promise<BatchLine> {
  try {
    const answer = await take(api.POST('/api/credit/entities/{entityId}/class', { params: { path: { entityId } } }))
    const change = answer.isChanged ? '与原分类不同，已记入历次' : '与原分类相同'
    return { key: entityId, name, said: `${answer.points} 分，${answer.class} 类，${change}` }
  } catch (error) {
    return { key: entityId, name, refused: problemWords(error) }
  }
}
