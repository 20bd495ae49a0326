import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { type Fact, FactList } from '../../ui/fact-row.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { CautionNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { policiesQuery } from '../list-policy-drafts/policies-query.ts'
import { conclusionWords, policyKinds, policyState, speakerKinds } from '../policy-words.ts'
import { PolicyActs } from './policy-acts.tsx'
import { type Policy, policyQuery } from './policy-query.ts'

const here = getRouteApi('/shell/policy-drafts/$policyDraftId')

/** One draft: its text with the signs found in it, who was heard, the conclusion, and what may be done next. */
export function GetPolicyDraftScreen() {
  const { policyDraftId } = here.useParams()
  const policy = useQuery(policyQuery(policyDraftId))
  return <QueryView query={policy}>{(data) => <PolicyPage policy={data} />}</QueryView>
}

function PolicyPage({ policy }: { policy: Policy }) {
  const state = policyState(policy)
  return (
    <>
      <PageHeader
        back={<Link to="/policy-drafts">返回公平竞争审查</Link>}
        title={policy.title}
        marks={
          <>
            <StateTag tone={state.tone}>{state.words}</StateTag>
            <span className="hj-quiet">
              {policyKinds[policy.kind]} · {policy.agencyName}
              {policy.documentNumber !== '' && ` · ${policy.documentNumber}`}
            </span>
          </>
        }
        actions={<PolicyActs policy={policy} />}
      />
      <div className="hj-columns">
        <div className="hj-stack-24">
          <Signs policy={policy} />
          <Panel title="正文">
            {policy.text.split('\n').map((line, at) => (
              // A paragraph has no other identity than its place.
              <p key={`${at}`}>{line}</p>
            ))}
          </Panel>
        </div>
        <div className="hj-stack-24">
          <Conclusion policy={policy} />
          <Heard policy={policy} />
        </div>
      </div>
    </>
  )
}

function Signs({ policy: { hits, state } }: { policy: Policy }) {
  if (hits.length === 0) return null
  return (
    <CautionNotice
      title={`正文有 ${hits.length} 处命中审查标准${state === 'drafting' ? '：作出“无影响”的结论须写明理由' : ''}`}
    >
      <ul className="hj-stack">
        {hits.map((hit) => (
          <li key={hit.code + hit.quote}>
            <b>{hit.title}</b>：“{hit.quote}”
          </li>
        ))}
      </ul>
    </CautionNotice>
  )
}

function Conclusion({ policy }: { policy: Policy }) {
  const list = useQuery(policiesQuery)
  const { conclusion } = policy
  if (conclusion === null) {
    return (
      <Panel title="审查结论">
        <p>现有正文还没有审查结论，不能发布。</p>
        <p className="hj-quiet">《公平竞争审查条例》第十八条：未经审查的政策措施不得出台。</p>
      </Panel>
    )
  }
  const ground = list.data?.rule?.exceptions.find((one) => one.code === policy.exceptionGround)?.title
  const facts: Fact[] = [
    { label: '结论', value: conclusionWords[conclusion] },
    { label: '理由', value: policy.reason === '' ? '没有命中，未另写理由' : policy.reason },
    ...(conclusion === 'exception'
      ? [
          { label: '例外情形', value: ground ?? policy.exceptionGround },
          { label: '没有影响更小的替代方案', value: policy.noLessRestrictive },
          { label: '实施期限', value: <DateText day={policy.endsOn} /> },
        ]
      : []),
    { label: '审查人', value: policy.concludedBy, source: <MomentText at={policy.concludedAt} /> },
    ...(policy.publishedAt === null
      ? []
      : [{ label: '发布', value: policy.publishedBy, source: <MomentText at={policy.publishedAt} /> }]),
  ]
  return (
    <Panel title="审查结论">
      <FactList facts={facts} />
    </Panel>
  )
}

function Heard({ policy: { heard } }: { policy: Policy }) {
  return (
    <Panel title={`听取意见 ${heard.length} 条`}>
      {heard.length === 0 ? (
        <p className="hj-quiet">还没有听取经营者或者行业协会商会的意见；没有意见不能作出结论。</p>
      ) : (
        <ul className="hj-stack">
          {heard.map((one) => (
            <li key={one.stakeholderOpinionId}>
              <p>
                <b>{one.speaker}</b>（{speakerKinds[one.speakerKind]}，<DateText day={one.heardOn} short />）
                {!one.isOfThisText && <StateTag tone="closed">针对修改前的正文</StateTag>}
              </p>
              <p>{one.opinion}</p>
              <p className="hj-quiet">答复：{one.answer}</p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
