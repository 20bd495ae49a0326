import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DistrictBlocks } from '../../ui/district-blocks.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { stratumBlocks, wholeOrFraction } from './stratum-blocks.ts'
import type { Frame, Plan } from './plan-query.ts'

type Stratum = Frame['strata'][number]

/** Districts as blocks, then the exact fraction and percent of every stratum; classes only in an open frame. */
export function StrataPanel({ plan, frame }: { plan: Plan; frame: Frame }) {
  const hasResult = plan.result !== null
  const isJoint = plan.tasks.length > 1
  const isPartial = plan.waves.some((wave) => wave.state === 'waiting')
  return (
    <>
      <Panel title="各层名额" note={hasResult ? '金色为抽中' : '空格为将抽的名额'}>
        <DistrictBlocks blocks={stratumBlocks(frame.strata, { isJoint, isPartial })} />
      </Panel>
      <Panel title="概率表" note={isJoint ? '各部门任务合计，户数为户次。' : '每一户被抽中的概率，精确到分数。'} flush>
        <DataTable
          columns={columns}
          rows={frame.strata}
          rowKey={(row) => row.key}
          empty={<EmptyState why="没有分层。" fill="冻结名册后列出。" />}
        />
      </Panel>
      {frame.classes.length > 1 && (
        <Panel title="各类概率" flush>
          <DataTable
            columns={classColumns}
            rows={frame.classes}
            rowKey={(row) => `${row.stratum}/${row.cls}`}
            empty={<EmptyState why="没有分类。" fill="" />}
          />
        </Panel>
      )}
    </>
  )
}

const columns: Column<Stratum>[] = [
  { key: 'label', title: '层', render: (row) => <b>{row.label}</b> },
  { key: 'frame', title: '名册', align: 'right', render: (row) => `${grouped(row.frameCount)} 户` },
  { key: 'eligible', title: '参加抽取', align: 'right', render: (row) => `${grouped(row.eligible)} 户` },
  { key: 'certainty', title: '必查', align: 'right', render: (row) => `${grouped(row.certainty)} 户` },
  { key: 'excluded', title: '排除', align: 'right', render: (row) => `${grouped(row.excluded)} 户` },
  {
    key: 'expected',
    title: '期望名额',
    align: 'right',
    render: (row) => <span className="hj-fraction">{wholeOrFraction(row.expected)}</span>,
  },
  { key: 'pi', title: '概率', align: 'right', render: (row) => <span className="hj-fraction">{row.probability}</span> },
  { key: 'percent', title: '百分比', align: 'right', render: (row) => row.percent },
  {
    key: 'drawn',
    title: '抽出',
    align: 'right',
    render: (row) => (row.drawn === null ? '未抽' : `${grouped(row.drawn)} 户`),
  },
]

const classColumns: Column<Frame['classes'][number]>[] = [
  { key: 'stratum', title: '层', render: (row) => row.stratum },
  { key: 'cls', title: '类', render: (row) => row.cls },
  { key: 'count', title: '户数', align: 'right', render: (row) => grouped(row.count) },
  { key: 'pi', title: '概率', align: 'right', render: (row) => <span className="hj-fraction">{row.probability}</span> },
  { key: 'percent', title: '百分比', align: 'right', render: (row) => row.percent },
]
