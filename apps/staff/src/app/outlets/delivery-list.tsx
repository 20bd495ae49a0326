import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { type BatchLine, BatchReport } from '../../ui/batch-report.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ActBar } from '../act-bar.tsx'
import { filled, tablePage, without } from '../list-state.ts'
import { type DayActs, DaysPanel } from './days-panel.tsx'
import { type AnyDelivery, deliveryColumns } from './delivery-columns.tsx'
import { type DeliveryDesk, ResendButton, ResendForm, ResendSelected } from './delivery-desk.tsx'
import type { DeliveryFilter, DeliverySearch } from './delivery-search.ts'
import { DeliveryTools } from './delivery-tools.tsx'
import { LateNotice } from './late-notice.tsx'
import type { ExtraRecord, OutletDay, OutletSums } from './outlet-views.ts'
import { SumsPanel } from './sums-panel.tsx'

interface Found<D> {
  deliveries: D[]
  outlets: OutletSums[]
  days: OutletDay[]
  extras: ExtraRecord[]
  total: number
}

interface DeliveryListProps<D extends AnyDelivery> {
  desk: DeliveryDesk<D>
  dayActs: DayActs
  list: UseQueryResult<Found<D>>
  search: DeliverySearch
  onSearch(change: (before: DeliverySearch) => DeliverySearch): void
  head: { title: string; lede: string; back: ReactNode }
  /** The act that sets how an outlet is reached. */
  configure: { slug: string; permission: string; form(outlets: OutletSums[], close: () => void): ReactNode }
  words: { record: string; fill: string }
}

/** What left for the outlets outside, what they answered, and one press to send again: the page of every desk of deliveries. */
export function DeliveryList<D extends AnyDelivery>(props: DeliveryListProps<D>) {
  const { desk, dayActs, list, search, onSearch, head, configure, words } = props
  const cache = useQueryClient()
  const [selected, setSelected] = useState<string[]>([])
  const [report, setReport] = useState<BatchLine[]>()
  const { show = 'failed', outlet } = search
  const { deliveries: rows, outlets, days, extras, total } = list.data ?? NOTHING_YET
  const open = rows.find((row) => desk.keyOf(row) === search.open)
  const go = (next: DeliverySearch) => {
    setSelected([])
    onSearch((before) => filled({ ...before, ...next }))
  }
  const close = () => onSearch((before) => without(before, 'open'))
  const finish = (lines: BatchLine[]) => {
    setReport(lines)
    setSelected([])
    void cache.invalidateQueries({ queryKey: dayActs.refresh })
  }
  const columns = deliveryColumns<D>(desk.subject, (row) => (
    <ResendButton desk={desk} delivery={row} onDone={(line) => finish([line])} />
  ))
  return (
    <>
      <PageHeader
        back={head.back}
        title={head.title}
        actions={
          <ActBar
            acts={[{ ...configure, name: '设定送达方式', form: (done) => configure.form(outlets, done) }]}
            open={search.act}
            onOpen={(act) => go({ act: act ?? '' })}
          />
        }
        lede={head.lede}
      />
      <div className="hj-stack-24">
        <LateNotice outlets={outlets} onShow={() => go({ show: 'late', outlet: '', page: 1 })} />
        <SumsPanel outlets={outlets} loading={list.isPending} />
        <Panel flush>
          {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
          {report && <BatchReport lines={report} done="已重新排队送达" onClose={() => setReport(undefined)} />}
          <DataTable
            columns={columns}
            rows={rows}
            rowKey={desk.keyOf}
            loading={list.isPending}
            failed={list.isError}
            headline={
              <>
                <b>{grouped(total)}</b> 件
              </>
            }
            tools={
              <DeliveryTools show={show} outlet={outlet} outlets={outlets} onGo={go}>
                <ResendSelected
                  desk={desk}
                  rows={rows.filter((row) => selected.includes(desk.keyOf(row)))}
                  onDone={finish}
                />
              </DeliveryTools>
            }
            empty={<EmptyState why={EMPTY[show].replace('{record}', words.record)} fill={words.fill} />}
            page={tablePage(search, total, go)}
            selection={{ keys: selected, onChange: setSelected }}
            openKey={search.open}
            onOpen={(row) => onSearch((before) => ({ ...before, open: desk.keyOf(row) }))}
          />
        </Panel>
        <DaysPanel days={days} extras={extras} acts={dayActs} loading={list.isPending} />
      </div>
      <Drawer open={open !== undefined} size={520} title="送达" onClose={close}>
        {open && (
          <ResendForm
            desk={desk}
            delivery={open}
            openFields={outlets.find((one) => one.outletId === open.outletId)?.openFields ?? []}
            onDone={(line) => {
              finish([line])
              close()
            }}
          />
        )}
      </Drawer>
    </>
  )
}

const NOTHING_YET = { deliveries: [], outlets: [], days: [], extras: [], total: 0 }

const EMPTY: Record<DeliveryFilter, string> = {
  failed: '没有失败的回执。',
  late: '没有逾时的回执。',
  sent: '没有等待回执的送达。',
  queued: '没有待送达的{record}。',
  received: '还没有渠道回执收到。',
  'kept-inside': '没有不外送的{record}。',
  all: '还没有送往渠道的{record}。',
}
