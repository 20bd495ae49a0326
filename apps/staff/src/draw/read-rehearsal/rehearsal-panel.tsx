import { Progress } from 'antd'
import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Plan } from '../read-plan/plan-query.ts'
import { type Report, useRehearsal } from './rehearsal-query.ts'
import { RehearseAct } from '../rehearse-draw/act.tsx'

/** 试抽试派: before the commitment, how often officers would run out, which constraint binds, and what would clear it. */
export function RehearsalPanel({ plan }: { plan: Plan }) {
  const { planId, state } = plan
  const rehearsal = useRehearsal(planId)
  if (plan.frame === null) return null
  return (
    <QueryView query={rehearsal}>
      {({ report }) =>
        report === null ? (
          state === 'FROZEN' ? (
            <Panel title="试抽试派" note="承诺之前，用演练种子试抽试派，看人手够不够。">
              <RehearseAct planId={planId} />
            </Panel>
          ) : null
        ) : (
          <ReportPanel report={report} mayStart={state === 'FROZEN'} planId={planId} />
        )
      }
    </QueryView>
  )
}

function ReportPanel({ report, mayStart, planId }: { report: Report; mayStart: boolean; planId: string }) {
  const isRunning = report.finishedAt === null
  return (
    <Panel
      title={`试抽试派 ${report.seeds} 次`}
      note={`每次用一个演练种子抽取并派人；派得出人的不足 ${report.leastFeasiblePercent}%，不得承诺。`}
    >
      <div className="hj-stack">
        <p className="hj-row">
          <Verdict report={report} />
          {report.leafHash !== null && <LeafMark leafHash={report.leafHash} />}
        </p>
        {isRunning && (
          <Progress
            percent={Math.floor((report.done * 100) / report.seeds)}
            format={() => `${report.done}/${report.seeds}`}
            aria-label="试抽进度"
          />
        )}
        {report.done > 0 && <Figures report={report} />}
        {report.bindings.length > 0 && <Shortages report={report} />}
        {!report.isCurrent && <CautionNotice title="这次试抽对应的不是现在的名册和人员，须重新试抽。" />}
        {mayStart && (!report.isCurrent || isRunning) && <RehearseAct planId={planId} />}
      </div>
    </Panel>
  )
}

function Verdict({ report }: { report: Report }) {
  if (report.finishedAt === null) return <StateTag tone="open">正在试抽</StateTag>
  if (report.infeasible === 0) return <StateTag tone="order">{report.done} 次都派得出人</StateTag>
  return (
    <StateTag tone={report.mayCommit ? 'soon' : 'law'}>
      {report.done} 次中有 {report.infeasible} 次派不出人
    </StateTag>
  )
}

function Figures({ report }: { report: Report }) {
  const { visits } = report
  return (
    <FactList
      columns={2}
      facts={[
        {
          label: '每次检查户数',
          value: visits.least === visits.most ? `${visits.least} 户` : `${visits.least} 至 ${visits.most} 户`,
          source: `平均 ${visits.mean} 户`,
        },
        { label: '最忙的人', value: `${report.busiest} 次`, source: `名册每人上限 ${report.cap} 次` },
        { label: '用到放宽', value: `${report.relaxed} 次`, source: '按事先写明的放宽顺序才派得出人' },
        { label: '派不出人', value: `${report.infeasible} 次` },
      ]}
    />
  )
}

function Shortages({ report }: { report: Report }) {
  return (
    <>
      <h3>卡在哪里</h3>
      <ul className="hj-stack">
        {report.bindings.map((one) => (
          <li key={one.words}>
            {one.words}。<span className="hj-quiet">出现 {one.times} 次</span>
          </li>
        ))}
      </ul>
      <h3>怎样解开</h3>
      <ol className="hj-stack">
        {report.remedies.map((one) => (
          <li key={one.words}>
            <p>{one.words}</p>
            <Progress
              percent={report.tried === 0 ? 0 : Math.floor((one.clears * 100) / report.tried)}
              format={() => `${one.clears}/${report.tried}`}
              size="small"
              style={{ maxWidth: 360 }}
              aria-label={`${one.words}能解开的次数`}
            />
          </li>
        ))}
      </ol>
      <p className="hj-quiet hj-small">
        解开的次数按前 {report.tried} 次派不出人的试抽计算。改动人员或规则后，须重新编制并冻结。
      </p>
    </>
  )
}
