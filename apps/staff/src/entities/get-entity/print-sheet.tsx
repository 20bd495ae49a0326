import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../app/session.ts'
import { longDay, longMoment, momentInBeijing } from '../../ui/day.ts'
import { fileQuery } from '../get-entity-file/file-query.ts'
import { kindName } from '../get-entity-file/kind-words.ts'
import type { Entity } from './entity-query.ts'
import { FactSheet } from './fact-sheet.tsx'

/** Rows of the timeline that fit the second page. */
const PRINTED_ROWS = 32

/** The file on two sheets of paper: facts first, then the latest of the timeline, with who printed it and when. */
export function PrintSheet({ entity }: { entity: Entity }) {
  const session = useSession()
  const file = useQuery(fileQuery(entity.entityId, undefined))
  const entries = file.data?.entries.slice(0, PRINTED_ROWS) ?? []
  return (
    <div className="hj-print-only">
      <FactSheet entity={entity} />
      {entity.licences.length > 0 && (
        <>
          <h2>许可</h2>
          <table>
            <tbody>
              {entity.licences.map((each) => (
                <tr key={each.licenceId}>
                  <td>{each.kind}</td>
                  <td>{each.number}</td>
                  <td>{each.validTo ? `至 ${longDay(each.validTo)}` : '长期'}</td>
                  <td>{each.isExpired ? '已过期' : '有效'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2>
        时间轴（最近 {entries.length} 条，共 {file.data?.total ?? 0} 条）
      </h2>
      <table>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.entryId}>
              <td>{longDay(momentInBeijing(entry.occurredAt)?.day ?? '')}</td>
              <td>{kindName(entry)}</td>
              <td>{entry.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hj-small">
        {session?.personName} 打印于 {longMoment(new Date().toISOString())}
      </p>
    </div>
  )
}
