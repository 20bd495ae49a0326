import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton, type Obstacle } from '../../ui/act-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { followUpWords } from '../visit-words.ts'
import type { VisitDetail } from '../get-visit/visit-query.ts'

/** 完结: only when no order to correct is open; the note says what became of the follow-up. */
export function ClosureForm({ visit }: { visit: VisitDetail }) {
  const cache = useQueryClient()
  const [id] = useState(newId)
  const [note, setNote] = useState('')
  const right = usePermission('inspection.close', '完结检查')
  const close = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/inspection/visits/{visitId}/closure', {
          params: { path: { visitId: visit.visitId } },
          body: { id, note },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['visit', visit.visitId] }),
  })
  return (
    <Panel title="后续处置" note={followUpWords(visit.followUp)}>
      <Form layout="vertical" onFinish={() => close.mutate()}>
        <Form.Item label="处置结果">
          <Input.TextArea
            value={note}
            onChange={(event) => setNote(event.target.value)}
            rows={3}
            maxLength={2000}
            placeholder="写明后续处置做了什么、结果如何"
          />
        </Form.Item>
        {close.isError && <ProblemNotice problem={problemWords(close.error)} kept="填写的内容还在。" />}
        <ActButton
          type="primary"
          htmlType="submit"
          obstacle={right ?? openCorrections(visit)}
          loading={close.isPending}
        >
          完结这次检查
        </ActButton>
      </Form>
    </Panel>
  )
}

function openCorrections(visit: VisitDetail): Obstacle | undefined {
  const open = visit.corrections.filter((order) => order.state === 'open').length
  return open === 0 ? undefined : { why: `还有 ${open} 件责令改正没有复查。` }
}
