import { load, withQuery } from '../../api/client.ts'
import type { EventTypes, Interfaces } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { grouped } from '../../ui/numbers.ts'
import { Empty, NextStep } from '../../ui/parts.tsx'

type Interface = Interfaces['interfaces'][number]

const PLACES: Readonly<Record<string, string>> = { path: '路径', query: '查询', body: '正文', header: '报头' }

/** 开放接口: what may be asked without a key, how to get one, how to check what is pushed, and the contract in plain tables. */
export async function interfacesPage(call: PageCall): Promise<Page> {
  const module = call.request.query['module']
  const loaded = await load<Interfaces>(call.read, withQuery('/api/exchange/interfaces', { module }))
  const events = await load<EventTypes>(call.read, '/api/exchange/event-types')
  if (!loaded.ok) return absentPage('没有这一组接口', loaded.problem.detail)
  const { modules, interfaces } = loaded.value
  const shown = modules.find((one) => one.name === loaded.value.module)
  return {
    status: 200,
    title: '开放接口',
    main: (
      <div class="wide page">
        <h1>开放接口</h1>
        <p class="lead">
          标“公开”的接口不用密钥、不用验证码，谁都可以直接读。其余的供机关之间共享，按用途和法律依据发放密钥。
        </p>
        <HowTo />
        <section aria-label="可订阅的事件">
          <h2>可订阅的事件</h2>
          {events.ok && events.value.events.length > 0 ? (
            <ul class="hits">
              {events.value.events.map((one) => (
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
          ) : (
            <Empty>现在没有可订阅的事件。</Empty>
          )}
        </section>
        <section aria-label="接口">
          <h2>接口</h2>
          <p>
            {modules.map((one) => (
              <>
                <a
                  href={withQuery('/interfaces', { module: one.name })}
                  {...(one.name === shown?.name ? { 'aria-current': 'page' as const } : {})}
                >
                  {one.title}（{grouped(one.count)}）
                </a>{' '}
              </>
            ))}
          </p>
          <h3>
            {shown?.title ?? loaded.value.module}{' '}
            <small>
              {grouped(interfaces.length)} 个，其中公开 {grouped(shown?.publicCount ?? 0)} 个
            </small>
          </h3>
          {interfaces.length === 0 ? (
            <Empty>这一组没有接口。</Empty>
          ) : (
            <ul class="hits">
              {interfaces.map((one) => (
                <InterfaceRow key={one.operationId} one={one} />
              ))}
            </ul>
          )}
        </section>
        <NextStep href="/api/exchange/openapi.json">下载全部接口合同（OpenAPI 3.1）</NextStep>
      </div>
    ),
  }
}

function InterfaceRow({ one }: { one: Interface }) {
  return (
    <li class="hit">
      <p class="hit-name">
        {one.summary} {one.isPublic && <span class="tag tag-jade">公开</span>}
      </p>
      <p class="hit-more">
        <code>
          {one.method} {one.path}
        </code>
      </p>
      {one.fields.length > 0 && (
        <details>
          <summary>参数 {grouped(one.fields.length)} 项</summary>
          <ul>
            {one.fields.map((field) => (
              <li key={`${field.place} ${field.name}`}>
                <code>{field.name}</code> {PLACES[field.place] ?? field.place}
                {field.isRequired && '，必填'}
                {field.description !== '' && `：${field.description}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function HowTo() {
  return (
    <>
      <section>
        <h2>怎样取得密钥</h2>
        <p>
          由使用系统的机关向发放机关的安全管理员提出，写明系统名称、联系处室、用途和法律依据。密钥只给所需的权限，有起止日期，有每分钟和每日的次数；本身只显示一次，遗失只能重发。
        </p>
        <p>
          调用时在报头写 <code>Authorization: Bearer 密钥</code>，并用 <code>X-Hengjian-Purpose</code>{' '}
          写明本次用途（事项编码或办件号，按 URL 编码）。每次调用都留记录。超过配额答复 429，报头{' '}
          <code>Retry-After</code> 是应等的秒数。
        </p>
      </section>
      <section>
        <h2>怎样核对推送的签名</h2>
        <p>
          推送是 CloudEvents 1.0 的 JSON，签名按 Standard Webhooks：把报头 <code>webhook-id</code>、
          <code>webhook-timestamp</code> 和收到的正文原样用英文句点连起来，用订阅时交给您的密钥（去掉{' '}
          <code>whsec_</code> 后按 Base64 解码）算 HMAC-SHA256，再按 Base64 写出，应与 <code>webhook-signature</code> 中{' '}
          <code>v1,</code> 之后的部分相同。时间相差超过五分钟的不要接受。
        </p>
        <pre>
          <code>{`v1,Base64(HMAC-SHA256(密钥, webhook-id + "." + webhook-timestamp + "." + 正文))`}</code>
        </pre>
        <p>
          收下后答复 2xx。同一件事件可能送到不止一次，编号（<code>webhook-id</code>
          ）相同，请按编号去重。同一订阅内按先后送达，<code>sequence</code> 只增不减（重放时从所定位置重新开始）。
        </p>
      </section>
    </>
  )
}
