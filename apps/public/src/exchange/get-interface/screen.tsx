import { load } from '../../api/client.ts'
import type { InterfaceDetail } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { Empty, NextStep } from '../../ui/parts.tsx'
import { curlOf, sampleFields } from './samples.ts'

type Field = InterfaceDetail['fields'][number]
type Row = InterfaceDetail['answer']['rows'][number]

const PLACES: readonly (readonly [string, string])[] = [
  ['path', '路径中的'],
  ['query', '查询参数'],
  ['header', '报头'],
  ['body', '正文（JSON）'],
]
const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: '尚未登录或密钥无效',
  403: '没有权限',
  404: '没有找到',
  409: '与现有状态不符',
  410: '已停止提供',
  413: '内容过大',
  422: '内容有误',
  429: '过于频繁',
}

/** One interface: what to send, what comes back, why it may say no, and a command that can be run. */
export async function interfacePage(call: PageCall): Promise<Page> {
  const { operationId = '' } = call.path
  const loaded = await load<InterfaceDetail>(call.read, `/api/exchange/interfaces/${encodeURIComponent(operationId)}`)
  if (!loaded.ok) return absentPage('没有这个接口', loaded.problem.detail)
  const detail = loaded.value
  const values = await sampleFields(call.read, detail)
  const isWhole = [...values.values()].every((one) => one !== undefined)
  return {
    status: 200,
    title: `接口：${detail.summary}`,
    main: (
      <div class="wide page">
        <p class="quiet">
          <a href="/interfaces">开放接口</a> · <a href={`/interfaces?module=${detail.module}`}>{detail.moduleTitle}</a>
        </p>
        <h1>
          {detail.summary}{' '}
          {detail.isPublic ? <span class="tag tag-jade">公开</span> : <span class="tag tag-slate">需要密钥</span>}
        </h1>
        <p>
          <code class="interface-path">
            {detail.method} {detail.path}
          </code>{' '}
          <span class="quiet">编号 {detail.operationId}</span>
        </p>
        <Example detail={detail} command={curlOf(call.request.origin, detail, values)} isWhole={isWhole} />
        <Fields fields={detail.fields} />
        <Answer answer={detail.answer} />
        <Refusals detail={detail} />
        <NextStep href="/interfaces">回到全部接口</NextStep>
      </div>
    ),
  }
}

function Example({ detail, command, isWhole }: { detail: InterfaceDetail; command: string; isWhole: boolean }) {
  return (
    <section aria-labelledby="example">
      <h2 id="example">例子</h2>
      <pre tabIndex={0}>
        <code>{command}</code>
      </pre>
      {detail.isPublic && isWhole && <p class="quiet">原样可用，不需要密钥。</p>}
      {!isWhole && <p class="quiet">尖括号里的换成您要查的。</p>}
      {!detail.isPublic && (
        <p class="quiet">
          先把密钥放进环境变量 <code>HENGJIAN_KEY</code>
          ；报头里的用途写事项编码或者办件号，每次调用都留记录。例中的值只说明写法，请换成您自己的。
        </p>
      )}
    </section>
  )
}

function Fields({ fields }: { fields: readonly Field[] }) {
  if (fields.length === 0)
    return (
      <section aria-labelledby="fields">
        <h2 id="fields">要送的</h2>
        <Empty>没有参数，也没有正文。</Empty>
      </section>
    )
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">要送的</h2>
      {PLACES.filter(([place]) => fields.some((one) => one.place === place)).map(([place, words]) => (
        <RowTable key={place} caption={words} rows={fields.filter((one) => one.place === place)} showsNeed />
      ))}
    </section>
  )
}

function Answer({ answer }: { answer: InterfaceDetail['answer'] }) {
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">
        办成时的答复 <small>{answer.status}</small>
      </h2>
      {answer.rows.length === 0 ? (
        <p>
          {answer.mediaType === '' || answer.mediaType === 'application/json' ? '没有内容。' : '文件：'}
          {answer.mediaType !== '' && answer.mediaType !== 'application/json' && <code>{answer.mediaType}</code>}
        </p>
      ) : (
        <RowTable caption="JSON" rows={answer.rows} />
      )}
    </section>
  )
}

function RowTable({
  caption,
  rows,
  showsNeed = false,
}: {
  caption: string
  rows: readonly Row[]
  showsNeed?: boolean
}) {
  const hasWords = rows.some((one) => one.words !== '')
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="few interface-rows">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">字段</th>
            <th scope="col">类型</th>
            {hasWords && <th scope="col">说明</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((one, at) => (
            <tr key={at}>
              <th scope="row" style={{ paddingLeft: `${12 + one.depth * 20}px` }}>
                <code>{one.name}</code>
                {showsNeed && one.isRequired && <span class="tag">必填</span>}
              </th>
              <td>{one.type}</td>
              {hasWords && <td>{one.words}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Refusals({ detail }: { detail: InterfaceDetail }) {
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals">不予办理的理由</h2>
      {detail.refusals.length === 0 ? (
        <p>这个接口没有自己的理由。请求过密时答复 429，报头 Retry-After 是应等的秒数。</p>
      ) : (
        <div class="table-scroll" role="region" aria-label="不予办理的理由" tabIndex={0}>
          <table class="few">
            <caption>答复 application/problem+json；花括号中的由系统填写。请求过密时另有 429。</caption>
            <thead>
              <tr>
                <th scope="col">状态码</th>
                <th scope="col">理由和依据</th>
              </tr>
            </thead>
            <tbody>
              {detail.refusals.map((one) => (
                <tr key={one.code}>
                  <td class="nowrap">
                    {one.status} <small class="quiet">{STATUS_WORDS[one.status]}</small>
                  </td>
                  <td>
                    {one.sentence}
                    {one.citation !== null && <small class="quiet"> {one.citation}</small>}
                    <br />
                    <code class="quiet">{one.code}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
