import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Drawer, Segmented } from 'antd'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { hasPermission, useSession } from '../../app/session.ts'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { NameWatermark } from '../../app/watermark.tsx'
import { RecomputeSelected } from '../../credit/recompute-class/batch.tsx'
import { type BatchLine, BatchReport } from '../../ui/batch-report.tsx'
import { UsccText } from '../../ui/copyable-code.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { DistrictMap } from '../count-by-division/district-map.tsx'
import { FindPersonForm } from '../find-person/form.tsx'
import { EntityGlance } from '../get-entity/glance.tsx'
import { statusWords } from '../status-words.ts'
import { SavedQueries } from '../list-saved-queries/saved-queries.tsx'
import { ObjectsForm } from '../record-objects/form.tsx'
import { RegistrationForm } from '../register-entity/form.tsx'
import { ExportForm } from '../request-export/form.tsx'
import { EntityFilters } from './filters.tsx'
import './search.css'
import { FoundName } from './found-name.tsx'
import { entitiesCountQuery, entitiesQuery, type EntityFilter, type EntityLine } from './search-query.ts'

const here = getRouteApi('/shell/entities')

/** 企业: query, headline, table; a row opens its glance, from there the whole file; chosen rows have their batch acts. */
export function SearchEntitiesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const [selected, setSelected] = useState<string[]>([])
  const filter: EntityFilter = without(search, 'page', 'size', 'cols', 'open', 'act', 'more', 'view')
  const ask = (next: EntityFilter) => {
    setSelected([])
    void navigate({ search: filled({ ...next, more: search.more, view: search.view }) })
  }
  return (
    <NameWatermark>
      <PageHeader
        title="企业"
        lede="名称、曾用名两个字即可查；也可以用代码、设备或产品编码、许可证号、文号的开头，或者地址。全半角、括号、大小写、繁简不同也能查到。默认只看存续。"
        actions={<EntityListActs filter={filter} selected={selected} />}
      />
      <Panel flush>
        <EntityFilters
          filter={filter}
          isWide={search.more === 'yes'}
          onFilter={ask}
          onWide={(isWide) =>
            void navigate({ search: (before) => (isWide ? { ...before, more: 'yes' } : without(before, 'more')) })
          }
          kept={<SavedQueries filter={filter} onFilter={ask} />}
        />
        <ViewChoice />
        {search.view === 'map' ? (
          <DistrictMap filter={without(filter, 'division')} />
        ) : (
          <EntityTable filter={filter} selected={selected} onSelected={setSelected} />
        )}
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

/** 列表 or 按区县, and the way to a person, which is asked for apart. */
function ViewChoice() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const permissions = useSession()?.permissions
  const name = search.q?.trim() ?? ''
  return (
    <div className="hj-view-choice hj-no-print">
      <Segmented
        aria-label="怎样看"
        value={search.view ?? 'list'}
        options={[
          { value: 'list', label: '列表' },
          { value: 'map', label: '按区县' },
        ]}
        onChange={(view) =>
          void navigate({
            search: (before) => (view === 'map' ? { ...before, view: 'map' } : without(before, 'view')),
          })
        }
      />
      {NAME_LIKE.test(name) && hasPermission(permissions, 'entities.read-persons') && (
        <button
          type="button"
          className="hj-link-button"
          onClick={() => void navigate({ search: (before) => ({ ...before, act: 'find-person' }) })}
        >
          “{name}”是人名？写明用途后按人员查
        </button>
      )}
    </div>
  )
}

/** What a personal name may look like. */
const NAME_LIKE = /^[\p{Script=Han}·•]{2,12}$/u

interface EntityListActsProps {
  filter: EntityFilter
  selected: string[]
}

function EntityListActs({ filter, selected }: EntityListActsProps) {
  const { act: open } = here.useSearch()
  const navigate = here.useNavigate()
  return (
    <ActBar
      acts={[
        {
          slug: 'register-entity',
          name: '登记单个主体',
          permission: 'entities.register',
          lede: '逐户补登；成批的用“登记导入”。',
          form: () => (
            <RegistrationForm
              onDone={(entityId) => void navigate({ to: '/entities/$entityId', params: { entityId } })}
            />
          ),
        },
        {
          slug: 'request-export',
          name: '导出',
          permission: 'entities.export',
          lede: '导出为 CSV，只含登记的公开事项，不含个人信息。条件、用途和下载都记入证据账本。',
          form: () => <ExportForm filter={filter} selected={selected} />,
        },
        {
          slug: 'find-person',
          name: '按人员查',
          permission: 'entities.read-persons',
          lede: '法定代表人、经营者、股东和高级管理人员。写明用途后查询；查谁、为什么、查得几户，记入证据账本。',
          form: () => (
            <FindPersonForm name={filter.q !== undefined && NAME_LIKE.test(filter.q) ? filter.q : undefined} />
          ),
        },
        {
          slug: 'record-objects',
          name: '成批登记监管对象',
          permission: 'entities.record-fact',
          lede: '设备、产品等的编码按种类校验，每一行要么登记、要么写明为什么没有登记。',
          form: () => <ObjectsForm />,
        },
      ]}
      open={open}
      onOpen={(act) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act }) })}
    />
  )
}

interface EntityTableProps extends EntityListActsProps {
  onSelected(keys: string[]): void
}

function EntityTable({ filter, selected, onSelected }: EntityTableProps) {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const [report, setReport] = useState<BatchLine[]>()
  const { page, pageSize } = pagingOf(search)
  const found = useQuery({ ...entitiesQuery(filter, page, pageSize), placeholderData: keepPreviousData })
  const counted = useQuery({ ...entitiesCountQuery(filter), enabled: found.isSuccess }).data
  const rows = found.data?.rows ?? []
  return (
    <>
      {report && <BatchReport lines={report} done="已重新试算" unit="户" onClose={() => setReport(undefined)} />}
      {found.isError && <ProblemNotice problem={problemWords(found.error)} />}
      <DataTable
        columns={columns}
        rows={rows}
        rowKey={(row) => row.entityId}
        loading={found.isPending}
        failed={found.isError}
        headline={counted?.headline ?? found.data?.headline}
        tools={
          <SelectedActs
            rows={rows.filter((row) => selected.includes(row.entityId))}
            onExport={() => void navigate({ search: (before) => ({ ...before, act: 'request-export' }) })}
            onDone={(lines) => {
              setReport(lines)
              onSelected([])
            }}
          />
        }
        selection={{ keys: selected, onChange: onSelected }}
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
    </>
  )
}

interface SelectedActsProps {
  rows: EntityLine[]
  onExport(): void
  onDone(lines: BatchLine[]): void
}

/** What can be done with the chosen rows; each act reports row by row. */
function SelectedActs({ rows, onExport, onDone }: SelectedActsProps) {
  const permissions = useSession()?.permissions
  if (rows.length === 0) return null
  return (
    <>
      <RecomputeSelected rows={rows} onDone={onDone} />
      {hasPermission(permissions, 'entities.export') && <Button onClick={onExport}>导出所选 {rows.length} 户</Button>}
    </>
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
