import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { EndDelegationForm } from '../end-delegation/form.tsx'
import { RecordDelegationForm } from '../record-delegation/form.tsx'
import { type Delegation, delegationsQuery, delegationStates, powerWords } from './delegations-query.ts'

const here = getRouteApi('/shell/delegations')

/** 执法委托: who acts in whose name, for what, until when. */
export function ListDelegationsScreen() {
  const { open, act } = here.useSearch()
  const navigate = here.useNavigate()
  const list = useQuery(delegationsQuery)
  const rows = list.data?.delegations ?? []
  const opened = rows.find((row) => row.delegationId === open)
  return (
    <>
      <PageHeader
        title="执法委托"
        lede="受托机关以委托机关的名义检查、处罚；行政强制措施权不得委托。期满前三十日起提醒。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'record-delegation',
                name: '登记委托书',
                permission: 'catalogue.delegate',
                lede: '书面委托，写明权力、范围和期限（《行政处罚法》第二十条）。',
                form: (close) => <RecordDelegationForm onDone={close} />,
              },
            ]}
            open={act}
            onOpen={(slug) =>
              void navigate({ search: (before) => (slug ? { ...before, act: slug } : without(before, 'act')) })
            }
          />
        }
      />
      <Panel flush>
        {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
        <DataTable
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.delegationId}
          loading={list.isPending}
          failed={list.isError}
          headline={
            <>
              <b>{rows.length}</b> 份委托书
            </>
          }
          empty={
            <EmptyState
              why="还没有执法委托书。"
              fill="没有专门执法力量的部门，可以委托综合行政执法部门，委托书登记在这里。"
            />
          }
          openKey={open}
          onOpen={(row) => void navigate({ search: (before) => filled({ ...before, open: row.delegationId }) })}
        />
      </Panel>
      <Drawer
        open={opened !== undefined}
        size={560}
        title={opened?.number}
        onClose={() => void navigate({ search: (before) => without(before, 'open') })}
      >
        {opened && <Sheet delegation={opened} />}
      </Drawer>
    </>
  )
}

function Sheet({ delegation }: { delegation: Delegation }) {
  const { fromAgency, toAgency, items, powers, scope, validFrom, validTo, endedOn, endedReason } = delegation
  return (
    <div className="hj-stack-24">
      <FactList
        facts={[
          { label: '委托机关', value: fromAgency },
          { label: '受托机关', value: toAgency },
          { label: '以谁的名义', value: `以${fromAgency}的名义`, source: '《行政处罚法》第二十条' },
          { label: '权力', value: powers.map((one) => powerWords[one]).join('、') },
          { label: '事项', value: items.map((one) => `${one.title}（${one.code}）`).join('；') },
          { label: '范围', value: scope },
          { label: '起', value: <DateText day={validFrom} /> },
          { label: '止', value: <DateText day={validTo} />, source: '含当日' },
          ...(endedOn === null
            ? []
            : [{ label: '终止', value: <DateText day={endedOn} />, source: endedReason ?? '' }]),
        ]}
      />
      {endedOn === null && <EndDelegationForm delegationId={delegation.delegationId} />}
    </div>
  )
}

const COLUMNS: Column<Delegation>[] = [
  { key: 'number', title: '委托书', render: (row) => row.number },
  { key: 'from', title: '委托机关', render: (row) => row.fromAgency },
  { key: 'to', title: '受托机关', render: (row) => row.toAgency },
  { key: 'powers', title: '权力', width: 110, render: (row) => row.powers.map((one) => powerWords[one]).join('、') },
  { key: 'to-day', title: '届满', width: 140, render: (row) => <DateText day={row.validTo} short /> },
  {
    key: 'state',
    title: '状态',
    width: 190,
    render: (row) => (
      <>
        <StateTag tone={delegationStates[row.state].tone}>{delegationStates[row.state].words}</StateTag>
        {(row.state === 'lapsing' || row.state === 'in-force') && ` 剩 ${row.daysLeft} 日`}
      </>
    ),
  },
]
