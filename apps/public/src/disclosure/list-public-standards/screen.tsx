import { load, withQuery } from '../../api/client.ts'
import type { PublicStandards } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { longDay } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, NextStep } from '../../ui/parts.tsx'

type Standard = PublicStandards['standards'][number]
type Undisclosed = PublicStandards['undisclosed'][number]

/** 执行标准: what every enterprise promised, the measured value beside it, and who did not say after an order. */
export async function standardsPage(call: PageCall): Promise<Page> {
  const q = (call.request.query['q'] ?? '').trim()
  const loaded = await load<PublicStandards>(call.read, withQuery('/api/disclosure/standards', { q }))
  if (!loaded.ok) return absentPage('没有这一页', loaded.problem.detail)
  const { standards, undisclosed, asOf } = loaded.value
  return {
    status: 200,
    title: q === '' ? '企业执行标准' : `企业执行标准：${q}`,
    main: (
      <div class="wide page">
        <h1>企业执行标准</h1>
        <p class="lead">
          企业和协会自己公开执行的标准，提交即公开。自行制定的标准写明功能指标和性能指标，检验结果列在公开值旁边。
        </p>
        <form class="search" action="/standards" method="get" role="search">
          <label for="standard-q">按标准编号、产品或者企业名称查找</label>
          <div class="search-row">
            <input id="standard-q" name="q" value={q} maxLength={60} autocomplete="off" />
            <button type="submit">查找标准</button>
          </div>
        </form>
        <p class="headline" role="status">
          公开的标准 <b>{grouped(standards.length)} 件</b>
        </p>
        {standards.length === 0 ? (
          <Empty>没有符合的标准。可以少写几个字，或者清空后查看全部。</Empty>
        ) : (
          <ul class="hits">
            {standards.map((one) => (
              <StandardEntry key={one.chainId} standard={one} />
            ))}
          </ul>
        )}
        <section aria-labelledby="undisclosed">
          <h2 id="undisclosed">
            责令后逾期仍未公开 <small>{grouped(undisclosed.length)} 户</small>
          </h2>
          <p class="quiet">依据《标准化法》第三十八条公示；企业公开执行的标准之后，立即从这里撤下。</p>
          {undisclosed.length === 0 ? (
            <Empty>现在没有。</Empty>
          ) : (
            <ul class="hits">
              {undisclosed.map((one) => (
                <UndisclosedEntry key={one.documentNumber} entry={one} />
              ))}
            </ul>
          )}
        </section>
        <AsOf at={asOf} />
        <NextStep href="/search">查一家企业</NextStep>
      </div>
    ),
  }
}

function StandardEntry({ standard }: { standard: Standard }) {
  return (
    <li class="hit">
      <p class="hit-name">
        <code>{standard.number}</code> {standard.name} <span class="tag tag-slate">{standard.kindName}</span>
        {standard.leadingList !== null && <span class="tag tag-jade">领跑者</span>}
      </p>
      <p class="hit-more">
        <a href={`/entity/${standard.entityId}`}>{standard.entityName}</a> · {standard.product} · 第 {standard.ordinal}{' '}
        版 · <time dateTime={standard.declaredAt}>{longDay(standard.declaredAt.slice(0, 10))}</time>
      </p>
      {standard.indicators.length > 0 && (
        <div class="table-scroll">
          <table class="few">
            <caption>{standard.number} 公开的指标</caption>
            <thead>
              <tr>
                <th scope="col">指标</th>
                <th scope="col">公开值</th>
                <th scope="col">检验值</th>
              </tr>
            </thead>
            <tbody>
              {standard.indicators.map((one) => (
                <tr key={one.name}>
                  <th scope="row">
                    {one.name} <span class="quiet">{one.kindName}</span>
                  </th>
                  <td>{one.words}</td>
                  <td>
                    {one.tested === null ? (
                      <span class="quiet">没有检验</span>
                    ) : one.isFailed ? (
                      <b>{one.tested}</b>
                    ) : (
                      one.tested
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </li>
  )
}

function UndisclosedEntry({ entry }: { entry: Undisclosed }) {
  return (
    <li class="hit">
      <p class="hit-name">
        <a href={`/entity/${entry.entityId}`}>{entry.entityName}</a> <span class="tag tag-amber">未公开执行标准</span>
      </p>
      <p class="hit-more">
        {entry.product} · {entry.agency} {entry.documentNumber} · 期限至 {longDay(entry.dueOn)} · 公示自{' '}
        {longDay(entry.listedOn)}
      </p>
    </li>
  )
}
