import { load, withQuery } from '../../api/client.ts'
import type { PublicJointItems } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { longMoment } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, NextStep } from '../../ui/parts.tsx'

type List = NonNullable<PublicJointItems['list']>

/** 联合抽查事项清单: what organs check together, since when and why; what was considered and not added, and why. */
export async function jointItemsPage(call: PageCall): Promise<Page> {
  const list = call.request.query['list']
  const loaded = await load<PublicJointItems>(call.read, withQuery('/api/disclosure/joint-items', { list }))
  if (!loaded.ok) return absentPage('没有这一版清单', loaded.problem.detail)
  const { list: shown, versions, asOf } = loaded.value
  return {
    status: 200,
    title: shown?.title ?? '联合抽查事项清单',
    main: (
      <div class="wide page">
        <h1>{shown?.title ?? '联合抽查事项清单'}</h1>
        <p class="lead">几个机关要查同一批单位的，一次上门一起查。哪些事项一起查、哪一年列入、为什么，都写在这里。</p>
        {shown === null ? (
          <Empty>还没有公布联合抽查事项清单。公布之后，每一版都会保留在这里。</Empty>
        ) : (
          <Version list={shown} />
        )}
        {versions.length > 1 && (
          <section aria-label="历次版本">
            <h2>历次版本</h2>
            <ul class="hits">
              {versions.map((version) => (
                <li key={version.listId} class="hit">
                  <a href={withQuery('/joint-items', { list: version.listId })}>
                    {version.year} 年第 {version.version} 版
                  </a>{' '}
                  <time dateTime={version.publishedAt}>{longMoment(version.publishedAt)}</time>
                </li>
              ))}
            </ul>
          </section>
        )}
        <AsOf at={asOf} />
        <NextStep href="/year-plans">看各机关的年度抽查计划</NextStep>
      </div>
    ),
  }
}

function Version({ list }: { list: List }) {
  return (
    <>
      <p class="quiet">
        {list.agencyName} {list.year} 年第 {list.version} 版，公布于{' '}
        <time dateTime={list.publishedAt}>{longMoment(list.publishedAt)}</time> · 账本叶子{' '}
        <code>{list.leafHash.slice(0, 12)}</code>
      </p>
      <section aria-label="事项">
        <h2>
          一起查的事项 <small>{grouped(list.items.length)} 项</small>
        </h2>
        <ol class="hits">
          {list.items.map((item) => (
            <li key={item.number} class="hit">
              <p class="hit-name">
                {item.name} {item.yearAdded === list.year && <span class="tag tag-amber">本年新增</span>}
              </p>
              <p class="hit-more">
                {item.lead} 牵头，联合 {item.partners.join('、')} · {item.objects} · {item.method}
              </p>
              <p class="hit-more">{item.items.map(({ name }) => name).join('；')}</p>
              <p class="hit-more">
                {item.yearAdded} 年列入，理由：{item.reason}
              </p>
            </li>
          ))}
        </ol>
      </section>
      {list.dropped.length > 0 && (
        <section aria-label="移出">
          <h2>本版移出</h2>
          <ul class="hits">
            {list.dropped.map((item) => (
              <li key={item.number} class="hit">
                {item.name}（{item.yearAdded} 年列入）：{item.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.considered.length > 0 && (
        <section aria-label="未列入">
          <h2>研究过、没有列入的</h2>
          <ul class="hits">
            {list.considered.map((item) => (
              <li key={item.name} class="hit">
                {item.name}（{item.proposedBy}提出）：{item.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
