import { useState } from 'react'
import { textOf } from '../../api/text-of.ts'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { counterpartOf, pendingOf } from '../get-visit/pending.ts'
import type { StepProps } from '../get-visit/steps.tsx'

/** What the counterpart states, in their words; may be left empty. */
export function RecordStatement({ visit, entries, isOpen }: StepProps & { readonly isOpen: boolean }) {
  const [text, setText] = useState('')
  const known = counterpartOf(visit.visitId)
  const waiting = pendingOf(entries, 'recordStatement')
  const submit = () => {
    const body = {
      id: newActId(),
      speakerName: known.name === '' ? '在场负责人' : known.name,
      speakerRole: known.role,
      text: text.trim(),
    }
    void act('recordStatement', visit.visitId, '当事人陈述', body)
    setText('')
  }
  return (
    <>
      {visit.statements.map((one) => (
        <blockquote key={one.statementId}>
          {one.text}
          <footer>
            {one.speakerName}（{one.speakerRole}）
          </footer>
        </blockquote>
      ))}
      {waiting.map((entry) => (
        <blockquote key={entry.id} className="is-waiting">
          {textOf(entry.json?.['text'])}
          <footer>正在提交</footer>
        </blockquote>
      ))}
      {isOpen ? (
        <>
          <TextField label="陈述、申辩" value={text} onChange={setText} lines={3} hint="没有陈述的，直接签名。" />
          {text.trim() === '' ? null : (
            <Button look="plain" onPress={submit}>
              记入笔录
            </Button>
          )}
        </>
      ) : null}
    </>
  )
}
