import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { InputNumber } from 'antd'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped, percent } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'

const here = getRouteApi('/shell/outside-draw')

function listOutsideDraw(year: number | undefined) {
  return take(api.GET('/api/inspection/outside-draw', { params: { query: filled({ year }) } }))
}

type Shares = Awaited<ReturnType<typeof listOutsideDraw>>
type AgencyShare = Shares['agencies'][number]

/** 双随机与例外占比: how much went through the draw, and by which entry of the closed list the rest did not. */
export function ListOutsideDrawScreen() {
  const { year } = here.useSearch()
  const shares = useQuery({ queryKey: ['outside-draw', year], queryFn: () => listOutsideDraw(year) })
  return (
    <>
      <PageHeader
        title="双随机与例外占比"
        lede="日常检查都应经双随机抽取；不经抽取的，必须属于下面的封闭清单。占比同时对外公布。"
      />
      <QueryView query={shares}>{(data) => <SharesPage data={data} />}</QueryView>
    </>
  )
}

function SharesPage({ data }: { data: Shares }) {
  const navigate = here.useNavigate()
  return (
    <div className="hj-columns">
      <Panel flush>
        <DataTable
          columns={columns}
          rows={data.agencies}
          rowKey={(row) => row.agencyId}
          headline={`${data.year} 年已开始的检查，按依据统计`}
          tools={
            <InputNumber
              aria-label="年度"
              min={2020}
              max={2100}
              precision={0}
              value={data.year}
              onChange={(next) => void navigate({ search: filled({ year: next ?? undefined }) })}
            />
          }
          empty={<EmptyState why="这一年还没有开始的检查。" fill="检查人员到场后计入，演练不计。" />}
        />
      </Panel>
      <Panel title="可以不经抽取的情形" note={`封闭清单。依据：${data.citation}`}>
        <FactList
          facts={data.exceptions.map((exception) => ({
            label: exception.title,
            value: exception.words,
            source: exception.basis,
          }))}
        />
      </Panel>
    </div>
  )
}

const columns: Column<AgencyShare>[] = [
  { key: 'agency', title: '机关', render: (row) => <b>{row.agencyName}</b> },
  { key: 'visits', title: '检查', align: 'right', render: (row) => `${grouped(row.visits)} 家次` },
  {
    key: 'drawn',
    title: '经双随机',
    align: 'right',
    render: (row) => (
      <b>
        {grouped(row.drawn)} 家次，{percent(row.drawn, row.visits)}
      </b>
    ),
  },
  {
    key: 'rest',
    title: '其余',
    render: (row) =>
      row.grounds
        .filter(({ code }) => code !== 'draw')
        .map(({ label, visits }) => `${label} ${grouped(visits)}（${percent(visits, row.visits)}）`)
        .join('，') || '无',
  },
]
