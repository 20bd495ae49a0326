import { load, withQuery } from '../../api/client.ts'
import type { PublicItem, WeighedPenalty } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { longDay } from '../../ui/moment.ts'
import { AsOf, Empty, FactList, NextStep } from '../../ui/parts.tsx'
import { Calculator, factsOfForm } from '../weigh-public-penalty/calculator.tsx'

const ROLES: Readonly<Record<string, string>> = {
  power: '检查权限',
  content: '检查内容',
  violation: '违反的规定',
  penalty: '处罚的规定',
}

/** How we inspect X: the very points in plain words; for a penalty what the law allows, and the officials' calculator. */
export async function itemPage(call: PageCall): Promise<Page> {
  const itemId = encodeURIComponent(call.path['itemId'] ?? '')
  const loaded = await load<PublicItem>(call.read, `/api/disclosure/items/${itemId}`)
  if (!loaded.ok) return absentPage('没有找到这个事项', '可能是地址抄写不全，也可能它没有公布过。')
  const item = loaded.value
  const form = factsOfForm(call.request.query)
  const weighed =
    item.violation === null
      ? undefined
      : await load<WeighedPenalty>(call.read, withQuery(`/api/disclosure/items/${itemId}/discretion`, form))
  return {
    status: 200,
    title: item.title,
    main: (
      <article class="narrow page">
        <p class="crumbs">
          <a href="/items">监管事项</a>
        </p>
        <h1>{item.title}</h1>
        {item.retiredOn !== null && (
          <p class="notice notice-slate">
            <b>本事项自 {longDay(item.retiredOn)} 起取消。</b>此后不得再依此实施检查或者处罚。
          </p>
        )}
        <FactList facts={factsOf(item)} />
        {item.violation === null ? <CheckPoints item={item} /> : <Violation item={item} />}
        {weighed !== undefined && <Calculator itemId={item.itemId} weighed={weighed} query={call.request.query} />}
        <Basis item={item} />
        <AsOf at={item.asOf} />
        <NextStep href="/items">看全部监管事项</NextStep>
      </article>
    ),
  }
}

function factsOf(item: PublicItem) {
  return [
    { label: '实施机关', value: item.agency },
    { label: '领域', value: item.sector },
    ...(item.objectText === '' ? [] : [{ label: '对象', value: item.objectText }]),
    { label: '事项编码', value: item.code },
    { label: '本版施行', value: longDay(item.validFrom) },
    ...(item.isUnannounced ? [{ label: '事先告知', value: '依法可以不事先告知' }] : []),
  ]
}

function CheckPoints({ item }: { item: PublicItem }) {
  return (
    <section aria-labelledby="points">
      <h2 id="points">
        检查要点 <small>{item.checkPoints.length} 条</small>
      </h2>
      {item.checkPoints.length === 0 ? (
        <Empty>这个事项还没有编制要点。编制并审批之后列在这里，检查表由它们生成。</Empty>
      ) : (
        <ol class="points">
          {item.checkPoints.map((point) => (
            <li key={point.code}>
              <p class="point">
                {point.text} {point.isKey && <span class="tag tag-amber">重点项</span>}
              </p>
              <p class="quiet">{whyAsked(point)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Why it is asked; the article is named once. */
function whyAsked(point: PublicItem['checkPoints'][number]): string {
  const unnamed = point.citations.filter((one) => !point.reason.includes(one))
  return unnamed.length === 0 ? point.reason : `${point.reason}（${unnamed.join('；')}）`
}

function Violation({ item }: { item: PublicItem }) {
  return (
    <section aria-labelledby="violation">
      <h2 id="violation">违法行为</h2>
      <p>{item.violation}</p>
      {item.precondition.length > 0 && <p class="quiet">处罚的前提：{item.precondition.join(' → ')}。</p>}
    </section>
  )
}

function Basis({ item }: { item: PublicItem }) {
  return (
    <section aria-labelledby="basis">
      <h2 id="basis">设定依据</h2>
      <dl class="facts">
        {item.basis.map((one) => (
          <div key={`${one.role} ${one.label}`}>
            <dt>{ROLES[one.role] ?? one.role}</dt>
            <dd>
              {one.label}
              {!one.isInForce && <span class="tag tag-amber">该条今天没有效力</span>}
              <small>{one.text === '' ? '条文原文待编辑核对后补入。' : one.text}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p class="facts-source">
        来源：{item.source}
        {item.note === '' ? '' : `。${item.note}`}
      </p>
    </section>
  )
}
