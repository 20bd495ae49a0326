import { renderSVG } from 'uqr'
import type { PublicDraw } from '../../api/shapes.ts'
import { shortMoment } from '../../ui/moment.ts'
import { knotsOf } from './knots.ts'

const SHOWN_STEPS = 4

/** Beside the blocks: what was published before and when, who witnesses, the rule in one sentence, the way to check it. */
export function HallSide({ draw, origin }: { draw: PublicDraw; origin: string }) {
  const done = knotsOf(draw).filter((knot) => knot.at !== undefined)
  return (
    <aside class="hall-side">
      <section>
        <h2>封存的承诺</h2>
        <p class="hall-commitment">
          <code>{draw.commitment.slice(0, 16)}</code>
          <span>{shortMoment(draw.committedAt)} 公布</span>
        </p>
        <ol class="hall-steps">
          {done.slice(-SHOWN_STEPS).map((knot) => (
            <li key={knot.name}>
              <b>{knot.name}</b>
              <span>{knot.at === undefined ? '' : shortMoment(knot.at)}</span>
            </li>
          ))}
        </ol>
      </section>
      {draw.parties.length > 0 && (
        <section>
          <h2>见证人</h2>
          <ul class="hall-witnesses">
            {draw.parties.map((party) => (
              <li key={party.name}>
                <b>{party.name}</b>
                <span>{party.organ}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>规则</h2>
        <p>{ruleSentence(draw)}</p>
      </section>
      <VerifyCode address={`${origin}/draws/${draw.planId}/verify`} />
    </aside>
  )
}

function ruleSentence(draw: PublicDraw): string {
  const places = draw.strata.length > 1 ? `${draw.strata.length} 个区域各有名额，` : ''
  const sources = draw.sources.map((source) => source.label).join('与')
  return draw.profile === 'open'
    ? `${places}同一组里每一户的机会相等；随机数由${sources}产生。`
    : `${places}同一区域同一类别里每一户的机会相等；随机数由${sources}产生。`
}

/** The way from the wall to the visitor's own phone. */
function VerifyCode({ address }: { address: string }) {
  const svg = renderSVG(address, { border: 2, pixelSize: 4 })
  return (
    <figure class="hall-code">
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={`二维码：${address}`} width="144" height="144" />
      <figcaption>
        用手机扫一扫，
        <br />
        自己重算这次抽取
      </figcaption>
    </figure>
  )
}
