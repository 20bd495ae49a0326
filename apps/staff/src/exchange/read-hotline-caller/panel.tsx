import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { TextField } from '../../ui/form-fields.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { HotlineOrder } from '../get-hotline-order/order-query.ts'

function read({ orderNumber, lane }: HotlineOrder, purpose: string) {
  const path = { orderNumber, lane }
  return take(
    api.POST('/api/exchange/hotline/orders/{orderNumber}/lanes/{lane}/caller', { params: { path }, body: { purpose } }),
  )
}

type Caller = Awaited<ReturnType<typeof read>>

/** 来电人: shown for a stated purpose; the look is on record before anything is seen. Nothing of it is kept on the page. */
export function CallerPanel({ order }: { order: HotlineOrder }) {
  const [found, setFound] = useState<Caller>()
  const isHidden = order.isConfidential && !order.isMine
  if (found)
    return (
      <Panel title="来电人" note="依衡鉴平台办理规程第六十四条查看，已留痕。离开本页后须重新写明用途。">
        <FactList
          facts={[
            { label: '姓名', value: found.name },
            { label: '号码', value: found.phone },
          ]}
        />
      </Panel>
    )
  return (
    <Panel
      title="来电人"
      note={
        order.isConfidential
          ? '来电人要求保密：只有签收这项诉求的承办人写明用途后可以查看。'
          : '加密保存，写明用途后查看；谁在何时为何查看，记入证据账本。'
      }
    >
      <div style={{ maxWidth: 480 }}>
        <ActForm<{ purpose: string }, Caller>
          name="查看来电人"
          permission="exchange.read-caller"
          kept="没有查看。"
          refresh={[]}
          {...(isHidden
            ? { obstacle: { why: '来电人要求保密，请先由承办人签收', cite: '衡鉴平台办理规程第六十四条' } }
            : {})}
          run={({ purpose }) => read(order, purpose)}
          done={() => '已查看来电人，用途已记入证据账本。'}
          after={setFound}
        >
          <TextField name="purpose" label="用途" min={4} placeholder="如：联系来电人核实情况" />
        </ActForm>
      </div>
    </Panel>
  )
}
