import { useState } from 'react'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { counterpartOf, pendingOf, rememberCounterpart } from '../get-visit/pending.ts'
import type { StepProps } from '../get-visit/steps.tsx'

const MEANS = [
  { value: 'on-site', label: '现场送达' },
  { value: 'by-telephone', label: '电话告知' },
  { value: 'electronic', label: '电子送达' },
] as const

/** Serves the notice; the paper is made by the server with its number. */
export function GiveNotice({ visit, entries }: StepProps) {
  const [means, setMeans] = useState<(typeof MEANS)[number]['value']>('on-site')
  const [receiverName, setReceiverName] = useState(counterpartOf(visit.visitId).name)
  const isPending = pendingOf(entries, 'giveNotice').length > 0
  const submit = () => {
    rememberCounterpart(visit.visitId, receiverName, counterpartOf(visit.visitId).role)
    void act('giveNotice', visit.visitId, '送达行政检查通知书', { id: newActId(), means, receiverName })
  }
  return (
    <>
      <p>检查事项：{visit.items.map((item) => item.itemName).join('、')}</p>
      <p className="meta">
        执法人员：
        {visit.officers
          .filter((one) => one.releasedAt === null)
          .map((one) => one.officerName)
          .join('、')}
      </p>
      <Choice label="送达方式" options={MEANS} value={means} onChange={setMeans} />
      <TextField label="接收人" value={receiverName} onChange={setReceiverName} hint="检查对象的负责人或在场人员" />
      <Button onPress={submit} isDisabled={isPending} why={receiverName.trim() === '' ? '请填写接收人姓名。' : ''}>
        {isPending ? '正在提交…' : '送达行政检查通知书'}
      </Button>
    </>
  )
}
