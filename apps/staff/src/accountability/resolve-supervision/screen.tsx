import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { problemWords } from '../../api/problem.ts'
import { filled } from '../../app/list-state.ts'
import { DutyAnswer } from '../../catalogue/resolve-item-duty/answer.tsx'
import { divisionName } from '../../entities/division-words.ts'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { Question } from './question.tsx'
import { type Supervision, supervisionQuery } from './supervision-query.ts'

const here = getRouteApi('/shell/supervision')

/** 由谁监管: this activity of this enterprise here, today or on that day, with rule, article and text. */
export function ResolveSupervisionScreen() {
  const asked = here.useSearch()
  const navigate = here.useNavigate()
  const found = useQuery({ ...supervisionQuery(asked), placeholderData: keepPreviousData })
  return (
    <>
      <PageHeader
        title="由谁监管"
        lede="这家企业在这里的这项活动，今天或者那一天，由谁监管、为什么：写明规则、条文和原文。"
      />
      <div className="hj-columns">
        <div className="hj-stack-24">
          {asked.item === undefined && (
            <Panel>
              <EmptyState why="还没有选事项。" fill="选一个事项，再选企业或者地点，这里给出由谁监管。" />
            </Panel>
          )}
          {found.isError && <ProblemNotice problem={problemWords(found.error)} kept="填写的内容还在。" />}
          {asked.item !== undefined && found.data && !found.isError && <Answer found={found.data} />}
        </div>
        <Question asked={asked} answer={found.data} onAsk={(next) => void navigate({ search: filled(next) })} />
      </div>
    </>
  )
}

function Answer({ found }: { found: Supervision }) {
  return (
    <>
      <Panel title="由谁监管" note={<DateText day={found.onDate} />}>
        <DutyAnswer duty={found}>
          {found.mustHavePlan && (
            <CautionNotice title="审批已取消或者下放，应有监管方案（《浙江省保障“最多跑一次”改革规定》第三十一条）。" />
          )}
        </DutyAnswer>
      </Panel>
      <Panel title="判定所用的事实">
        <FactList facts={factsOf(found)} />
      </Panel>
    </>
  )
}

function factsOf(found: Supervision) {
  const place = [found.division === null ? '' : divisionName(found.division), found.functionalArea ?? '']
  return [
    { label: '事项', value: `${found.title}（${found.code}）` },
    ...(found.entity
      ? [
          {
            label: '企业',
            value: (
              <Link to="/entities/$entityId" params={{ entityId: found.entity.entityId }}>
                {found.entity.name}
              </Link>
            ),
            source: `登记册 · ${found.entity.status}`,
          },
        ]
      : []),
    { label: '地点', value: place.filter((each) => each !== '').join(' · ') || '全市（未说明区划）' },
    ...(found.licensing === null ? [] : [{ label: '许可性质', value: LICENSING[found.licensing] ?? found.licensing }]),
    ...(found.approval === null ? [] : [{ label: '审批去向', value: APPROVAL[found.approval] ?? found.approval }]),
    ...found.facts.map((one) => ({
      label: FACTS[one.fact] ?? one.fact,
      value: one.value ? '是' : '否',
      source: one.source,
    })),
  ]
}

const LICENSING: Record<string, string> = {
  'pre-registration': '前置审批',
  'post-registration': '后置审批',
  none: '不涉及许可',
}

const APPROVAL: Record<string, string> = {
  held: '审批在施行',
  cancelled: '审批已取消',
  devolved: '审批已下放',
  'to-filing': '审批改为备案',
  combined: '“N 合一”联办',
}

const FACTS: Record<string, string> = {
  hasBusinessLicence: '有营业执照',
  hasPermit: '有许可证件',
  isFiled: '已备案',
}
