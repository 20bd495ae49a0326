import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DayField, TextField } from '../../ui/form-fields.tsx'
import { itemsQuery } from '../list-items/items-query.ts'

interface Succession {
  fromItemIds: string[]
  toItemIds: string[]
  effectiveOn: string
  reason: string
}

const KINDS: Record<string, string> = { split: '拆分', merge: '合并', rename: '更名' }

/** 拆分、合并或更名: which items go on in which, so that years stay comparable. */
export function SuccessionForm({ itemId, onDone }: { itemId: string; onDone(): void }) {
  const items = useQuery(itemsQuery({}, 1, 2000)).data?.items ?? []
  const options = items.map((item) => ({ value: item.itemId, label: `${item.title}（${item.code}）` }))
  return (
    <ActForm<Succession, { kind: string }>
      name="登记承接关系"
      permission="catalogue.approve"
      kept="没有登记，事项没有改动。"
      initial={{ fromItemIds: [itemId] }}
      refresh={[['item', itemId], ['items']]}
      run={(body) => take(api.POST('/api/catalogue/successions', { body }))}
      done={(answer, values) => `已登记为${KINDS[answer.kind] ?? answer.kind}，自 ${values.effectiveOn} 起承接。`}
      after={onDone}
    >
      <Form.Item name="fromItemIds" label="原事项" rules={[{ required: true, message: '选原事项' }]}>
        <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="toItemIds" label="由哪些事项承接" rules={[{ required: true, message: '选承接事项' }]}>
        <Select mode="multiple" options={options} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <DayField name="effectiveOn" label="承接日" />
      <TextField name="reason" label="理由" rows={2} min={2} />
    </ActForm>
  )
}
