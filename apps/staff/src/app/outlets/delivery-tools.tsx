import { Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { DELIVERY_FILTERS, type DeliveryFilter } from './delivery-search.ts'
import type { OutletSums } from './outlet-views.ts'

const NAMES: Record<DeliveryFilter, string> = {
  failed: '回执失败',
  late: '回执逾时',
  sent: '等待回执',
  queued: '待送达',
  received: '已回执',
  'kept-inside': '不外送',
  all: '全部',
}

interface DeliveryToolsProps {
  show: DeliveryFilter
  outlet: string | undefined
  outlets: readonly OutletSums[]
  onGo(next: { show?: DeliveryFilter; outlet?: string; page: number }): void
  children?: ReactNode
}

/** What narrows a list of deliveries: the outlet and the state; acts on what is chosen come first. */
export function DeliveryTools({ show, outlet, outlets, onGo, children }: DeliveryToolsProps) {
  return (
    <>
      {children}
      <Select
        aria-label="渠道"
        placeholder="全部渠道"
        allowClear
        style={{ width: 220 }}
        value={outlet ?? null}
        options={outlets.map((one) => ({ value: one.outletId, label: one.title }))}
        onChange={(value: string | null) => onGo({ outlet: value ?? '', page: 1 })}
      />
      <Radio.Group
        optionType="button"
        value={show}
        onChange={(event) => onGo({ show: event.target.value as DeliveryFilter, page: 1 })}
        options={DELIVERY_FILTERS.map((value) => ({ value, label: NAMES[value] }))}
      />
    </>
  )
}
