import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { itemStates, kindWords } from '../item-words.ts'
import { CatalogueImportForm } from '../import-catalogue/form.tsx'
import { ProposalForm } from '../propose-item/form.tsx'
import { ItemFilters } from './filters.tsx'
import { type ItemLine, type ItemList, itemsQuery } from './items-query.ts'

const here = getRouteApi('/shell/items')

/** 监管事项: what may be checked and on which basis; 待核 and 缺 are said, nothing is invented. */
export function ListItemsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { page, pageSize } = pagingOf(search)
  const filter = without(search, 'page', 'size', 'cols', 'act')
  const items = useQuery({ ...itemsQuery(filter, page, pageSize), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title="监管事项"
        lede="没有现行依据的事项不能抽取；凭记忆写下的条文标“待核”，来源没有给的写“缺”。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'propose-item',
                name: '提出事项',
                permission: 'catalogue.edit',
                lede: '提出人不能审批自己提出的事项。',
                form: () => (
                  <ProposalForm onDone={(itemId) => void navigate({ to: '/items/$itemId', params: { itemId } })} />
                ),
              },
              {
                slug: 'import-catalogue',
                name: '读入清单',
                permission: 'catalogue.edit',
                lede: '把随法规库发布的事项清单读进目录：历史事项作为历史，其余作为提案，逐项等候另一人审批。重复读入不会改变任何事项。',
                form: (close) => <CatalogueImportForm onDone={close} />,
              },
            ]}
            open={search.act}
            onOpen={(act) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act }) })}
          />
        }
      />
      <Panel flush>
        <ItemFilters
          filter={filter}
          sectors={items.data?.sectors ?? []}
          onFilter={(next) => void navigate({ search: next })}
        />
        {items.isError && <ProblemNotice problem={problemWords(items.error)} />}
        <DataTable
          columns={columns}
          rows={items.data?.items ?? []}
          rowKey={(row) => row.itemId}
          loading={items.isPending}
          failed={items.isError}
          headline={items.data && <Headline list={items.data} />}
          empty={
            <EmptyState why="没有符合条件的事项。" fill="放宽条件再查；新事项由事项管理岗提出，经审批后列入目录。" />
          }
          page={tablePage(
            search,
            items.data?.total ?? 0,
            (to) => void navigate({ search: (before) => ({ ...before, ...to }) }),
          )}
          shown={search.cols}
          onShown={(cols) => void navigate({ search: (before) => filled({ ...before, cols }) })}
          onOpen={(row) => void navigate({ to: '/items/$itemId', params: { itemId: row.itemId } })}
        />
      </Panel>
    </>
  )
}

function Headline({ list }: { list: ItemList }) {
  const { counts } = list
  return (
    <>
      查询结果：事项 <b>{list.total}</b> 项（检查 {counts.inspection}，处罚 {counts.penalty}，强制 {counts.coercion}
      ，其他 {counts.other}），可抽取 <b>{counts.drawable}</b> 项，待核 {counts.unconfirmed} 项
    </>
  )
}

const columns: Column<ItemLine>[] = [
  { key: 'code', title: '编码', render: (row) => <code>{row.code}</code> },
  { key: 'title', title: '事项', render: (row) => <span className="hj-clamp">{row.title}</span> },
  { key: 'group', title: '主项', optional: true, render: (row) => row.groupTitle },
  { key: 'kind', title: '种类', render: (row) => kindWords[row.kind] },
  { key: 'sector', title: '条线', render: (row) => row.sector },
  { key: 'agency', title: '实施机关', render: (row) => row.agency },
  {
    key: 'state',
    title: '状态',
    render: (row) => (
      <StateTag tone={itemStates[row.state]?.tone ?? 'plain'}>{itemStates[row.state]?.words ?? row.state}</StateTag>
    ),
  },
  {
    key: 'draw',
    title: '抽取',
    render: (row) =>
      row.isDrawable ? (
        '可抽取'
      ) : (
        <span className="hj-quiet" title={row.undrawableReason}>
          不可抽取
        </span>
      ),
  },
  {
    key: 'confirmed',
    title: '依据',
    render: (row) => (row.isConfirmed ? '已核' : <StateTag tone="soon">待核 {row.unconfirmedCount}</StateTag>),
  },
  {
    key: 'missing',
    title: '缺',
    align: 'right',
    render: (row) =>
      row.missing.length === 0 ? '' : <span title={row.missing.join('、')}>缺 {row.missing.length} 项</span>,
  },
  { key: 'points', title: '要点', align: 'right', render: (row) => row.checkPointCount },
  { key: 'from', title: '施行', optional: true, render: (row) => <DateText day={row.validFrom} /> },
]
