import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Input, Tabs } from 'antd'
import { api, take } from '../../api/client.ts'
import { hasPermission, useSession } from '../../app/session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { DeadlineCalculator } from '../compute-deadline/calculator.tsx'
import { RewardCalculator } from '../compute-reward/calculator.tsx'
import { SurchargeCalculator } from '../compute-surcharge/calculator.tsx'
import { HearingCalculator } from '../judge-hearing/calculator.tsx'
import { ChangeList } from '../list-changes/change-list.tsx'
import { RecomputationList } from '../list-recomputations/recomputation-list.tsx'
import { StatuteList } from '../list-statutes/statute-list.tsx'

const here = getRouteApi('/shell/law')

function listParameters(query: { onDate?: string; search?: string }) {
  return take(api.GET('/api/law/parameters', { params: { query } }))
}

type LawRecord = Awaited<ReturnType<typeof listParameters>>['records'][number]

const KINDS = { parameter: '数值', deadline: '期限', duty: '职责', transfer: '划转', document: '规则' } as const

/** 法规与期限: what the law says on a day, and a calculator that explains every day it counts. */
export function ListParametersScreen() {
  const { q, on, tab = 'deadline' } = here.useSearch()
  const navigate = here.useNavigate()
  return (
    <>
      <PageHeader title="法规与期限" lede="数值和期限都按施行日期保存；旧版本留着，过去的决定按当时的规定重算。" />
      <Tabs
        activeKey={tab}
        onChange={(key) => void navigate({ search: { tab: key } })}
        items={[
          { key: 'deadline', label: '推算期限', children: <DeadlineCalculator /> },
          { key: 'surcharge', label: '加处罚款', children: <SurchargeCalculator /> },
          { key: 'reward', label: '举报奖励', children: <RewardCalculator /> },
          { key: 'hearing', label: '听证权利', children: <HearingCalculator /> },
          {
            key: 'parameters',
            label: '数值与规则',
            children: (
              <ParameterTable
                q={q}
                on={on}
                onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }) })}
              />
            ),
          },
          {
            key: 'statutes',
            label: '法规',
            children: (
              <StatuteList
                q={q}
                on={on}
                onSearch={(text) => void navigate({ search: (before) => ({ ...before, q: text }) })}
              />
            ),
          },
          { key: 'changes', label: '法规修改', children: <ChangeList /> },
          { key: 'recomputations', label: '决定重算', children: <RecomputationList /> },
        ]}
      />
    </>
  )
}

interface ParameterTableProps {
  q: string | undefined
  on: string | undefined
  onSearch(change: { q?: string; on?: string }): void
}

function ParameterTable({ q, on, onSearch }: ParameterTableProps) {
  const query = { ...(on ? { onDate: on } : {}), ...(q ? { search: q } : {}) }
  const parameters = useQuery({
    queryKey: ['parameters', query],
    queryFn: () => listParameters(query),
    placeholderData: keepPreviousData,
  })
  return (
    <Panel flush>
      <QueryView query={parameters}>
        {(data) => (
          <DataTable
            columns={columns}
            rows={data.records}
            rowKey={(row) => `${row.kind}.${row.id}`}
            headline={
              <>
                <DateText day={data.onDate} /> 有 <b>{data.records.length}</b> 项
              </>
            }
            tools={
              <>
                <DayInput
                  value={on}
                  onChange={(day) => day?.length === 10 && onSearch({ on: day })}
                  aria-label="看哪一天的规定"
                />
                <Input.Search
                  defaultValue={q}
                  placeholder="名称、依据"
                  allowClear
                  style={{ width: 220 }}
                  onSearch={(text) => onSearch({ q: text })}
                />
              </>
            }
            expand={(row) => <VersionList record={row} />}
            empty={<EmptyState why="这一天没有符合条件的规定。" fill="换一个日期，或清空查询条件。" />}
          />
        )}
      </QueryView>
    </Panel>
  )
}

const columns: Column<LawRecord>[] = [
  { key: 'kind', title: '种类', render: (row) => KINDS[row.kind] },
  { key: 'what', title: '名称', render: (row) => <span style={{ whiteSpace: 'normal' }}>{row.what}</span> },
  {
    key: 'value',
    title: '当日的值',
    render: (row) => inForce(row)?.value ?? <span className="hj-quiet">当日无规定</span>,
  },
  { key: 'unit', title: '单位', render: (row) => row.unit },
  { key: 'citation', title: '依据', render: (row) => inForce(row)?.citation ?? '' },
  { key: 'status', title: '核对', render: (row) => <StatusTag status={inForce(row)?.status ?? ''} /> },
  { key: 'count', title: '版本', align: 'right', render: (row) => row.versions.length },
]

function inForce(record: LawRecord) {
  return record.versions.find((version) => version.isInForce)
}

/** 待核 is said aloud: an article known only from memory waits for an editor. */
export function StatusTag({ status }: { status: string }) {
  if (status === '') return null
  return <StateTag tone={status === '待核' ? 'soon' : 'order'}>{status}</StateTag>
}

function VersionList({ record }: { record: LawRecord }) {
  const mayEdit = hasPermission(useSession()?.permissions, 'law.edit')
  return (
    <ul className="hj-stack">
      {record.versions.map((version) => (
        <li key={version.from + version.where}>
          <b>{version.value}</b> {record.unit} · <DateText day={version.from} /> 至{' '}
          {version.to ? <DateText day={version.to} /> : '今'} · {version.where} · {version.citation}
          {version.note !== '' && <span className="hj-quiet"> · {version.note}</span>}
        </li>
      ))}
      {mayEdit && (
        <li>
          <Link
            to="/law/changes/new"
            search={{ kind: record.kind === 'parameter' ? 'parameter' : 'rule', record: record.id }}
          >
            起草修改
          </Link>
        </li>
      )}
    </ul>
  )
}
