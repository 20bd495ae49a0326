import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { AcknowledgeForm } from '../acknowledge-return/form.tsx'
import { SlipFileButton } from '../get-return-slip-file/button.tsx'

const here = getRouteApi('/shell/return-slips')

function listSlips(limit: number, offset: number) {
  return take(api.GET('/api/exchange/returns', { params: { query: { limit, offset } } }))
}

type Slip = Awaited<ReturnType<typeof listSlips>>['slips'][number]

/** 退回单: what was given back to which agency, and what it answered. */
export function ListReturnSlipsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { page, pageSize } = pagingOf(search)
  const slips = useQuery({
    queryKey: ['return-slips', page, pageSize],
    queryFn: () => listSlips(pageSize, (page - 1) * pageSize),
    placeholderData: keepPreviousData,
  })
  const total = slips.data?.total ?? 0
  const open = slips.data?.slips.find((slip) => slip.slipId === search.open)
  const close = () => void navigate({ search: (before) => without(before, 'open') })
  return (
    <>
      <PageHeader
        back={<Link to="/feed-quarantine">返回隔离工作台</Link>}
        title="退回单"
        lede="退回来源机关的行，连同理由成单；来源签收后登记回执。"
      />
      {slips.isError && <ProblemNotice problem={problemWords(slips.error)} />}
      <Panel flush>
        <DataTable
          columns={columns}
          rows={slips.data?.slips ?? []}
          rowKey={(slip) => slip.slipId}
          loading={slips.isPending}
          failed={slips.isError}
          headline={
            <>
              退回单 <b>{total}</b> 张
            </>
          }
          empty={<EmptyState why="还没有退回过。" fill="在隔离工作台选中行，点“退回来源”。" />}
          page={tablePage(search, total, (to) => void navigate({ search: filled(to) }))}
          openKey={search.open}
          onOpen={(slip) => void navigate({ search: (before) => ({ ...before, open: slip.slipId }) })}
        />
      </Panel>
      <Drawer open={open !== undefined} size={520} title={open?.number} onClose={close} destroyOnHidden>
        {open && (
          <div className="hj-stack">
            <FactList
              facts={[
                { label: '来源机关', value: open.agency },
                { label: '数据源', value: open.feedTitle },
                { label: '行数', value: grouped(open.rowCount) },
                { label: '理由', value: open.reason },
                { label: '退回人', value: open.returnedBy, source: <MomentText at={open.returnedAt} /> },
                {
                  label: '回执',
                  value: open.receipt ?? '尚未收到',
                  source: open.acknowledgedAt === null ? undefined : <MomentText at={open.acknowledgedAt} />,
                },
              ]}
            />
            <SlipFileButton slipId={open.slipId} />
            {open.receipt === null && <AcknowledgeForm slipId={open.slipId} onDone={close} />}
          </div>
        )}
      </Drawer>
    </>
  )
}

const columns: Column<Slip>[] = [
  { key: 'number', title: '编号', render: (slip) => slip.number },
  { key: 'agency', title: '来源机关', render: (slip) => slip.agency },
  { key: 'feed', title: '数据源', render: (slip) => slip.feedTitle },
  { key: 'rows', title: '行数', align: 'right', render: (slip) => grouped(slip.rowCount) },
  {
    key: 'state',
    title: '回执',
    render: (slip) =>
      slip.receipt === null ? (
        <StateTag tone="soon">等候回执</StateTag>
      ) : (
        <StateTag tone="order">{slip.receipt}</StateTag>
      ),
  },
  { key: 'at', title: '退回时间', render: (slip) => <MomentText at={slip.returnedAt} /> },
]
