import { withQuery } from '../../api/client.ts'
import type { DrawResult, PublicDraw } from '../../api/shapes.ts'
import { UsccText } from '../../ui/codes.tsx'
import { grouped } from '../../ui/numbers.ts'
import { Empty, Pager } from '../../ui/parts.tsx'
import { stratumName } from './blocks.ts'

/** The list of those drawn, once the plan's time for it has come; before that only counts and the reason. */
export function ResultList({ draw, result }: { draw: PublicDraw; result: DrawResult | undefined }) {
  return (
    <section aria-labelledby="result">
      <h2 id="result">抽中的名单{result?.released === true && <small> {grouped(result.total)} 户</small>}</h2>
      {draw.inspected !== null && (
        <p>
          检查进度：{grouped(draw.inspected.total)} 户中已检查 {grouped(draw.inspected.visited)} 户。
        </p>
      )}
      {result === undefined || !result.released ? (
        <Empty>{draw.release.note}</Empty>
      ) : (
        <Units draw={draw} result={result} />
      )}
    </section>
  )
}

function Units({ draw, result }: { draw: PublicDraw; result: DrawResult }) {
  return (
    <>
      <ol class="units">
        {result.units.map((unit) => (
          <li key={`${unit.position}${unit.name}`} value={unit.position}>
            <p>
              <a href={`/entity/${unit.entityId}`}>{unit.name}</a>{' '}
              <span class="quiet">{stratumName(draw.strata, unit.stratumLabel)}</span>
            </p>
            <p class="quiet">
              <UsccText value={unit.uscc} />{' '}
              {unit.resultId === null ? '结果待公示' : <a href={`/results/${unit.resultId}`}>检查结果</a>}
            </p>
          </li>
        ))}
      </ol>
      <Pager
        page={result.page}
        pageSize={result.pageSize}
        total={result.total}
        href={(page) => withQuery(`/draws/${draw.planId}`, { page }) + '#result'}
      />
    </>
  )
}
