import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../session.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import './outlets.css'
import type { ExtraRecord, OutletDay } from './outlet-views.ts'

const DAYS_FOLDED = 6

/** What a desk can do about a day: ask the outlet again, send again what it lacks. */
export interface DayActs {
  readonly permission: string
  readonly refresh: readonly string[]
  ask(day: OutletDay): Promise<unknown>
  resend(day: OutletDay): Promise<{ sent: number }>
}

interface DaysPanelProps {
  days: readonly OutletDay[]
  extras: readonly ExtraRecord[]
  acts: DayActs
  loading: boolean
}

/** 按日对账: what left on a day is with the outlet, refused, sent again, underway or missing there; what it lacks goes again at one press. */
export function DaysPanel({ days, extras, acts, loading }: DaysPanelProps) {
  const [isWhole, setWhole] = useState(false)
  const [said, setSaid] = useState<string>()
  const cache = useQueryClient()
  const right = usePermission(acts.permission, '对账与重送')
  const done = (words: string) => {
    setSaid(words)
    void cache.invalidateQueries({ queryKey: acts.refresh })
  }
  const ask = useMutation({
    mutationFn: (day: OutletDay) => acts.ask(day),
    onSuccess: (_, day) => done(`已向${day.outletTitle}索取 ${dayText(day.day)} 的对账单。`),
  })
  const resend = useMutation({
    mutationFn: (day: OutletDay) => acts.resend(day),
    onSuccess: ({ sent }, day) => done(`${day.outletTitle} ${dayText(day.day)} 缺少的 ${sent} 件已重新排队。`),
  })
  const problem = ask.error ?? resend.error
  const shown = isWhole ? days : days.slice(0, DAYS_FOLDED)
  const actColumn: Column<OutletDay> = {
    key: 'acts',
    title: '办理',
    render: (day) =>
      day.missing > 0 ? (
        <Button size="small" type="primary" loading={resend.isPending} onClick={() => resend.mutate(day)}>
          重送缺少的 {day.missing} 件
        </Button>
      ) : (
        <Button size="small" loading={ask.isPending} onClick={() => ask.mutate(day)}>
          索取对账单
        </Button>
      ),
  }
  const columns = right === undefined ? [...COLUMNS, actColumn] : COLUMNS
  return (
    <Panel title="按日对账" note="送出 = 对方收到 + 对方拒收 + 已另行重送 + 在途 + 对方缺少；对方多出的逐条列明" flush>
      {problem && <ProblemNotice problem={problemWords(problem)} />}
      {said !== undefined && !problem && (
        <p className="hj-outlet-said" role="status">
          {said}
        </p>
      )}
      <DataTable
        columns={columns}
        rows={[...shown]}
        rowKey={(day) => `${day.outletId} ${day.day}`}
        loading={loading}
        empty="最近三十天没有送出过。"
      />
      {days.length > DAYS_FOLDED && (
        <p className="hj-outlet-said">
          <Button type="link" onClick={() => setWhole(!isWhole)}>
            {isWhole ? '只看最近几日' : `展开最近三十天的全部 ${days.length} 行`}
          </Button>
        </p>
      )}
      {extras.length > 0 && (
        <ul className="hj-outlet-extras">
          {extras.map((one) => (
            <li key={`${one.outletId} ${one.mark} ${one.batch} ${one.operation}`}>
              对方多出：{dayText(one.day)} 批次 {one.batch} 的记录 <code>{one.mark}</code>
              ，我方没有送出记录，请与渠道核对后由对方删除
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

const number = (key: 'sent' | 'held' | 'refused' | 'resent' | 'underway' | 'missing' | 'extra', title: string) => ({
  key,
  title,
  align: 'right' as const,
  render: (day: OutletDay) => day[key].toLocaleString('zh-CN'),
})

const COLUMNS: Column<OutletDay>[] = [
  {
    key: 'day',
    title: '日期与渠道',
    render: (day) => (
      <>
        <b className="hj-nowrap">{dayText(day.day)}</b>
        <span className="hj-small hj-quiet hj-outlet-of-day">{day.outletTitle}</span>
      </>
    ),
  },
  number('sent', '送出'),
  number('held', '对方收到'),
  number('refused', '对方拒收'),
  number('resent', '另行重送'),
  number('underway', '在途'),
  number('missing', '对方缺少'),
  number('extra', '对方多出'),
  {
    key: 'statement',
    title: '对账单',
    render: (day) =>
      day.statementAt === null ? <span className="hj-quiet">尚未出具</span> : <MomentText at={day.statementAt} />,
  },
  {
    key: 'balanced',
    title: '等式',
    render: (day) => (day.isBalanced ? <StateTag tone="order">成立</StateTag> : <StateTag tone="law">不成立</StateTag>),
  },
]

function dayText(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
}
