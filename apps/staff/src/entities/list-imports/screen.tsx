import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import type { Batch } from '../get-import/batch-query.ts'
import { REGISTER_IMPORT } from '../../exchange/row-batch-link.tsx'
import { UsccExceptionForm } from '../register-uscc-exception/form.tsx'
import { UploadPanel } from '../import-register/upload-panel.tsx'

const here = getRouteApi('/shell/imports')

export const batchStates: Record<Batch['state'], { words: string; tone: Tone }> = {
  running: { words: '装入中', tone: 'open' },
  complete: { words: '已装完', tone: 'order' },
  failed: { words: '没有装成', tone: 'soon' },
}

function listImports(limit: number, offset: number) {
  return take(api.GET('/api/entities/imports', { params: { query: { limit, offset } } }))
}

/** 登记导入: every batch with its equation, the latest first. */
export function ListImportsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { page, pageSize } = pagingOf(search)
  const imports = useQuery({
    queryKey: ['imports', page, pageSize],
    queryFn: () => listImports(pageSize, (page - 1) * pageSize),
    placeholderData: keepPreviousData,
  })
  const found = imports.data ?? { total: 0, batches: [] }
  return (
    <>
      <PageHeader
        title="登记导入"
        lede="读不懂的行不丢弃、不硬塞：隔离起来，写明理由，改正后再装入。"
        actions={
          <>
            <Link to="/feed-quarantine" search={{ feed: REGISTER_IMPORT }}>
              隔离工作台
            </Link>
            <ActBar
              acts={[
                {
                  slug: 'register-uscc-exception',
                  name: '登记代码校验例外',
                  permission: 'entities.register-exception',
                  lede: '登记机关确实发出、但校验位不符的代码，逐个登记例外；校验规则本身不放宽。',
                  form: (close) => <UsccExceptionForm onDone={close} />,
                },
              ]}
              open={search.act}
              onOpen={(act) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act }) })}
            />
          </>
        }
      />
      <div className="hj-columns">
        <div className="hj-stack">
          {imports.isError && <ProblemNotice problem={problemWords(imports.error)} />}
          <Panel flush>
            <DataTable
              columns={columns}
              rows={found.batches}
              rowKey={(row) => row.batchId}
              loading={imports.isPending}
              failed={imports.isError}
              headline={
                <>
                  导入 <b>{found.total}</b> 批
                </>
              }
              empty={
                <EmptyState
                  why="还没有导入过。"
                  fill="在“导入登记文件”里选一份登记 CSV，装入后这里写出等式：读入 = 装入 + 未变 + 隔离。"
                />
              }
              page={tablePage(search, found.total, (to) => void navigate({ search: to }))}
              onOpen={(row) => void navigate({ to: '/imports/$batchId', params: { batchId: row.batchId } })}
            />
          </Panel>
        </div>
        <UploadPanel />
      </div>
    </>
  )
}

const columns: Column<Batch>[] = [
  {
    key: 'file',
    title: '文件',
    render: (row) => (
      <Link to="/imports/$batchId" params={{ batchId: row.batchId }}>
        {row.fileName}
      </Link>
    ),
  },
  {
    key: 'state',
    title: '状态',
    render: (row) => <StateTag tone={batchStates[row.state].tone}>{batchStates[row.state].words}</StateTag>,
  },
  { key: 'equation', title: '等式', render: (row) => row.equation },
  { key: 'source', title: '来源', render: (row) => row.source },
  { key: 'by', title: '导入人', render: (row) => row.importedBy },
  { key: 'at', title: '时间', render: (row) => <MomentText at={row.startedAt} /> },
]
