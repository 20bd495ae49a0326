import type { ReactNode } from 'react'
import { Panel } from '../../ui/panel.tsx'
import { ApproveAct } from '../approve-plan/act.tsx'
import { CloseAct } from '../close-plan/act.tsx'
import { CommitAct } from '../commit-plan/act.tsx'
import { DiscloseAct } from '../disclose-plan/act.tsx'
import { FreezeAct } from '../freeze-frame/act.tsx'
import { ReleaseAct } from '../release-visits/act.tsx'
import { ReproduceAct } from '../reproduce-roots/act.tsx'
import { VoidForm } from '../void-plan/form.tsx'
import type { Plan } from './plan-query.ts'
import { WaveAct, waveNote } from './wave-act.tsx'

/** The one thing to do next, by whom; what waits for somebody else is said too. */
export function NextAct({ plan }: { plan: Plan }) {
  const step = STEPS[plan.state](plan)
  if (!step) return null
  return (
    <div className="hj-next-act">
      <Panel title={step.title} note={step.note}>
        <div className="hj-stack">{step.acts}</div>
        {step.isVoidable && <VoidForm planId={plan.planId} />}
      </Panel>
    </div>
  )
}

interface Step {
  title: string
  note: string
  acts: ReactNode
  isVoidable: boolean
}

const STEPS: Record<Plan['state'], (plan: Plan) => Step | undefined> = {
  DRAFT: draftStep,
  APPROVED: approvedStep,
  FROZEN: frozenStep,
  COMMITTED: witnessStep,
  WITNESSED: witnessStep,
  ARMED: armedStep,
  SEEDED: () => ({ title: '种子已产生', note: '正在抽取，数秒内出结果。', acts: null, isVoidable: false }),
  DRAWN: releaseStep,
  RELEASED: releaseStep,
  EXECUTED: (plan) => ({
    title: '下一步：公示',
    note: '公开抽取过程和名单。',
    acts: <DiscloseAct plan={plan} />,
    isVoidable: false,
  }),
  DISCLOSED: (plan) => ({
    title: '下一步：办结',
    note: '后续处置都完结后办结。',
    acts: <CloseAct plan={plan} />,
    isVoidable: false,
  }),
  CLOSED: () => undefined,
  VOID: () => undefined,
  FAILED: () => undefined,
}

function draftStep(plan: Plan): Step {
  return {
    title: '下一步：批准',
    note: `已有 ${plan.approvals.length} 人批准，需 ${plan.approvalsNeeded} 人；编制人${plan.createdByName}不能批准。`,
    acts: <ApproveAct plan={plan} />,
    isVoidable: true,
  }
}

function approvedStep(plan: Plan): Step {
  return {
    title: '下一步：冻结名册',
    note: '按今天的登记取出检查对象和执法人员，逐户写明参加或排除的理由。',
    acts: <FreezeAct plan={plan} />,
    isVoidable: true,
  }
}

function witnessStep(plan: Plan): Step {
  return {
    title: '等候见证',
    note: `承诺已公开，须由 ${plan.quorum} 方在检查点上签名；签名后自动进入待抽取。`,
    acts: <p>承诺之后，对象、规则、种子来源和时刻都不能再改。</p>,
    isVoidable: true,
  }
}

/** Visits of the waves drawn so far go out; the next wave waits for its own sources beside them. */
function releaseStep(plan: Plan): Step {
  const wave = plan.waves.find((one) => one.state === 'waiting')
  return {
    title: wave === undefined ? '下一步：放行检查' : `下一步：放行检查；第 ${wave.wave} 批待抽取`,
    note: '名单只在检查日当天或前一日放行给两名执法人员。',
    acts: (
      <>
        <ReleaseAct plan={plan} />
        {wave && (
          <>
            <p>
              第 {wave.wave} 批：{waveNote(plan, wave)}
            </p>
            <WaveAct plan={plan} wave={wave} />
          </>
        )}
      </>
    ),
    isVoidable: false,
  }
}

function frozenStep(plan: Plan): Step {
  const silent = plan.parties.filter((party) => party.commitment === null)
  const waiting = silent.map((party) => (plan.waves.length > 1 ? `${party.name}（第 ${party.wave} 批）` : party.name))
  const parties = waiting.length === 0 ? '见证人的承诺都已收到。' : `等候见证人承诺：${waiting.join('、')}。`
  return {
    title: '下一步：两人复算，然后公开承诺',
    note: `${parties}复算 ${plan.reproductions.length} 人，需 ${plan.reproductionsNeeded} 人。`,
    acts: (
      <>
        <ReproduceAct plan={plan} />
        <CommitAct plan={plan} />
      </>
    ),
    isVoidable: true,
  }
}

function armedStep(plan: Plan): Step {
  const wave = plan.waves.find((one) => one.state === 'waiting')
  if (wave === undefined) return { title: '待抽取', note: '', acts: null, isVoidable: false }
  return {
    title: plan.waves.length > 1 ? `待抽取第 ${wave.wave} 批` : '待抽取',
    note: waveNote(plan, wave),
    acts: <WaveAct plan={plan} wave={wave} />,
    isVoidable: Date.now() < Date.parse(plan.sourceMoment),
  }
}
