import { load, withQuery } from '../../api/client.ts'
import type { PublicItemLine, PublicItems } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, NextStep } from '../../ui/parts.tsx'

const KINDS = [
  { kind: 'inspection', title: '检查事项', words: '检查什么、按哪一条、逐条问哪些要点' },
  { kind: 'penalty', title: '处罚事项', words: '什么行为、依据哪一条、幅度多少，可以自己测算' },
  { kind: 'coercion', title: '强制事项', words: '' },
  { kind: 'other', title: '其他事项', words: '' },
] as const

/** Everything an organ here may inspect or punish: what is not published may not be carried out. */
export async function itemsPage(call: PageCall): Promise<Page> {
  const q = (call.request.query['q'] ?? '').trim()
  const loaded = await load<PublicItems>(call.read, withQuery('/api/disclosure/items', { search: q }))
  if (!loaded.ok) return absentPage('没有这一页', loaded.problem.detail)
  const { items, total, asOf } = loaded.value
  return {
    status: 200,
    title: q === '' ? '监管事项' : `监管事项：${q}`,
    main: (
      <div class="wide page">
        <h1>监管事项</h1>
        <p class="lead">
          没有公布的事项，不得实施检查。这里写明查什么、由谁查、依据哪一条；检查要点与执法人员手机上的逐字相同。
        </p>
        <form class="search" action="/items" method="get" role="search">
          <label for="item-q">按名称、领域或者机关查找</label>
          <div class="search-row">
            <input id="item-q" name="q" value={q} maxLength={40} autocomplete="off" />
            <button type="submit">查找事项</button>
          </div>
        </form>
        <p class="headline" role="status">
          现行事项 <b>{grouped(total)} 项</b>
        </p>
        {total === 0 && <Empty>没有名称里带「{q}」的现行事项。可以少写几个字，或者清空后查看全部。</Empty>}
        {KINDS.map(({ kind, title, words }) => (
          <Kind key={kind} title={title} words={words} items={items.filter((one) => one.kind === kind)} />
        ))}
        <AsOf at={asOf} />
        <NextStep href="/draws">看这些事项的双随机抽取</NextStep>
      </div>
    ),
  }
}

function Kind({ title, words, items }: { title: string; words: string; items: readonly PublicItemLine[] }) {
  if (items.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>
        {title} <small>{grouped(items.length)} 项</small>
      </h2>
      {words !== '' && <p class="quiet">{words}</p>}
      <ul class="hits">
        {items.map((item) => (
          <li key={item.itemId} class="hit">
            <p class="hit-name">
              <a href={`/items/${item.itemId}`}>{item.title}</a> <span class="tag tag-slate">{item.sector}</span>
            </p>
            <p class="hit-more">
              {item.agency}
              {item.checkPointCount > 0 && ` · 检查要点 ${item.checkPointCount} 条`} · <code>{item.code}</code>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
