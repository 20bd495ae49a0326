import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { type Plan, planQuery } from '../read-plan/plan-query.ts'
import { WrittenAnswer } from '../written-answer.tsx'

/** 联合抽查与分批: the departments' tasks, who has agreed, what one visit instead of several saves, and each wave. */
export function RoundPanel({ plan }: { plan: Plan }) {
  if (plan.tasks.length < 2 && plan.waves.length < 2 && plan.consents.length === 0) return null
  return (
    <Panel title="联合抽查与分批" note="各部门各有名册和规则，共用一个种子；抽到同一户的，合并为一次入企。">
      <div className="hj-stack">
        <Savings plan={plan} />
        <ul className="hj-stack">
          {plan.tasks.map((task) => (
            <li key={task.code}>
              <p>
                <code>{task.code}</code> <b>{task.agencyName}</b>
                {task.frameCount !== null && (
                  <span className="hj-quiet">
                    {' '}
                    从 {grouped(task.frameCount)} 户中抽 {grouped(task.targetCount ?? 0)} 户
                  </span>
                )}
              </p>
              <p className="hj-quiet">
                {task.scope} · {task.items.map((item) => item.name).join('；')}
              </p>
            </li>
          ))}
        </ul>
        {plan.consents.map((one) => (
          <div key={one.agencyId}>
            <p className="hj-row">
              <b>{one.agencyName}</b>
              <StateTag tone={one.answer === 'consent' ? 'order' : one.answer === null ? 'soon' : 'closed'}>
                {one.answer === null ? '尚未答复' : one.answer === 'consent' ? '同意' : '不同意'}
              </StateTag>
              {one.personName !== null && <span className="hj-quiet">{one.personName}</span>}
              {one.answeredAt !== null && <MomentText at={one.answeredAt} />}
            </p>
            {one.reason !== '' && <p>{one.reason}</p>}
            {one.isMine && one.answer === null && <AnswerForm planId={plan.planId} />}
          </div>
        ))}
        {plan.waves.length > 1 && <Waves plan={plan} />}
      </div>
    </Panel>
  )
}

function Savings({ plan }: { plan: Plan }) {
  if (plan.forecast === null) return null
  const { selections, merged, separate } = plan.forecast
  return (
    <p>
      预计抽中 {selections} 户次；各自抽取要入企 <b>{separate}</b> 户，合并之后 <b>{merged}</b> 户。
    </p>
  )
}

function Waves({ plan }: { plan: Plan }) {
  return (
    <ol className="hj-stack">
      {plan.waves.map((wave) => (
        <li key={wave.wave}>
          第 {wave.wave} 批 · {wave.stateName} · 抽取 <MomentText at={wave.holdAt} />
          {wave.drawnCount !== null && ` · 抽出 ${grouped(wave.drawnCount)} 户`}
        </li>
      ))}
    </ol>
  )
}

/** Said once, in writing: consent, or refusal with its reason. */
function AnswerForm({ planId }: { planId: string }) {
  const cache = useQueryClient()
  const right = usePermission('draw.consent', '答复联合抽查')
  const give = useMutation({
    mutationFn: (body: { answer: 'consent' | 'refuse'; reason: string }) =>
      take(api.POST('/api/draw/plans/{planId}/round-answer', { params: { path: { planId } }, body })),
    onSuccess: () => cache.invalidateQueries({ queryKey: planQuery(planId).queryKey }),
  })
  return (
    <WrittenAnswer label="答复意见" error={give.error}>
      {(reason) => {
        const unsaid = reason.trim() === '' ? { why: '不同意的，请写明理由。' } : undefined
        return (
          <>
            <ActButton
              type="primary"
              obstacle={right}
              loading={give.isPending}
              onClick={() => give.mutate({ answer: 'consent', reason })}
            >
              同意联合抽查
            </ActButton>
            <ActButton
              obstacle={right ?? unsaid}
              loading={give.isPending}
              onClick={() => give.mutate({ answer: 'refuse', reason })}
            >
              不同意
            </ActButton>
          </>
        )
      }}
    </WrittenAnswer>
  )
}
