import { renderSVG } from 'uqr'
import { load } from '../../api/client.ts'
import type { PublicDraw } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { DistrictBlocks } from '../../ui/district-blocks.tsx'
import { clockTime, longDay, longMoment, shortMoment, timeUntil } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { isAhead, isStopped, stateWords } from '../list-public-draws/words.ts'
import { blocksOf } from './blocks.ts'
import { knotsOf } from './knots.ts'
import { drawnNumbers } from './source-words.ts'

const TRUST = '先封存，后随机；谁都能重算，谁也改不了。'

/** The public wall view of one draw: shows counts, never a name; composed also when nothing moves. */
export async function hallPage(call: PageCall): Promise<Page> {
  const loaded = await load<PublicDraw>(
    call.read,
    `/api/disclosure/draws/${encodeURIComponent(call.path['planId'] ?? '')}`,
  )
  if (!loaded.ok) return absentPage('没有找到这次抽取', '可能是地址抄写不全，也可能它还没有公布。')
  const draw = loaded.value
  return {
    status: 200,
    title: `${draw.rehearsal ? '演练：' : ''}${draw.title} · 大屏`,
    wall: call.request.query['light'] === '1' ? 'light' : 'dark',
    scripts: ['hall.js'],
    main: <Wall draw={draw} now={call.request.now} origin={call.request.origin} />,
  }
}

function Wall({ draw, now, origin }: { draw: PublicDraw; now: Date; origin: string }) {
  return (
    <article class="hall" data-plan={draw.planId} data-state={draw.state}>
      {draw.rehearsal && <p class="hall-rehearsal">演练</p>}
      <header class="hall-top">
        <div>
          <h1>{draw.title}</h1>
          <p>{draw.agencyName}</p>
        </div>
        <p class="hall-size">
          <span>从 {grouped(draw.frameCount)} 户中抽</span> <b>{grouped(draw.targetCount)}</b> 户
        </p>
        <p class="hall-clock">
          <b data-clock>{clockTime(now.toISOString())}</b>
          <span>北京时间 {longDay(now.toISOString())}</span>
        </p>
      </header>
      <div class="hall-middle">
        <div>
          <DistrictBlocks blocks={blocksOf(draw.strata)} />
          <div class="hall-bottom">
            <Seed draw={draw} now={now} />
            <VerifyCode address={`${origin}/draws/${draw.planId}/verify`} />
          </div>
        </div>
        <Side draw={draw} />
      </div>
      <footer class="hall-trust">{TRUST}</footer>
    </article>
  )
}

function Seed({ draw, now }: { draw: PublicDraw; now: Date }) {
  const value = arrivedValue(draw)
  if (isStopped(draw.state))
    return (
      <p class="hall-seed">
        {stateWords(draw)}
        {draw.voidReason === null ? '' : `：${draw.voidReason}`}
      </p>
    )
  if (isAhead(draw.state)) {
    const left = timeUntil(draw.dueAt, now)
    return (
      <p class="hall-seed">
        随机数产生于 {longMoment(draw.dueAt)}
        {left !== undefined && <b data-countdown-seconds={draw.dueAt}>{left}</b>}
      </p>
    )
  }
  return (
    <p class="hall-seed">
      {value === null ? (
        '随机数已到，按计划随名单一并公开'
      ) : (
        <>
          随机数 <code data-seed>{value}</code>
        </>
      )}
    </p>
  )
}

/** What the wall shows as the random number: the seed once public, else the last source's own value. */
function arrivedValue(draw: PublicDraw): string | null {
  const source = draw.sources.findLast((each) => each.value !== null)
  return draw.seed ?? (source === undefined ? null : (drawnNumbers(source) ?? source.value))
}

function Side({ draw }: { draw: PublicDraw }) {
  const done = knotsOf(draw).filter((knot) => knot.at !== undefined)
  return (
    <aside class="hall-side">
      <h2>已经公布的</h2>
      <ol>
        {done.map((knot) => (
          <li key={knot.name}>
            <b>{knot.name}</b> {knot.at === undefined ? '' : shortMoment(knot.at)}{' '}
            {knot.hash !== undefined && <code>{knot.hash.slice(0, 6)}</code>}
          </li>
        ))}
      </ol>
      <p>
        封存指纹 <code>{draw.commitment.slice(0, 16)}</code>
      </p>
      {draw.parties.length > 0 && (
        <>
          <h2>见证人</h2>
          <ul>
            {draw.parties.map((party) => (
              <li key={party.name}>
                {party.name} <span>{party.organ}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>规则</h2>
      <p>{ruleSentence(draw)}</p>
    </aside>
  )
}

function ruleSentence(draw: PublicDraw): string {
  const places = `${draw.strata.length} 个区域各有名额`
  return draw.profile === 'open'
    ? `${places}，同一组里每一户的机会相等。`
    : `${places}，同一区域同一类别里每一户的机会相等。`
}

/** The way from the wall to the visitor's own phone. */
function VerifyCode({ address }: { address: string }) {
  const svg = renderSVG(address, { border: 2, pixelSize: 4 })
  return (
    <figure class="hall-code">
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={`二维码：${address}`} width="144" height="144" />
      <figcaption>在手机上验证</figcaption>
    </figure>
  )
}
