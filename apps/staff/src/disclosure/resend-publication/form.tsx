import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { usePermission } from '../../app/session.ts'
import { type Supplement, SupplementForm } from '../../app/outlets/supplement-form.tsx'
import type { BatchLine } from '../../ui/batch-report.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import type { OutletSums } from '../../app/outlets/outlet-views.ts'
import type { Delivery } from '../list-deliveries/deliveries-query.ts'
import { mayResend, resend } from './act.tsx'

interface ResendFormProps {
  delivery: Delivery
  openFields: OutletSums['openFields']
  onDone(line: BatchLine): void
}

/** 补填并重送: a field the outlet wants and no module knows is filled in with its source; the act leaves a leaf. */
export function ResendForm({ delivery, openFields, onDone }: ResendFormProps) {
  const right = usePermission('disclosure.resend', '重新送达公示')
  const send = useMutation({
    mutationFn: (supplements: Supplement[]) => resend(delivery, supplements),
    onSuccess: onDone,
  })
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
