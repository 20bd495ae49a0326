import { useState } from 'react'
import { newActId } from '../../outbox/act-id.ts'
import { act } from '../../outbox/acts.ts'
import { Button } from '../../ui/button.tsx'
import { Many } from '../../ui/many.tsx'
import { pendingOf } from '../get-visit/pending.ts'
import type { StepProps } from '../get-visit/steps.tsx'

/** Who is here; the server refuses fewer than two certified officers with the article. */
export function StartVisit({ visit, entries }: StepProps) {
  const officers = visit.officers.filter((one) => one.releasedAt === null)
  const [present, setPresent] = useState<readonly string[]>(officers.map((one) => one.officerId))
  const isPending = pendingOf(entries, 'startVisit').length > 0
  return (
    <>
      <Many
        label="到场的执法人员"
        options={officers.map((one) => ({
          value: one.officerId,
          label: `${one.officerName}　${one.isLead ? '主办' : '协办'}　${one.certificateNo}`,
        }))}
        value={present}
        onChange={setPresent}
      />
      <Button
        onPress={() =>
          void act('startVisit', visit.visitId, '到场，开始检查', { id: newActId(), officerIds: [...present] })
        }
        isDisabled={isPending}
        why={present.length === 0 ? '至少两名持证执法人员到场才能开始（行政处罚法第四十二条）。' : ''}
      >
        {isPending ? '正在提交…' : '开始检查'}
      </Button>
      <p className="field-hint">开始时按今天现行有效的事项版本生成检查表。</p>
    </>
  )
}
