import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api, take } from '../../api/client.ts'
import { DateText } from '../../ui/date-text.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'

const here = getRouteApi('/shell/dead-bases')

function listDeadBases(on: string | undefined) {
  return take(api.GET('/api/desk/dead-bases', { params: { query: on ? { onDate: on } : {} } }))
}

type DeadBases = Awaited<ReturnType<typeof listDeadBases>>

/** 依据失效: nothing new begins on a repealed article; what already runs on one is listed for review. */
export function ListDeadBasesScreen() {
  const { on } = here.useSearch()
  const navigate = here.useNavigate()
  const found = useQuery({ queryKey: ['dead-bases', on ?? ''], queryFn: () => listDeadBases(on) })
  return (
    <>
      <PageHeader
        title="依据失效"
        lede="条文失效之日起，以它为依据的事项不能再办新的计划、任务和检查；已经在办的按原版本办完，并列在这里逐件复查。"
        actions={
          <DayInput
            value={on}
            aria-label="看哪一天"
            onChange={(day) => day?.length === 10 && void navigate({ search: { on: day } })}
          />
        }
      />
      <QueryView query={found}>{(data) => <DeadBasesPage data={data} />}</QueryView>
    </>
  )
}

function DeadBasesPage({ data }: { data: DeadBases }) {
  if (data.items.length === 0)
    return (
      <Panel>
        <EmptyState
          why={
            <>
              <DateText day={data.onDate} /> 没有事项的设定依据失效。
            </>
          }
          fill="法规登记失效之后，受影响的事项和在办事宜自动列在这里。"
        />
      </Panel>
    )
  return (
    <div className="hj-stack-24">
      <Panel title={`依据已失效的事项 ${data.items.length} 项`} note="换上新依据的版本经审批后，事项才能再用。">
        <ul className="hj-stack">
          {data.items.map((item) => (
            <li key={item.itemId}>
              <Link to="/items/$itemId" params={{ itemId: item.itemId }}>
                {item.name}
              </Link>{' '}
              <span className="hj-quiet">
                <code>{item.code}</code> · {item.articles.join('、')}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={`在办的抽查计划 ${data.plans.length} 个`}>
        {data.plans.length === 0 ? (
          <p className="hj-quiet">没有。</p>
        ) : (
          <ul className="hj-stack">
            {data.plans.map((plan) => (
              <li key={plan.planId}>
                <Link to="/plans/$planId" params={{ planId: plan.planId }}>
                  {plan.title}
                </Link>{' '}
                <span className="hj-quiet">
                  {plan.stateName} · {plan.itemNames.join('、')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={`未完成的检查 ${data.visits.total} 次`}>
        {data.visits.total === 0 ? (
          <p className="hj-quiet">没有。</p>
        ) : (
          <ul className="hj-stack">
            {data.visits.rows.map((visit) => (
              <li key={visit.visitId}>
                <Link to="/inspections/$visitId" params={{ visitId: visit.visitId }}>
                  {visit.entityName}
                </Link>{' '}
                <span className="hj-quiet">
                  {visit.stateName} · <DateText day={visit.plannedFromOn} short /> · {visit.itemNames.join('、')}
                </span>
              </li>
            ))}
            {data.visits.total > data.visits.rows.length && (
              <li className="hj-quiet">还有 {data.visits.total - data.visits.rows.length} 次没有列出</li>
            )}
          </ul>
        )}
      </Panel>
    </div>
  )
}
