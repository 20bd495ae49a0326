import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { DismissClueForm } from '../dismiss-resting-clue/form.tsx'

function read() {
  return take(api.GET('/api/entities/resting-clues'))
}

type Clue = Awaited<ReturnType<typeof read>>['clues'][number]

/** 疑似恢复营业: at rest by the register, in business by somebody else's record. A person looks; nothing follows by itself. */
export function ListRestingCluesScreen() {
  const clues = useQuery({ queryKey: ['resting-clues'], queryFn: read })
  return (
    <>
      <PageHeader
        title="疑似恢复营业"
        lede="登记为歇业，纳税、用水、用气的记载却显示在经营。开展经营活动的视为恢复营业；线索由人核实，不直接产生检查或者登记的后果。"
      />
      <div className="hj-stack">
        {clues.isError && <ProblemNotice problem={problemWords(clues.error)} />}
        <Panel flush>
          <DataTable
            columns={columns}
            rows={clues.data?.clues ?? []}
            rowKey={(row) => row.factId}
            loading={clues.isPending}
            failed={clues.isError}
            headline={
              <>
                <b>{clues.data?.clues.length ?? 0}</b> 条线索
                {clues.data && clues.data.citation !== '' && (
                  <span className="hj-quiet">，依据：{clues.data.citation}</span>
                )}
              </>
            }
            expand={(row) => <Ruling row={row} />}
            empty={<EmptyState why="没有歇业期间的经营活动记载。" fill="税务、水务、燃气的数据归集后自动比对。" />}
          />
        </Panel>
      </div>
    </>
  )
}

function Ruling({ row }: { row: Clue }) {
  return (
    <div style={{ position: 'sticky', left: 12, maxWidth: 'min(480px, calc(100vw - 72px))' }} className="hj-stack">
      <p>
        确已恢复营业的，到
        <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
          一企一档
        </Link>
        把登记状态变更为存续；不是的，写明理由：
      </p>
      <DismissClueForm entityId={row.entityId} factId={row.factId} />
    </div>
  )
}

const columns: Column<Clue>[] = [
  {
    key: 'entity',
    title: '主体',
    render: (row) => (
      <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
        {row.name}
      </Link>
    ),
  },
  { key: 'since', title: '歇业自', render: (row) => <DateText day={row.restingSinceOn} /> },
  { key: 'kind', title: '记载', render: (row) => `${row.kind}：${row.value}` },
  { key: 'amount', title: '数量', align: 'right', render: (row) => `${grouped(row.amount)} ${row.unit}` },
  { key: 'on', title: '发生', render: (row) => <DateText day={row.happenedOn} /> },
  { key: 'source', title: '来源', render: (row) => row.source.split('·')[0] },
]
