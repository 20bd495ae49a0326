import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { VisitDetail } from '../get-visit/visit-query.ts'

/** Applications for recusal; until decided the officer does not continue (行政处罚法 art. 43). */
export function RecusalList({ visit }: { visit: VisitDetail }) {
  if (visit.recusals.length === 0) return null
  return (
    <Panel title="回避申请">
      <ul className="hj-stack">
        {visit.recusals.map((each) => (
          <li key={each.recusalApplicationId}>
            <p>
              {each.applicant === 'officer' ? `${each.officerName}自行申请回避` : `当事人申请${each.officerName}回避`}：
              {each.reason}
            </p>
            <p className="hj-quiet hj-small">
              <MomentText at={each.appliedAt} />
              {each.decision &&
                ` · ${each.decidedByName}${each.decision === 'upheld' ? '决定回避' : '驳回申请'}：${each.decisionReason ?? ''}`}
            </p>
            {each.decision === null && (
              <DecideRecusal visitId={visit.visitId} recusalApplicationId={each.recusalApplicationId} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function DecideRecusal({ visitId, recusalApplicationId }: { visitId: string; recusalApplicationId: string }) {
  const cache = useQueryClient()
  const [id] = useState(newId)
  const [reason, setReason] = useState('')
  const obstacle = usePermission('inspection.decide-recusal', '决定回避')
  const decide = useMutation({
    mutationFn: (decision: 'upheld' | 'rejected') =>
      take(
        api.POST('/api/inspection/visits/{visitId}/recusals/{recusalApplicationId}/decision', {
          params: { path: { visitId, recusalApplicationId } },
          body: { id, decision, reason },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['visit', visitId] }),
  })
  return (
    <div className="hj-stack" style={{ marginTop: 8 }}>
      <Input
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="理由"
        aria-label="决定理由"
      />
      {decide.isError && <ProblemNotice problem={problemWords(decide.error)} kept="理由还在。" />}
      <div className="hj-row">
        <ActButton obstacle={obstacle} loading={decide.isPending} onClick={() => decide.mutate('upheld')}>
          决定回避并换人
        </ActButton>
        {!obstacle && <ActButton onClick={() => decide.mutate('rejected')}>驳回申请</ActButton>}
      </div>
    </div>
  )
}
