import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Drawer, Input } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { NameWatermark } from '../../app/watermark.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { AccountForm } from '../create-account/form.tsx'
import { accountKinds } from '../directory.ts'
import { AccountCard } from './account-card.tsx'
import type { Account } from './account-card.tsx'

const here = getRouteApi('/shell/accounts')

function listAccounts(query: { text: string; page: number; pageSize: number }) {
  return take(api.GET('/api/identity/accounts', { params: { query } }))
}

/** 账号与授权: who may do what, for which organ, until when; the one who grants never grants to himself. */
export function ListAccountsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const query = { text: search.q ?? '', ...pagingOf(search) }
  const accounts = useQuery({
    queryKey: ['accounts', query],
    queryFn: () => listAccounts(query),
    placeholderData: keepPreviousData,
  })
  const found = accounts.data ?? { total: 0, accounts: [], roles: [] }
  const opened = found.accounts.find((each) => each.id === search.open)
  return (
    <NameWatermark>
      <PageHeader
        title="账号与授权"
        lede="账号建立时没有任何权限；每项授权写明机关、区县和起止日，授予与收回都进账本。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'create-account',
                name: '建立账号',
                permission: 'identity.manage-accounts',
                form: (close) => <AccountForm onDone={close} />,
              },
            ]}
            open={search.act}
            onOpen={(act) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act }) })}
          />
        }
      />
      <Panel flush>
        {accounts.isError && <ProblemNotice problem={problemWords(accounts.error)} />}
        <DataTable
          columns={columns}
          rows={found.accounts}
          rowKey={(row) => row.id}
          loading={accounts.isPending}
          failed={accounts.isError}
          headline={
            <>
              查询结果：账号 <b>{grouped(found.total)}</b> 个
            </>
          }
          tools={
            <Input.Search
              defaultValue={search.q}
              placeholder="姓名、登录名"
              allowClear
              style={{ width: 220 }}
              onSearch={(q) => void navigate({ search: filled({ q }) })}
            />
          }
          empty={<EmptyState why="没有符合条件的账号。" fill="换一个词，或清空查询条件。" />}
          page={tablePage(search, found.total, (to) => void navigate({ search: (before) => ({ ...before, ...to }) }))}
          openKey={search.open}
          onOpen={(row) => void navigate({ search: (before) => ({ ...before, open: row.id }) })}
        />
      </Panel>
      <Drawer
        open={opened !== undefined}
        size={620}
        title={opened && `${opened.personName}（${opened.loginName}）`}
        onClose={() => void navigate({ search: (before) => without(before, 'open') })}
        destroyOnHidden
      >
        {opened && <AccountCard account={opened} roles={found.roles} />}
      </Drawer>
    </NameWatermark>
  )
}

const columns: Column<Account>[] = [
  { key: 'person', title: '姓名', render: (row) => <b>{row.personName}</b> },
  { key: 'login', title: '登录名', render: (row) => <code>{row.loginName}</code> },
  { key: 'kind', title: '种类', render: (row) => accountKinds[row.kind] },
  {
    key: 'agency',
    title: '单位',
    render: (row) => row.agencyName ?? row.organization ?? <span className="hj-quiet">—</span>,
  },
  {
    key: 'grants',
    title: '角色',
    render: (row) =>
      row.grants.length > 0 ? (
        row.grants.map((grant) => grant.roleTitle).join('、')
      ) : (
        <span className="hj-quiet">没有授权</span>
      ),
  },
  {
    key: 'state',
    title: '状态',
    render: (row) =>
      row.disabledAt ? <StateTag tone="closed">已停用</StateTag> : <StateTag tone="plain">在用</StateTag>,
  },
]
