import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { bandNames } from '../desk/bands.ts'
import { type ClockRow, clocksQuery } from './clocks-query.ts'
import { PresumePanel } from './presume-panel.tsx'

const TONES = { overdue: 'law', next: 'soon', week: 'plain', later: 'plain' } as const

/** 期限台: every clock that runs for this person, the strict day first; what would move under other holidays. */
export function ClocksScreen() {
  const clocks = useQuery(clocksQuery)
  return (
    <>
      <PageHeader
        title="期限台"
        lede="正在计算的每一个期限：依据哪一条、哪一天届满、什么期间不计入、从哪里来。分档与工作台相同。"
      />
      <QueryView query={clocks}>
        {(data) => (
          <div className="hj-stack-24">
            <Panel flush>
              <DataTable
                columns={columns}
                rows={data.clocks}
                rowKey={(row) => row.id}
                headline={
                  <>
                    正在计算的期限 <b>{data.clocks.length}</b> 个，已超期{' '}
                    <b>{data.clocks.filter((one) => one.band === 'overdue').length}</b> 个，日历未公布·暂定{' '}
                    <b>{data.clocks.filter((one) => one.provisional).length}</b> 个
                  </>
                }
                empty={<EmptyState why="现在没有为您计算的期限。" fill="有事项交到您这里，它的期限就列在这一页。" />}
              />
            </Panel>
            <PresumePanel notices={data.presumed} />
          </div>
        )}
      </QueryView>
    </>
  )
}

const columns: Column<ClockRow>[] = [
  {
    key: 'band',
    title: '分档',
    render: (row) => <StateTag tone={TONES[row.band]}>{bandNames[row.band]}</StateTag>,
  },
  {
    key: 'kind',
    title: '事项',
    render: (row) => (
      <Link to={row.link}>
        <b>{row.kindName}</b>
      </Link>
    ),
  },
  { key: 'title', title: '来自', render: (row) => <span className="hj-clamp">{sourceWords(row)}</span> },
  {
    key: 'due',
    title: '届满日',
    render: (row) => (
      <>
        <DateText day={row.dueOn} short />
        {row.provisional && <span className="hj-quiet hj-small"> 日历未公布·暂定</span>}
      </>
    ),
  },
  {
    key: 'strict',
    title: '严格届满',
    render: (row) =>
      row.strictOn === null || row.strictOn === row.dueOn ? '相同' : <DateText day={row.strictOn} short />,
  },
  { key: 'left', title: '剩余', align: 'right', render: remainingWords },
  {
    key: 'article',
    title: '依据',
    render: (row) =>
      row.citation === null ? (
        <span className="hj-quiet">{row.countedBy === 'paper' ? '计划、文书或者证件载明' : '未写明'}</span>
      ) : (
        <span className="hj-clamp" title={row.citation}>
          {row.citation}
        </span>
      ),
  },
  {
    key: 'suspended',
    title: '不计入的期间',
    render: (row) =>
      row.suspendedBy.length === 0 ? <span className="hj-quiet">没有</span> : row.suspendedBy.join('；'),
  },
]

function remainingWords({ remaining, unit }: ClockRow): string {
  if (remaining === null) return ''
  const days = `${Math.abs(remaining)} ${unit === 'working-day' ? '个工作日' : '天'}`
  return remaining < 0 ? `超期 ${days}` : days
}

/** The enterprise or paper first, then the task it belongs to. */
function sourceWords({ title, detail }: ClockRow): string {
  return detail === null ? title : `${detail} · ${title}`
}
