import { useState } from 'react'
import type { Reply } from '../../api/client.ts'
import { read, take } from '../../api/client.ts'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { Many } from '../../ui/many.tsx'
import { Problem } from '../../ui/notice.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { pendingOf, stillSending } from '../get-visit/pending.ts'
import type { StepProps, VisitDetail } from '../get-visit/steps.tsx'
import { OrderCorrection } from '../order-correction/form.tsx'

type Code = Reply<'listResultCodes'>['codes'][number]
type FollowUp =
  | 'none'
  | 'correct-and-track'
  | 'copy-to-agency'
  | 'refer-to-cases'
  | 'stop-and-return'
  | 'criminal-referral'

const FOLLOW_UPS: readonly { readonly value: FollowUp; readonly label: string }[] = [
  { value: 'none', label: '无需后续处置' },
  { value: 'correct-and-track', label: '责令改正并日常跟踪' },
  { value: 'copy-to-agency', label: '抄告相关部门' },
  { value: 'refer-to-cases', label: '线索移送办案机构' },
  { value: 'stop-and-return', label: '停止检查，反馈日常监管' },
  { value: 'criminal-referral', label: '移送司法机关' },
]

/** The categories per item, several allowed; the order to correct where one is chosen; what follows. The answers propose, the officers decide. */
export function ConcludeVisit({
  visit,
  entries,
  isCounterpartAbsent = false,
}: StepProps & { readonly isCounterpartAbsent?: boolean }) {
  const codes = useLoaded('result-codes', () => take(read('/api/inspection/result-codes')))
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>(() =>
    Object.fromEntries(visit.items.map((item) => [item.itemId, proposed(visit, item.itemId, isCounterpartAbsent)])),
  )
  const [followUp, setFollowUp] = useState<readonly FollowUp[] | null>(null)
  if (codes.data === undefined)
    return codes.error === undefined ? <p className="waiting">正在读取结果类别…</p> : <Problem error={codes.error} />
  const offered = codes.data.codes.filter((code) => !isCounterpartAbsent || !code.needsPresence)
  const all = [...new Set(Object.values(chosen).flat())]
  const next =
    followUp ??
    (visit.items.some((item) => (chosen[item.itemId] ?? []).length === 0)
      ? []
      : proposedFollowUp(all, codes.data.codes))
  const missingOrders = visit.items.filter(
    (item) =>
      chosen[item.itemId]?.includes('correction-ordered') &&
      !visit.corrections.some((order) => order.itemId === item.itemId),
  )
  const isPending = pendingOf(entries, 'concludeVisit').length > 0
  const submit = () => {
    const results = visit.items.map((item) => ({ itemId: item.itemId, codes: [...(chosen[item.itemId] ?? [])] }))
    void act('concludeVisit', visit.visitId, '录入检查结果并告知', { id: newActId(), results, followUp: [...next] })
  }
  return (
    <>
      {visit.items.map((item) => (
        <div key={item.itemId}>
          <CategoryChoice
            label={item.itemName}
            codes={offered.filter((code) => isOffered(code, visit, item.itemId))}
            value={chosen[item.itemId] ?? []}
            onChange={(value) =>
              setChosen({ ...chosen, [item.itemId]: exclusive(value, chosen[item.itemId] ?? [], 'none-found') })
            }
          />
          {missingOrders.includes(item) ? (
            <OrderCorrection
              visit={visit}
              itemId={item.itemId}
              isPending={pendingOf(entries, 'orderCorrection').length > 0}
            />
          ) : null}
          {visit.corrections
            .filter((order) => order.itemId === item.itemId)
            .map((order) => (
              <p key={order.correctionOrderId} className="remark remark-jade">
                责令改正通知书已出具，{order.dueOn} 前改正。
              </p>
            ))}
        </div>
      ))}
      <Many
        label="后续处置"
        options={FOLLOW_UPS}
        value={next}
        onChange={(value) => setFollowUp(followUps(exclusive(value, next, 'none')))}
      />
      <Button
        look="legal"
        onPress={submit}
        isDisabled={isPending}
        why={whyNot(visit, chosen, next, missingOrders.length, entries.length)}
      >
        {isPending ? '正在提交…' : '告知检查结果，出具文书'}
      </Button>
    </>
  )
}

/** The eight categories in sight, the states of the subject folded away. */
function CategoryChoice({
  label,
  codes,
  value,
  onChange,
}: {
  readonly label: string
  readonly codes: readonly Code[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}) {
  const inGroup = (grouping: Code['grouping']) => codes.filter((code) => code.grouping === grouping)
  const part = (grouping: Code['grouping'], heading: string) => (
    <Many
      label={heading}
      options={inGroup(grouping).map((code) => ({ value: code.code, label: code.label }))}
      value={value.filter((one) => inGroup(grouping).some((code) => code.code === one))}
      onChange={(chosen) =>
        onChange([...value.filter((one) => !inGroup(grouping).some((code) => code.code === one)), ...chosen])
      }
    />
  )
  return (
    <>
      {part('check', label)}
      <details className="fold">
        <summary>主体已关闭、注销、吊销、迁出</summary>
        {part('status', '主体状态')}
      </details>
    </>
  )
}

function proposed(visit: VisitDetail, itemId: string, isCounterpartAbsent: boolean): string[] {
  if (isCounterpartAbsent) return ['unreachable']
  const points = visit.checkPoints.filter((point) => point.itemId === itemId)
  return points.some((point) => point.outcome === 'found') ? [] : ['none-found']
}

function proposedFollowUp(codes: readonly string[], rows: readonly Code[]): FollowUp[] {
  const chosen = rows.filter((row) => codes.includes(row.code))
  if (!chosen.some((row) => row.isProblem)) return ['none']
  const found: FollowUp[] = []
  if (chosen.some((row) => row.consequence === 'correction')) found.push('correct-and-track')
  if (chosen.some((row) => row.consequence === 'lead')) found.push('refer-to-cases')
  return found.length === 0 ? ['copy-to-agency'] : found
}

/** Without a finding only what states no problem, or needs nobody on site, can hold; with one, 未发现问题 cannot. */
function isOffered(code: Code, visit: VisitDetail, itemId: string): boolean {
  const hasFinding = visit.checkPoints.some((point) => point.itemId === itemId && point.outcome === 'found')
  if (hasFinding) return code.code !== 'none-found'
  return !code.isProblem || !code.needsPresence
}

function exclusive(value: readonly string[], before: readonly string[], alone: string): string[] {
  if (!value.includes(alone) || value.length === 1) return [...value]
  return before.includes(alone) ? value.filter((one) => one !== alone) : [alone]
}

function followUps(values: readonly string[]): FollowUp[] {
  return FOLLOW_UPS.filter((one) => values.includes(one.value)).map((one) => one.value)
}

function whyNot(
  visit: VisitDetail,
  chosen: Readonly<Record<string, readonly string[]>>,
  next: readonly FollowUp[],
  missingOrders: number,
  waiting: number,
): string {
  if (waiting > 0) return stillSending(waiting)
  if (visit.items.some((item) => (chosen[item.itemId] ?? []).length === 0)) return '请为每个事项选择检查结果。'
  if (missingOrders > 0) return '选择了「已责令改正」的，请先出具责令改正通知书。'
  return next.length === 0 ? '请选择后续处置。' : ''
}
