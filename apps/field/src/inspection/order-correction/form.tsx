import { useState } from 'react'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { VisitDetail } from '../get-visit/steps.tsx'

const TERMS = [
  { value: '7', label: '7 日' },
  { value: '15', label: '15 日' },
  { value: '30', label: '30 日' },
] as const

/** What to correct and by when; the day is reckoned by the server from the law's calendar. */
export function OrderCorrection({
  visit,
  itemId,
  isPending,
}: {
  readonly visit: VisitDetail
  readonly itemId: string
  readonly isPending: boolean
}) {
  const findings = visit.checkPoints.filter((point) => point.itemId === itemId && point.outcome === 'found')
  const [problem, setProblem] = useState(findings.map((point) => point.note).join('；'))
  const [requirement, setRequirement] = useState('')
  const [term, setTerm] = useState<(typeof TERMS)[number]['value']>('15')
  const submit = () =>
    void act('orderCorrection', visit.visitId, '责令改正', {
      id: newActId(),
      itemId,
      problem: problem.trim(),
      requirement: requirement.trim(),
      termDays: Number(term),
    })
  const missing = problem.trim() === '' ? '请写明存在的问题。' : requirement.trim() === '' ? '请写明改正要求。' : ''
  return (
    <div className="inset">
      <h4>责令改正通知书</h4>
      <TextField label="存在的问题" value={problem} onChange={setProblem} lines={3} />
      <TextField label="改正要求" value={requirement} onChange={setRequirement} lines={3} />
      <Choice label="改正期限" options={TERMS} value={term} onChange={setTerm} />
      <Button look="legal" onPress={submit} isDisabled={isPending} why={missing}>
        {isPending ? '正在提交…' : '出具责令改正通知书'}
      </Button>
    </div>
  )
}
