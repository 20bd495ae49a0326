import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { divisionName } from '../../entities/division-words.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'

/** The entries of the responsibility lists that this item answers to, for the city and each district. */
export function DutyListEntries({ itemId }: { itemId: string }) {
  const found = useQuery({
    queryKey: ['duty-list', 'item', itemId],
    queryFn: () => take(api.GET('/api/catalogue/duty-list', { params: { query: { itemId, show: 'all' } } })),
  })
  const lines = found.data?.lines ?? []
  return (
    <Panel title="权责清单">
      {lines.length === 0 ? (
        <p className="hj-quiet">没有对照：权责清单还没有读入，或者这不是现行的检查事项。</p>
      ) : (
        <ul className="hj-stack">
          {lines.map((line) => (
            <li key={line.place}>
              {line.place === '330200' ? '市本级' : divisionName(line.place)}：
              {line.entryCode === null ? (
                <StateTag tone="law">没有条目</StateTag>
              ) : (
                `${line.entryTitle ?? ''}（${line.entryCode}，自 ${line.validFrom ?? ''}）`
              )}
            </li>
          ))}
        </ul>
      )}
      <Link to="/duty-list">全部对照</Link>
    </Panel>
  )
}
