import { Form, Input, Select } from 'antd'
import { ActButton, type Obstacle } from '../../ui/act-button.tsx'
import type { OutletSums } from './outlet-views.ts'

/** A field filled in by a person, with where it comes from. */
export interface Supplement {
  field: string
  value: string
  source: string
}

interface SupplementFormProps {
  openFields: OutletSums['openFields']
  /** The outlet's words; the field they name is chosen beforehand. */
  note: string | null
  obstacle: Obstacle | undefined
  isPending: boolean
  onSend(supplements: Supplement[]): void
}

/** 补填并重送: a field the outlet wants and no module knows is filled in with its source. */
export function SupplementForm({ openFields, note, obstacle, isPending, onSend }: SupplementFormProps) {
  const wanted = openFields.find((one) => note?.includes(one.field))
  return (
    <Form<Partial<Supplement>>
      layout="vertical"
      requiredMark={false}
      initialValues={{ field: wanted?.field }}
      onFinish={({ field, value, source }) => onSend(field && value && source ? [{ field, value, source }] : [])}
    >
      {openFields.length > 0 && (
        <Form.Item name="field" label="补填字段" extra="只列渠道要求而系统还没有来源的字段；不补填也可直接重送">
          <Select
            allowClear
            placeholder="不补填"
            options={openFields.map((one) => ({ value: one.field, label: `${one.title}（${one.field}）` }))}
          />
        </Form.Item>
      )}
      <Form.Item noStyle shouldUpdate>
        {(form) =>
          Boolean(form.getFieldValue('field')) && (
            <>
              <Form.Item name="value" label="内容" rules={[{ required: true, message: '填写内容，或清除补填字段' }]}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item
                name="source"
                label="出处"
                rules={[{ required: true, min: 2, message: '写明出处，如决定书名称' }]}
              >
                <Input maxLength={200} placeholder="如：列入经营异常名录决定书" />
              </Form.Item>
            </>
          )
        }
      </Form.Item>
      <ActButton htmlType="submit" type="primary" obstacle={obstacle} loading={isPending}>
        重新送达
      </ActButton>
    </Form>
  )
}
