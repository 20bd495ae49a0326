import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ActBar } from '../../app/act-bar.tsx'
import { filled } from '../../app/list-state.ts'
import { agenciesQuery, agencyKinds, agencyLevels, useAgencyNames } from '../directory.ts'
import { AgencyForm } from '../register-agency/form.tsx'

const here = getRouteApi('/shell/agencies')

type Agency = Awaited<ReturnType<NonNullable<typeof agenciesQuery.queryFn>>>['agencies'][number]

/** 机构: organs and 派出机构 told apart, with their own code system. */
export function ListAgenciesScreen() {
  const { q = '', act } = here.useSearch()
  const navigate = here.useNavigate()
  const agencies = useQuery(agenciesQuery)
  const nameOf = useAgencyNames()
  return (
    <>
      <PageHeader
        title="机构"
        lede="机关与派出机构分开登记：派出机构以机关名义执法，权限随授权而定。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'register-agency',
                name: '登记机关',
                permission: 'identity.manage-agencies',
                form: (close) => <AgencyForm onDone={close} />,
              },
            ]}
            open={act}
            onOpen={(slug) => void navigate({ search: filled({ q, act: slug }) })}
          />
        }
      />
      <Panel flush>
        <QueryView query={agencies}>
          {(data) => {
            const rows = data.agencies.filter((agency) => `${agency.name}${agency.code}${agency.sector}`.includes(q))
            const organs = rows.filter((agency) => agency.kind === 'organ').length
            const dispatched = rows.filter((agency) => agency.kind === 'dispatched').length
            return (
              <DataTable
                columns={columns(nameOf)}
                rows={rows}
                rowKey={(row) => row.id}
                headline={
                  <>
                    行政机关 <b>{organs}</b> 个，派出机构 <b>{dispatched}</b> 个
                  </>
                }
                tools={
                  <Input.Search
                    defaultValue={q}
                    placeholder="名称、代码、条线"
                    allowClear
                    style={{ width: 240 }}
                    onSearch={(text) => void navigate({ search: text ? { q: text } : {} })}
                  />
                }
                empty={<EmptyState why="没有符合条件的机构。" fill="换一个词，或清空查询条件。" />}
              />
            )
          }}
        </QueryView>
      </Panel>
    </>
  )
}

function columns(nameOf: (id: string | null) => string): Column<Agency>[] {
  return [
    { key: 'name', title: '名称', render: (row) => <b>{row.name}</b> },
    { key: 'kind', title: '性质', render: (row) => agencyKinds[row.kind] },
    { key: 'level', title: '层级', render: (row) => agencyLevels[row.level] },
    { key: 'sector', title: '条线', render: (row) => row.sector },
    { key: 'parent', title: '所属机关', render: (row) => nameOf(row.parentId) || <span className="hj-quiet">—</span> },
    { key: 'word', title: '机关代字', render: (row) => row.documentWord ?? <span className="hj-quiet">未定</span> },
    { key: 'code', title: '机构代码', render: (row) => <code>{row.code}</code> },
    {
      key: 'status',
      title: '状态',
      render: (row) =>
        row.status === 'active' ? (
          <StateTag tone="plain">在用</StateTag>
        ) : (
          <StateTag tone="closed">{row.status === 'stopped' ? '已停用' : '留作历史'}</StateTag>
        ),
    },
    {
      key: 'officers',
      title: '',
      render: (row) => (
        <Link to="/officers" search={{ agency: row.id }}>
          执法人员
        </Link>
      ),
    },
  ]
}
