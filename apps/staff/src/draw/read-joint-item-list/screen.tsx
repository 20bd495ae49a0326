import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { filled } from '../../app/list-state.ts'
import { LeafMark } from '../../ledger/prove-inclusion/leaf-mark.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { PublishJointItemsForm } from '../publish-joint-item-list/form.tsx'
import { type JointItem, type JointItemList, type JointItemLists, jointItemListQuery } from './list-query.ts'

const here = getRouteApi('/shell/joint-items')

/** 联合抽查事项清单: the version in force with every reason, all versions there were, and the next one. */
export function ReadJointItemListScreen() {
  const { list } = here.useSearch()
  const lists = useQuery(jointItemListQuery(list))
  return (
    <>
      <PageHeader
        back={<Link to="/year-plans">年度抽查计划</Link>}
        title="联合抽查事项清单"
        lede="几个部门一起查哪些事项：牵头、参加、对象、方式，哪一年列入。每一版写明新增、移出和没有列入的理由，向社会公开。"
      />
      <QueryView query={lists}>{(data) => <Lists lists={data} />}</QueryView>
    </>
  )
}

function Lists({ lists }: { lists: JointItemLists }) {
  const navigate = here.useNavigate()
  const newest = lists.versions[0]?.listId
  const isNewest = lists.list === null || lists.list.listId === newest
  return (
    <div className="hj-stack-24">
      {lists.list === null ? (
        <Panel>
          <EmptyState why="还没有公布过清单。" fill="有权公布的人员在这一页编制并公布第一版。" />
        </Panel>
      ) : (
        <>
          <Select
            aria-label="版本"
            style={{ width: 220 }}
            value={lists.list.listId}
            options={lists.versions.map((one) => ({
              value: one.listId,
              label: `${one.year} 年第 ${one.version} 版（${one.items} 项）`,
            }))}
            onChange={(listId) => void navigate({ search: filled({ list: listId === newest ? undefined : listId }) })}
          />
          <Version list={lists.list} />
        </>
      )}
      {isNewest && <PublishJointItemsForm key={lists.list?.listId ?? 'first'} before={lists.list} />}
    </div>
  )
}

function Version({ list }: { list: JointItemList }) {
  return (
    <>
      <Panel
        title={list.title}
        note={`${list.agencyName} ${list.publishedByName}公布，${list.year} 年第 ${list.version} 版`}
        flush
      >
        <DataTable
          columns={columns}
          rows={list.items}
          rowKey={(row) => row.number}
          headline={
            <>
              <MomentText at={list.publishedAt} /> <LeafMark leafHash={list.leafHash} />
            </>
          }
          empty={<EmptyState why="没有事项。" fill="" />}
        />
      </Panel>
      {(list.dropped.length > 0 || list.considered.length > 0) && (
        <Panel title="移出和没有列入的">
          <ul className="hj-stack">
            {list.dropped.map((one) => (
              <li key={one.number}>
                移出 <b>{one.name}</b>（{one.yearAdded} 年列入）：{one.reason}
              </li>
            ))}
            {list.considered.map((one) => (
              <li key={one.name}>
                没有列入 <b>{one.name}</b>（{one.proposedBy}提出）：{one.reason}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

const columns: Column<JointItem>[] = [
  { key: 'number', title: '编号', render: (row) => <code>{row.number}</code> },
  { key: 'name', title: '事项', render: (row) => <b>{row.name}</b> },
  { key: 'lead', title: '牵头', render: (row) => row.lead },
  { key: 'partners', title: '参加', render: (row) => row.partners.join('、') },
  { key: 'objects', title: '对象', render: (row) => row.objects },
  { key: 'method', title: '方式', render: (row) => row.method },
  { key: 'year', title: '列入', align: 'right', render: (row) => `${row.yearAdded} 年` },
  { key: 'reason', title: '理由', render: (row) => row.reason },
]
