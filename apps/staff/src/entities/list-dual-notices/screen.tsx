import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ClaimAct } from '../claim-dual-notice/act.tsx'
import { HandOnAct } from '../hand-on-dual-notice/act.tsx'
import { type DualNotice, type DualNotices, dualNoticesQuery, type NoticeView } from './notices-query.ts'

const here = getRouteApi('/shell/dual-notices')

const LEDE =
  '登记机关把新设和变更的主体告知审批机关和行业主管机关；收到的机关认领，或者写明理由转交。逾期未认领的各机关都看得到。'

const VIEWS: readonly { value: NoticeView; label: string }[] = [
  { value: 'own', label: '推送给本机关' },
  { value: 'overdue', label: '逾期未认领' },
  { value: 'all', label: '全部待认领' },
  { value: 'claimed', label: '已认领' },
  { value: 'handed-on', label: '已转交' },
]

/** 双告知: registration tells the approving and sector agencies; each claims or hands on, and what nobody claims ages in public. */
export function ListDualNoticesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const view: NoticeView = search.view ?? 'own'
  const { page, pageSize } = pagingOf(search)
  const notices = useQuery({
    ...dualNoticesQuery(view, search.agency, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const found = notices.data
  const { rows = [], total = 0, agencies = [] } = found ?? {}
  return (
    <>
      <PageHeader title="双告知" lede={`${LEDE}${found ? `规则：${found.rule.citation}。` : ''}`} />
      <div className="hj-stack">
        {notices.isError && <ProblemNotice problem={problemWords(notices.error)} />}
        <div style={{ overflowX: 'auto' }}>
          <Segmented
            aria-label="看哪些"
            value={view}
            onChange={(next) => void navigate({ search: filled({ view: next }) })}
            options={[...VIEWS]}
          />
        </div>
        <div className="hj-stack">
          <Panel flush>
            <DataTable
              columns={columnsOf(view)}
              rows={rows}
              rowKey={(row) => row.noticeId}
              loading={notices.isPending}
              failed={notices.isError}
              headline={
                <>
                  <b>{grouped(total)}</b> 条
                </>
              }
              empty={
                <EmptyState
                  why={view === 'overdue' ? '没有逾期未认领的。' : '没有这样的推送。'}
                  fill="登记数据每次更新后，新设和变更的主体按行业和许可推送到这里。"
                />
              }
              page={tablePage(
                search,
                found?.total ?? 0,
                (to) => void navigate({ search: (before) => ({ ...before, ...to }) }),
              )}
            />
          </Panel>
          <AgencyPanel
            agencies={agencies}
            chosen={search.agency}
            onChoose={(agency) => void navigate({ search: filled({ view: search.view, agency }) })}
          />
        </div>
      </div>
    </>
  )
}

function columnsOf(view: NoticeView): Column<DualNotice>[] {
  const columns: Column<DualNotice>[] = [
    {
      key: 'entity',
      title: '主体',
      render: (row) => (
        <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
          {row.entityName}
        </Link>
      ),
    },
    {
      key: 'matter',
      title: '事项',
      render: (row) => (
        <>
          {row.matter} <span className="hj-small hj-quiet">{`${row.role} · ${row.causeName} · ${row.why}`}</span>
        </>
      ),
    },
    { key: 'agency', title: '推送给', render: (row) => row.agencyName },
    { key: 'due', title: '认领期限', render: (row) => <Due notice={row} /> },
  ]
  if (view === 'claimed' || view === 'handed-on')
    columns.push({
      key: 'settled',
      title: view === 'claimed' ? '认领人' : '转交理由',
      render: (row) => (view === 'claimed' ? row.settledBy : row.reason),
    })
  else
    columns.push({
      key: 'acts',
      title: '办理',
      render: (row) =>
        row.isOwn ? (
          <span className="hj-row" style={{ flexWrap: 'nowrap' }}>
            <ClaimAct noticeId={row.noticeId} />
            <HandOnAct noticeId={row.noticeId} />
          </span>
        ) : (
          <span className="hj-quiet">由{row.agencyName}办理</span>
        ),
    })
  return columns
}

function Due({ notice }: { notice: DualNotice }) {
  if (notice.isOverdue) return <StateTag tone="law">已超 {notice.overdueWorkingDays} 个工作日</StateTag>
  return <DateText day={notice.dueOn} />
}

interface AgencyPanelProps {
  agencies: DualNotices['agencies']
  chosen: string | undefined
  onChoose(agencyId: string | undefined): void
}

/** Who has how many waiting; the late ones first. */
function AgencyPanel({ agencies, chosen, onChoose }: AgencyPanelProps) {
  return (
    <Panel title="各机关" note="点名称只看这个机关的。">
      <ul>
        {agencies.map((one) => (
          <li
            key={one.agencyId}
            style={{ display: 'flex', justifyContent: 'space-between', gap: 12, padding: '3px 0' }}
          >
            <button
              type="button"
              className="hj-link-button"
              aria-pressed={chosen === one.agencyId}
              onClick={() => onChoose(chosen === one.agencyId ? undefined : one.agencyId)}
            >
              {one.agencyName}
            </button>
            <span className="hj-quiet">
              逾期 {one.overdue > 0 ? <b>{grouped(one.overdue)}</b> : 0} · 待认领 {grouped(one.waiting)} · 已认领{' '}
              {grouped(one.claimed)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
