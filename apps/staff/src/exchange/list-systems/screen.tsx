import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { SystemForm } from '../register-system/form.tsx'
import { SystemCard } from './system-card.tsx'
import { type OutsideSystem, systemsQuery } from './systems-query.ts'

const here = getRouteApi('/shell/systems')

/** 对接系统与密钥: who asks us by machine, for what, on what legal ground, and how much. */
export function ListSystemsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const systems = useQuery(systemsQuery)
  const rows = systems.data?.systems ?? []
  const opened = rows.find((row) => row.systemId === search.open)
  return (
    <>
      <PageHeader
        title="对接系统与密钥"
        back={<Link to="/webhooks">事件推送</Link>}
        lede="每个系统写明用途和法律依据；密钥只给所需的权限，有期限、有配额，本身只显示一次，每次调用都留记录。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'register-system',
                name: '登记对接系统',
                permission: 'exchange.manage-systems',
                form: (close) => <SystemForm onDone={close} />,
              },
            ]}
            open={search.act}
            onOpen={(act) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act }) })}
          />
        }
      />
      <Panel flush>
        {systems.isError && <ProblemNotice problem={problemWords(systems.error)} />}
        <DataTable
          columns={columns}
          rows={rows}
          rowKey={(row) => row.systemId}
          loading={systems.isPending}
          failed={systems.isError}
          headline={
            <>
              对接系统 <b>{grouped(rows.length)}</b> 个
            </>
          }
          empty={<EmptyState why="还没有登记对接系统。" fill="登记后才能发放密钥、建立事件订阅。" />}
          openKey={search.open}
          onOpen={(row) => void navigate({ search: (before) => ({ ...before, open: row.systemId }) })}
        />
      </Panel>
      <Drawer
        open={opened !== undefined}
        size={680}
        title={opened?.name}
        onClose={() => void navigate({ search: (before) => without(before, 'open') })}
        destroyOnHidden
      >
        {opened && <SystemCard system={opened} grantable={systems.data?.grantable ?? []} />}
      </Drawer>
    </>
  )
}

const columns: Column<OutsideSystem>[] = [
  {
    key: 'name',
    title: '系统',
    render: (row) => (
      <>
        <b>{row.name}</b>
        <span className="hj-quiet hj-small" style={{ display: 'block' }}>
          {row.contact}
        </span>
      </>
    ),
  },
  { key: 'agency', title: '数据范围', render: (row) => row.agencyName },
  { key: 'purpose', title: '用途', render: (row) => row.purpose },
  { key: 'ground', title: '法律依据', render: (row) => row.legalGround },
  {
    key: 'keys',
    title: '密钥',
    render: (row) => {
      const inForce = row.keys.filter((key) => key.state === 'in-force').length
      return inForce > 0 ? (
        <StateTag tone="order">{inForce} 个在用</StateTag>
      ) : (
        <StateTag tone="closed">没有在用的</StateTag>
      )
    },
  },
  {
    key: 'used',
    title: '今日调用',
    align: 'right',
    render: (row) => row.keys.reduce((sum, key) => sum + key.usedToday, 0).toLocaleString('zh-CN'),
  },
]
