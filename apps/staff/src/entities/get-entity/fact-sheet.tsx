import { DateText } from '../../ui/date-text.tsx'
import { momentInBeijing } from '../../ui/day.ts'
import { FactList } from '../../ui/fact-row.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Entity, EntityFact } from './entity-query.ts'
import { factGroups } from './fact-groups.ts'

const DAYS = /^\d{4}-\d{2}-\d{2}$/

/** Every fact with its source and time; conflicting ones side by side. */
export function FactSheet({ entity }: { entity: Entity }) {
  return (
    <FactList
      columns={2}
      facts={factGroups(entity.facts.filter((fact) => fact.kind !== 'name' && fact.kind !== 'uscc')).map((group) => ({
        label: group.label,
        value: group.isDisputed ? <Disputed values={group.values} /> : <FactValue fact={group.values[0]} />,
        source: group.isDisputed ? undefined : <FactSource fact={group.values[0]} />,
      }))}
    />
  )
}

function Disputed({ values }: { values: EntityFact[] }) {
  return (
    <span className="hj-disputed">
      <StateTag tone="soon">各方说法不一</StateTag>
      {values.map((fact) => (
        <span key={fact.source + fact.asOf}>
          <FactValue fact={fact} />
          <span className="hj-fact-source">
            <FactSource fact={fact} />
          </span>
        </span>
      ))}
    </span>
  )
}

function FactValue({ fact }: { fact: EntityFact | undefined }) {
  if (!fact || fact.value === null || fact.value === '') return <span className="hj-missing">未知</span>
  if (DAYS.test(fact.value)) return <DateText day={fact.value} />
  return <span className={fact.kind === 'scope' ? 'hj-scope' : undefined}>{fact.value}</span>
}

function FactSource({ fact }: { fact: EntityFact | undefined }) {
  if (!fact) return null
  const parts = [fact.source, fact.qualityName, fact.note, fact.citation].filter((part) => part)
  return (
    <>
      {parts.join(' · ')} · <DateText day={momentInBeijing(fact.asOf)?.day ?? fact.asOf} />
    </>
  )
}
