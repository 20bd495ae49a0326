import { load } from '../../api/client.ts'
import type { PublicEntity } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { UsccText } from '../../ui/codes.tsx'
import { longDay } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, FactList, NextStep, RehearsalTag } from '../../ui/parts.tsx'

/** What anybody may know of one enterprise: facts with source and time, its results, its draws. No class, no score. */
export async function entityPage(call: PageCall): Promise<Page> {
  const loaded = await load<PublicEntity>(
    call.read,
    `/api/disclosure/entities/${encodeURIComponent(call.path['entityId'] ?? '')}`,
  )
  if (!loaded.ok) return absentPage('没有找到这家企业', '可能是地址抄写不全，也可能它不在公开的名录里。')
  const entity = loaded.value
  return {
    status: 200,
    title: entity.name,
    main: (
      <article class="narrow page">
        <p class="crumbs">
          <a href="/search">查企业</a>
        </p>
        <h1>{entity.name}</h1>
        <p class="lead-line">
          {entity.uscc !== null && <UsccText value={entity.uscc} />}{' '}
          <span class="tag tag-slate">{entity.statusLabel}</span>
        </p>
        <section aria-labelledby="facts">
          <h2 id="facts">登记事项</h2>
          <FactList facts={entity.facts} />
        </section>
        <Results entity={entity} />
        <Draws entity={entity} />
        <SelfRegulation entity={entity} />
        <section aria-labelledby="limits">
          <h2 id="limits">这一页没有说什么</h2>
          <p>
            这里只有已经公示的内容。没有检查结果，不等于没有问题，也不等于没有检查过；尚在公示期限内的结果会在到期前出现。发现有误，可以拨打
            12345 说明。
          </p>
        </section>
        <AsOf at={entity.asOf} />
        <NextStep href="/draws">看看最近的双随机抽取</NextStep>
      </article>
    ),
  }
}

function Results({ entity }: { entity: PublicEntity }) {
  return (
    <section aria-labelledby="results">
      <h2 id="results">
        检查结果 <small>{grouped(entity.results.length)} 件</small>
      </h2>
      {entity.results.length === 0 ? (
        <Empty>没有已公示的检查结果。检查结束后，结果会在首页所列的公示期限内出现在这里。</Empty>
      ) : (
        <ol class="river">
          {entity.results.map((result) => (
            <li key={result.resultId}>
              <p class="river-when">{longDay(result.concludedOn)}</p>
              <p class="river-what">
                <a href={`/results/${result.resultId}`}>{result.title}</a>
              </p>
              <p class="river-more">{result.categories.join('；')}</p>
              <p class="river-more quiet">
                {result.agencyName} · {longDay(result.publishedOn)} 公示
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Draws({ entity }: { entity: PublicEntity }) {
  return (
    <section aria-labelledby="draws">
      <h2 id="draws">
        被抽中的双随机抽查 <small>{grouped(entity.draws.length)} 次</small>
      </h2>
      {entity.draws.length === 0 ? (
        <Empty>没有已公开的抽中记录。名单在各计划写明的时间公开之后，才会出现在这里。</Empty>
      ) : (
        <ul class="plain-list">
          {entity.draws.map((draw) => (
            <li key={draw.planId}>
              <a href={`/draws/${draw.planId}`}>{draw.title}</a> {draw.rehearsal && <RehearsalTag />}
              <span class="quiet"> {draw.drawnOn === null ? '' : `${longDay(draw.drawnOn)} 抽取`}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function SelfRegulation({ entity }: { entity: PublicEntity }) {
  if (entity.selfRegulation.length === 0) return null
  return (
    <section aria-labelledby="self-regulation">
      <h2 id="self-regulation">
        行业自律信息 <small>{grouped(entity.selfRegulation.length)} 条</small>
      </h2>
      <p class="quiet">以下由行业协会作出，不是行政机关的认定，不计入信用风险分类；期满自动撤下。</p>
      <ol class="river">
        {entity.selfRegulation.map((one) => (
          <li key={`${one.source} ${one.subject} ${one.actedOn}`}>
            <p class="river-when">{longDay(one.actedOn)}</p>
            <p class="river-what">
              {one.verb}：{one.subject}
            </p>
            <p class="river-more">{one.opinion}</p>
            <p class="river-more quiet">
              来源：{one.source} · 公示至 {longDay(one.expiresOn)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
