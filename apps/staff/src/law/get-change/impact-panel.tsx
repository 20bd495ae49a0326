import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'

/** 影响: counted from what runs now, before anybody publishes; each line opens to its names. */
export function ImpactPanel({ changeId, state }: { changeId: string; state: string }) {
  const impact = useQuery({
    queryKey: ['law-impact', changeId],
    queryFn: () => take(api.GET('/api/desk/law-changes/{changeId}/impact', { params: { path: { changeId } } })),
  })
  return (
    <Panel
      title={state === 'proposed' ? '公布后会影响' : '影响'}
      note="按您看得到的在办事宜当场数出：引用同一条文，或直接读取这项规定。"
    >
      <QueryView query={impact}>
        {(data) =>
          data.lines.length === 0 ? (
            <EmptyState why="没有在办的事宜受影响。" fill="新办的事宜从施行日起按新规定。" />
          ) : (
            <div className="hj-stack">
              <p>
                自 <DateText day={data.from} /> 起，
                {data.lines.map((line, at) => (
                  <span key={line.what}>
                    {at > 0 && '、'}
                    <b>{line.total.toLocaleString('zh-CN')}</b> {line.unit}
                    {line.what}
                  </span>
                ))}
                的依据会变。
              </p>
              {data.lines
                .filter((line) => line.names.length > 0)
                .map((line) => (
                  <details key={line.what}>
                    <summary>
                      {line.what} {line.total} {line.unit}
                    </summary>
                    <ul>
                      {line.names.map((name, at) => (
                        <li key={`${at}.${name}`}>{name}</li>
                      ))}
                      {line.total > line.names.length && (
                        <li className="hj-quiet">
                          还有 {line.total - line.names.length} {line.unit}没有列出
                        </li>
                      )}
                    </ul>
                  </details>
                ))}
            </div>
          )
        }
      </QueryView>
    </Panel>
  )
}
