import { DateText } from '../../ui/date-text.tsx'
import { momentInBeijing } from '../../ui/day.ts'
import { FactList } from '../../ui/fact-row.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Entity, EntityFact } from './entity-query.ts'
import { type FactGroup, factGroups } from './fact-groups.ts'

const DAYS = /^\d{4}-\d{2}-\d{2}$/

/** Every fact with its source and time; the source most share is said once above, conflicting facts stand side by side. */
export function FactSheet({ entity }: { entity: Entity }) {
  const facts = entity.facts.filter((fact) => fact.kind !== 'name' && fact.kind !== 'uscc')
  const shared = commonSource(facts)
  return (
    <>
      {shared && (
        <p className="hj-quiet hj-small hj-shared-source">
          未另注明的，来源：{shared.source} · {shared.qualityName} · <DateText day={dayOf(shared)} />
        </p>
      )}
      <FactList
        columns={2}
        facts={factGroups(facts).map((group) => ({
          label: group.label,
          value: group.values.length > 1 ? <Accounts group={group} /> : <FactValue fact={group.values[0]} />,
          source: group.values.length > 1 ? undefined : <FactSource fact={group.values[0]} shared={shared} />,
        }))}
      />
      <p className="hj-quiet hj-small hj-shared-source">
        各方记载不一的并列显示，显示首项的规则：{entity.precedence.citation}。
      </p>
    </>
  )
}

/** The source and time that most facts of this entity have in common. */
function commonSource(facts: EntityFact[]): EntityFact | undefined {
  const counts = new Map<string, { fact: EntityFact; count: number }>()
  for (const fact of facts) {
    const known = counts.get(sourceKey(fact)) ?? { fact, count: 0 }
    counts.set(sourceKey(fact), { ...known, count: known.count + 1 })
  }
  const most = [...counts.values()].sort((a, b) => b.count - a.count)[0]
  return most && most.count > 1 ? most.fact : undefined
}

function sourceKey(fact: EntityFact): string {
  return `${fact.source} ${fact.quality} ${dayOf(fact)}`
}

function dayOf(fact: EntityFact): string {
  return momentInBeijing(fact.asOf)?.day ?? fact.asOf
}

/** All accounts of one matter: the shown one first with the rule that picked it, the others beside it. */
function Accounts({ group }: { group: FactGroup<EntityFact> }) {
  const why = group.values.find((fact) => fact.whyShown !== null)?.whyShown
  return (
    <span className="hj-accounts">
      {group.values.map((fact) => (
        <span key={fact.factId ?? 'register'} className={fact.isShown ? 'hj-account-shown' : undefined}>
          <FactValue fact={fact} />
          <span className="hj-fact-source">
            <FactSource fact={fact} />
          </span>
        </span>
      ))}
      <span className="hj-row">
        {group.isDisputed && <StateTag tone="soon">各方说法不一</StateTag>}
        {why !== undefined && <span className="hj-small hj-quiet">显示首项：{why}</span>}
      </span>
    </span>
  )
}

function FactValue({ fact }: { fact: EntityFact | undefined }) {
  if (!fact || fact.value === null || fact.value === '') return <span className="hj-missing">未知</span>
  if (DAYS.test(fact.value)) return <DateText day={fact.value} />
  return <span className={fact.kind === 'scope' ? 'hj-scope' : undefined}>{fact.value}</span>
}

function FactSource({ fact, shared }: { fact: EntityFact | undefined; shared?: EntityFact | undefined }) {
  if (!fact) return null
  const notes = [fact.note, fact.citation].filter((part) => part)
  if (shared && sourceKey(shared) === sourceKey(fact)) return <>{notes.join(' · ')}</>
  return (
    <>
      {[fact.source, fact.qualityName, ...notes].join(' · ')} · <DateText day={dayOf(fact)} />
    </>
  )
}
