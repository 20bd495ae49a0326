import { load } from '../../api/client.ts'
import type { PublicYearPlans } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, NextStep } from '../../ui/parts.tsx'

/** 年度抽查计划: what every organ said it would check this year, and how far it really got. */
export async function yearPlansPage(call: PageCall): Promise<Page> {
  const loaded = await load<PublicYearPlans>(call.read, '/api/disclosure/year-plans')
  if (!loaded.ok) return absentPage('没有这一页', loaded.problem.detail)
  const { items, asOf } = loaded.value
  const years = [...new Set(items.map((plan) => plan.year))]
  return {
    status: 200,
    title: '年度抽查计划',
    main: (
      <div class="wide page">
        <h1>年度抽查计划</h1>
        <p class="lead">
          各机关年初公布要查什么、查多少、什么时候查。做到哪一步，由公开的抽取自动得出，没有人可以填写。
        </p>
        {items.length === 0 && <Empty>还没有公布的年度计划。各机关公布之后，会列在这里。</Empty>}
        {years.map((year) => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year} 年</h2>
            <ul class="hits">
              {items
                .filter((plan) => plan.year === year)
                .map((plan) => (
                  <li key={plan.yearPlanId} class="hit">
                    <p class="hit-name">
                      <a href={`/year-plans/${plan.yearPlanId}`}>{plan.agencyName}</a>
                    </p>
                    <p class="hit-more">
                      任务 {grouped(plan.tasks)} 项，其中跨部门联合 {grouped(plan.joint)} 项 · 已完成 {plan.done} ·
                      执行中 {plan.underway} · 待执行 {plan.pending}
                    </p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <AsOf at={asOf} />
        <NextStep href="/visit-shares">有多少检查没有经过抽取，理由是什么</NextStep>
      </div>
    ),
  }
}
