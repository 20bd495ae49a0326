import { Form, Input, Upload } from 'antd'
import { useState } from 'react'
import { ActForm } from '../../app/act-form.tsx'
import { ItemPicker } from '../../catalogue/list-items/item-picker.tsx'
import { EntityPicker } from '../../entities/search-entities/entity-picker.tsx'
import { DayField, TextField } from '../../ui/form-fields.tsx'
import { ActButton } from '../../ui/act-button.tsx'
import { uploadCapture } from './upload.ts'

interface Capture {
  entityId: string
  itemIds: string[]
  fact: string
  day: string
  clock: string
}

/** 接收非现场记录 by hand; platforms send theirs by the interface. A record is not yet evidence. */
export function ReceiveCaptureForm({ deviceId }: { deviceId: string }) {
  const [form] = Form.useForm<Capture>()
  const [entity, setEntity] = useState<string>()
  const [file, setFile] = useState<File>()
  return (
    <ActForm<Capture, undefined>
      name="登记记录"
      permission="inspection.receive-capture"
      kept="没有登记，填写的内容还在。"
      form={form}
      refresh={[['captures']]}
      obstacle={file === undefined ? { why: '先选图片。' } : undefined}
      run={async ({ entityId, itemIds, fact, day, clock }, id) => {
        if (file === undefined) throw new Error('no picture chosen')
        const known = { entityId, itemId: itemIds[0] ?? '', fact, capturedAt: `${day}T${clock}:00+08:00` }
        await uploadCapture(deviceId, id, known, file)
        return undefined
      }}
      done={() => '记录已登记，等待审核；审核合格并告知当事人之前不作证据。'}
      after={() => setFile(undefined)}
    >
      <Form.Item
        name="entityId"
        label="企业"
        extra={entity && `已选：${entity}`}
        rules={[{ required: true, message: '选企业' }]}
      >
        <EntityPicker
          onPick={(picked, name) => {
            setEntity(name)
            form.setFieldsValue({ entityId: picked })
          }}
        />
      </Form.Item>
      <Form.Item name="itemIds" label="检查事项" rules={[{ required: true, type: 'array', len: 1, message: '选一项' }]}>
        <ItemPicker />
      </Form.Item>
      <TextField name="fact" label="记录的事实" rows={2} min={2} />
      <DayField name="day" label="记录日期" />
      <Form.Item
        name="clock"
        label="记录时刻"
        rules={[{ required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/u, message: '写成 22:41 这样的时刻' }]}
      >
        <Input placeholder="如 22:41" autoComplete="off" style={{ width: 150 }} />
      </Form.Item>
      <Form.Item label="图片">
        <Upload
          accept="image/*"
          maxCount={1}
          beforeUpload={(picked) => {
            setFile(picked)
            return false
          }}
          onRemove={() => setFile(undefined)}
        >
          <ActButton>选图片</ActButton>
        </Upload>
      </Form.Item>
    </ActForm>
  )
}
