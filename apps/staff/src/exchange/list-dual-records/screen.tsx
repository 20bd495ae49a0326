import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Drawer, Radio, Select } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import { LicenceForm } from '../complete-dual-record/licence-form.tsx'
import { PenaltyForm } from '../complete-dual-record/penalty-form.tsx'
import { WithdrawDualForm } from '../withdraw-dual-record/form.tsx'
import { type DualFilter, type DualKind, type DualList, dualQuery, type DualRecord } from './dual-query.ts'
import './dual-records.css'

const here = getRouteApi('/shell/dual-records')

const FILTERS: [DualFilter, string][] = [
  ['draft', '待补全'],
  ['late', '逾期'],
  ['shared', '已交送'],
  ['held', '不报送'],
  ['withdrawn', '已撤回'],
  ['all', '全部'],
]
const KINDS: { value: DualKind; label: string }[] = [
  { value: 'penalty', label: '行政处罚' },
  { value: 'licence', label: '行政许可' },
]

/** 双公示: decisions of this house's agencies on their way into the two files, each with its clock. */
export function ListDualRecordsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const { show = 'draft', kind } = search
  const { page, pageSize } = pagingOf(search)
  const list = useQuery({ ...dualQuery(show, kind, page, pageSize), placeholderData: keepPreviousData })
  const rows = list.data?.records ?? []
  const open = rows.find((row) => row.recordId === search.open)
  const go = (next: Partial<typeof search>) => void navigate({ search: (before) => filled({ ...before, ...next }) })
  const close = () => void navigate({ search: (before) => without(before, 'open') })
  const chooseKind = (value: DualKind | null) => {
    const rest = without(search, 'kind', 'page')
    void navigate({ search: value === null ? rest : { ...rest, kind: value } })
  }
  return (
    <>
      <PageHeader
        title="双公示"
        lede="本机关作出的行政处罚、行政许可在报送期限内报送信用中国。金额以元填写，报送时换算为万元；证件号码不报送；简易程序、仅受警告的依规则不报送。"
      />
      <Panel flush>
        {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
        <DataTable
          columns={columns}
          rows={rows}
          rowKey={(row) => row.recordId}
          loading={list.isPending}
          failed={list.isError}
          headline={<Headline list={list.data} />}
          tools={<DualTools show={show} kind={kind} onGo={go} onKind={chooseKind} />}
          empty={<EmptyState why={EMPTY[show]} fill="数据源载入或在档案上记载的处罚、许可自动列在这里。" />}
          page={tablePage(search, list.data?.total ?? 0, (to) => go(to))}
          openKey={search.open}
          onOpen={(row) => go({ open: row.recordId })}
        />
      </Panel>
      <Drawer
        open={open !== undefined}
        size={640}
        title={open === undefined ? '' : `${open.kindLabel} · ${open.entityName}`}
        onClose={close}
        destroyOnHidden
      >
        {open && <RecordDrawer row={open} issuer={list.data?.lastIssuer ?? null} onDone={close} />}
      </Drawer>
    </>
  )
}

function Headline({ list }: { list: DualList | undefined }) {
  if (list === undefined) return null
  return (
    <>
      <b>{grouped(list.total)}</b> 件
      {list.counts.late > 0 && <span className="hj-dual-late">，逾期 {grouped(list.counts.late)} 件</span>}
    </>
  )
}

interface DualToolsProps {
  show: DualFilter
  kind: DualKind | undefined
  onGo(next: { show: DualFilter; page: number }): void
  onKind(kind: DualKind | null): void
}

function DualTools({ show, kind, onGo, onKind }: DualToolsProps) {
  return (
    <>
      <Select
        aria-label="类别"
        placeholder="处罚和许可"
        allowClear
        style={{ width: 140 }}
        value={kind ?? null}
        options={KINDS}
        onChange={(value: DualKind | undefined) => onKind(value ?? null)}
      />
      <Radio.Group
        optionType="button"
        value={show}
        onChange={(event) => onGo({ show: event.target.value as DualFilter, page: 1 })}
        options={FILTERS.map(([value, label]) => ({ value, label }))}
      />
    </>
  )
}

interface RecordDrawerProps {
  row: DualRecord
  issuer: DualList['lastIssuer']
  onDone(): void
}

function RecordDrawer({ row, issuer, onDone }: RecordDrawerProps) {
  return (
    <div className="hj-stack">
      <p>
        来源：{row.source} ·{' '}
        <Link to="/entities/$entityId" params={{ entityId: row.entityId }}>
          查看档案
        </Link>
      </p>
      {row.why !== '' && <CautionNotice title={row.why} />}
      {row.state !== 'withdrawn' && row.penalty !== null && (
        <PenaltyForm row={row} penalty={row.penalty} issuer={issuer} onDone={onDone} />
      )}
      {row.state !== 'withdrawn' && row.licence !== null && (
        <LicenceForm row={row} licence={row.licence} issuer={issuer} onDone={onDone} />
      )}
      {row.state === 'shared' && <WithdrawDualForm recordId={row.recordId} onDone={onDone} />}
    </div>
  )
}

const TONES: Record<DualRecord['state'], Tone> = { draft: 'open', shared: 'order', held: 'closed', withdrawn: 'closed' }

const columns: Column<DualRecord>[] = [
  {
    key: 'entity',
    title: '行政相对人',
    render: (row) => (
      <>
        <b className="hj-clamp hj-dual-name">{row.entityName}</b>
        <span className="hj-quiet hj-small">
          {row.kindLabel} · {row.documentNumber === '' ? '文号待补' : row.documentNumber}
        </span>
      </>
    ),
  },
  { key: 'amount', title: '罚款', align: 'right', render: (row) => row.amountWords },
  {
    key: 'decided',
    title: '决定日期',
    render: (row) => (row.decidedOn === null ? '待补' : <DateText day={row.decidedOn} />),
  },
  { key: 'due', title: '报送期限', render: (row) => <Due row={row} /> },
  {
    key: 'state',
    title: '状态',
    render: (row) => (
      <>
        <StateTag tone={row.why !== '' && row.state === 'shared' ? 'soon' : TONES[row.state]}>
          {row.stateLabel}
        </StateTag>
        {row.why !== '' && <span className="hj-quiet hj-small hj-clamp hj-dual-why">{row.why}</span>}
      </>
    ),
  },
]

function Due({ row }: { row: DualRecord }) {
  if (row.dueOn === null) return '决定日期补全后起算'
  if (row.state === 'held' || row.state === 'withdrawn') return '—'
  return (
    <>
      <DateText day={row.dueOn} />{' '}
      {row.lateDays > 0 && (
        <StateTag tone="law">
          {row.leftOn === null ? '已逾期' : '逾期报送'} {row.lateDays} 个工作日
        </StateTag>
      )}
    </>
  )
}

const EMPTY: Record<DualFilter, string> = {
  draft: '没有待补全的记录。',
  late: '没有逾期的记录。',
  shared: '还没有交送的记录。',
  held: '没有依规则不报送的记录。',
  withdrawn: '没有撤回的记录。',
  all: '还没有双公示记录。',
}
