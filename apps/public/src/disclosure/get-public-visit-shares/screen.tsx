import { load, withQuery } from '../../api/client.ts'
import type { PublicVisitShares } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, NextStep } from '../../ui/parts.tsx'

/** How many inspections came from a draw, and why the others did not. */
export async function visitSharesPage(call: PageCall): Promise<Page> {
  const year = call.request.query['year']
  const loaded = await load<PublicVisitShares>(call.read, withQuery('/api/disclosure/visit-shares', { year }))
  if (!loaded.ok) return absentPage('没有这一页', loaded.problem.detail)
  const shares = loaded.value
  return {
    status: 200,
    title: `${shares.year} 年检查来源`,
    main: (
      <div class="wide page">
        <h1>{shares.year} 年：检查从哪里来</h1>
        <p class="lead">
          日常检查都应当经双随机抽取。没有经过抽取的，必须属于公布的几种例外之一；每个机关各占多少，列在下面。
        </p>
        {shares.agencies.length === 0 && <Empty>这一年还没有开始的检查。检查人员到场之后计入，演练不计。</Empty>}
        {shares.agencies.map((agency) => (
          <section key={agency.agencyName} aria-label={agency.agencyName}>
            <h2>
              {agency.agencyName} <small>{grouped(agency.visits)} 家次</small>
            </h2>
            <div class="table-scroll">
              <table class="few">
                <thead>
                  <tr>
                    <th scope="col">依据</th>
                    <th scope="col">家次</th>
                    <th scope="col">占比</th>
                  </tr>
                </thead>
                <tbody>
                  {agency.grounds.map((ground) => (
                    <tr key={ground.code}>
                      <th scope="row">{ground.label}</th>
                      <td>{grouped(ground.visits)}</td>
                      <td>{((ground.visits * 100) / agency.visits).toFixed(1)}%</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        ))}
        {shares.years.length > 1 && (
          <p class="quiet">
            其他年度：
            {shares.years
              .filter((each) => each !== shares.year)
              .map((each) => (
                <a key={each} href={withQuery('/visit-shares', { year: each })}>
                  {each} 年{' '}
                </a>
              ))}
          </p>
        )}
        <AsOf at={shares.asOf} />
        <NextStep href="/year-plans">看各机关的年度抽查计划</NextStep>
      </div>
    ),
  }
}
