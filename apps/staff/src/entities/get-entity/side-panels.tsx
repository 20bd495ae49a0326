import { Link } from '@tanstack/react-router'
import { shortDay } from '../../ui/day.ts'
import { UsccText } from '../../ui/copyable-code.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Entity } from './entity-query.ts'

/** What is still open on this entity, with the day it is due. */
export function OpenLoops({ entity }: { entity: Entity }) {
  if (entity.openLoops.length === 0) return null
  return (
    <Panel title={`未办结 ${entity.openLoops.length} 件`}>
      <ul className="hj-stack">
        {entity.openLoops.map((loop) => (
          <li key={loop.key}>
            <p>{loop.title}</p>
            <p className="hj-small">
              {loop.dueOn ? (
                <StateTag tone={loop.isOverdue ? 'law' : 'open'}>
                  {loop.isOverdue ? '已超期' : '期限'} {shortDay(loop.dueOn)}
                </StateTag>
              ) : (
                <span className="hj-quiet">没有期限</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Identifiers are history, never keys: old codes and numbers stay findable. */
export function Identifiers({ entity }: { entity: Entity }) {
  return (
    <Panel title="历次代码与号码">
      <ul className="hj-stack">
        {entity.identifiers.map((each) => (
          <li key={each.type + each.value}>
            <p>
              {each.typeName} {each.type === 'uscc' ? <UsccText uscc={each.value} /> : <code>{each.value}</code>}
            </p>
            <p className="hj-small hj-quiet">
              {each.validFrom ? <DateText day={each.validFrom} /> : '起始不明'} 至{' '}
              {each.validTo ? <DateText day={each.validTo} /> : '今'} · {each.source}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** 还有谁: branches, successors, the same address. */
export function Relations({ entity }: { entity: Entity }) {
  if (entity.relations.length === 0) return null
  return (
    <Panel title="还有谁">
      <ul>
        {entity.relations.map((each) => (
          <li key={each.kind + each.entityId} style={{ padding: '3px 0' }}>
            <span className="hj-quiet">{each.relationName}</span>{' '}
            <Link to="/entities/$entityId" params={{ entityId: each.entityId }}>
              {each.name}
            </Link>{' '}
            <span className="hj-small hj-quiet">
              <DateText day={each.sinceOn} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Where it is: the registered domicile and every place of business. */
export function PremisesList({ entity }: { entity: Entity }) {
  if (entity.premises.length === 0) return null
  return (
    <Panel title="住所与经营场所">
      <ul className="hj-stack">
        {entity.premises.map((each) => (
          <li key={each.premisesId}>
            <p>
              {each.address} {each.closedOn && <StateTag tone="closed">已停用</StateTag>}
            </p>
            <p className="hj-small hj-quiet">
              {each.kindName}
              {each.openedOn && (
                <>
                  {' · '}
                  <DateText day={each.openedOn} />
                </>
              )}
              {' · '}
              {each.source}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
