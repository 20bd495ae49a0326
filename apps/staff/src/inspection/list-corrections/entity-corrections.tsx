import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { ClockLine } from '../../ui/clock-line.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'

function correctionsOf(entityId: string) {
  return take(api.GET('/api/inspection/corrections', { params: { query: { entityId, limit: 200 } } }))
}

/** The orders to correct of one entity, each with its clock. */
export function EntityCorrections({ entityId }: { entityId: string }) {
  const corrections = useQuery({ queryKey: ['entity-corrections', entityId], queryFn: () => correctionsOf(entityId) })
  return (
    <Panel>
      <QueryView query={corrections}>
        {(found) =>
          found.corrections.length === 0 ? (
            <EmptyState why="没有责令改正。" fill="检查发现问题并责令改正的，会带着期限列在这里。" />
          ) : (
            <ul className="hj-stack-24">
              {found.corrections.map((order) => (
                <li key={order.correctionOrderId} className="hj-correction">
                  <div>
                    <p>
                      <Link to="/inspections/$visitId" params={{ visitId: order.visitId }}>
                        {order.itemName}
                      </Link>
                    </p>
                    <p>问题：{order.problem}</p>
                    <p>要求：{order.requirement}</p>
                  </div>
                  <ClockLine
                    clock={{
                      startOn: order.orderedOn,
                      dueOn: order.dueOn,
                      todayOn: found.today,
                      remaining: order.remainingWorkingDays,
                      provisional: order.isProvisional,
                      citation: order.citation,
                      stoppedOn: order.reinspectedOn ?? undefined,
                    }}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  )
}
