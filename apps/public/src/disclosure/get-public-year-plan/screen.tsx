import { load } from '../../api/client.ts'
import type { PublicYearPlan, PublicYearTask } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { calendarDay, longMoment } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, NextStep } from '../../ui/parts.tsx'

/** One organ's plan of a year, task by task. */
export async function yearPlanPage(call: PageCall): Promise<Page> {
  const loaded = await load<PublicYearPlan>(
    call.read,
    `/api/disclosure/year-plans/${encodeURIComponent(call.path['yearPlanId'] ?? '')}`,
  )
  if (!loaded.ok) return absentPage('没有这份年度计划', loaded.problem.detail)
  const plan = loaded.value
  const count = (wanted: string): number => plan.tasks.filter((task) => task.progress === wanted).length
  return {
    status: 200,
    title: plan.title,
    main: (
      <div class="wide page">
        <p class="quiet">
          <a href="/year-plans">年度抽查计划</a>
        </p>
        <h1>{plan.title}</h1>
        <p class="lead">
          {plan.agencyName} {plan.year} 年计划抽查 {grouped(plan.tasks.length)} 项：已完成 {count('done')} 项，执行中{' '}
          {count('underway')} 项，待执行 {count('pending')} 项。
        </p>
        <p class="quiet">
          依据：{plan.legalBasis} · 公布于 <time dateTime={plan.publishedAt}>{longMoment(plan.publishedAt)}</time> ·
          账本叶子 <code>{plan.leafHash.slice(0, 12)}</code>
        </p>
        <ol class="hits">
          {plan.tasks.map((task) => (
            <Task key={task.yearTaskId} task={task} />
          ))}
        </ol>
        <AsOf at={plan.asOf} />
        <NextStep href="/draws">看这些任务的抽取</NextStep>
      </div>
    ),
  }
}

const TAGS = { pending: 'tag tag-slate', underway: 'tag tag-amber', done: 'tag tag-jade' } as const

function Task({ task }: { task: PublicYearTask }) {
  return (
    <li class="hit">
      <p class="hit-name">
        {task.name} <span class={TAGS[task.progress]}>{task.progressLabel}</span>{' '}
        {task.addedOn !== null && <span class="tag tag-amber">增补</span>}
      </p>
      <p class="hit-more">
        {task.objects} · {task.targeting}，抽查 {task.size} · {calendarDay(task.windowFrom)} 至{' '}
        {calendarDay(task.windowTo)} · {task.method}
        {task.batches > 1 && `，分 ${task.batches} 批`}
      </p>
      <p class="hit-more">
        {task.items.map((item) => item.name).join('；')}
        {task.partners.length > 0 && ` · 联合 ${task.partners.join('、')}`} · <code>{task.number}</code>
      </p>
      {task.addedReason !== null && (
        <p class="hit-more">
          {task.addedOn !== null && calendarDay(task.addedOn)} 增补，理由：{task.addedReason}
        </p>
      )}
      {task.draws.map((draw) => (
        <p key={draw.planId} class="hit-more">
          <a href={`/draws/${draw.planId}`}>{draw.title}</a>：{draw.stateLabel}
        </p>
      ))}
    </li>
  )
}
