import { load } from '../../api/client.ts'
import type { PublicDraw } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { clockTime, longDay, longMoment, shortMoment, timeUntil } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { isAhead, isStopped, stateWords } from '../list-public-draws/words.ts'
import { blocksOf } from './blocks.ts'
import { HallBlocks } from './hall-blocks.tsx'
import { HallRound } from './hall-round.tsx'
import { HallSide } from './hall-side.tsx'
import { drawnNumbers } from './source-words.ts'
import { hasWaveAhead, unitOf, waveAhead } from './waves.ts'

const TRUST = '先封存，后随机；谁都能重算，谁也改不了。'

/**
 * 抽签大厅, for everybody and without an account: dark for a wall, `?light` for a projector, `?live` for a livestream (the picture
 * stays inside 90 % of a 16:9 frame). It shows counts, never a name, and is composed also when nothing moves.
 */
export async function hallPage(call: PageCall): Promise<Page> {
  const loaded = await load<PublicDraw>(
    call.read,
    `/api/disclosure/draws/${encodeURIComponent(call.path['planId'] ?? '')}`,
  )
  if (!loaded.ok) return absentPage('没有找到这次抽取', '可能是地址抄写不全，也可能它还没有公布。')
  const draw = loaded.value
  const { query, now, origin } = call.request
  return {
    status: 200,
    title: `${draw.rehearsal ? '演练：' : ''}${draw.title} · 抽签大厅`,
    wall: isOn(query['light']) ? 'light' : 'dark',
    scripts: ['hall.js'],
    main: <Hall draw={draw} now={now} origin={origin} isLive={isOn(query['live'])} />,
  }
}

/** `?light`, `?light=1`: present and not 0. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '0'
}

/** Where the hall stands: it looks different in each, and the script watches for a change. */
export function hallPhase(draw: Pick<PublicDraw, 'state' | 'dueAt' | 'drawnAt' | 'round'>, now: Date): string {
  if (isStopped(draw.state)) return 'stopped'
  const next = waveAhead(draw)
  if (draw.drawnAt !== null) return next === undefined ? 'drawn' : `between-${next.wave}`
  if (!isAhead(draw.state)) return 'seeded'
  return Date.parse(draw.dueAt) > now.getTime() ? 'counting' : 'waiting'
}

function Hall({ draw, now, origin, isLive }: { draw: PublicDraw; now: Date; origin: string; isLive: boolean }) {
  const phase = hallPhase(draw, now)
  const isDrawn = draw.drawnAt !== null && phase !== 'stopped'
  const { count, unit } = placesOf(draw)
  return (
    <article
      class={isLive ? 'hall hall-live' : 'hall'}
      data-plan={draw.planId}
      data-phase={phase}
      data-now={now.toISOString()}
    >
      {draw.rehearsal && <p class="hall-rehearsal">演练</p>}
      <header class="hall-top">
        <div>
          <p>{draw.agencyName}</p>
          <h1>{draw.title}</h1>
        </div>
        <p class="hall-clock">
          <span>北京时间</span>
          <b data-clock>{clockTime(now.toISOString())}</b>
          <span>{longDay(now.toISOString())}</span>
        </p>
      </header>
      <div class="hall-middle">
        <div class="hall-centre">
          <div class="hall-head">
            <p class="hall-size">
              从 <b>{grouped(draw.frameCount)}</b> 户中{isDrawn ? '抽出' : '抽'}{' '}
              <b class="hall-drawn" data-total={count}>
                {grouped(count)}
              </b>{' '}
              {unit}
            </p>
            <Moment draw={draw} now={now} phase={phase} />
          </div>
          <HallRound draw={draw} />
          {isDrawn && <Seed draw={draw} />}
          <HallBlocks blocks={blocksOf(draw.strata, hasWaveAhead(draw), unitOf(draw))} />
        </div>
        <HallSide draw={draw} origin={origin} />
      </div>
      <footer class="hall-trust">{TRUST}</footer>
    </article>
  )
}

/** Before the draw the places of all departments, of which one unit may hold several; after it the units that are visited. */
function placesOf(draw: PublicDraw): { count: number; unit: string } {
  if (draw.drawnCount !== null) return { count: draw.drawnCount, unit: '户' }
  return { count: draw.targetCount, unit: unitOf(draw) }
}

function Moment({ draw, now, phase }: { draw: PublicDraw; now: Date; phase: string }) {
  if (phase === 'stopped')
    return (
      <div class="hall-moment hall-stopped">
        <b>{stateWords(draw)}</b>
        <span>{draw.voidReason ?? '原因已经公布'}</span>
      </div>
    )
  if (phase === 'counting') return <Countdown words="距随机数产生" at={draw.dueAt} now={now} />
  const next = waveAhead(draw)
  if (next !== undefined && phase === `between-${next.wave}`)
    return <Countdown words={`距第 ${next.wave} 批随机数产生`} at={next.dueAt} now={now} />
  if (phase === 'drawn')
    return (
      <div class="hall-moment">
        <span>{stateWords(draw)}</span>
        <b class="hall-moment-time">{draw.drawnAt === null ? '' : clockTime(draw.drawnAt)}</b>
        <span>{draw.drawnAt === null ? '' : longDay(draw.drawnAt)}</span>
      </div>
    )
  return (
    <div class="hall-moment">
      <span>{phase === 'seeded' ? '随机数已到' : '约定的时刻已到'}</span>
      <b class="hall-moment-words">{phase === 'seeded' ? '正在抽取' : '静候公布'}</b>
      <span>{phase === 'seeded' ? '数秒内出结果' : `只等候，不替换；${shortMoment(draw.holdAt)} 抽取`}</span>
    </div>
  )
}

function Countdown({ words, at, now }: { words: string; at: string; now: Date }) {
  return (
    <div class="hall-moment">
      <span>{words}</span>
      <b data-countdown-seconds={at}>{timeUntil(at, now) ?? '静候公布'}</b>
      <span>{longMoment(at)}</span>
    </div>
  )
}

/** The line of characters that decided everything: the seed once it is public, else the last source's own value. */
function Seed({ draw }: { draw: PublicDraw }) {
  const source = draw.sources.findLast((each) => each.value !== null)
  const own = source === undefined ? null : (drawnNumbers(source) ?? source.value)
  if (draw.seed === null && own === null) return null
  return (
    <p class="hall-seed">
      <span>{draw.seed === null ? `${source?.label ?? '随机数'}` : '种子'}</span>
      <code data-seed>{draw.seed ?? own}</code>
    </p>
  )
}
