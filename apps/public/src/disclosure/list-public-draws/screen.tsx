import { load, pageNumber, withQuery } from '../../api/client.ts'
import type { DrawLine, DrawList } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { longMoment, timeUntil } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, NextStep, Pager, RehearsalTag } from '../../ui/parts.tsx'
import { drawSentence, isAhead, isStopped, stateWords } from './words.ts'

const PAGE_SIZE = 50

/** Every draw there ever was, the void ones too. */
export async function drawsPage(call: PageCall): Promise<Page> {
  const loaded = await load<DrawList>(
    call.read,
    withQuery('/api/disclosure/draws', { page: pageNumber(call.request.query['page']), pageSize: PAGE_SIZE }),
  )
  if (!loaded.ok) return absentPage('没有这一页', loaded.problem.detail)
  const { items, asOf, page, pageSize, total } = loaded.value
  const coming = items.filter((draw) => isAhead(draw.state))
  const past = items.filter((draw) => !isAhead(draw.state) && !isStopped(draw.state))
  const stopped = items.filter((draw) => isStopped(draw.state))
  return {
    status: 200,
    title: '双随机公示',
    scripts: ['countdown.js'],
    main: (
      <div class="wide page">
        <h1>双随机公示</h1>
        <p class="lead">
          先封存名单和规则，再等一个谁也控制不了的随机数，然后抽取。每一次都公布，包括作废的；每一次都可以在您自己的设备上重算。
        </p>
        <Section
          id="coming"
          title="将要抽取"
          draws={coming}
          now={call.request.now}
          empty="目前没有已公布、尚未抽取的计划。"
        />
        <Section
          id="past"
          title="已经抽取"
          draws={past}
          now={call.request.now}
          empty="还没有抽取过。第一次抽取之后会列在这里。"
        />
        <Section
          id="stopped"
          title="作废或者没有完成"
          draws={stopped}
          now={call.request.now}
          empty="没有作废的抽取。如果有，原因会写在这里。"
        />
        <Pager page={page} pageSize={pageSize} total={total} href={(to) => withQuery('/draws', { page: to })} />
        <AsOf at={asOf} />
        <p class="quiet">
          这些抽取执行的是各机关公布的<a href="/year-plans">年度抽查计划</a>。
        </p>
        <NextStep href="/verify">怎样自己验证一次抽取</NextStep>
      </div>
    ),
  }
}

function Section({
  id,
  title,
  draws,
  now,
  empty,
}: {
  id: string
  title: string
  draws: readonly DrawLine[]
  now: Date
  empty: string
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <small>{grouped(draws.length)} 次</small>
      </h2>
      {draws.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <ul class="draw-list">
          {draws.map((draw) => (
            <Row key={draw.planId} draw={draw} now={now} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ draw, now }: { draw: DrawLine; now: Date }) {
  return (
    <li class={isStopped(draw.state) ? 'draw-row draw-stopped' : 'draw-row'}>
      <div>
        <p class="draw-title">
          <a href={`/draws/${draw.planId}`}>{draw.title}</a> {draw.rehearsal && <RehearsalTag />}
        </p>
        <p class="quiet">
          {draw.agencyName} · <code>{draw.code}</code>
        </p>
      </div>
      <p class="draw-size">{drawSentence(draw)}</p>
      <p class="draw-state">
        <b>{stateWords(draw)}</b>
        <When draw={draw} now={now} />
      </p>
    </li>
  )
}

function When({ draw, now }: { draw: DrawLine; now: Date }) {
  if (isStopped(draw.state)) return <span>{draw.voidReason ?? '原因见详情'}</span>
  if (draw.drawnAt !== null) return <time dateTime={draw.drawnAt}>{longMoment(draw.drawnAt)}</time>
  if (draw.dueAt === null) return null
  const left = timeUntil(draw.dueAt, now)
  return (
    <>
      <time dateTime={draw.dueAt}>{longMoment(draw.dueAt)}</time>
      {left !== undefined && <span data-countdown={draw.dueAt}>{left}</span>}
    </>
  )
}
