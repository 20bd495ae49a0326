import type { ComponentChildren } from 'preact'
import { calendarDay, longMoment, momentOrDay } from './moment.ts'

/** Facts with label, value, source and time: nothing is said without where it comes from. */
export interface Fact {
  readonly label: string
  readonly value: string | null
  readonly source?: string | null | undefined
  readonly asOf?: string | null | undefined
}

export function FactList({ facts }: { facts: readonly Fact[] }) {
  const sources = new Set(facts.map(sourceWords))
  const [shared] = sources.size === 1 ? sources : []
  return (
    <>
      <dl class="facts">
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>
              {fact.value === null ? <span class="quiet">登记中没有这一项</span> : plainValue(fact.value)}
              {shared === undefined && sourceWords(fact) !== undefined && <small>{sourceWords(fact)}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {shared !== undefined && <p class="facts-source">以上来源：{shared}</p>}
    </>
  )
}

/** A bare day is written as people write it. */
function plainValue(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? calendarDay(value) : value
}

function sourceWords(fact: Fact): string | undefined {
  const time = fact.asOf === null || fact.asOf === undefined ? undefined : `截至 ${momentOrDay(fact.asOf)}`
  const words = [fact.source, time].filter((part) => part !== null && part !== undefined && part !== '')
  return words.length === 0 ? undefined : words.join('，')
}

/** An empty list says why and what would fill it. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>
}

/** Every page ends in the one thing the reader would do next. */
export function NextStep({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p class="next-step">
      <span>接下来</span> <a href={href}>{children}</a>
    </p>
  )
}

export function AsOf({ at }: { at: string }) {
  return (
    <p class="as-of">
      数据截至 <time dateTime={at}>{longMoment(at)}</time>（北京时间）
    </p>
  )
}

/** A rehearsal is named in plain words wherever it appears. */
export function RehearsalTag() {
  return <span class="tag tag-amber">演练</span>
}

export function RehearsalNotice() {
  return (
    <p class="notice notice-amber">
      <b>这是一次演练。</b>它用来检查流程和算法，抽出的名单不作为检查依据，也不会公布为正式抽取。
    </p>
  )
}

/** Pages of a list, by links. */
export function Pager({
  page,
  pageSize,
  total,
  href,
}: {
  page: number
  pageSize: number
  total: number
  href: (page: number) => string
}) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  return (
    <nav class="pager" aria-label="分页">
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          上一页
        </a>
      ) : (
        <span class="quiet">上一页</span>
      )}
      <span>
        第 {page} 页，共 {last} 页
      </span>
      {page < last ? (
        <a href={href(page + 1)} rel="next">
          下一页
        </a>
      ) : (
        <span class="quiet">下一页</span>
      )}
    </nav>
  )
}
