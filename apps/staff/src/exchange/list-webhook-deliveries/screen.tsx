import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { filled, pagingOf, tablePage } from '../../app/list-state.ts'
import { type BatchLine, BatchReport } from '../../ui/batch-report.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import { ResendWebhookButton } from '../resend-webhook/act.tsx'
import { SubscriptionsPanel } from './subscriptions-panel.tsx'
import './webhooks.css'
import { type WebhookDelivery, type WebhookFilter, webhookKey, webhooksQuery } from './webhooks-query.ts'

const here = getRouteApi('/shell/webhooks')

const FILTERS: [WebhookFilter, string][] = [
  ['undelivered', '未送达'],
  ['delivered', '已送达'],
  ['all', '全部'],
]
const EMPTY: Record<WebhookFilter, string> = {
  undelivered: '没有未送达的事件。',
  delivered: '还没有送达的事件。',
  all: '还没有推送过事件。',
}
const TONES: Record<WebhookDelivery['state'], Tone> = { delivered: 'order', retrying: 'soon', failed: 'law' }

/** 事件推送: what systems outside were told, what they did not take and why, and one press to send it again. */
export function ListWebhookDeliveriesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const cache = useQueryClient()
  const [report, setReport] = useState<BatchLine[]>()
  const { show = 'undelivered' } = search
  const { page, pageSize } = pagingOf(search)
  const list = useQuery({
    ...webhooksQuery(show, search.subscription, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const go = (next: Partial<typeof search>) => void navigate({ search: (before) => filled({ ...before, ...next }) })
  const finish = (line: BatchLine) => {
    setReport([line])
    void cache.invalidateQueries({ queryKey: ['webhooks'] })
    void cache.invalidateQueries({ queryKey: ['subscriptions'] })
  }
  return (
    <>
      <PageHeader
        title="事件推送"
        back={<Link to="/systems">对接系统与密钥</Link>}
        lede="事件按发生的先后一件一件推送，前一件对方收下才送下一件；没收下的写明对方的理由，逐次延长间隔自动重试，多次未成就停下等人处理。"
      />
      <div className="hj-stack-24">
        <Panel flush>
          {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
          {report && <BatchReport lines={report} done="已重新推送" onClose={() => setReport(undefined)} />}
          <DataTable
            columns={columns(finish)}
            rows={list.data?.deliveries ?? []}
            rowKey={webhookKey}
            loading={list.isPending}
            failed={list.isError}
            headline={
              <>
                <b>{grouped(list.data?.total ?? 0)}</b> 件
              </>
            }
            tools={
              <Radio.Group
                optionType="button"
                value={show}
                onChange={(event) => go({ show: event.target.value as WebhookFilter, page: 1 })}
                options={FILTERS.map(([value, label]) => ({ value, label }))}
              />
            }
            empty={<EmptyState why={EMPTY[show]} fill="建立订阅后，发生的事件自动推送到对方的地址。" />}
            page={tablePage(search, list.data?.total ?? 0, (to) => go(to))}
          />
        </Panel>
        <SubscriptionsPanel open={search.act} onOpen={(act) => go({ act: act ?? '' })} />
      </div>
    </>
  )
}

function columns(onSent: (line: BatchLine) => void): Column<WebhookDelivery>[] {
  return [
    {
      key: 'event',
      title: '事件',
      render: (row) => (
        <>
          <b className="hj-webhook-name">{row.eventTitle}</b>
          <span className="hj-quiet hj-small hj-nowrap">
            位置 {row.position} · <MomentText at={row.publishedAt} />
          </span>
        </>
      ),
    },
    {
      key: 'system',
      title: '接收方',
      render: (row) => (
        <>
          <span>{row.systemName}</span>
          <span className="hj-quiet hj-small hj-webhook-url">{row.url}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: '状态',
      render: (row) => (
        <>
          <StateTag tone={TONES[row.state]}>{row.stateLabel}</StateTag>{' '}
          <span className="hj-quiet hj-small hj-nowrap">已推送 {row.tries} 次</span>
        </>
      ),
    },
    {
      key: 'reason',
      title: '理由',
      render: (row) => (
        <span className="hj-webhook-reason">
          {row.reason ?? ''}
          {row.nextTryAt !== null && (
            <span className="hj-quiet hj-small">
              {' '}
              · 下次自动重试 <MomentText at={row.nextTryAt} />
            </span>
          )}
        </span>
      ),
    },
    { key: 'at', title: '最近一次', render: (row) => <MomentText at={row.triedAt} /> },
    { key: 'again', title: '办理', render: (row) => <ResendWebhookButton delivery={row} onDone={onSent} /> },
  ]
}
