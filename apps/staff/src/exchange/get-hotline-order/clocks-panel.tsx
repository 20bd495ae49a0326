import { DateText } from '../../ui/date-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ClockWords } from '../hotline-words.tsx'
import type { HotlineClock } from '../list-hotline-orders/orders-query.ts'
import type { HotlineOrder } from './order-query.ts'

const SIDES: readonly { side: HotlineClock['side']; title: string }[] = [
  { side: 'hotline', title: '热线的时钟 · 自转办起算' },
  { side: 'own', title: '本机关的时钟 · 自收到起算' },
]

/** Two clocks beside each other: 12345 counts from its transfer, the law from receipt by the competent body. */
export function ClocksPanel({ order }: { order: HotlineOrder }) {
  return (
    <Panel title="期限" note="签收停第一个，答复停其余。">
      <div className="hj-hotline-duo">
        {SIDES.map(({ side, title }) => (
          <div key={side}>
            <h3>{title}</h3>
            <SideClocks clocks={order.clocks.filter((one) => one.side === side)} />
          </div>
        ))}
      </div>
    </Panel>
  )
}

function SideClocks({ clocks }: { clocks: readonly HotlineClock[] }) {
  if (clocks.length === 0) return <p className="hj-quiet">法律没有为这类诉求另定期限，按热线时限办理。</p>
  return (
    <ul className="hj-stack">
      {clocks.map((clock) => (
        <li key={clock.ruleId}>
          <p>
            <b>{clock.what}</b> <ClockWords clock={clock} />
          </p>
          <p>
            <DateText day={clock.startOn} /> 起算，
            <DateText day={clock.dueOn} /> 届满
            {clock.isProvisional && '（日历未公布·暂定）'}
          </p>
          <p className="hj-quiet hj-small">
            {clock.citation} {clock.status === '待核' && <StateTag tone="soon">待核</StateTag>}
          </p>
          <details className="hj-small">
            <summary>怎么算的</summary>
            <ol>
              {clock.explanation.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ul>
  )
}
