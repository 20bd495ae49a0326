import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ActsByGroup } from '../list-acts-by-group/panel.tsx'

const here = getRouteApi('/shell/visit-burden')

function listVisitBurden(year: number | undefined) {
  return take(api.GET('/api/accountability/visit-burden', { params: { query: filled({ year }) } }))
}

type Burden = Awaited<ReturnType<typeof listVisitBurden>>
type EntityLine = Burden['entities'][number]

/** 年度入企频次: the cap binds one body at one enterprise; the total of all bodies only warns. */
export function ListVisitBurdenScreen() {
  const { year } = here.useSearch()
  const navigate = here.useNavigate()
  const list = useQuery({ queryKey: ['visit-burden', year], queryFn: () => listVisitBurden(year) })
  return (
    <>
      <PageHeader
        title="年度入企频次"
        lede="上限按“同一检查主体对同一企业”逐行计算；各机关合计没有法定上限，超过提示线只作提示。"
      />
      <QueryView query={list}>
        {(data) => (
          <div className="hj-stack-24">
            <Rules burden={data} />
            <Panel flush>
              <DataTable
                columns={columns}
                rows={data.entities}
                rowKey={(row) => row.entityId}
                headline={
                  <>
                    {data.year} 年：超过上限 <b>{data.counts.overCap}</b> 户，合计超过提示线 <b>{data.counts.warned}</b>{' '}
                    户；统计截至昨日 24:00
                  </>
                }
                tools={
                  <Button size="small" onClick={() => void navigate({ search: { year: data.year - 1 } })}>
                    看 {data.year - 1} 年
                  </Button>
                }
                empty={
                  <EmptyState
                    why="这一年没有超过上限或者提示线的企业。"
                    fill="检查办结后，次日零点起计入；演练不计。"
                  />
                }
              />
            </Panel>
            <ActsByGroup />
          </div>
        )}
      </QueryView>
    </>
  )
}

function Rules({ burden: { cap, warning } }: { burden: Burden }) {
  return (
    <Panel title="规则行">
      <ul className="hj-stack">
        <li>
          {cap.what}：<b>{cap.value}</b> {cap.unit}{' '}
          <span className="hj-quiet">
            {cap.citation}（{cap.status}）；投诉举报等不计入上限的检查另计
          </span>
        </li>
        {warning !== null && (
          <li>
            {warning.what}：<b>{warning.value}</b> {warning.unit}{' '}
            <span className="hj-quiet">
              {warning.citation}（{warning.status}）
            </span>
          </li>
        )}
      </ul>
    </Panel>
  )
}

const columns: Column<EntityLine>[] = [
  {
    key: 'name',
    title: '企业',
    render: (row) => (
      <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
        {row.entityName}
      </Link>
    ),
  },
  { key: 'total', title: '合计', align: 'right', render: (row) => `${row.total} 次` },
  {
    key: 'bodies',
    title: '各机关',
    render: (row) =>
      row.bodies
        .map((body) => `${body.agencyName} ${body.visits} 次${body.exempt > 0 ? `（不计入上限 ${body.exempt}）` : ''}`)
        .join('；'),
  },
  {
    key: 'state',
    title: '结论',
    render: (row) =>
      row.isOverCap ? <StateTag tone="law">超过上限</StateTag> : <StateTag tone="soon">合计较多，提示</StateTag>,
  },
]
