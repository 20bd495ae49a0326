import { shortDay } from '../../ui/day.ts'
import { UsccText } from '../../ui/copyable-code.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import type { Entity } from './entity-query.ts'

/** What is still open on this entity: since when, and until when; what is open longer than thirty days stands first. */
export function OpenLoops({ entity }: { entity: Entity }) {
  if (entity.openLoops.length === 0) return null
  const long = entity.openLoops.filter((loop) => loop.isLong)
  const rest = entity.openLoops.filter((loop) => !loop.isLong)
  return (
    <Panel
      title={`未办结 ${entity.openLoops.length} 件`}
      {...(long.length > 0 ? { note: `其中 ${long.length} 件挂了三十天以上。` } : {})}
    >
      <ul className="hj-stack">
        {[...long, ...rest].map((loop) => (
          <LoopLine key={loop.key} loop={loop} />
        ))}
      </ul>
    </Panel>
  )
}

function LoopLine({ loop }: { loop: Entity['openLoops'][number] }) {
  return (
    <li>
      <p>{loop.title}</p>
      <p className="hj-small hj-row">
        {loop.isLong ? <b>已 {loop.daysOpen} 天</b> : <span className="hj-quiet">已 {loop.daysOpen} 天</span>}
        {loop.dueOn ? (
          <StateTag tone={loop.isOverdue ? 'law' : 'open'}>
            {loop.isOverdue ? '已超期' : '期限'} {shortDay(loop.dueOn)}
          </StateTag>
        ) : (
          <span className="hj-quiet">没有期限</span>
        )}
      </p>
    </li>
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

/** Where it is, and what stands there: 主体 → 场所 → 对象. */
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
            <Objects objects={entity.objects.filter((one) => one.premisesId === each.premisesId)} />
          </li>
        ))}
      </ul>
      <Objects objects={entity.objects.filter((one) => one.premisesId === null)} title="未写明场所的" />
    </Panel>
  )
}

/** Objects of one place told here; the tab 对象 holds them all. */
const OBJECTS_SHOWN = 6

function Objects({ objects, title }: { objects: Entity['objects']; title?: string }) {
  if (objects.length === 0) return null
  const rest = objects.length - OBJECTS_SHOWN
  return (
    <>
      {title !== undefined && <p className="hj-small hj-quiet">{title}</p>}
      <ul className="hj-objects">
        {objects.slice(0, OBJECTS_SHOWN).map((each) => (
          <li key={each.objectId}>
            <span className="hj-quiet">{each.kindName}</span> {each.name} <code>{each.code}</code>{' '}
            {each.state !== 'in-use' && <StateTag tone="closed">{each.stateName}</StateTag>}
            <span className="hj-small hj-quiet"> {each.source}</span>
          </li>
        ))}
        {rest > 0 && <li className="hj-quiet">另有 {rest} 个，见“对象”。</li>}
      </ul>
    </>
  )
}
