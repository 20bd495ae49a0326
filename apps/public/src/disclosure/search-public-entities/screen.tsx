import { load, pageNumber, withQuery } from '../../api/client.ts'
import type { EntityHit, EntitySearch } from '../../api/shapes.ts'
import type { Page, PageCall } from '../../app/page.ts'
import { UsccText } from '../../ui/codes.tsx'
import { grouped } from '../../ui/numbers.ts'
import { AsOf, Empty, Pager } from '../../ui/parts.tsx'
import { SearchBox } from '../../ui/search-box.tsx'

const FEWEST_CHARACTERS = 2

/** One result page for everything one can look up. */
export async function searchPage(call: PageCall): Promise<Page> {
  const q = (call.request.query['q'] ?? '').trim()
  const title = q === '' ? '查企业' : `查询：${q}`
  return {
    status: 200,
    title,
    main: (
      <div class="narrow page">
        <h1>查企业</h1>
        <SearchBox q={q} />
        {await answer(call, q)}
      </div>
    ),
  }
}

async function answer(call: PageCall, q: string) {
  if (q === '') return <Empty>输入企业名称中的两个字以上，或者完整的统一社会信用代码，就可以查询，不需要登录。</Empty>
  if (Array.from(q).length < FEWEST_CHARACTERS)
    return <p class="notice notice-amber">请至少输入两个字。您输入的「{q}」已保留在上面。</p>
  const found = await load<EntitySearch>(
    call.read,
    withQuery('/api/disclosure/entities', { q, page: pageNumber(call.request.query['page']) }),
  )
  if (!found.ok)
    return (
      <p class="notice notice-amber">
        {found.problem.detail} 您输入的「{q}」已保留在上面。
      </p>
    )
  return <Found found={found.value} />
}

function Found({ found }: { found: EntitySearch }) {
  if (found.total === 0 && found.results.length === 0) return <NothingFound q={found.q} />
  return (
    <section aria-label="查询结果">
      <p class="headline" role="status">
        查到企业{' '}
        <b>
          {grouped(found.total)}
          {found.totalIsCapped ? ' 户以上' : ' 户'}
        </b>
      </p>
      {found.results.length > 0 && (
        <ul class="hits">
          {found.results.map((result) => (
            <li key={result.resultId} class="hit">
              <a href={`/results/${result.resultId}`}>{result.title}</a>
              <p>{result.entityName}</p>
            </li>
          ))}
        </ul>
      )}
      <ul class="hits">
        {found.items.map((hit) => (
          <Hit key={hit.entityId} hit={hit} />
        ))}
      </ul>
      <Pager
        page={found.page}
        pageSize={found.pageSize}
        total={found.total}
        href={(page) => withQuery('/search', { q: found.q, page })}
      />
      <AsOf at={found.asOf} />
    </section>
  )
}

function Hit({ hit }: { hit: EntityHit }) {
  return (
    <li class="hit">
      <p class="hit-name">
        <a href={`/entity/${hit.entityId}`}>{hit.name}</a> <span class="tag tag-slate">{hit.statusLabel}</span>
      </p>
      <p class="hit-more">
        {hit.uscc !== null && <UsccText value={hit.uscc} />} {hit.formerName !== null && `曾用名 ${hit.formerName} `}
        {[hit.divisionLabel, hit.address].filter((part) => part !== null).join(' ')}
      </p>
    </li>
  )
}

function NothingFound({ q }: { q: string }) {
  return (
    <Empty>
      没有查到与「{q}
      」相符的企业。可以少写几个字（例如只写字号），或者核对统一社会信用代码的每一位。外地登记的企业不在本站名录里，可到国家企业信用信息公示系统查询。
    </Empty>
  )
}
