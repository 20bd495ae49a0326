import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { MarkLeadingForm } from '../mark-leading-standard/form.tsx'
import { RecordTestForm } from '../record-standard-test/form.tsx'
import { SettleLeadForm } from '../settle-standard-lead/form.tsx'
import { verdictTone } from '../standard-words.ts'
import { type Declaration, declarationQuery } from './declaration-query.ts'

const here = getRouteApi('/shell/standards/$declarationId')

/** One declaration: every indicator on one line with its mandatory limit and what was last measured. */
export function GetDeclarationScreen() {
  const { declarationId } = here.useParams()
  const declaration = useQuery(declarationQuery(declarationId))
  return <QueryView query={declaration}>{(data) => <DeclarationPage declaration={data} />}</QueryView>
}

function DeclarationPage({ declaration }: { declaration: Declaration }) {
  const { act } = here.useSearch()
  const navigate = here.useNavigate()
  const { declarationId } = declaration
  const open = (slug: string | undefined) =>
    void navigate({ search: (before) => filled({ ...without(before, 'act'), act: slug }) })
  return (
    <>
      <PageHeader
        back={<Link to="/standards">返回标准</Link>}
        title={`${declaration.number} ${declaration.name}`}
        marks={
          <>
            <StateTag tone={declaration.isCurrent ? 'order' : 'plain'}>
              第 {declaration.ordinal} 版{declaration.isCurrent ? '，现行' : '，已有新版'}
            </StateTag>
            <span className="hj-quiet">
              {declaration.kindName} · {declaration.entityName} · {declaration.product}
              {declaration.leadingList !== null && ` · 领跑者（${declaration.leadingList}）`}
            </span>
          </>
        }
        actions={
          <ActBar
            acts={[
              {
                slug: 'record-standard-test',
                name: '登记检验结果',
                permission: 'commitments.record-test',
                lede: '先与强制性标准比，再与公开值比；不符合的自动成为线索。',
                form: (close) => <RecordTestForm declaration={declaration} onDone={close} />,
              },
              ...(declaration.isOwn
                ? [
                    {
                      slug: 'mark-leading-standard',
                      name: '列为“领跑者”',
                      permission: 'commitments.edit-standards',
                      form: (close: () => void) => <MarkLeadingForm declarationId={declarationId} onDone={close} />,
                    },
                  ]
                : []),
            ]}
            open={act}
            onOpen={open}
          />
        }
      />
      <div className="hj-stack-24">
        {declaration.replacedOn !== null && (
          <CautionNotice title={`所执行的标准已于 ${declaration.replacedOn} 被代替，须公开执行的新标准。`} />
        )}
        <Panel title="公开值、强制性限值与检验值" note="公开日起向社会公开；检验值取最近一次。" flush>
          <DataTable
            columns={indicatorColumns}
            rows={declaration.indicators}
            rowKey={(row) => row.name}
            empty={<EmptyState why="没有公开指标。" fill="执行他人制定的标准，只须公开编号和名称。" />}
          />
        </Panel>
        <Leads declaration={declaration} />
        <Panel title={`历次公开 ${declaration.versions.length} 版`}>
          <ul className="hj-stack">
            {declaration.versions.map((one) => (
              <li key={one.declarationId}>
                <Link to="/standards/$declarationId" params={{ declarationId: one.declarationId }}>
                  第 {one.ordinal} 版
                </Link>{' '}
                <DateText day={one.declaredOn} /> <span className="hj-quiet">{one.declaredBy}</span>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  )
}

type IndicatorLine = Declaration['indicators'][number]

const indicatorColumns: Column<IndicatorLine>[] = [
  { key: 'name', title: '指标', render: (row) => <b>{row.name}</b> },
  { key: 'kind', title: '种类', render: (row) => row.kindName },
  { key: 'declared', title: '公开值', render: (row) => row.words },
  {
    key: 'limit',
    title: '强制性限值',
    render: (row) =>
      row.limit === null ? <span className="hj-quiet">没有</span> : `${row.limit.words}（${row.limit.number}）`,
  },
  {
    key: 'measured',
    title: '检验值',
    render: (row) =>
      row.lastTest === null ? (
        <span className="hj-quiet">没有检验</span>
      ) : (
        <>
          <b>{row.lastTest.measuredWords}</b>{' '}
          <StateTag tone={verdictTone[row.lastTest.verdict]}>{row.lastTest.verdictName}</StateTag>
        </>
      ),
  },
]

function Leads({ declaration }: { declaration: Declaration }) {
  const permissions = useSession()?.permissions
  const leads = declaration.tests.filter((one) => one.leadState !== null)
  if (leads.length === 0) return null
  return (
    <Panel title="检验线索">
      <ul className="hj-stack">
        {leads.map((one) => (
          <li key={one.standardTestId}>
            <p>
              <StateTag tone={verdictTone[one.verdict]}>{one.verdictName}</StateTag> {one.indicator}：公开值{' '}
              {one.declaredWords}，检验值 {one.measuredWords}（{one.tester} {one.reportNumber}，
              <DateText day={one.testedOn} />）
            </p>
            {one.leadState === 'settled' && (
              <p>
                处理：{one.leadOutcome} <DateText day={one.leadSettledOn} />
              </p>
            )}
            {one.leadState === 'open' && hasPermission(permissions, 'commitments.record-test') && (
              <SettleLeadForm standardTestId={one.standardTestId} declarationId={declaration.declarationId} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
