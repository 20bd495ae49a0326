import { load, withQuery } from '../../api/client.ts'
import type { EventTypes, Interfaces } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { grouped } from '../../ui/numbers.ts'
import { Empty, NextStep } from '../../ui/parts.tsx'
import { HowTo } from './how-to.tsx'

type Interface = Interfaces['interfaces'][number]

/** 开放接口: what may be asked without a key, found by its name; how to get a key; how to check what is pushed. */
export async function interfacesPage(call: PageCall): Promise<Page> {
  const { module } = call.request.query
  const q = (call.request.query['q'] ?? '').trim()
  const loaded = await load<Interfaces>(call.read, withQuery('/api/exchange/interfaces', { module, q }))
  const events = await load<EventTypes>(call.read, '/api/exchange/event-types')
  if (!loaded.ok) return absentPage('没有这一组接口', loaded.problem.detail)
  return {
    status: 200,
    title: q === '' ? '开放接口' : `开放接口：${q}`,
    main: (
      <div class="wide page">
        <h1>开放接口</h1>
        <p class="lead">
          标“公开”的接口不用密钥、不用验证码，谁都可以直接读。其余的供机关之间共享，按用途和法律依据发放密钥。
        </p>
        <form class="search" action="/interfaces" method="get" role="search">
          <label for="interface-q">按名称、路径或者编号查找接口</label>
          <div class="search-row">
            <input id="interface-q" name="q" value={q} maxLength={60} autocomplete="off" />
            <button type="submit">查找接口</button>
          </div>
        </form>
        <InterfaceList found={loaded.value} q={q} />
        <HowTo />
        <EventList events={events.ok ? events.value.events : []} />
        <p>
          <a href="/api/exchange/openapi.json">下载全部接口合同（OpenAPI 3.1，JSON）</a>
          ，可以导入常用的接口工具。
        </p>
        <NextStep href="/open-data">整批下载：开放数据</NextStep>
      </div>
    ),
  }
}

function InterfaceList({ found, q }: { found: Interfaces; q: string }) {
  const { modules, interfaces, module } = found
  const shown = modules.find((one) => one.name === module)
  return (
    <section aria-label="接口">
      {q === '' ? (
        <>
          <ul class="module-links">
            {modules.map((one) => (
              <li key={one.name}>
                <a
                  href={withQuery('/interfaces', { module: one.name })}
                  {...(one.name === module ? { 'aria-current': 'page' as const } : {})}
                >
                  {one.title}
                </a>{' '}
                <small class="quiet">{grouped(one.count)}</small>
              </li>
            ))}
          </ul>
          <h2>
            {shown?.title ?? module}{' '}
            <small>
              {grouped(interfaces.length)} 个，其中公开 {grouped(shown?.publicCount ?? 0)} 个
            </small>
          </h2>
        </>
      ) : (
        <p class="headline" role="status">
          含“{q}”的接口 <b>{grouped(interfaces.length)} 个</b>，其中公开{' '}
          {grouped(interfaces.filter((one) => one.isPublic).length)} 个。<a href="/interfaces">看全部</a>
        </p>
      )}
      {interfaces.length === 0 ? (
        <Empty>{q === '' ? '这一组没有接口。' : '没有找到。可以少写几个字，或者写路径中的一段，如 draws。'}</Empty>
      ) : (
        <ul class="hits">
          {interfaces.map((one) => (
            <InterfaceRow key={one.operationId} one={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

function InterfaceRow({ one }: { one: Interface }) {
  return (
    <li class="hit">
      <p class="hit-name">
        <a href={`/interfaces/${one.operationId}`}>{one.summary}</a>{' '}
        {one.isPublic && <span class="tag tag-jade">公开</span>}
      </p>
      <p class="hit-more">
        <code class="interface-path">
          {one.method} {one.path}
        </code>
      </p>
    </li>
  )
}

function EventList({ events }: { events: EventTypes['events'] }) {
  return (
    <section aria-labelledby="events">
      <h2 id="events">可订阅的事件</h2>
      {events.length === 0 ? (
        <Empty>现在没有可订阅的事件。</Empty>
      ) : (
        <ul class="hits">
          {events.map((one) => (
            <li key={one.name} class="hit">
              <p class="hit-name">
                {one.title} {one.audience === 'own-agency' && <span class="tag">只推本机关的</span>}
              </p>
              <p class="hit-more">
                <code>{one.type}</code> · {one.cites}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
