import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

interface ConfirmCitationProps {
  itemId: string
  itemVersionId: string
  citationId: string
}

/** 核对确认: an editor names the official text the article was compared with. */
export function ConfirmCitation({ itemId, itemVersionId, citationId }: ConfirmCitationProps) {
  const cache = useQueryClient()
  const right = usePermission('catalogue.confirm', '核对依据')
  const [source, setSource] = useState('')
  const confirm = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/catalogue/versions/{itemVersionId}/confirmations', {
          params: { path: { itemVersionId } },
          body: { citationId, source },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['item', itemId] }),
  })
  if (right) return null
  const form = (
    <div className="hj-stack" style={{ width: 340 }}>
      <Input
        value={source}
        onChange={(event) => setSource(event.target.value)}
        placeholder="对照了哪个正式文本，如公报期号或网址"
        aria-label="对照的正式文本"
      />
      {confirm.isError && <ProblemNotice problem={problemWords(confirm.error)} />}
      <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate()}>
        确认条文无误
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" content={form}>
      <Button size="small">核对这一条</Button>
    </Popover>
  )
}
