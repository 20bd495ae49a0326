import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { NameWatermark } from '../../app/watermark.tsx'
import { UsccText } from '../../ui/copyable-code.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { EntityGlance } from '../get-entity/glance.tsx'
import { statusWords } from '../status-words.ts'
import { RegistrationForm } from '../register-entity/form.tsx'
import { EntityFilters } from './filters.tsx'
import { FoundName } from './found-name.tsx'
import { entitiesCountQuery, entitiesQuery, type EntityFilter, type EntityLine } from './search-query.ts'

const here = getRouteApi('/shell/entities')

/** 企业: query, headline, table; a row opens its glance, from there the whole file. */
export function SearchEntitiesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { page, pageSize } = pagingOf(search)
  const filter: EntityFilter = without(search, 'page', 'size', 'cols', 'open', 'act')
  const found = useQuery({ ...entitiesQuery(filter, page, pageSize), placeholderData: keepPreviousData })
  const counted = useQuery({ ...entitiesCountQuery(filter), enabled: found.isSuccess }).data
  return (
    <NameWatermark>
      <PageHeader
        title="企业"
        lede="名称、曾用名两个字即可查；也可以用代码开头或地址。全半角、括号、大小写、繁简不同也能查到。默认只看存续。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'register-entity',
                name: '登记单个主体',
                permission: 'entities.register',
                lede: '逐户补登；成批的用“导入与隔离”。',
                form: () => (
                  <RegistrationForm
                    onDone={(entityId) => void navigate({ to: '/entities/$entityId', params: { entityId } })}
                  />
                ),
              },
            ]}
            open={search.act}
            onOpen={(act) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act }) })}
          />
        }
      />
      <Panel flush>
        <EntityFilters filter={filter} onFilter={(next) => void navigate({ search: next })} />
        {found.isError && <ProblemNotice problem={problemWords(found.error)} />}
        <DataTable
          columns={columns}
          rows={found.data?.rows ?? []}
          rowKey={(row) => row.entityId}
          loading={found.isPending}
          headline={counted?.headline ?? found.data?.headline}
          empty={
            <EmptyState why="没有符合条件的企业。" fill="换一个词，或把登记状态放宽到全部；底数来自登记数据导入。" />
          }
          page={tablePage(
            search,
            counted?.total ?? found.data?.count.value ?? 0,
            (to) => void navigate({ search: (before) => ({ ...before, ...to }) }),
          )}
          shown={search.cols}
          onShown={(cols) => void navigate({ search: (before) => filled({ ...before, cols }) })}
          openKey={search.open}
          onOpen={(row) => void navigate({ search: (before) => ({ ...before, open: row.entityId }) })}
        />
      </Panel>
      <Drawer
        open={search.open !== undefined}
        size={600}
        title="企业"
        onClose={() => void navigate({ search: (before) => without(before, 'open') })}
      >
        {search.open && <EntityGlance entityId={search.open} />}
      </Drawer>
    </NameWatermark>
  )
}

const columns: Column<EntityLine>[] = [
  { key: 'name', title: '名称', render: (row) => <FoundName row={row} /> },
  {
    key: 'uscc',
    title: '统一社会信用代码',
    render: (row) => (row.uscc ? <UsccText uscc={row.uscc} /> : <span className="hj-quiet">无代码</span>),
  },
  {
    key: 'status',
    title: '登记状态',
    render: (row) => <StateTag tone={statusWords[row.status].tone}>{row.statusName}</StateTag>,
  },
  { key: 'kind', title: '类型', render: (row) => row.kindName },
  { key: 'industry', title: '行业', render: (row) => row.industryName ?? <span className="hj-quiet">未知</span> },
  { key: 'division', title: '区县', render: (row) => row.divisionName ?? <span className="hj-quiet">未知</span> },
  { key: 'address', title: '住所', render: (row) => <span className="hj-clamp">{row.address ?? '未知'}</span> },
  {
    key: 'on',
    title: '成立',
    optional: true,
    render: (row) => (row.registeredOn ? <DateText day={row.registeredOn} /> : <span className="hj-quiet">未知</span>),
  },
  { key: 'type', title: '登记类型', optional: true, render: (row) => row.typeName ?? '' },
]
