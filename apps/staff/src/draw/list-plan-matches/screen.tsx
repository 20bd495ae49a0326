import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { grouped } from '../../ui/numbers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { ProposalForm } from '../propose-joint-round/form.tsx'
import { type PlanMatch, type PlanMatches, planMatchesQuery } from './matches-query.ts'
import { ProposalCard } from './proposal-card.tsx'
import { MatchTasks } from './match-tasks.tsx'

const here = getRouteApi('/shell/plan-matches')

/** 计划撮合: which tasks of different agencies could go together, what that saves, and who answered what. */
export function ListPlanMatchesScreen() {
  const { year } = here.useSearch()
  const matches = useQuery(planMatchesQuery(year))
  return (
    <>
      <PageHeader
        back={<Link to="/year-plans">年度抽查计划</Link>}
        title="计划撮合"
        lede="比对各机关的年度计划：同一批对象、期限重合、方式相同的，建议一次入企、查多件事。"
      />
      <QueryView query={matches}>{(data) => <MatchesPage data={data} />}</QueryView>
    </>
  )
}

function MatchesPage({ data }: { data: PlanMatches }) {
  const saved = data.matches.reduce((sum, match) => sum + match.visitsSaved, 0)
  return (
    <div className="hj-stack-24">
      <Panel
        title={`可以合并的任务 ${data.matches.length} 组`}
        note={`比对了 ${data.year} 年尚未执行的任务 ${grouped(data.compared)} 项；共同期限不少于 ${data.leastDays} 日。依据：${data.citation}`}
      >
        {data.matches.length === 0 ? (
          <EmptyState
            why="没有可以合并的任务。"
            fill="各机关公布年度计划后，这里列出对象和期限重合的任务；已提出方案的不再列出。"
          />
        ) : (
          <div className="hj-stack-24">
            <p>
              全部合并，预计少入企 <b>{grouped(saved)}</b> 家次。
            </p>
            {data.matches.map((match) => (
              <MatchCard key={match.tasks.map(({ yearTaskId }) => yearTaskId).join()} match={match} />
            ))}
          </div>
        )}
      </Panel>
      <Panel title={`联合抽查方案 ${data.proposals.length} 个`} note="各机关书面答复；不同意的理由一并留存，不能更改。">
        {data.proposals.length === 0 ? (
          <EmptyState why="还没有提出过方案。" fill="在上面选一组提出，征求各机关意见。" />
        ) : (
          <div className="hj-stack-24">
            {data.proposals.map((proposal) => (
              <ProposalCard key={proposal.proposalId} proposal={proposal} />
            ))}
          </div>
        )}
      </Panel>
    </div>
  )
}

function MatchCard({ match }: { match: PlanMatch }) {
  return (
    <section className="hj-stack">
      <h3>
        {match.tasks.length} 个机关共 {grouped(match.commonObjects)} 户相同对象，合并后少入企{' '}
        {grouped(match.visitsSaved)} 家次
      </h3>
      <p className="hj-quiet">
        分头检查预计 {grouped(match.visitsApart)} 家次，一起检查预计 {grouped(match.visitsTogether)} 家次；共同期限{' '}
        <DateText day={match.windowFrom} short /> 至 <DateText day={match.windowTo} short />，{match.windowDays} 日。
      </p>
      <MatchTasks tasks={match.tasks} />
      <ProposalForm match={match} />
    </section>
  )
}
