import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { type Knot, RopeOfKnots } from '../../ui/rope-of-knots.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { FrameUnits } from '../list-frame-units/frame-units.tsx'
import { DrawnUnits } from '../list-drawn/drawn-units.tsx'
import { RoundPanel } from '../answer-joint-round/round-panel.tsx'
import { LintPanel } from '../read-lint/lint-panel.tsx'
import { RehearsalPanel } from '../read-rehearsal/rehearsal-panel.tsx'
import { QualityPanel } from '../read-quality/quality-panel.tsx'
import { planTone, ropeKnots } from '../plan-words.ts'
import { NextAct } from './next-act.tsx'
import './plan.css'
import { type Plan, planQuery } from './plan-query.ts'
import { PlanSummary } from './plan-summary.tsx'
import { RuleAndSources } from './rule-and-sources.tsx'
import { StrataPanel } from './strata-panel.tsx'

const here = getRouteApi('/shell/plans/$planId')

/** One plan: the rope of knots on the left, what to do next and the numbers on the right. */
export function ReadPlanScreen() {
  const { planId } = here.useParams()
  const plan = useQuery(planQuery(planId))
  return <QueryView query={plan}>{(data) => <PlanPage plan={data} />}</QueryView>
}

function PlanPage({ plan }: { plan: Plan }) {
  const { tab = 'numbers' } = here.useSearch()
  const navigate = here.useNavigate()
  return (
    <>
      <PageHeader
        back={<Link to="/plans">返回计划列表</Link>}
        title={plan.title}
        marks={
          <>
            <StateTag tone={planTone(plan.state)}>{plan.stateName}</StateTag>
            {plan.kind === 'rehearsal' && <StateTag tone="soon">演练</StateTag>}
            <code className="hj-quiet">{plan.number}</code>
          </>
        }
        lede={sentence(plan)}
        actions={
          plan.frame && (
            <Link to="/hall/$planId" params={{ planId: plan.planId }} className="hj-next">
              打开抽签大厅
            </Link>
          )
        }
      />
      {plan.rehearsalNotice && <CautionNotice title={plan.rehearsalNotice} />}
      <div className="hj-draw-page">
        <Panel title="从计划到公示">
          <RopeOfKnots
            knots={[
              drafted(plan),
              ...ropeKnots(plan.rope, plan.state, (change) => (
                <>
                  <LeafMark leafHash={change.leafHash} />
                  {change.reason && <p>{change.reason}</p>}
                </>
              )),
            ]}
          />
        </Panel>
        <div className="hj-stack-24">
          <NextAct plan={plan} />
          <RoundPanel plan={plan} />
          {isBeforeCommitment(plan) && <PolicyPanels plan={plan} />}
          <Tabs
            activeKey={tab}
            onChange={(key) => void navigate({ search: { tab: key } })}
            items={[
              { key: 'numbers', label: '户数与概率', children: <Numbers plan={plan} /> },
              { key: 'rule', label: '规则与种子', children: <RuleAndSources plan={plan} /> },
              {
                key: 'frame',
                label: '名册',
                children: <FrameUnits planId={plan.planId} isFrozen={plan.frame !== null} />,
              },
              ...(isBeforeCommitment(plan)
                ? []
                : [{ key: 'policy', label: '检视与试抽', children: <PolicyPanels plan={plan} /> }]),
              { key: 'drawn', label: '抽中单元', children: <DrawnUnits plan={plan} /> },
              { key: 'quality', label: '质量检验', children: <QualityPanel planId={plan.planId} /> },
            ]}
          />
        </div>
      </div>
    </>
  )
}

/** Drafting is not a change of state; it stands at the head of the rope all the same. */
function drafted(plan: Plan): Knot {
  return {
    key: 'created',
    name: '编制计划',
    state: plan.state === 'DRAFT' ? 'now' : 'tied',
    at: plan.createdAt,
    note: plan.createdByName,
  }
}

/** Until then its findings are what is to be decided; afterwards they are a record. */
function isBeforeCommitment({ state }: Plan): boolean {
  return state === 'DRAFT' || state === 'APPROVED' || state === 'FROZEN'
}

function PolicyPanels({ plan }: { plan: Plan }) {
  return (
    <div className="hj-stack-24">
      <LintPanel planId={plan.planId} isOpen={isBeforeCommitment(plan)} />
      <RehearsalPanel plan={plan} />
    </div>
  )
}

function Numbers({ plan }: { plan: Plan }) {
  return (
    <div className="hj-stack-24">
      {plan.frame && <StrataPanel plan={plan} frame={plan.frame} />}
      <PlanSummary plan={plan} />
    </div>
  )
}

function sentence(plan: Plan): string {
  if (!plan.frame) return `${plan.definition.scope.description}。名册还没有冻结，户数未定。`
  const target = plan.result ? plan.result.drawnCount : plan.frame.targetCount
  const unit = plan.tasks.length > 1 && !plan.result ? '户次' : '户'
  return `从 ${grouped(plan.frame.frameCount)} 户中${plan.result ? '抽出' : '将抽'} ${grouped(target)} ${unit}。${plan.result?.note ?? ''}`
}
