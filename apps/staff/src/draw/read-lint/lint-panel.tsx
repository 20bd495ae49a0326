import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { longMoment } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { LintAct } from '../lint-plan/act.tsx'
import { SignLintForm } from '../sign-lint/form.tsx'
import { type Lint, type LintReport, useLint } from './lint-query.ts'

/** 规则检视: what the rule does to its population, before anybody approves it; every warning asks for a signed reason. */
export function LintPanel({ planId, isOpen }: { planId: string; isOpen: boolean }) {
  const lint = useLint(planId)
  return <QueryView query={lint}>{(found) => <Found lint={found} isOpen={isOpen} />}</QueryView>
}

function Found({ lint, isOpen }: { lint: Lint; isOpen: boolean }) {
  const { planId, report } = lint
  if (report === null)
    return isOpen ? (
      <Panel title="规则检视" note="审批之前，看规则对名册的作用；有提示的，由审批人写明理由签署。">
        <LintAct planId={planId} />
      </Panel>
    ) : null
  return (
    <Panel
      title="规则检视"
      note={`${report.stage === 'frozen' ? '按冻结的名册' : '按当日登记'}，${longMoment(report.lintedAt)}；随承诺公开`}
    >
      <div className="hj-stack">
        <p className="hj-row">
          <Verdict report={report} />
          <LeafMark leafHash={report.leafHash} />
        </p>
        {report.findings.map((finding) => (
          <Finding key={finding.key} lint={lint} finding={finding} isOpen={isOpen} />
        ))}
        <details>
          <summary>规则对各组的作用</summary>
          {report.tasks.map((task) => (
            <DataTable
              key={task.task}
              columns={columns}
              rows={task.effects.map((effect) => ({
                ...effect,
                place: report.strata[effect.stratum] ?? effect.stratum,
              }))}
              rowKey={(row) => `${row.stratum}/${row.cls}`}
              headline={
                <>
                  {report.tasks.length > 1 && `任务 ${task.task}：`}名册 {grouped(task.frame)} 户，可抽{' '}
                  {grouped(task.eligible)} 户，必查 {grouped(task.certainty)} 户，排除 {grouped(task.excluded)} 户
                </>
              }
              empty={<EmptyState why="没有可抽的户。" fill="" />}
            />
          ))}
        </details>
        {isOpen && report.stage === 'draft' && <LintAct planId={planId} />}
      </div>
    </Panel>
  )
}

function Verdict({ report }: { report: LintReport }) {
  if (report.findings.length === 0) return <StateTag tone="order">没有需要签署的提示</StateTag>
  if (report.unsigned === 0) return <StateTag tone="order">{report.findings.length} 条提示都已签署</StateTag>
  return (
    <StateTag tone="soon">
      {report.findings.length} 条提示，{report.unsigned} 条待审批人签署
    </StateTag>
  )
}

function Finding({ lint, finding, isOpen }: { lint: Lint; finding: LintReport['findings'][number]; isOpen: boolean }) {
  return (
    <section className="hj-stack">
      <p>
        <b>{finding.words}</b>
      </p>
      {finding.signatures.map((one) => (
        <blockquote key={one.leafHash} className="hj-quote">
          {one.reason}
          <footer className="hj-quiet">
            {one.personName} {longMoment(one.signedAt)} <LeafMark leafHash={one.leafHash} />
          </footer>
        </blockquote>
      ))}
      {isOpen && finding.signatures.length === 0 && <SignLintForm lint={lint} finding={finding} />}
    </section>
  )
}

type Effect = LintReport['tasks'][number]['effects'][number] & { place: string }

const columns: Column<Effect>[] = [
  { key: 'place', title: '层', render: (row) => <b>{row.place}</b> },
  { key: 'cls', title: '类', render: (row) => row.cls },
  { key: 'N', title: '户数', align: 'right', render: (row) => grouped(row.N) },
  { key: 'pi', title: '每户概率', align: 'right', render: (row) => <span className="hj-fraction">{row.pi}</span> },
  { key: 'percent', title: '百分比', align: 'right', render: (row) => row.percent },
]
