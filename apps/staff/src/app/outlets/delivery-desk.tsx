import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { problemWords } from '../../api/problem.ts'
import { ActButton } from '../../ui/act-button.tsx'
import type { BatchLine } from '../../ui/batch-report.tsx'
import type { Column } from '../../ui/data-table.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { usePermission } from '../session.ts'
import type { AnyDelivery } from './delivery-columns.tsx'
import type { OutletSums } from './outlet-views.ts'
import { type Supplement, SupplementForm } from './supplement-form.tsx'

/** What one desk of deliveries knows of its own: what they tell of, and how one is sent again. */
export interface DeliveryDesk<D extends AnyDelivery> {
  readonly permission: string
  readonly permissionName: string
  readonly subject: Column<D>
  keyOf(row: D): string
  nameOf(row: D): string
  /** What a delivery tells of, at the head of its drawer. */
  head(row: D): ReactNode
  /** Where the record itself is read, if it has a page. */
  link?(row: D): ReactNode
  send(row: D, supplements: Supplement[]): Promise<unknown>
}

interface OfDesk<D extends AnyDelivery> {
  desk: DeliveryDesk<D>
  onDone(line: BatchLine): void
}

/** Sends one delivery again; the answer is a line of a report, a refusal included. */
async function resend<D extends AnyDelivery>(
  desk: DeliveryDesk<D>,
  row: D,
  supplements: Supplement[] = [],
): Promise<BatchLine> {
  const line = { key: desk.keyOf(row), name: `${desk.nameOf(row)} → ${row.outletTitle}` }
  try {
    await desk.send(row, supplements)
    return line
  } catch (error) {
    return { ...line, refused: problemWords(error) }
  }
}

/** True while sending again can help: the outlet refused it, our check did, or no receipt came. */
function mayResend(row: AnyDelivery): boolean {
  return row.state === 'failed' || row.state === 'sent'
}

/** 重送: one press in the row. */
export function ResendButton<D extends AnyDelivery>({ desk, delivery, onDone }: OfDesk<D> & { delivery: D }) {
  const right = usePermission(desk.permission, desk.permissionName)
  const send = useMutation({ mutationFn: () => resend(desk, delivery), onSuccess: onDone })
  if (right !== undefined || !mayResend(delivery)) return null
  return (
    <Button
      size="small"
      loading={send.isPending}
      onClick={(event) => {
        event.stopPropagation()
        send.mutate()
      }}
    >
      重送
    </Button>
  )
}

interface ResendSelectedProps<D extends AnyDelivery> {
  desk: DeliveryDesk<D>
  rows: D[]
  onDone(lines: BatchLine[]): void
}

/** 重送所选: one after the other, each with its line in the report. */
export function ResendSelected<D extends AnyDelivery>({ desk, rows, onDone }: ResendSelectedProps<D>) {
  const right = usePermission(desk.permission, desk.permissionName)
  const send = useMutation({
    mutationFn: async () => {
      const lines: BatchLine[] = []
      for (const row of rows) lines.push(await resend(desk, row))
      return lines
    },
    onSuccess: onDone,
  })
  if (rows.length === 0) return null
  return (
    <ActButton type="primary" obstacle={right} loading={send.isPending} onClick={() => send.mutate()}>
      重送所选 {rows.length} 件
    </ActButton>
  )
}

interface ResendFormProps<D extends AnyDelivery> extends OfDesk<D> {
  delivery: D
  openFields: OutletSums['openFields']
}

/** 补填并重送: a field the outlet wants and no module knows is filled in with its source; the act leaves a leaf. */
export function ResendForm<D extends AnyDelivery>({ desk, delivery, openFields, onDone }: ResendFormProps<D>) {
  const right = usePermission(desk.permission, desk.permissionName)
  const send = useMutation({
    mutationFn: (supplements: Supplement[]) => resend(desk, delivery, supplements),
    onSuccess: onDone,
  })
  const link = desk.link?.(delivery)
  return (
    <div className="hj-stack">
      <p>
        <b>{desk.nameOf(delivery)}</b>
        <br />
        {desk.head(delivery)}
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
      {link !== undefined && <p>{link}</p>}
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
