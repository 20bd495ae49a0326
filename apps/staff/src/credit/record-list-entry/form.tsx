import { Radio, Form } from 'antd'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField, TextField } from '../../ui/form-fields.tsx'

const LISTS = [
  { value: 'abnormal-list', label: '经营异常名录（个体工商户为标记）' },
  { value: 'serious-dishonesty', label: '严重违法失信名单' },
] as const

interface ListEntry {
  list: (typeof LISTS)[number]['value']
  isListed: boolean
  reason: string
  documentNumber: string
  decidedOn: string
}

/** 登记列入、移出名单的决定: a decision made elsewhere, by its number and day. */
export function ListEntryForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  return (
    <ActForm<ListEntry, { class: string }>
      name="登记这份决定"
      permission="credit.import"
      kept="没有登记，名单和分类没有改动。"
      refresh={[
        ['credit-class', entityId],
        ['entity', entityId],
        ['entity-file', entityId],
      ]}
      run={(body, id) =>
        take(
          api.POST('/api/credit/entities/{entityId}/list-entries', {
            params: { path: { entityId } },
            body: { id, ...body },
          }),
        )
      }
      done={(answer, values) =>
        `${values.documentNumber} 已登记；试算分类现为 ${answer.class} 类，下一次抽取按它定概率。`
      }
      after={onDone}
    >
      <ChoiceField name="list" label="名单" options={LISTS} />
      <Form.Item name="isListed" label="决定" rules={[{ required: true, message: '选列入或移出' }]}>
        <Radio.Group
          options={[
            { value: true, label: '列入（标记）' },
            { value: false, label: '移出（恢复）' },
          ]}
        />
      </Form.Item>
      <TextField name="reason" label="事由" rows={2} min={2} />
      <TextField name="documentNumber" label="决定文号" min={4} />
      <DayField name="decidedOn" label="决定日" />
    </ActForm>
  )
}
