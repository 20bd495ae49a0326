import { useSession } from '../../app/session.ts'
import { DateText, MomentText } from '../../ui/date-text.tsx'
import { type Fact, FactList } from '../../ui/fact-row.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { AnswerPlanForm } from '../answer-supervision-plan/form.tsx'
import { PublishPlanForm } from '../publish-supervision-plan/form.tsx'
import { planCoverWords, type SupervisionPlan } from './plans-query.ts'

/** One plan as it reads, the written answers, and what may be done with it now. */
export function PlanSheet({ plan }: { plan: SupervisionPlan }) {
  const agencyId = useSession()?.agencyId
  const isDraft = plan.state === 'draft'
  const mayAnswer = plan.partners.some((one) => one.agencyId === agencyId && one.answer === null)
  return (
    <div className="hj-stack-24">
      <FactList facts={factsOf(plan)} />
      {plan.partners.length > 0 && <Answers plan={plan} />}
      {isDraft && mayAnswer && <AnswerPlanForm planId={plan.planId} />}
      {isDraft && <PublishPlanForm plan={plan} />}
    </div>
  )
}

function factsOf({ content, ...plan }: SupervisionPlan): Fact[] {
  const { focus } = content
  const list = (label: string, names: string[]): Fact[] =>
    names.length === 0 ? [] : [{ label, value: names.join('、') }]
  return [
    { label: '起草机关', value: plan.agencyName, source: <MomentText at={plan.draftedAt} /> },
    ...list(
      '覆盖',
      content.covers.map((one) => planCoverWords[one]),
    ),
    { label: '监管对象', value: content.objects },
    { label: '监管措施', value: content.means.join('、') },
    { label: '频次', value: content.frequency },
    { label: '标准', value: content.standards },
    { label: '协作', value: content.coordination },
    ...list('重点行业', focus.industries),
    ...list('重点领域', focus.fields),
    ...list('重点环节', focus.links),
    ...list('重点商品', focus.goods),
    ...(plan.publishedOn === null
      ? []
      : [{ label: '公布', value: <DateText day={plan.publishedOn} />, source: plan.publishedBy ?? '' }]),
    ...(plan.dissentReply === null ? [] : [{ label: '对不同意见的答复', value: plan.dissentReply }]),
  ]
}

function Answers({ plan }: { plan: SupervisionPlan }) {
  return (
    <div>
      <h3>配合部门的书面意见</h3>
      <ul className="hj-stack">
        {plan.partners.map((one) => (
          <li key={one.agencyId}>
            <b>{one.agencyName}</b>{' '}
            <StateTag tone={one.answer === null ? 'soon' : one.answer === 'consent' ? 'order' : 'law'}>
              {one.answer === null ? '未答复' : one.answer === 'consent' ? '同意' : '不同意'}
            </StateTag>
            {one.opinion !== '' && <p>{one.opinion}</p>}
            {one.answeredAt !== null && (
              <p className="hj-quiet hj-small">
                {one.answeredBy} · <MomentText at={one.answeredAt} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
