import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ImportListForm } from '../import-official-list/form.tsx'
import { issuers } from '../list-words.ts'
import { type OfficialListLine, officialListsQuery } from './lists-query.ts'

const here = getRouteApi('/shell/official-lists')

/** 上级清单并入: national and provincial lists, each merged against the one before and the local catalogue. */
export function ListOfficialListsScreen() {
  const { act } = here.useSearch()
  const navigate = here.useNavigate()
  const lists = useQuery(officialListsQuery)
  const open = (officialListId: string) =>
    void navigate({ to: '/official-lists/$officialListId', params: { officialListId } })
  return (
    <>
      <PageHeader
        title="上级清单并入"
        lede="新清单与上一次导入的清单、本地目录三方比对：上级改的、本地改的、两边都改的分开列出，逐条复核，目录不会自己改变。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'import-official-list',
                name: '导入上级清单',
                permission: 'catalogue.edit',
                lede: '目录编码 14 位数字；实施清单编码前 18 位校验统一社会信用代码，第 19 位为 1 至 5。有一行错误，整份不导入。',
                form: () => <ImportListForm onDone={open} />,
              },
            ]}
            open={act}
            onOpen={(slug) => void navigate({ search: (before) => filled({ ...without(before, 'act'), act: slug }) })}
          />
        }
      />
      <Panel flush>
        {lists.isError && <ProblemNotice problem={problemWords(lists.error)} />}
        <DataTable
          columns={columns}
          rows={lists.data?.lists ?? []}
          rowKey={(row) => row.officialListId}
          loading={lists.isPending}
          failed={lists.isError}
          headline={lists.data && <>导入过 {lists.data.lists.length} 份清单</>}
          empty={
            <EmptyState
              why="还没有导入过国家或者省的监管事项清单。"
              fill="第一份没有可比的上一版，与本地不一致的都要人看一遍。"
            />
          }
          onOpen={(row) => open(row.officialListId)}
        />
      </Panel>
    </>
  )
}

const columns: Column<OfficialListLine>[] = [
  { key: 'title', title: '清单', render: (row) => <span className="hj-clamp">{row.title}</span> },
  { key: 'issuer', title: '层级', render: (row) => issuers[row.issuer] },
  { key: 'number', title: '文号', render: (row) => row.documentNumber },
  { key: 'effective', title: '施行', render: (row) => <DateText day={row.effectiveOn} /> },
  { key: 'entries', title: '行数', align: 'right', render: (row) => row.entries },
  { key: 'unchanged', title: '一致', align: 'right', render: (row) => row.unchanged },
  {
    key: 'open',
    title: '复核',
    render: (row) =>
      row.open === 0 ? (
        <StateTag tone="order">已复核完</StateTag>
      ) : (
        <StateTag tone="soon">
          还有 {row.open} 条，已复核 {row.settled}
        </StateTag>
      ),
  },
  { key: 'base', title: '比对的上一版', optional: true, render: (row) => row.baseTitle ?? '没有' },
  { key: 'by', title: '导入', render: (row) => row.importedBy },
  { key: 'at', title: '时间', render: (row) => <MomentText at={row.importedAt} short /> },
]
