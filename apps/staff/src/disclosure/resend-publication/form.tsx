import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import type { BatchLine } from '../../ui/batch-report.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import type { Delivery, OutletSums } from '../list-deliveries/deliveries-query.ts'
import { mayResend, resend, type Supplement } from './act.tsx'

interface ResendFormProps {
  delivery: Delivery
  openFields: OutletSums['openFields']
  onDone(line: BatchLine): void
}

/** 补填并重送: a field the outlet wants and no module knows is filled in with its source; the act leaves a leaf. */
export function ResendForm({ delivery, openFields, onDone }: ResendFormProps) {
  const right = usePermission('disclosure.resend', '重新送达公示')
  const send = useMutation({
    mutationFn: ({ field, value, source }: Partial<Supplement>) =>
      resend(delivery, field && value && source ? [{ field, value, source }] : []),
    onSuccess: onDone,
  })
  const wanted = openFields.find((one) => delivery.note?.includes(one.field))
  return (
    <div className="hj-stack">
      <p>
        <b>{delivery.entityName}</b>
        <br />
        {delivery.title} · {delivery.noticeNumber}
      </p>
      <p>
        {delivery.outletTitle}：{delivery.actLabel}，{delivery.stateLabel}，已送出 {delivery.attempt} 次
        {delivery.batch !== null && `，最近批次 ${delivery.batch}`}
      </p>
      {delivery.state === 'failed' && <CautionNotice title={delivery.note ?? ''} />}
      {Object.entries(delivery.supplements).map(([field, value]) => (
        <p key={field}>
          已补填 {openFields.find((one) => one.field === field)?.title ?? field}：{value}
        </p>
      ))}
      <p>
        <Link to="/publications/$publicationId" params={{ publicationId: delivery.publicationId }}>
          查看这件公示
        </Link>
      </p>
      {mayResend(delivery) && (
        <Form<Partial<Supplement>>
          layout="vertical"
          requiredMark={false}
          initialValues={{ field: wanted?.field }}
          onFinish={(values) => send.mutate(values)}
        >
          <Form.Item name="field" label="补填字段" extra="只列渠道要求而系统还没有来源的字段；不补填也可直接重送">
            <Select
              allowClear
              placeholder="不补填"
              options={openFields.map((one) => ({ value: one.field, label: `${one.title}（${one.field}）` }))}
            />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {(form) =>
              Boolean(form.getFieldValue('field')) && (
                <>
                  <Form.Item
                    name="value"
                    label="内容"
                    rules={[{ required: true, message: '填写内容，或清除补填字段' }]}
                  >
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
          <ActButton htmlType="submit" type="primary" obstacle={right} loading={send.isPending}>
            重新送达
          </ActButton>
        </Form>
      )}
    </div>
  )
}
