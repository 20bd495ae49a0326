import { useState } from 'react'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ApplyRecusal } from '../apply-recusal/form.tsx'
import { counterpartOf, pendingOf, rememberCounterpart } from '../get-visit/pending.ts'
import type { StepProps } from '../get-visit/steps.tsx'

/** The rights, to be read out or shown; recusal is asked for in so many words. */
export function TellRights({ visit, entries }: StepProps) {
  const known = counterpartOf(visit.visitId)
  const [listenerName, setListenerName] = useState(known.name)
  const [listenerRole, setListenerRole] = useState(known.role)
  const [wish, setWish] = useState<'no' | 'yes'>('no')
  const isPending = pendingOf(entries, 'tellRights').length > 0
  const submit = () => {
    rememberCounterpart(visit.visitId, listenerName, listenerRole)
    const body = { id: newActId(), listenerName, listenerRole, isRecusalRequested: wish === 'yes' }
    void act('tellRights', visit.visitId, '告知权利', body)
  }
  return (
    <>
      <ol className="rights">
        {visit.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ol>
      <TextField label="在场负责人姓名" value={listenerName} onChange={setListenerName} />
      <TextField label="身份" value={listenerRole} onChange={setListenerRole} />
      <Choice
        label="是否申请回避"
        options={[
          { value: 'no', label: '不申请回避' },
          { value: 'yes', label: '申请回避' },
        ]}
        value={wish}
        onChange={setWish}
      />
      {wish === 'yes' ? <ApplyRecusal visit={visit} /> : null}
      <Button onPress={submit} isDisabled={isPending} why={listenerName.trim() === '' ? '请填写在场负责人姓名。' : ''}>
        {isPending ? '正在提交…' : '已告知权利'}
      </Button>
    </>
  )
}
