import { useState } from 'react'
import { textOf } from '../../api/text-of.ts'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { pendingOf } from '../get-visit/pending.ts'
import type { StepProps } from '../get-visit/steps.tsx'
import { CheckPointCard } from './card.tsx'
import type { Outcome } from './card.tsx'

/** All points of the visit, item by item, each a card of its own. */
export function CheckPoints({ visit, entries }: StepProps) {
  const waiting = new Map(
    [
      ...pendingOf(entries, 'answerCheckPoint').map((entry) => entry.json),
      ...pendingOf(entries, 'answerCheckPoints').flatMap((entry) => listOf(entry.json?.['answers'])),
    ].map((answer) => [
      textOf(answer?.['checkPointId']),
      { outcome: outcomeOf(answer?.['outcome']), note: textOf(answer?.['note']) },
    ]),
  )
  const open = visit.checkPoints.filter((point) => point.outcome === null && !waiting.has(point.checkPointId))
  const total = visit.checkPoints.length
  return (
    <>
      {visit.items.map((item) => (
        <div key={item.itemId}>
          <h3 className="item-title">{item.itemName}</h3>
          {visit.checkPoints
            .filter((point) => point.itemId === item.itemId)
            .map((point) => (
              <CheckPointCard
                key={point.checkPointId}
                visit={visit}
                point={point}
                place={`${point.ordinal + 1}/${total}`}
                waiting={waiting.get(point.checkPointId)}
                uploads={pendingOf(entries, 'addEvidence').filter((entry) => entry.path.includes(point.checkPointId))}
              />
            ))}
        </div>
      ))}
      {visit.isRecordFixed || open.length === 0 ? null : (
        <RestClean visitId={visit.visitId} checkPointIds={open.map((point) => point.checkPointId)} />
      )}
    </>
  )
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((one: unknown) => ({ ...(one as object) })) : []
}

function outcomeOf(value: unknown): Outcome {
  return value === 'found' || value === 'not-applicable' ? value : 'none-found'
}

/** The rest in two taps, for a visit without findings: the second tap says that each was looked at. */
function RestClean({
  visitId,
  checkPointIds,
}: {
  readonly visitId: string
  readonly checkPointIds: readonly string[]
}) {
  const [isAsked, setAsked] = useState(false)
  const count = checkPointIds.length
  const answer = () =>
    act('answerCheckPoints', visitId, `${count} 项未发现问题`, {
      id: newActId(),
      answers: checkPointIds.map((checkPointId) => ({ checkPointId, outcome: 'none-found', note: '' })),
    })
  return (
    <div className="inset">
      {isAsked ? (
        <>
          <p>以上 {count} 项都已逐项查看，均未发现问题？每一项单独记入笔录。</p>
          <Button onPress={() => void answer()}>{count} 项均已查看，未发现问题</Button>
          <Button look="quiet" onPress={() => setAsked(false)}>
            返回逐项记录
          </Button>
        </>
      ) : (
        <Button look="plain" onPress={() => setAsked(true)}>
          其余 {count} 项均未发现问题…
        </Button>
      )}
    </div>
  )
}
