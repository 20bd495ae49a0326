import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { MomentText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'

/** Extracts issued of this file: when, by whom, what for. */
export function ExtractsPanel({ entityId }: { entityId: string }) {
  const found = useQuery({
    queryKey: ['extracts', entityId],
    queryFn: () => take(api.GET('/api/entities/{entityId}/extracts', { params: { path: { entityId } } })),
  })
  const extracts = found.data?.extracts ?? []
  if (extracts.length === 0) return null
  return (
    <Panel title={`出具过的摘录 ${extracts.length} 份`}>
      <ul className="hj-stack">
        {extracts.map((each) => (
          <li key={each.extractId}>
            <Link to="/extracts/$extractId" params={{ extractId: each.extractId }}>
              <code>{each.code}</code>
            </Link>
            <p className="hj-small hj-quiet">
              {each.purpose} · {each.issuedBy} · <MomentText at={each.issuedAt} />
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
