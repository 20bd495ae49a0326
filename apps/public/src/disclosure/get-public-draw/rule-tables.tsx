import type { PublicDraw } from '../../api/shapes.ts'
import { expectedCount, grouped, lowestTerms, percentOf } from '../../ui/numbers.ts'
import { stratumName } from './blocks.ts'

/** The rule as published before the draw: per stratum, and in the open profile per class, the exact fraction and its percent. */
export function RuleTables({ draw }: { draw: PublicDraw }) {
  return (
    <section aria-labelledby="rule">
      <h2 id="rule">抽取规则</h2>
      {draw.items.length > 0 && <p>检查事项：{draw.items.map((item) => item.name).join('、')}。</p>}
      {draw.scope !== '' && <p>范围：{draw.scope}。</p>}
      {draw.legalBasis !== '' && <p>依据：{draw.legalBasis}</p>}
      {draw.joint && <p class="quiet">下表是各部门任务的合计，户数为户次；各部门各自的名额见上。</p>}
      <StrataTable draw={draw} />
      {hasClasses(draw) && <ClassTable draw={draw} />}
      {draw.profile === 'protected' && (
        <p class="quiet">
          同一区域内，各企业被抽中的机会可以不同：由内部信用风险分类决定，分类不对外公布，也不是信用评价。表中给出的是区域内的平均机会；每家企业的准确机会只告诉它自己。
        </p>
      )}
      <Excluded draw={draw} />
    </section>
  )
}

function StrataTable({ draw }: { draw: PublicDraw }) {
  return (
    <div class="table-scroll" role="region" aria-label="各区（县、市）的抽取规则" tabIndex={0}>
      <table>
        <caption class="sr">各区（县、市）的名录数、名额与机会</caption>
        <thead>
          <tr>
            <th scope="col">区域</th>
            <th scope="col" class="num">
              名录
            </th>
            <th scope="col" class="num">
              可抽
            </th>
            <th scope="col" class="num">
              必查
            </th>
            <th scope="col" class="num">
              名额
            </th>
            <th scope="col" class="num">
              机会（准确分数）
            </th>
            <th scope="col" class="num">
              约合
            </th>
          </tr>
        </thead>
        <tbody>
          {draw.strata.map((stratum) => (
            <tr key={stratum.key}>
              <th scope="row">{stratum.label}</th>
              <td class="num">{grouped(stratum.frameCount)} 户</td>
              <td class="num">{grouped(stratum.eligible)} 户</td>
              <td class="num">{grouped(stratum.certainty)} 户</td>
              <td class="num">{expectedCount(stratum.target).words} 户</td>
              <Chance fraction={stratum.probability} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ClassTable({ draw }: { draw: PublicDraw }) {
  return (
    <div class="table-scroll" role="region" aria-label="各组的抽取规则" tabIndex={0}>
      <table>
        <caption>各组的机会（本次按公开的分组抽取）</caption>
        <thead>
          <tr>
            <th scope="col">区域</th>
            <th scope="col">组别</th>
            <th scope="col" class="num">
              可抽
            </th>
            <th scope="col" class="num">
              机会（准确分数）
            </th>
            <th scope="col" class="num">
              约合
            </th>
          </tr>
        </thead>
        <tbody>
          {draw.classes.map((cell) => (
            <tr key={`${cell.stratumLabel}/${cell.cls}`}>
              <th scope="row">{stratumName(draw.strata, cell.stratumLabel)}</th>
              <td>{cell.cls}</td>
              <td class="num">{grouped(cell.count)} 户</td>
              <Chance fraction={cell.probability} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Chance({ fraction }: { fraction: string | null }) {
  if (fraction === null)
    return (
      <>
        <td class="num">–</td>
        <td class="num">–</td>
      </>
    )
  return (
    <>
      <td class="num">
        <code>{lowestTerms(fraction)}</code>
      </td>
      <td class="num">{percentOf(fraction) ?? '–'}</td>
    </>
  )
}

function Excluded({ draw }: { draw: PublicDraw }) {
  const some = draw.excluded.filter((each) => each.count > 0)
  if (some.length === 0) return null
  return (
    <p>
      未参加抽取：{some.map((each) => `${each.label} ${grouped(each.count)} 户`).join('，')}
      。它们仍在封存的名单里，原因逐户写明。
    </p>
  )
}

/** True where an openly published class sets the chance; a single class for all says nothing the first table does not. */
function hasClasses(draw: PublicDraw): boolean {
  return draw.profile === 'open' && new Set(draw.classes.map((cell) => cell.cls)).size > 1
}
