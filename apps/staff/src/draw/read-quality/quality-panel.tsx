import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { longMoment } from '../../ui/day.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import { ExplainQualityForm } from '../explain-quality/form.tsx'

function readQuality(planId: string) {
  return take(api.GET('/api/draw/plans/{planId}/quality', { params: { path: { planId } } }))
}

export type Quality = Awaited<ReturnType<typeof readQuality>>
type Report = Quality['reports'][number]
type QualityTest = Report['tests'][number]

/** 质量检验: what every wave of the draw was tested for before its release, in words and numbers; a held one asks for two signatures. */
export function QualityPanel({ planId }: { planId: string }) {
  const quality = useQuery({ queryKey: ['quality', planId], queryFn: () => readQuality(planId) })
  return (
    <Panel flush>
      <QueryView query={quality}>{(found) => <Reports quality={found} />}</QueryView>
    </Panel>
  )
}

function Reports({ quality }: { quality: Quality }) {
  const { reports } = quality
  if (reports.length === 0)
    return <EmptyState why="还没有抽取。" fill="抽取后、放行前自动检验，结果不论好坏随计划公开。" />
  const isRound = reports.some((report) => report.tests.some((test) => test.agencyName !== null))
  return (
    <>
      {reports.map((report) => (
        <WaveReport key={report.wave} quality={quality} report={report} isRound={isRound} />
      ))}
      <p className="hj-quiet hj-panel-foot">
        规则：一批的各项检验一起按本杰明尼–霍克伯格方法控制错误发现率 1%；每组期望抽中不足 5
        户的合并，合并后仍不足的，写明“样本太小，不作判断”。检验只看抽取过程有没有错，不评价任何企业和人员。
      </p>
    </>
  )
}

function WaveReport({ quality, report, isRound }: { quality: Quality; report: Report; isRound: boolean }) {
  return (
    <>
      {report.isHeld && <Held quality={quality} report={report} />}
      <DataTable
        columns={isRound ? [AGENCY, ...columns] : columns}
        rows={report.tests}
        rowKey={(row) => `${row.task ?? ''}${row.test}`}
        headline={
          <>
            {isRound && `第 ${report.wave} 批：`}抽中 {grouped(report.drawn)} 户，检验于 {longMoment(report.checkedAt)}{' '}
            <LeafMark leafHash={report.leafHash} />
          </>
        }
        empty={<EmptyState why="没有检验项目。" fill="" />}
      />
    </>
  )
}

function Held({ quality, report }: { quality: Quality; report: Report }) {
  const signed = report.signatures.length
  const isExplained = signed >= quality.needed
  return (
    <CautionNotice
      title={
        isExplained
          ? `第 ${report.wave} 批质量检验曾发现异常，两人已签署说明并公开，可以放行。`
          : `第 ${report.wave} 批质量检验发现异常，名单暂不放行：须由 ${quality.needed} 人签署同一份说明并公开，已签 ${signed} 人。不得重新抽取。`
      }
    >
      {report.explanation !== null && (
        <blockquote className="hj-quote">
          {report.explanation}
          <footer className="hj-quiet">
            {report.signatures.map(({ personName, signedAt }) => `${personName} ${longMoment(signedAt)}`).join('；')}
          </footer>
        </blockquote>
      )}
      {!isExplained && (
        <ExplainQualityForm planId={quality.planId} wave={report.wave} explanation={report.explanation} />
      )}
    </CautionNotice>
  )
}

const TONES: Record<QualityTest['verdict'], Tone> = {
  passed: 'order',
  rejected: 'soon',
  'too-small': 'plain',
  'in-design': 'plain',
}

const AGENCY: Column<QualityTest> = { key: 'agency', title: '部门', render: (row) => row.agencyName }

const columns: Column<QualityTest>[] = [
  { key: 'label', title: '检验', render: (row) => <b>{row.label}</b> },
  {
    key: 'verdict',
    title: '结论',
    render: (row) => <StateTag tone={TONES[row.verdict]}>{row.verdictLabel}</StateTag>,
  },
  { key: 'p', title: 'p 值', align: 'right', render: (row) => (isJudged(row) ? row.p : '') },
  {
    key: 'statistic',
    title: '统计量',
    align: 'right',
    render: (row) =>
      isJudged(row) ? (row.method === 'chi2' ? `χ² ${row.statistic}，自由度 ${row.df}` : `D ${row.statistic}`) : '',
  },
  {
    key: 'groups',
    title: '比较',
    align: 'right',
    render: (row) => (row.method === 'chi2' ? `${row.groups} 组` : `${row.groups} 个键值`),
  },
  { key: 'rule', title: '规则', render: (row) => <span className="hj-quiet">{row.rule}</span> },
]

function isJudged({ verdict }: QualityTest): boolean {
  return verdict === 'passed' || verdict === 'rejected'
}
