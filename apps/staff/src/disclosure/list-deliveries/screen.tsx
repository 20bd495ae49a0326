import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { problemWords } from '../../api/problem.ts'
import { ActBar } from '../../app/act-bar.tsx'
import { filled, pagingOf, tablePage, without } from '../../app/list-state.ts'
import { type BatchLine, BatchReport } from '../../ui/batch-report.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { OutletForm } from '../configure-outlet/form.tsx'
import { ResendSelected } from '../resend-publication/act.tsx'
import { ResendForm } from '../resend-publication/form.tsx'
import { deliveriesQuery, type Delivery, deliveryKey } from './deliveries-query.ts'
import { publicationColumns } from './columns.tsx'
import { DaysPanel } from '../../app/outlets/days-panel.tsx'
import { type DeliveryFilter, DeliveryTools } from '../../app/outlets/delivery-tools.tsx'
import { LateNotice } from '../../app/outlets/late-notice.tsx'
import type { OutletSums } from '../../app/outlets/outlet-views.ts'
import { SumsPanel } from '../../app/outlets/sums-panel.tsx'
import { publicationDayActs } from './day-acts.ts'

const here = getRouteApi('/shell/deliveries')

/** 送达与回执: what left for the outlets outside, what they answered, and one press to send again. */
export function ListDeliveriesScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const cache = useQueryClient()
  const [selected, setSelected] = useState<string[]>([])
  const [report, setReport] = useState<BatchLine[]>()
  const { show = 'failed', outlet } = search
  const { page, pageSize } = pagingOf(search)
  const list = useQuery({
    ...deliveriesQuery(show, outlet, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const { deliveries: rows, outlets, days, extras, total } = list.data ?? NOTHING_YET
  const open = rows.find((row) => deliveryKey(row) === search.open)
  const go = (next: Partial<typeof search>) => {
    setSelected([])
    void navigate({ search: (before) => filled({ ...before, ...next }) })
  }
  const close = () => void navigate({ search: (before) => without(before, 'open') })
  const finish = (lines: BatchLine[]) => {
    setReport(lines)
    setSelected([])
    void cache.invalidateQueries({ queryKey: ['deliveries'] })
  }
  return (
    <>
      <PageHeader
        back={<Link to="/publications">返回公示列表</Link>}
        title="送达与回执"
        actions={
          <ActBar
            acts={[
              {
                slug: 'configure-outlet',
                name: '设定送达方式',
                permission: 'disclosure.configure',
                form: (done) => <OutletForm outlets={outlets} onDone={done} />,
              },
            ]}
            open={search.act}
            onOpen={(act) => go({ act: act ?? '' })}
          />
        }
        lede="公示批准后，按各渠道自己的字段表成批送出；回执随到随读，逾时即报警。拒收的写明渠道的理由，可以补填后重送；每夜按日与渠道对账，缺少的一键重送。"
      />
      <div className="hj-stack-24">
        <LateNotice outlets={outlets} onShow={() => go({ show: 'late', outlet: '', page: 1 })} />
        <SumsPanel outlets={outlets} loading={list.isPending} />
        <Panel flush>
          {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
          {report && <BatchReport lines={report} done="已重新排队送达" onClose={() => setReport(undefined)} />}
          <DataTable
            columns={publicationColumns((row) => finish([row]))}
            rows={rows}
            rowKey={deliveryKey}
            loading={list.isPending}
            failed={list.isError}
            headline={
              <>
                <b>{grouped(total)}</b> 件
              </>
            }
            tools={
              <DeliveryTools show={show} outlet={outlet} outlets={outlets} onGo={go}>
                <ResendSelected rows={rows.filter((row) => selected.includes(deliveryKey(row)))} onDone={finish} />
              </DeliveryTools>
            }
            empty={<EmptyState why={EMPTY[show]} fill="公示批准后自动排队送往各渠道。" />}
            page={tablePage(search, total, (to) => go(to))}
            selection={{ keys: selected, onChange: setSelected }}
            openKey={search.open}
            onOpen={(row) => void navigate({ search: (before) => ({ ...before, open: deliveryKey(row) }) })}
          />
        </Panel>
        <DaysPanel days={days} extras={extras} acts={publicationDayActs} loading={list.isPending} />
      </div>
      <DeliveryDrawer
        delivery={open}
        outlets={outlets}
        onDone={(line) => {
          finish([line])
          close()
        }}
        onClose={close}
      />
    </>
  )
}

interface DeliveryDrawerProps {
  delivery: Delivery | undefined
  outlets: OutletSums[]
  onDone(line: BatchLine): void
  onClose(): void
}

function DeliveryDrawer({ delivery, outlets, onDone, onClose }: DeliveryDrawerProps) {
  return (
    <Drawer open={delivery !== undefined} size={520} title="送达" onClose={onClose}>
      {delivery && (
        <ResendForm
          delivery={delivery}
          openFields={outlets.find((one) => one.outletId === delivery.outletId)?.openFields ?? []}
          onDone={onDone}
        />
      )}
    </Drawer>
  )
}

const NOTHING_YET = { deliveries: [], outlets: [], days: [], extras: [], total: 0 }

const EMPTY: Record<DeliveryFilter, string> = {
  failed: '没有失败的回执。',
  late: '没有逾时的回执。',
  sent: '没有等待回执的送达。',
  queued: '没有待送达的公示。',
  received: '还没有渠道回执收到。',
  'kept-inside': '没有不外送的公示。',
  all: '还没有送往渠道的公示。',
}
