import { useQuery } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'

function read(entityId: string) {
  return take(api.GET('/api/inspection/entities/{entityId}/checklist', { params: { path: { entityId } } }))
}

type Draft = Awaited<ReturnType<typeof read>>
type Item = Draft['items'][number]

/** 下次检查的检查表: each item and each question with why it is asked; the class decides how deep it goes. */
export function DraftChecklist({ entityId }: { entityId: string }) {
  const draft = useQuery({ queryKey: ['checklist', entityId], queryFn: () => read(entityId) })
  return (
    <QueryView query={draft}>
      {(data) =>
        data.items.length === 0 ? (
          <EmptyState why="没有适用的检查事项。" fill="许可、行业、设备登记后按规则对应。" />
        ) : (
          <div className="hj-stack-24">
            <p>
              共 <b>{data.items.length}</b> 个事项 <b>{data.questionCount}</b> 问
              {data.leftOut > 0 && `，另有 ${data.leftOut} 问这次可以不问`}。{data.depth.words}。{' '}
              <span className="hj-quiet">依据：{data.rule.citation}；这是草稿，查什么由计划或者审批决定。</span>
            </p>
            {data.items.map((item) => (
              <ItemSheet key={item.itemId} item={item} />
            ))}
          </div>
        )
      }
    </QueryView>
  )
}

function ItemSheet({ item }: { item: Item }) {
  return (
    <Panel
      title={`${item.title}（${item.code}）`}
      note={`${item.sector}。${item.reasons.map((one) => one.text).join('；')}`}
    >
      <ol className="hj-stack">
        {item.points.map((point) => (
          <li key={point.checkPointId}>
            {point.text} {point.isKey && <StateTag tone="soon">重点项</StateTag>}
            {point.reasons.some((one) => one.kind === 'history') && <StateTag tone="law">以往发现过问题</StateTag>}
            <div className="hj-quiet hj-small">
              {point.reasons
                .filter((one) => one.kind === 'citation' || one.kind === 'history')
                .map((one) => one.text)
                .join('；')}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
