import { queryOptions, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled } from '../../app/list-state.ts'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { OrderOpenDataForm } from '../order-open-data/form.tsx'

const here = getRouteApi('/shell/open-data')

function listOpenData() {
  return take(api.GET('/api/disclosure/open-data'))
}

const openDataQuery = queryOptions({
  queryKey: ['open-data'],
  queryFn: listOpenData,
  refetchInterval: 5000,
})

type Edition = Awaited<ReturnType<typeof listOpenData>>['editions'][number]

const COLUMNS: Column<Edition>[] = [
  { key: 'ordinal', title: '期次', render: (row) => <b className="hj-nowrap">第 {row.ordinal} 期</b> },
  { key: 'made', title: '制作时间', render: (row) => <MomentText at={row.madeAt} /> },
  { key: 'cause', title: '原因', render: (row) => row.cause },
  {
    key: 'files',
    title: '文件',
    render: (row) => (
      <span className="hj-nowrap">
        {row.files.length} 个，{grouped(Math.ceil(row.files.reduce((sum, file) => sum + file.size, 0) / 1024))} KB
      </span>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: (row) => {
      const stopped = row.files.filter((file) => file.stopped !== null)
      return stopped.length === 0 ? (
        <StateTag tone="order">在提供</StateTag>
      ) : (
        <>
          <StateTag tone="closed">{stopped.length} 个文件已停止提供</StateTag>
          <span className="hj-quiet hj-small"> {stopped[0]?.stopped?.reason}</span>
        </>
      )
    },
  },
  { key: 'kept', title: '保留至', render: (row) => <DateText day={row.keepUntil} /> },
  {
    key: 'leaf',
    title: '存证',
    render: (row) => <CopyableCode value={row.leafHash} shown={row.leafHash.slice(0, 12)} />,
  },
]

/** 开放数据: every edition, and one more when it is wanted now. */
export function ListOpenDataScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const list = useQuery(openDataQuery)
  const editions = list.data?.editions ?? []
  const go = (act: string | undefined) => void navigate({ search: filled({ act: act ?? '' }) })
  return (
    <>
      <PageHeader
        title="开放数据"
        actions={
          <>
            <a href="/open-data" target="_blank" rel="noreferrer">
              公众看到的页面
            </a>
            <ActBar
              acts={[
                {
                  slug: 'order-open-data',
                  name: '制作一期开放数据',
                  permission: 'disclosure.order-open-data',
                  form: (done) => <OrderOpenDataForm onDone={done} />,
                },
              ]}
              open={search.act}
              onOpen={go}
            />
          </>
        }
        lede={`已公开的内容每 ${list.data?.intervalDays ?? ''} 日自动整理成文件，不含个人信息。撤回公示的当时，含有它的各期文件停止提供，随即做出新的一期。`}
      />
      <Panel flush>
        {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
        <DataTable
          columns={COLUMNS}
          rows={editions}
          rowKey={(row) => String(row.ordinal)}
          loading={list.isPending}
          failed={list.isError}
          headline={
            <>
              在保留期内 <b>{grouped(editions.length)}</b> 期
            </>
          }
          empty={<EmptyState why="还没有制作过。" fill="系统启动后几分钟内自动制作第一期；也可以现在制作。" />}
        />
      </Panel>
    </>
  )
}
