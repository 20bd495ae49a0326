import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { RecordFilingForm } from '../record-filing/form.tsx'
import { ReportUnfiledForm } from '../report-unfiled/form.tsx'
import { SettleLeadForm } from '../settle-unfiled-lead/form.tsx'
import { VerifyFilingForm } from '../verify-filing/form.tsx'
import { type Filing, filingOutcomes, filingsQuery, leadOutcomes, type UnfiledLead } from './filings-query.ts'

const here = getRouteApi('/shell/filings')

/** 备案核查: filings with their clock, and business done without one. */
export function ListFilingsScreen() {
  const { open, act } = here.useSearch()
  const navigate = here.useNavigate()
  const list = useQuery(filingsQuery)
  const filings = list.data?.filings ?? []
  const leads = list.data?.leads ?? []
  const filing = filings.find((row) => row.filingId === open)
  const lead = leads.find((row) => row.leadId === open)
  const show = (id: string) => void navigate({ search: (before) => filled({ ...before, open: id }) })
  return (
    <>
      <PageHeader
        title="备案核查"
        lede="审批改为备案的，主管部门加强核查；未经备案从事经营的，线索交主管部门，处罚权已划转的交综合执法。"
        actions={
          <ActBar
            acts={[
              {
                slug: 'record-filing',
                name: '登记备案',
                permission: 'catalogue.file',
                lede: '登记后即对负责的机关开出核查任务和期限。',
                form: (close) => <RecordFilingForm onDone={close} />,
              },
              {
                slug: 'report-unfiled',
                name: '移交未备案线索',
                permission: 'catalogue.file',
                lede: '按职责判定交给承办机关，写明规则。',
                form: (close) => <ReportUnfiledForm onDone={close} />,
              },
            ]}
            open={act}
            onOpen={(slug) =>
              void navigate({ search: (before) => (slug ? { ...before, act: slug } : without(before, 'act')) })
            }
          />
        }
      />
      {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
      <div className="hj-stack-24">
        <Panel title="备案与核查期限" flush>
          <DataTable
            columns={FILINGS}
            rows={filings}
            rowKey={(row) => row.filingId}
            loading={list.isPending}
            failed={list.isError}
            empty={<EmptyState why="还没有备案。" fill="登记备案后，核查任务和期限列在这里。" />}
            openKey={open}
            onOpen={(row) => show(row.filingId)}
          />
        </Panel>
        <Panel title="未备案经营线索" flush>
          <DataTable
            columns={LEADS}
            rows={leads}
            rowKey={(row) => row.leadId}
            loading={list.isPending}
            failed={list.isError}
            empty={<EmptyState why="没有未备案经营的线索。" fill="巡查、投诉发现的，由发现人移交。" />}
            openKey={open}
            onOpen={(row) => show(row.leadId)}
          />
        </Panel>
      </div>
      <Drawer
        open={filing !== undefined || lead !== undefined}
        size={560}
        title={filing?.filerName ?? lead?.name}
        onClose={() => void navigate({ search: (before) => without(before, 'open') })}
      >
        {filing && <VerifyFilingForm filing={filing} />}
        {lead && <SettleLeadForm lead={lead} />}
      </Drawer>
    </>
  )
}

const FILINGS: Column<Filing>[] = [
  { key: 'number', title: '备案编号', width: 160, render: (row) => row.number },
  { key: 'filing', title: '备案', render: (row) => row.filing },
  { key: 'filer', title: '备案人', render: (row) => row.filerName },
  { key: 'filedOn', title: '备案日', width: 120, render: (row) => <DateText day={row.filedOn} short /> },
  { key: 'agency', title: '核查机关', render: (row) => row.agencyName },
  {
    key: 'clock',
    title: '核查期限',
    width: 210,
    render: (row) =>
      row.outcome === null ? (
        <>
          <StateTag tone={row.isOverdue ? 'law' : 'open'}>{row.isOverdue ? '已超期' : '待核查'}</StateTag>{' '}
          <DateText day={row.verifyBy} short />
          {row.isProvisional && <span className="hj-quiet">（暂定）</span>}
        </>
      ) : (
        <StateTag tone={row.outcome === 'consistent' ? 'order' : 'law'}>{filingOutcomes[row.outcome]}</StateTag>
      ),
  },
]

const LEADS: Column<UnfiledLead>[] = [
  { key: 'name', title: '谁', render: (row) => row.name },
  { key: 'place', title: '在哪里', render: (row) => row.place },
  { key: 'filing', title: '未办的备案', render: (row) => row.filing },
  { key: 'foundOn', title: '发现', width: 120, render: (row) => <DateText day={row.foundOn} short /> },
  { key: 'agency', title: '承办机关', render: (row) => row.agencyName },
  {
    key: 'state',
    title: '结果',
    width: 140,
    render: (row) =>
      row.outcome === null ? (
        <StateTag tone="open">待查处</StateTag>
      ) : (
        <StateTag tone="closed">{leadOutcomes[row.outcome]}</StateTag>
      ),
  },
]
