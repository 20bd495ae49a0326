import { useState } from 'react'
import { newActId } from '../../outbox/act-id.ts'
import { actOnCorrection } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { ClockLine } from '../../ui/clock-line.tsx'
import { Remark } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { dayWords } from '../../ui/words.ts'
import { pendingOf } from '../get-visit/pending.ts'
import type { StepProps, VisitDetail } from '../get-visit/steps.tsx'

type Order = VisitDetail['corrections'][number]

/** Each order to correct with its clock; a 复查 is two officers and what they saw. */
export function RecordReinspections({ visit, entries, today }: StepProps & { readonly today: string }) {
  if (visit.corrections.length === 0)
    return <p className="meta">{visit.state === 'closed' ? '' : '后续处置由本机关办理，办结后在工作台完结。'}</p>
  return visit.corrections.map((order) => (
    <Reinspection
      key={order.correctionOrderId}
      visit={visit}
      order={order}
      today={today}
      isPending={pendingOf(entries, 'recordReinspection').length > 0}
    />
  ))
}

function Reinspection({
  visit,
  order,
  today,
  isPending,
}: {
  readonly visit: VisitDetail
  readonly order: Order
  readonly today: string
  readonly isPending: boolean
}) {
  const [outcome, setOutcome] = useState<'yes' | 'no' | null>(null)
  const [note, setNote] = useState('')
  const officers = visit.officers.filter((one) => one.releasedAt === null).map((one) => one.officerId)
  const submit = () => {
    const body = {
      id: newActId(),
      officerIds: officers,
      isCorrected: outcome === 'yes',
      note: note.trim(),
      isReferred: outcome === 'no',
    }
    void actOnCorrection(visit.visitId, order.correctionOrderId, '复查', body)
  }
  return (
    <article className="card">
      <h4>{order.problem}</h4>
      <p>{order.requirement}</p>
      {order.state === 'open' ? (
        <ClockLine
          title="改正期限"
          from={order.orderedOn}
          to={order.dueOn}
          today={today}
          note={`${order.basis}。${order.dueExplanation}`}
        />
      ) : (
        <Remark tone={order.state === 'corrected' ? 'jade' : 'amber'}>
          {order.reinspectedOn === null ? '' : dayWords(order.reinspectedOn)} 复查：
          {order.state === 'corrected' ? '已改正' : '未改正'}
        </Remark>
      )}
      {order.state !== 'open' || visit.state !== 'concluded' ? null : (
        <>
          <Choice
            label="复查结论"
            options={[
              { value: 'yes', label: '已改正', tone: 'jade' },
              { value: 'no', label: '未改正', tone: 'vermilion' },
            ]}
            value={outcome}
            onChange={setOutcome}
          />
          <TextField label="复查所见" value={note} onChange={setNote} lines={2} />
          {outcome === 'no' ? <p className="field-hint">未改正的，线索将移送办案机构。</p> : null}
          <Button
            onPress={submit}
            isDisabled={isPending}
            why={outcome === null ? '请选择复查结论。' : note.trim() === '' ? '请写明复查所见。' : ''}
          >
            {isPending ? '正在提交…' : '记录复查'}
          </Button>
        </>
      )}
    </article>
  )
}
