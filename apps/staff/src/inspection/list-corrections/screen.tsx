import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Radio } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { pagingOf, tablePage } from '../../app/list-state.ts'
import { ClockLine } from '../../ui/clock-line.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'

const here = getRouteApi('/shell/corrections')

type Show = 'open' | 'overdue' | 'corrected' | 'uncorrected'

function listCorrections(show: Show, page: number, pageSize: number) {
  const filter = show === 'overdue' ? { isOverdue: 'true' as const } : { state: show }
  return take(
    api.GET('/api/inspection/corrections', {
      params: { query: { ...filter, limit: pageSize, offset: (page - 1) * pageSize } },
    }),
  )
}

type Found = Awaited<ReturnType<typeof listCorrections>>
const NONE = { total: 0, today: '', corrections: [] }

type Correction = Found['corrections'][number]

/** 责令改正: each with the clock it runs on, the open ones by due day. */
export function ListCorrectionsScreen() {
  const search = here.useSearch()
  const { show = 'open' } = search
  const { page, pageSize } = pagingOf(search)
  const navigate = here.useNavigate()
  const corrections = useQuery({
    queryKey: ['corrections', show, page, pageSize],
    queryFn: () => listCorrections(show, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const found = corrections.data ?? NONE
  return (
    <>
      <PageHeader
        title="责令改正"
        lede="责令改正不是处罚（行政处罚法第二十八条）；到期由执法人员复查，结果编入账本。"
      />
      <Panel flush>
        {corrections.isError && <ProblemNotice problem={problemWords(corrections.error)} />}
        <DataTable
          columns={columnsOn(found.today)}
          rows={found.corrections}
          rowKey={(row) => row.correctionOrderId}
          loading={corrections.isPending}
          failed={corrections.isError}
          headline={
            <>
              <b>{found.total}</b> 件
            </>
          }
          tools={
            <Radio.Group
              value={show}
              optionType="button"
              onChange={(event) => void navigate({ search: { show: event.target.value } })}
              options={[
                { value: 'open', label: '改正中' },
                { value: 'overdue', label: '已超期' },
                { value: 'corrected', label: '已改正' },
                { value: 'uncorrected', label: '未改正' },
              ]}
            />
          }
          empty={<EmptyState why="这一类没有责令改正。" fill="检查发现问题并当场责令改正的，会带着期限列在这里。" />}
          page={tablePage(search, found.total, (to) => void navigate({ search: (before) => ({ ...before, ...to }) }))}
        />
      </Panel>
    </>
  )
}

function columnsOn(today: string): Column<Correction>[] {
  return [
    {
      key: 'entity',
      title: '企业',
      render: (row) => (
        <Link to="/inspections/$visitId" params={{ visitId: row.visitId }}>
          {row.entityName}
        </Link>
      ),
    },
    { key: 'problem', title: '问题', render: (row) => <span className="hj-clamp">{row.problem}</span> },
    { key: 'officers', title: '执法人员', render: (row) => row.officerNames.join('、') },
    {
      key: 'clock',
      title: '期限',
      width: 280,
      render: (row) =>
        row.state === 'open' ? (
          <ClockLine
            narrow
            clock={{
              startOn: row.orderedOn,
              dueOn: row.dueOn,
              todayOn: today,
              remaining: row.remainingWorkingDays,
              provisional: row.isProvisional,
            }}
          />
        ) : (
          <StateTag tone={row.state === 'corrected' ? 'order' : 'law'}>
            {row.state === 'corrected' ? '复查已改正' : '复查未改正'}
          </StateTag>
        ),
    },
    { key: 'cite', title: '依据', render: (row) => <span className="hj-quiet">{row.citation}</span> },
  ]
}
