import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Drawer, Input } from 'antd'
import { api, take } from '../../api/client.ts'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { NameWatermark } from '../../app/watermark.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { problemWords } from '../../api/problem.ts'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import { qualificationName } from '../../catalogue/item-words.ts'
import { useAgencyNames } from '../directory.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { OfficerForm } from '../register-officer/form.tsx'
import { OfficerCard } from './officer-card.tsx'

const here = getRouteApi('/shell/officers')

function listOfficers(query: { agencyId?: string; text?: string; page: number; pageSize: number }) {
  return take(api.GET('/api/identity/officers', { params: { query } }))
}

type Officer = Awaited<ReturnType<typeof listOfficers>>['officers'][number]

const CERTIFICATES: Record<Officer['certificateState'], { tone: Tone; words: string }> = {
  'in-force': { tone: 'order', words: '有效' },
  expiring: { tone: 'soon', words: '将到期' },
  expired: { tone: 'law', words: '已过期' },
  none: { tone: 'closed', words: '无执法证' },
}

/** 执法人员名录: whoever lacks a certificate in force cannot be drawn, and the list says so. */
export function ListOfficersScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const nameOf = useAgencyNames()
  const { page, pageSize } = pagingOf(search)
  const query = { page, pageSize, ...filled({ agencyId: search.agency, text: search.q }) }
  const officers = useQuery({
    queryKey: ['officers', query],
    queryFn: () => listOfficers(query),
    placeholderData: keepPreviousData,
  })
  const found = officers.data ?? { total: 0, officers: [] }
  return (
    <NameWatermark>
      <PageHeader
        title="执法人员"
        lede={
          search.agency
            ? `只看${nameOf(search.agency)}的人员。`
            : '执法证过期或没有执法证的人员不能参加抽取和检查（行政处罚法第四十二条、第五十五条）。'
        }
        actions={
          <ActBar
            acts={[
              {
                slug: 'register-officer',
                name: '登记执法人员',
                permission: 'identity.manage-officers',
                form: () => (
                  <OfficerForm
                    onDone={(id) => void navigate({ search: (before) => ({ ...without(before, 'act'), open: id }) })}
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
        {officers.isError && <ProblemNotice problem={problemWords(officers.error)} />}
        <DataTable
          columns={columns(nameOf)}
          rows={found.officers}
          rowKey={(row) => row.id}
          loading={officers.isPending}
          failed={officers.isError}
          headline={
            <>
              查询结果：执法人员 <b>{grouped(found.total)}</b> 名
            </>
          }
          tools={
            <Input.Search
              defaultValue={search.q}
              placeholder="姓名、执法证号"
              allowClear
              style={{ width: 220 }}
              onSearch={(q) => void navigate({ search: (before) => filled({ ...without(before, 'page'), q }) })}
            />
          }
          empty={<EmptyState why="没有符合条件的人员。" fill="换一个词，或去掉机构条件。" />}
          page={tablePage(search, found.total, (to) => void navigate({ search: (before) => ({ ...before, ...to }) }))}
          shown={search.cols}
          onShown={(cols) => void navigate({ search: (before) => filled({ ...before, cols }) })}
          openKey={search.open}
          onOpen={(row) => void navigate({ search: (before) => ({ ...before, open: row.id }) })}
        />
      </Panel>
      <Drawer
        open={search.open !== undefined}
        size={560}
        title="执法人员"
        onClose={() => void navigate({ search: (before) => without(before, 'open') })}
      >
        {search.open && <OfficerCard officerId={search.open} />}
      </Drawer>
    </NameWatermark>
  )
}

function columns(nameOf: (id: string) => string): Column<Officer>[] {
  return [
    { key: 'name', title: '姓名', render: (row) => <b>{row.name}</b> },
    { key: 'agency', title: '单位', render: (row) => nameOf(row.agencyId) },
    { key: 'post', title: '岗位', render: (row) => row.post ?? <span className="hj-quiet">未填</span> },
    {
      key: 'certificate',
      title: '执法证号',
      render: (row) => (row.certificateNo ? <code>{row.certificateNo}</code> : <span className="hj-quiet">—</span>),
    },
    {
      key: 'state',
      title: '执法证',
      render: (row) => (
        <StateTag tone={CERTIFICATES[row.certificateState].tone}>{CERTIFICATES[row.certificateState].words}</StateTag>
      ),
    },
    {
      key: 'to',
      title: '有效期至',
      render: (row) =>
        row.certificateValidTo ? <DateText day={row.certificateValidTo} /> : <span className="hj-quiet">—</span>,
    },
    {
      key: 'quals',
      title: '专业资格',
      render: (row) =>
        row.qualifications.length > 0 ? (
          row.qualifications.map(qualificationName).join('、')
        ) : (
          <span className="hj-quiet">无</span>
        ),
    },
    { key: 'lead', title: '可主办', render: (row) => (row.mayLead ? '可主办' : '协办') },
    { key: 'cap', title: '每日上限', align: 'right', optional: true, render: (row) => `${row.dailyCap} 家` },
    { key: 'number', title: '工号', optional: true, render: (row) => row.staffNumber },
  ]
}
