import { useMutation } from '@tanstack/react-query'
import { usePermission } from '../../app/session.ts'
import type { OutletSums } from '../../app/outlets/outlet-views.ts'
import { type Supplement, SupplementForm } from '../../app/outlets/supplement-form.tsx'
import type { BatchLine } from '../../ui/batch-report.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import type { SharedDelivery } from '../list-shared-records/shared-records-query.ts'
import { mayResend, resend } from './act.tsx'

interface ResendFormProps {
  delivery: SharedDelivery
  openFields: OutletSums['openFields']
  onDone(line: BatchLine): void
}

/** 补填并重送 of a shared record. */
export function ResendForm({ delivery, openFields, onDone }: ResendFormProps) {
  const right = usePermission('exchange.resend-record', '重新报送')
  const send = useMutation({
    mutationFn: (supplements: Supplement[]) => resend(delivery, supplements),
    onSuccess: onDone,
  })
  return (
    <div className="hj-stack">
      <p>
        <b>{delivery.subject}</b>
        <br />
        {delivery.title}
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
      {mayResend(delivery) && (
        <SupplementForm
          openFields={openFields}
          note={delivery.note}
          obstacle={right}
          isPending={send.isPending}
          onSend={(supplements) => send.mutate(supplements)}
        />
      )}
    </div>
  )
}
