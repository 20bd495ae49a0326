import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSession } from '../../app/session.ts'
import { longDay, longMoment, momentInBeijing } from '../../ui/day.ts'
import { fileQuery } from '../get-entity-file/file-query.ts'
import { kindName } from '../get-entity-file/kind-words.ts'
import type { Entity } from './entity-query.ts'
import { FactSheet } from './fact-sheet.tsx'

/** Rows of the timeline that fit the second page, and objects told one by one. */
const PRINTED_ROWS = 30
const PRINTED_OBJECTS = 12

/** The file on two sheets of paper: facts first, then what stands open, then the latest of the timeline; who printed it and when. */
export function PrintSheet({ entity }: { entity: Entity }) {
  const session = useSession()
  const file = useQuery(fileQuery(entity.entityId, undefined))
  const entries = file.data?.entries.slice(0, PRINTED_ROWS) ?? []
  return (
    <div className="hj-print-only">
      <FactSheet entity={entity} />
      <Standing entity={entity} />
      <Places entity={entity} />
      <Section title={`许可证件 ${entity.licences.length} 个`} isShown={entity.licences.length > 0}>
        {entity.licences.map((each) => (
          <tr key={each.licenceId}>
            <td>{each.kind}</td>
            <td>{each.number}</td>
            <td>{each.validTo ? `至 ${longDay(each.validTo)}` : '长期'}</td>
            <td>{each.isExpired ? '已过期' : '有效'}</td>
          </tr>
        ))}
      </Section>
      <Section title="承继与隶属" isShown={entity.relations.length > 0}>
        {entity.relations.map((each) => (
          <tr key={each.entityId + each.kind}>
            <td>{each.relationName}</td>
            <td>{each.name}</td>
            <td>{longDay(each.sinceOn)}</td>
          </tr>
        ))}
      </Section>
      <Section
        title={`时间轴（最近 ${entries.length} 条，共 ${file.data?.total ?? 0} 条）`}
        isShown={entries.length > 0}
      >
        {entries.map((entry) => (
          <tr key={entry.entryId}>
            <td>{longDay(momentInBeijing(entry.occurredAt)?.day ?? '')}</td>
            <td>{kindName(entry)}</td>
            <td>{entry.title}</td>
          </tr>
        ))}
      </Section>
      <p className="hj-small hj-print-foot">
        {session?.personName} 打印于 {longMoment(new Date().toISOString())}
        。本页供内部使用；对外请出具带核对编号的档案摘录。
      </p>
    </div>
  )
}

function Section({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null
  return (
    <>
      <h2>{title}</h2>
      <table>
        <tbody>{children}</tbody>
      </table>
    </>
  )
}

/** What wants attention: matters that stand open, warnings, labels. */
function Standing({ entity }: { entity: Entity }) {
  const { openLoops, warnings, labels } = entity
  const borne = [...new Set(labels.filter((each) => each.state === 'in-force').map((each) => each.name))]
  return (
    <Section title="未办结、提醒与标签" isShown={openLoops.length + warnings.length + borne.length > 0}>
      {openLoops.map((each) => (
        <tr key={each.key}>
          <td>未办结</td>
          <td>{each.title}</td>
          <td>
            已 {each.daysOpen} 天{each.dueOn ? `，${each.isOverdue ? '已超期' : '期限'} ${longDay(each.dueOn)}` : ''}
          </td>
        </tr>
      ))}
      {warnings.map((each) => (
        <tr key={each.title + each.on}>
          <td>提醒</td>
          <td>{each.title}</td>
          <td>{longDay(each.on)}</td>
        </tr>
      ))}
      {borne.length > 0 && (
        <tr>
          <td>标签</td>
          <td colSpan={2}>{borne.join('、')}</td>
        </tr>
      )}
    </Section>
  )
}

function Places({ entity: { premises, objects } }: { entity: Entity }) {
  const places = new Map(premises.map((each) => [each.premisesId, each.address]))
  return (
    <>
      <Section title="住所与经营场所" isShown={premises.length > 0}>
        {premises.map((each) => (
          <tr key={each.premisesId}>
            <td>{each.kindName}</td>
            <td>{each.address}</td>
            <td>{each.closedOn ? '已停用' : ''}</td>
          </tr>
        ))}
      </Section>
      <Section title={`监管对象 ${objects.length} 个`} isShown={objects.length > 0}>
        {objects.slice(0, PRINTED_OBJECTS).map((each) => (
          <tr key={each.objectId}>
            <td>{each.name}</td>
            <td>{each.code}</td>
            <td>{each.stateName}</td>
            <td>{places.get(each.premisesId ?? '') ?? '未写明场所'}</td>
          </tr>
        ))}
        {objects.length > PRINTED_OBJECTS && (
          <tr>
            <td colSpan={4}>另有 {objects.length - PRINTED_OBJECTS} 个，见档案页。</td>
          </tr>
        )}
      </Section>
    </>
  )
}
