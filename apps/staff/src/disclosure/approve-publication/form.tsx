import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton, type Obstacle } from '../../ui/act-button.tsx'
import { longDay } from '../../ui/day.ts'
import { Panel } from '../../ui/panel.tsx'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import type { Publication } from '../get-publication/publication-query.ts'

/** 批准公示: binds to the hash of the text that was shown; late ones carry a reason that is made public. */
export function ApprovalForm({ publication }: { publication: Publication }) {
  const cache = useQueryClient()
  const isLate = publication.clock.isOverdue
  const right = usePermission('disclosure.approve', '批准公示')
  const [isRead, setRead] = useState(false)
  const [reason, setReason] = useState('')
  const path = { path: { publicationId: publication.id } }
  const shownHash = publication.shownHash
  const approve = useMutation({
    mutationFn: () =>
      isLate
        ? take(
            api.POST('/api/disclosure/publications/{publicationId}/late-approval', {
              params: path,
              body: { shownHash, reason },
            }),
          )
        : take(
            api.POST('/api/disclosure/publications/{publicationId}/approval', { params: path, body: { shownHash } }),
          ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['publication', publication.id] })
      await cache.invalidateQueries({ queryKey: ['publications'] })
    },
  })
  return (
    <Panel title="核对并批准">
      <div className="hj-stack">
        <Checkbox checked={isRead} onChange={(event) => setRead(event.target.checked)}>
          我已逐字核对左侧的公示文本
        </Checkbox>
        {isLate && (
          <Input.TextArea
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            placeholder="逾期理由，将随结果一并公开"
            aria-label="逾期理由"
          />
        )}
        {approve.isError && <ProblemNotice problem={problemWords(approve.error)} kept="没有公示，文本没有改动。" />}
        {approve.data && <DoneNotice>已于 {longDay(approve.data.publishedOn)} 公示，公众现在可以查到。</DoneNotice>}
        <ActButton
          type="primary"
          obstacle={right ?? unread(isRead)}
          loading={approve.isPending}
          onClick={() => approve.mutate()}
        >
          {isLate ? '写明理由并公示' : '批准公示这份文本'}
        </ActButton>
        <p className="hj-quiet hj-small">
          批准绑定文本摘要 {publication.shownHash.slice(0, 12)}；文本若有变动须重新核对。
        </p>
      </div>
    </Panel>
  )
}

function unread(isRead: boolean): Obstacle | undefined {
  return isRead ? undefined : { why: '先核对公示文本。' }
}
