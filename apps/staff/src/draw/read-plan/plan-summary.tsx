import { DateText, MomentText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import type { Plan } from './plan-query.ts'

/** What the plan fixed, who wrote and approved it. */
export function PlanSummary({ plan }: { plan: Plan }) {
  const { definition } = plan
  return (
    <Panel title="计划">
      <FactList
        columns={2}
        facts={[
          { label: '组织部门', value: plan.agencyName },
          { label: '周期', value: plan.period },
          { label: '事项', value: plan.items.map((item) => item.name).join('；') },
          { label: '依据', value: definition.legalBasis },
          { label: '范围', value: definition.scope.description },
          {
            label: '名单',
            value: plan.publicity,
            source: plan.profile === 'protected' ? '受保护：对外只公布户数和概率' : '公开名册',
          },
          {
            label: '检查期限',
            value: (
              <>
                <DateText day={definition.visitsFrom} /> 至 <DateText day={definition.visitsTo} />
              </>
            ),
          },
          { label: '公开日', value: <DateText day={definition.discloseOn} /> },
          { label: '种子产生', value: <MomentText at={plan.sourceMoment} /> },
          { label: '抽取', value: <MomentText at={plan.holdAt} /> },
          { label: '编制', value: plan.createdByName, source: <MomentText at={plan.createdAt} /> },
          {
            label: '批准',
            value: plan.approvals.map((each) => each.personName).join('、') || '尚未批准',
            source: `需 ${plan.approvalsNeeded} 人，不含编制人`,
          },
          ...(plan.frame ? [{ label: '执法人员', value: `名册 ${grouped(plan.frame.rosterCount)} 人` }] : []),
        ]}
      />
    </Panel>
  )
}
