import { renderSVG } from 'uqr'
import { shortMoment } from '../day.ts'

export interface HallSideFacts {
  commitments: { name: string; at: string; hash: string }[]
  witnesses: { name: string; agencyName: string; stage: string }[]
  ruleSentence: string
  publicUrl: string
}

/** Beside the blocks: what was published before, who witnessed, the rule in one sentence, the way to check. */
export function HallSide({ facts }: { facts: HallSideFacts }) {
  return (
    <aside className="hj-hall-side">
      <section>
        <h2>事先公布的承诺</h2>
        {facts.commitments.length === 0 && <p>名单冻结后公布。</p>}
        <ul>
          {facts.commitments.map((each) => (
            <li key={each.name}>
              <span>{each.name}</span>
              <code>{each.hash.slice(0, 12)}</code>
              <span>{shortMoment(each.at)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>见证人</h2>
        {facts.witnesses.length === 0 && <p>本次不设见证人。</p>}
        <ul>
          {facts.witnesses.map((each) => (
            <li key={each.name + each.agencyName}>
              <b>{each.name}</b>
              <span>{each.agencyName}</span>
              <span>{each.stage}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>规则</h2>
        <p>{facts.ruleSentence}</p>
      </section>
      <section className="hj-hall-check">
        <span className="hj-hall-qr" dangerouslySetInnerHTML={{ __html: renderSVG(facts.publicUrl, { border: 1 }) }} />
        <p>扫码打开公示页，用自己的手机重算。</p>
      </section>
    </aside>
  )
}
