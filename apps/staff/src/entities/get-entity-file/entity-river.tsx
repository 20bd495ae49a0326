import { useQuery } from '@tanstack/react-query'
import { momentInBeijing } from '../../ui/day.ts'
import type { RiverRange } from '../../ui/river.ts'
import { TimelineRiver } from '../../ui/timeline-river.tsx'
import { fileQuery } from './file-query.ts'
import { inLifeOrder, kindName } from './kind-words.ts'

interface EntityRiverProps {
  entityId: string
  range: RiverRange | undefined
  onRange(range: RiverRange | undefined): void
}

/** The river under the header: one lane a kind; brushing a stretch opens the timeline of that stretch. */
export function EntityRiver({ entityId, range, onRange }: EntityRiverProps) {
  const file = useQuery(fileQuery(entityId, undefined))
  if (!file.data || file.data.entries.length === 0) return null
  const lanes = inLifeOrder(file.data.kinds).map((each) => ({ kind: each.kind, name: kindName(each) }))
  const marks = file.data.entries.map((entry) => ({
    key: entry.entryId,
    kind: entry.kind,
    title: entry.title,
    day: momentInBeijing(entry.occurredAt)?.day ?? '',
  }))
  return (
    <div className="hj-river-panel">
      <TimelineRiver marks={marks} lanes={lanes} range={range} onRange={onRange} />
    </div>
  )
}
