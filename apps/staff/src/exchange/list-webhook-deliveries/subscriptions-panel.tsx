import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag, type Tone } from '../../ui/state-tag.tsx'
import { SubscriptionForm } from '../add-subscription/form.tsx'
import { PauseForm } from '../pause-subscription/form.tsx'
import { ReplayForm } from '../replay-subscription/form.tsx'
import { ResumeForm } from '../resume-subscription/form.tsx'
import { type Subscription, subscriptionsQuery } from './webhooks-query.ts'

const TONES: Record<Subscription['state'], Tone> = { active: 'order', paused: 'closed', stalled: 'law' }

/** 订阅: who is told of what, from where, and how it stands; a row opens its acts. */
export function SubscriptionsPanel({
  open,
  onOpen,
}: {
  open: string | undefined
  onOpen(act: string | undefined): void
}) {
  const list = useQuery(subscriptionsQuery)
  const [chosen, setChosen] = useState<string>()
  const rows = list.data?.subscriptions ?? []
  const subscription = rows.find((row) => row.subscriptionId === chosen)
  const close = () => setChosen(undefined)
  return (
    <Panel
      title="订阅"
      note={`目前最后一件事件在位置 ${list.data?.lastPosition ?? 0}`}
      flush
      actions={
        <ActBar
          acts={[
            {
              slug: 'add-subscription',
              name: '建立事件订阅',
              permission: 'exchange.subscribe',
              form: (done) => <SubscriptionForm onDone={done} />,
            },
          ]}
          open={open}
          onOpen={onOpen}
        />
      }
    >
      {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
      <DataTable
        columns={columns}
        rows={rows}
        rowKey={(row) => row.subscriptionId}
        loading={list.isPending}
        failed={list.isError}
        empty={<EmptyState why="还没有订阅。" fill="先登记对接系统，再为它建立事件订阅。" />}
        openKey={chosen}
        onOpen={(row) => setChosen(row.subscriptionId)}
      />
      <Drawer open={subscription !== undefined} size={520} title={subscription?.title} onClose={close} destroyOnHidden>
        {subscription && (
          <div className="hj-stack-24">
            {subscription.state === 'active' ? (
              <PauseForm subscription={subscription} onDone={close} />
            ) : (
              <ResumeForm subscription={subscription} onDone={close} />
            )}
            <ReplayForm subscription={subscription} onDone={close} />
          </div>
        )}
      </Drawer>
    </Panel>
  )
}

const columns: Column<Subscription>[] = [
  {
    key: 'title',
    title: '订阅',
    render: (row) => (
      <>
        <b className="hj-webhook-name">{row.title}</b>
        <span className="hj-quiet hj-small">
          {row.systemName} · {row.events.length} 种事件
        </span>
      </>
    ),
  },
  { key: 'url', title: '推送地址', render: (row) => <span className="hj-webhook-url">{row.url}</span> },
  {
    key: 'state',
    title: '状态',
    render: (row) => (
      <>
        <StateTag tone={TONES[row.state]}>{row.stateLabel}</StateTag>
        {row.stateReason !== null && <span className="hj-quiet hj-small hj-webhook-reason">{row.stateReason}</span>}
      </>
    ),
  },
  { key: 'position', title: '已送到位置', align: 'right', render: (row) => row.position },
  { key: 'delivered', title: '已送达', align: 'right', render: (row) => row.delivered.toLocaleString('zh-CN') },
  { key: 'undelivered', title: '未送达', align: 'right', render: (row) => row.undelivered.toLocaleString('zh-CN') },
  {
    key: 'last',
    title: '最近送达',
    render: (row) =>
      row.lastDeliveredAt === null ? <span className="hj-quiet">—</span> : <MomentText at={row.lastDeliveredAt} />,
  },
]
