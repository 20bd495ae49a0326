import { load } from '../../api/client.ts'
import type { PublicCompetition } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { longDay } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, NextStep } from '../../ui/parts.tsx'

type Policy = PublicCompetition['policies'][number]
type Barrier = PublicCompetition['barriers'][number]

const KINDS: Readonly<Record<Policy['kind'], string>> = {
  'government-rule': '规章',
  'normative-document': '规范性文件',
  'other-measure': '其他政策措施',
}
const MEASURES: Readonly<Record<Barrier['measure'], string>> = {
  abolished: '已废止',
  changed: '已修改',
  'not-issued': '未予出台',
}

/** 公平竞争: which barriers were removed, and the conclusion behind every measure that was published. */
export async function competitionPage(call: PageCall): Promise<Page> {
  const loaded = await load<PublicCompetition>(call.read, '/api/disclosure/fair-competition')
  if (!loaded.ok) return absentPage('没有这一页', loaded.problem.detail)
  const { policies, barriers, asOf } = loaded.value
  return {
    status: 200,
    title: '公平竞争',
    main: (
      <div class="wide page">
        <h1>公平竞争</h1>
        <p class="lead">
          涉及企业经营的文件，发布前要审查是否妨碍统一市场和公平竞争。没有审查结论的，不得发布；结论在这里公开。
        </p>
        <section aria-labelledby="barriers">
          <h2 id="barriers">
            已经清除的障碍 <small>{grouped(barriers.length)} 条</small>
          </h2>
          {barriers.length === 0 ? (
            <Empty>还没有登记。清除一条，登记一条，当天公开。</Empty>
          ) : (
            <ul class="hits">
              {barriers.map((one) => (
                <li key={one.title + one.removedOn} class="hit">
                  <p class="hit-name">
                    {one.title} <span class="tag tag-jade">{MEASURES[one.measure]}</span>
                  </p>
                  <p class="hit-more">原来的影响：{one.harm}</p>
                  <p class="hit-more">
                    {one.agency}《{one.document}》 · 违反 {one.article} ·{' '}
                    <time dateTime={one.removedOn}>{longDay(one.removedOn)}</time>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="policies">
          <h2 id="policies">
            文件的审查结论 <small>{grouped(policies.length)} 件</small>
          </h2>
          {policies.length === 0 ? (
            <Empty>还没有经审查发布的文件。发布之后，结论、理由和听取意见的情况列在这里。</Empty>
          ) : (
            <ul class="hits">
              {policies.map((one) => (
                <PolicyEntry key={one.documentNumber} policy={one} />
              ))}
            </ul>
          )}
        </section>
        <AsOf at={asOf} />
        <NextStep href="/items">看各机关可以检查什么</NextStep>
      </div>
    ),
  }
}

function PolicyEntry({ policy }: { policy: Policy }) {
  return (
    <li class="hit">
      <p class="hit-name">
        {policy.title}{' '}
        <span class={policy.conclusion === 'exception' ? 'tag tag-amber' : 'tag tag-jade'}>
          {policy.conclusion === 'exception' ? '适用例外' : '无影响'}
        </span>
      </p>
      <p class="hit-more">
        {KINDS[policy.kind]} · {policy.agency} · {policy.documentNumber} · 听取意见 {policy.heard} 条
      </p>
      {policy.signs.length > 0 && <p class="hit-more">审查时重点看过：{policy.signs.join('、')}</p>}
      {policy.reason !== '' && <p class="hit-more">理由：{policy.reason}</p>}
      {policy.noLessRestrictive !== null && <p class="hit-more">没有影响更小的办法：{policy.noLessRestrictive}</p>}
      {policy.endsOn !== null && <p class="hit-more">只实施到 {longDay(policy.endsOn)}。</p>}
    </li>
  )
}
