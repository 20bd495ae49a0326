import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Drawer, Segmented } from 'antd'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage } from '../../app/list-state.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import { CorrectionForm } from '../correct-hotline-message/form.tsx'
import { DiscardForm } from '../discard-hotline-message/form.tsx'
import { SplitForm } from '../split-hotline-order/form.tsx'
import '../list-hotline-orders/hotline.css'
import { type HotlineMessage, type HotlineMessages, hotlineMessagesQuery, type MessageShow } from './messages-query.ts'
import { ReconciliationPanel } from './reconciliation-panel.tsx'

const here = getRouteApi('/shell/hotline-intake')

const TONES: Readonly<Record<HotlineMessage['state'], Tone>> = {
  taken: 'order',
  corrected: 'order',
  waiting: 'open',
  quarantined: 'law',
  superseded: 'closed',
  discarded: 'closed',
}
const TRANSPORTS = { http: '接口', file: '文件交换' } as const

const NOTHING: HotlineMessages = { counts: { quarantined: 0, waiting: 0, all: 0 }, messages: [], reconciliations: [] }

/** 热线来件: what 12345 sent, what of it is set aside and why, and the reconciliation of open orders. */
export function ListHotlineMessagesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const show: MessageShow = search.show ?? 'unsettled'
  const { page, pageSize } = pagingOf(search)
  const list = useQuery({ ...hotlineMessagesQuery(show, page, pageSize), placeholderData: keepPreviousData })
  const go = (next: Partial<typeof search>) => void navigate({ search: (before) => filled({ ...before, ...next }) })
  const { counts, messages, reconciliations } = list.data ?? NOTHING
  const total = show === 'all' ? counts.all : counts.quarantined + counts.waiting
  return (
    <>
      <PageHeader
        title="热线来件与对账"
        lede="12345 送来的工单、批复和回访。填错的逐字段写明原因，在这里更正或退回；来电人加密保存，这里看不到。"
      />
      <div className="hj-stack-24">
        {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
        <Panel flush>
          <DataTable
            columns={columnsOf((open) => go({ open }))}
            rows={messages}
            rowKey={(row) => row.messageId}
            loading={list.isPending}
            failed={list.isError}
            headline={
              <>
                <b>{counts.quarantined}</b> 件隔离，<b>{counts.waiting}</b> 件等工单先到
              </>
            }
            tools={
              <Segmented<MessageShow>
                aria-label="看哪些"
                value={show}
                onChange={(next) => go({ show: next, page: 1 })}
                options={[
                  { value: 'unsettled', label: '待处理' },
                  { value: 'all', label: '全部' },
                ]}
              />
            }
            empty={<EmptyState why="没有待处理的来件。" fill="填错的工单、比工单先到的批复和回访会列在这里。" />}
            page={tablePage(search, total, (to) => go(to))}
          />
        </Panel>
        <ReconciliationPanel rows={reconciliations} />
      </div>
      <MessageDrawer message={messages.find((one) => one.messageId === search.open)} close={() => go({ open: '' })} />
    </>
  )
}

function MessageDrawer({ message, close }: { message: HotlineMessage | undefined; close: () => void }) {
  return (
    <Drawer
      open={message !== undefined}
      size={640}
      title={message === undefined ? '' : `来件 ${message.orderNumber}`}
      onClose={close}
      destroyOnHidden
    >
      {message !== undefined && <Opened message={message} close={close} />}
    </Drawer>
  )
}

function Opened({ message, close }: { message: HotlineMessage; close: () => void }) {
  if (message.state === 'quarantined')
    return (
      <div className="hj-stack-24">
        <CorrectionForm message={message} close={close} />
        <Panel title="退回热线" note="不能在这里更正的，写明理由退回；原件保留。">
          <DiscardForm of={message} close={close} />
        </Panel>
      </div>
    )
  if (message.kind === 'order' && (message.state === 'taken' || message.state === 'corrected'))
    return <SplitForm message={message} close={close} />
  return <p className="hj-quiet">{message.settledReason ?? '这件来件不需要处理。'}</p>
}

function columnsOf(open: (messageId: string) => void): Column<HotlineMessage>[] {
  return [
    {
      key: 'order',
      title: '来件',
      render: (row) => (
        <>
          <button type="button" className="hj-link-button" onClick={() => open(row.messageId)}>
            {row.orderNumber}
          </button>
          <span className="hj-quiet hj-small" style={{ display: 'block' }}>
            {[
              row.kind === 'order' ? '工单' : '批复或回访',
              TRANSPORTS[row.transport],
              row.fields.find((one) => one.field === 'title')?.value,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      title: '状态',
      render: (row) => <StateTag tone={TONES[row.state]}>{row.stateLabel}</StateTag>,
    },
    {
      key: 'faults',
      title: '原因',
      render: (row) => (
        <ul>
          {row.faults.map((one) => (
            <li key={one.field + one.reason}>
              <b>{one.title}</b>：{one.reason}
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'at', title: '收到', render: (row) => <MomentText at={row.receivedAt} short /> },
  ]
}
