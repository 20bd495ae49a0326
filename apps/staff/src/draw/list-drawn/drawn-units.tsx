import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { mannerWords, outcomeWords } from '../plan-words.ts'
import type { Plan } from '../read-plan/plan-query.ts'
import { ReadSealedList } from '../read-sealed-list/act.tsx'
import { type DrawnUnit, drawnQuery } from './drawn-query.ts'
import { DrawnUnitCard } from './drawn-unit-card.tsx'

const here = getRouteApi('/shell/plans/$planId')

/** The drawn units: names of what is released or public, a number for the rest. */
export function DrawnUnits({ plan }: { plan: Plan }) {
  const { open } = here.useSearch()
  const navigate = here.useNavigate()
  const drawn = useQuery({ ...drawnQuery(plan.planId), enabled: plan.result !== null })
  const opened = drawn.data?.rows.find((row) => row.visitId === open)
  const close = () => void navigate({ search: (before) => without(before, 'open') })
  if (!plan.result)
    return <EmptyState why="还没有抽取。" fill="种子产生并抽取后，这里列出每一个抽中单元；放行之前不显示名称。" />
  return (
    <Panel flush>
      <QueryView query={drawn}>
        {(found) => (
          <DataTable
            columns={columns}
            rows={found.rows}
            rowKey={(row) => row.visitId}
            headline={<Headline rows={found.rows} />}
            empty={<EmptyState why="没有抽中单元。" fill="抽取没有抽出任何一户，见“户数与概率”。" />}
            tools={found.rows.some((row) => !row.isOpen) ? <ReadSealedList planId={plan.planId} /> : undefined}
            openKey={open}
            onOpen={(row) => void navigate({ search: (before) => ({ ...before, open: row.visitId }) })}
          />
        )}
      </QueryView>
      <Drawer
        open={opened !== undefined}
        size={560}
        title={opened && `第 ${opened.position + 1} 号抽中单元`}
        onClose={close}
        destroyOnHidden
      >
        {opened && <DrawnUnitCard plan={plan} unit={opened} rows={drawn.data?.rows ?? []} onDone={close} />}
      </Drawer>
    </Panel>
  )
}

function Headline({ rows }: { rows: readonly DrawnUnit[] }) {
  const reserves = rows.filter((row) => row.manner === 'reserve').length
  return (
    <>
      抽中 <b>{grouped(rows.length - reserves)}</b> 户{reserves > 0 && `，递补 ${reserves} 户`}，已放行{' '}
      {grouped(rows.filter((row) => row.isOpen).length)} 户
    </>
  )
}

const columns: Column<DrawnUnit>[] = [
  { key: 'position', title: '序', align: 'right', width: 64, render: (row) => row.position + 1 },
  {
    key: 'name',
    title: '企业',
    render: (row) =>
      row.isOpen && row.entityId ? (
        <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
          {row.entityName}
        </Link>
      ) : (
        <span className="hj-quiet">未放行，不显示名称</span>
      ),
  },
  { key: 'stratum', title: '层', render: (row) => row.stratumLabel },
  { key: 'manner', title: '方式', render: (row) => mannerWords[row.manner] },
  { key: 'on', title: '检查日', render: (row) => (row.visitOn ? <DateText day={row.visitOn} short /> : '') },
  { key: 'officers', title: '执法人员', render: (row) => row.officers.map((officer) => officer.name).join('、') },
  {
    key: 'outcome',
    title: '结果',
    render: (row) => (row.outcome ? outcomeWords[row.outcome] : row.isOpen ? '待查' : ''),
  },
]
