import { Form } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { ChoiceField, DayField } from '../../ui/form-fields.tsx'
import { EntityPicker } from '../search-entities/entity-picker.tsx'

interface Relation {
  kind: 'branch-of' | 'divided-into' | 'converted-into'
  relatedId: string
  sinceOn: string
}

const KINDS = [
  { value: 'branch-of', label: '本户隶属于…' },
  { value: 'divided-into', label: '本户分立为…' },
  { value: 'converted-into', label: '本户（个体工商户）转型为…' },
] as const

/** 登记主体关系: a link and nothing more; records stay with whom they were made for. */
export function RelationForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  const [form] = Form.useForm<Relation>()
  const [related, setRelated] = useState<string>()
  return (
    <ActForm<Relation, { citation: string }>
      name="登记主体关系"
      permission="entities.change-status"
      kept="没有登记，两户都没有改动。"
      form={form}
      refresh={[
        ['entity', entityId],
        ['entity-relations', entityId],
      ]}
      run={(values, id) =>
        take(
          api.POST('/api/entities/{entityId}/relations', { params: { path: { entityId } }, body: { id, ...values } }),
        )
      }
      done={(answer) => `已登记与「${related ?? '另一户'}」的关系（${answer.citation}）。`}
      after={onDone}
    >
      <ChoiceField name="kind" label="关系" options={KINDS} />
      <Form.Item
        name="relatedId"
        label="另一户"
        extra={related && `已选：${related}`}
        rules={[{ required: true, message: '选另一户' }]}
      >
        <EntityPicker
          onPick={(picked, name) => {
            setRelated(name)
            form.setFieldsValue({ relatedId: picked })
          }}
        />
      </Form.Item>
      <DayField name="sinceOn" label="自何日起" />
    </ActForm>
  )
}
