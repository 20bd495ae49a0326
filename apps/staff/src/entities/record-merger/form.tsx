import { Form } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { ActForm } from '../../app/act-form.tsx'
import { DayField, TextField } from '../../ui/form-fields.tsx'
import { EntityPicker } from '../search-entities/entity-picker.tsx'

interface Merger {
  survivorId: string
  sinceOn: string
  documentNumber?: string
}

/** 登记吸收合并: this entity ends, its duties and open loops pass to the survivor. */
export function MergerForm({ entityId, onDone }: { entityId: string; onDone(): void }) {
  const [form] = Form.useForm<Merger>()
  const [survivor, setSurvivor] = useState<string>()
  return (
    <ActForm<Merger, { survivorId: string; citation: string }>
      name="登记吸收合并"
      permission="entities.change-status"
      kept="没有登记，两户都没有改动。"
      form={form}
      isGrave
      refresh={[
        ['entity', entityId],
        ['entity-file', entityId],
      ]}
      run={(values, id) =>
        take(
          api.POST('/api/entities/{absorbedId}/merger', {
            params: { path: { absorbedId: entityId } },
            body: { id, ...values, documentNumber: values.documentNumber ?? null },
          }),
        )
      }
      done={(answer) => `合并已登记：本户终止，权利义务由${survivor ?? '存续方'}承继（${answer.citation}）。`}
      after={onDone}
    >
      <Form.Item
        name="survivorId"
        label="存续方"
        extra={survivor && `已选：${survivor}`}
        rules={[{ required: true, message: '选存续方' }]}
      >
        <EntityPicker
          onPick={(picked, name) => {
            setSurvivor(name)
            form.setFieldsValue({ survivorId: picked })
          }}
        />
      </Form.Item>
      <DayField name="sinceOn" label="合并日" />
      <TextField name="documentNumber" label="文号" isOptional />
    </ActForm>
  )
}
