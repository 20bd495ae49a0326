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
import { SharingOutletForm } from '../configure-sharing-outlet/form.tsx'
import { ResendSelected } from '../resend-shared-record/act.tsx'
import { ResendForm } from '../resend-shared-record/form.tsx'
import { sharedRecordsQuery, type SharedDelivery, sharedKey } from './shared-records-query.ts'
import { sharedColumns } from './columns.tsx'
import { DaysPanel } from '../../app/outlets/days-panel.tsx'
import { type DeliveryFilter, DeliveryTools } from '../../app/outlets/delivery-tools.tsx'
import { LateNotice } from '../../app/outlets/late-notice.tsx'
import type { OutletSums } from '../../app/outlets/outlet-views.ts'
import { SumsPanel } from '../../app/outlets/sums-panel.tsx'
import { sharingDayActs } from './day-acts.ts'

const here = getRouteApi('/shell/shared-records')

/** 共享报送: what outlets outside are told that is no publication, what they answered, and one press to send again. */
export function ListSharedRecordsScreen() {
  const search = here.useSearch()
  const navigate = here.useNavigate()
  const cache = useQueryClient()
  const [selected, setSelected] = useState<string[]>([])
  const [report, setReport] = useState<BatchLine[]>()
  const { show = 'failed', outlet } = search
  const { page, pageSize } = pagingOf(search)
  const list = useQuery({
    ...sharedRecordsQuery(show, outlet, page, pageSize),
    placeholderData: keepPreviousData,
  })
  const { deliveries: rows, outlets, days, extras, total } = list.data ?? NOTHING_YET
  const open = rows.find((row) => sharedKey(row) === search.open)
  const go = (next: Partial<typeof search>) => {
    setSelected([])
    void navigate({ search: (before) => filled({ ...before, ...next }) })
  }
  const close = () => void navigate({ search: (before) => without(before, 'open') })
  const finish = (lines: BatchLine[]) => {
    setReport(lines)
    setSelected([])
    void cache.invalidateQueries({ queryKey: ['shared-records'] })
  }
  return (
    <>
      <PageHeader
        back={<Link to="/deliveries">公示的送达与回执</Link>}
        title="共享报送"
        actions={
          <ActBar
            acts={[
              {
                slug: 'configure-sharing-outlet',
                name: '设定送达方式',
                permission: 'exchange.configure-sharing',
                form: (done) => <SharingOutletForm outlets={outlets} onDone={done} />,
              },
            ]}
            open={search.act}
            onOpen={(act) => go({ act: act ?? '' })}
          />
        }
        lede="监管事项目录、行业自律信息、双公示、热线办理结果等共享内容，按各渠道自己的字段表成批送出；回执逾时即报警，每夜按日与渠道对账，缺少的一键重送。"
      />
      <div className="hj-stack-24">
        <LateNotice outlets={outlets} onShow={() => go({ show: 'late', outlet: '', page: 1 })} />
        <SumsPanel outlets={outlets} loading={list.isPending} />
        <Panel flush>
          {list.isError && <ProblemNotice problem={problemWords(list.error)} />}
          {report && <BatchReport lines={report} done="已重新排队送达" onClose={() => setReport(undefined)} />}
          <DataTable
            columns={sharedColumns((row) => finish([row]))}
            rows={rows}
            rowKey={sharedKey}
            loading={list.isPending}
            failed={list.isError}
            headline={
              <>
                <b>{grouped(total)}</b> 件
              </>
            }
            tools={
              <DeliveryTools show={show} outlet={outlet} outlets={outlets} onGo={go}>
                <ResendSelected rows={rows.filter((row) => selected.includes(sharedKey(row)))} onDone={finish} />
              </DeliveryTools>
            }
            empty={<EmptyState why={EMPTY[show]} fill="内容形成或变更后自动排队送往各渠道。" />}
            page={tablePage(search, total, (to) => go(to))}
            selection={{ keys: selected, onChange: setSelected }}
            openKey={search.open}
            onOpen={(row) => void navigate({ search: (before) => ({ ...before, open: sharedKey(row) }) })}
          />
        </Panel>
        <DaysPanel days={days} extras={extras} acts={sharingDayActs} loading={list.isPending} />
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
  delivery: SharedDelivery | undefined
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
  queued: '没有待送达的记录。',
  received: '还没有渠道回执收到。',
  'kept-inside': '没有不外送的记录。',
  all: '还没有送往渠道的记录。',
}
