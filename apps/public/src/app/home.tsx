import { load } from '../api/client.ts'
import type { DrawLine, DrawList, PromiseFigure, PublicFigures } from '../api/shapes.ts'
import { aroundNow, drawSentence, stateWords } from '../disclosure/list-public-draws/words.ts'
import { PromiseList } from '../disclosure/get-public-figures/promise-list.tsx'
import { clockTime, longDay, longMoment, timeUntil } from '../ui/moment.ts'
import { AsOf, Empty, RehearsalTag } from '../ui/parts.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import type { Page, PageCall } from './page.ts'

/** Search first, three doors, the next draws, and what we promise. */
export async function homePage(call: PageCall): Promise<Page> {
  const [draws, figures] = await Promise.all([
    load<DrawList>(call.read, '/api/disclosure/draws?pageSize=50'),
    load<PublicFigures>(call.read, '/api/disclosure/figures'),
  ])
  return {
    status: 200,
    title: '',
    scripts: ['countdown.js'],
    main: (
      <>
        <section class="hero">
          <div class="wide">
            <h1>查得到，也验得了</h1>
            <SearchBox isLarge />
            <Doors phone={call.site.phone} />
          </div>
        </section>
        <div class="wide home-lower">
          <section aria-labelledby="draws-title">
            <h2 id="draws-title">最近和接下来的抽取</h2>
            <DrawTimeline draws={draws.ok ? draws.value.items : []} now={call.request.now} />
            <p>
              <a href="/draws">全部双随机抽取</a>
            </p>
          </section>
          <section aria-labelledby="promises-title">
            <h2 id="promises-title">我们承诺的期限</h2>
            <Promises figures={figures.ok ? figures.value : undefined} />
          </section>
        </div>
      </>
    ),
  }
}

function Doors({ phone }: { phone: string }) {
  return (
    <ul class="doors">
      <li>
        <a class="door" href="/search">
          <b>查企业</b>
          <span>登记事项、检查结果，写明来源和时间</span>
        </a>
      </li>
      <li>
        <a class="door" href="/draws">
          <b>双随机公示</b>
          <span>抽谁、怎么抽、查出什么，您可以自己重算</span>
        </a>
      </li>
      <li>
        <div class="door door-closed">
          <b>投诉举报</b>
          <span>
            本站尚未开通，请拨打 <a href="tel:12345">12345</a> 热线{phone === '' ? '' : `或者本机关 ${phone}`}。
          </span>
        </div>
      </li>
    </ul>
  )
}

function DrawTimeline({ draws, now }: { draws: readonly DrawLine[]; now: Date }) {
  const { held, coming } = aroundNow(draws, now)
  if (held.length + coming.length === 0) {
    return <Empty>还没有公布过抽取。抽查计划批准、名单封存之后，会先在这里公布，再抽取。</Empty>
  }
  return (
    <ol class="timeline">
      {held.map((draw) => (
        <TimelineRow key={draw.planId} draw={draw} at={draw.drawnAt} now={now} />
      ))}
      <li class="timeline-now">
        <time dateTime={now.toISOString()}>{clockTime(now.toISOString())}</time>
        <span>现在 · {longDay(now.toISOString())}</span>
      </li>
      {coming.map((draw) => (
        <TimelineRow key={draw.planId} draw={draw} at={draw.dueAt} now={now} />
      ))}
      {coming.length === 0 && (
        <li class="timeline-none">
          <span>目前没有已公布、尚未抽取的计划。</span>
        </li>
      )}
    </ol>
  )
}

function TimelineRow({ draw, at, now }: { draw: DrawLine; at: string | null; now: Date }) {
  const left = at === null ? undefined : timeUntil(at, now)
  return (
    <li class={left === undefined ? 'timeline-held' : 'timeline-coming'}>
      <p class="timeline-when">{at !== null && <time dateTime={at}>{longMoment(at)}</time>}</p>
      <p class="timeline-what">
        <a href={`/draws/${draw.planId}`}>{draw.title}</a> {draw.rehearsal && <RehearsalTag />}
      </p>
      <p class="timeline-more">
        {drawSentence(draw)} · {left === undefined ? stateWords(draw) : <b data-countdown={at ?? undefined}>{left}</b>}
      </p>
    </li>
  )
}

function Promises({ figures }: { figures: PublicFigures | undefined }) {
  const promises: readonly PromiseFigure[] = figures?.promises ?? []
  if (figures === undefined || promises.length === 0)
    return <Empty>还没有可以统计的期限。第一份检查结果公示之后，这里会列出按期和逾期的件数。</Empty>
  return (
    <>
      <PromiseList promises={promises} />
      <AsOf at={figures.asOf} />
    </>
  )
}
