import { useState } from 'react'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import type { OutboxEntry } from '../../outbox/entry.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Photos } from '../add-evidence/photos.tsx'
import type { VisitDetail } from '../get-visit/steps.tsx'

export type Outcome = 'none-found' | 'found' | 'not-applicable'

const OUTCOMES = [
  { value: 'none-found', label: '未发现问题', tone: 'jade' },
  { value: 'found', label: '发现问题', tone: 'vermilion' },
  { value: 'not-applicable', label: '不适用', tone: 'slate' },
] as const

interface Props {
  readonly visit: VisitDetail
  readonly point: VisitDetail['checkPoints'][number]
  readonly place: string
  readonly waiting: { readonly outcome: Outcome; readonly note: string } | undefined
  readonly uploads: readonly OutboxEntry[]
}

/** One point: what to look at, why it is asked, three answers, and for a finding what was found and its photos. */
export function CheckPointCard({ visit, point, place, waiting, uploads }: Props) {
  const outcome = waiting?.outcome ?? point.outcome
  const note = waiting?.note ?? point.note
  const isFixed = visit.isRecordFixed
  const answer = (chosen: Outcome, words: string) =>
    void act('answerCheckPoint', visit.visitId, `${LABELS[chosen]}：${point.text.slice(0, 16)}`, {
      id: newActId(),
      checkPointId: point.checkPointId,
      outcome: chosen,
      note: words,
    })
  return (
    <article
      className={`card point point-${outcome ?? 'open'}`}
      {...(outcome === null ? { 'data-unanswered': 'true' } : {})}
    >
      <p className="point-place">
        {place}
        {waiting === undefined ? '' : ' · 正在提交'}
      </p>
      <h4>{point.text}</h4>
      <details className="why-asked">
        <summary>为什么检查这一项</summary>
        <ul>
          {point.reasons.map((reason) => (
            <li key={reason.text}>{reason.text}</li>
          ))}
        </ul>
      </details>
      <Choice
        label={point.text}
        isLabelHidden
        options={OUTCOMES}
        value={outcome}
        onChange={(chosen) => answer(chosen, chosen === 'found' ? note : '')}
        isDisabled={isFixed}
      />
      {outcome === 'found' ? (
        <FindingNote key={note} note={note} isFixed={isFixed} onSave={(words) => answer('found', words)} />
      ) : null}
      {outcome === null || outcome === 'not-applicable' ? null : (
        <Photos visit={visit} checkPointId={point.checkPointId} uploads={uploads} isFixed={isFixed} />
      )}
    </article>
  )
}

const LABELS: Readonly<Record<Outcome, string>> = {
  'none-found': '未发现问题',
  found: '发现问题',
  'not-applicable': '不适用',
}

function FindingNote({
  note,
  isFixed,
  onSave,
}: {
  readonly note: string
  readonly isFixed: boolean
  readonly onSave: (words: string) => void
}) {
  const [words, setWords] = useState(note)
  if (isFixed) return <p>{note}</p>
  return (
    <>
      <TextField
        label="发现了什么"
        value={words}
        onChange={setWords}
        lines={3}
        hint="写事实：在哪里、什么东西、多少、看到什么。"
      />
      {words.trim() === note ? null : (
        <Button look="plain" onPress={() => onSave(words.trim())}>
          记入笔录
        </Button>
      )}
    </>
  )
}
