import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { agenciesQuery } from '../../identity/directory.ts'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import type { HotlineMessage } from '../list-hotline-messages/messages-query.ts'

interface Split {
  consumer?: string
  economic?: string
  efficacy?: string
  service?: string
  complainedUnit?: string
}

/** 分线: what one call asks, each lane with its own text. The efficacy lane goes to efficacy supervision alone. */
export function SplitForm({ message, close }: { message: HotlineMessage; close: () => void }) {
  const [form] = Form.useForm<Split>()
  const efficacy = Form.useWatch('efficacy', form)
  const agencies = useQuery(agenciesQuery).data?.agencies ?? []
  return (
    <ActForm<Split, { lanes: number }>
      name="分线办理"
      permission="exchange.correct-hotline"
      kept="没有分线，工单照旧办理。"
      form={form}
      refresh={[['hotline-messages'], ['hotline-orders']]}
      run={(values) =>
        take(
          api.POST('/api/exchange/hotline/orders/{orderNumber}/split', {
            params: { path: { orderNumber: message.orderNumber } },
            body: { claims: claimsOf(values) },
          }),
        )
      }
      done={(answer) => `${message.orderNumber} 分 ${answer.lanes} 线办理，编号不变。`}
      after={close}
    >
      <p className="hj-quiet">
        一次来电含几项诉求的，用一个工单编号分线办理。每一项只写这一项的内容：各承办机关只看得到自己的一项；行政效能投诉不转被投诉机关。
      </p>
      <TextField name="consumer" label="消费投诉" rows={3} isOptional />
      <TextField name="economic" label="经济违法行为举报" rows={3} isOptional />
      <TextField name="efficacy" label="行政效能投诉" rows={3} isOptional />
      {(efficacy ?? '') !== '' && (
        <ChoiceField
          name="complainedUnit"
          label="被投诉机关"
          options={agencies.map((one) => ({ value: one.code, label: one.name }))}
        />
      )}
      <TextField name="service" label="其他诉求" rows={3} isOptional />
    </ActForm>
  )
}

const LANES = [
  ['consumer', '消费投诉'],
  ['economic', '经济违法行为举报'],
  ['efficacy', '行政效能投诉'],
  ['service', '其他诉求'],
] as const

function claimsOf(values: Split) {
  return LANES.flatMap(([key, lane]) => {
    const content = (values[key] ?? '').trim()
    if (content === '') return []
    const { complainedUnit } = values
    return [{ lane, content, ...(key === 'efficacy' && complainedUnit !== undefined ? { complainedUnit } : {}) }]
  })
}
