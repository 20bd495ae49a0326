import { load } from '../../api/client.ts'
import type { PublicExtract } from '../../api/shapes.ts'
import type { Page, PageCall } from '../../app/page.ts'
import { HashText } from '../../ui/codes.tsx'
import { longMoment } from '../../ui/moment.ts'
import { AsOf, NextStep } from '../../ui/parts.tsx'

/** The form: one field for the code printed on an extract; without script it is a plain form. */
export async function extractFormPage(call: PageCall): Promise<Page> {
  const code = call.request.query['code']?.trim() ?? ''
  return code === '' ? formPage(200, '', null) : pageOf(call, code)
}

/** The check itself: where the QR code of the paper leads. */
export async function extractPage(call: PageCall): Promise<Page> {
  return pageOf(call, call.path['code'] ?? '')
}

async function pageOf(call: PageCall, code: string): Promise<Page> {
  const loaded = await load<PublicExtract>(call.read, `/api/disclosure/extracts/${encodeURIComponent(code)}`)
  if (!loaded.ok)
    return formPage(404, code, '没有这个编号的档案摘录。请核对编号；如果抄写无误，这份材料不是本平台出具的。')
  return foundPage(loaded.value)
}

function formPage(status: 200 | 404, code: string, problem: string | null): Page {
  return {
    status,
    title: '核对档案摘录',
    main: (
      <article class="narrow page">
        <h1>核对档案摘录</h1>
        <p class="lead">企业档案摘录左下角印有十六位编号。输入编号，看到出具时的原文，与手里的纸逐字比对。</p>
        {problem !== null && (
          <p class="notice notice-amber" role="alert">
            <b>未能验证。</b>
            {problem}
          </p>
        )}
        <form class="search" action="/extracts" method="get">
          <label for="code">摘录编号</label>
          <div class="search-row">
            <input id="code" name="code" value={code} maxLength={40} autoComplete="off" spellcheck={false} />
            <button type="submit">核对</button>
          </div>
          <p class="search-help">大小写、空格和横线都不影响。</p>
        </form>
        <NextStep href="/search">查企业的公示信息</NextStep>
      </article>
    ),
  }
}

function foundPage(extract: PublicExtract): Page {
  const isWhole = extract.isHashRight && extract.isSignatureRight
  const issuedStatus = /^登记状态：(.+)$/mu.exec(extract.body)?.[1] ?? ''
  return {
    status: 200,
    title: `档案摘录 ${extract.code}`,
    main: (
      <article class="narrow page">
        <h1>档案摘录核对</h1>
        <p class={isWhole ? 'notice notice-jade' : 'notice notice-amber'}>
          <b>{isWhole ? '验证通过。' : '不一致。'}</b>
          {isWhole
            ? `编号 ${extract.code} 的摘录由本平台于 ${longMoment(extract.issuedAt)} 出具，原文与签名相符。请与手里的纸逐字比对。`
            : '留存的原文与当时的散列或签名不符。请保存这个页面，并拨打 12345。'}
        </p>
        {issuedStatus !== extract.statusNow && (
          <p class="notice notice-amber">
            <b>出具之后有变动。</b>登记状态当时为「{issuedStatus}」，现在为「{extract.statusNow}」。
          </p>
        )}
        <section aria-labelledby="text">
          <h2 id="text">摘录原文</h2>
          <pre class="extract-text">{extract.body}</pre>
        </section>
        <section aria-labelledby="proof">
          <h2 id="proof">自己验证</h2>
          <p>
            把上面的原文存成文本文件（换行为单个换行符，末尾有一个换行），算 SHA-256，应当等于签名里的第三行；签名为
            Ed25519，格式为 C2SP signed note。
          </p>
          <dl class="facts">
            <div>
              <dt>原文的 SHA-256</dt>
              <dd>
                <HashText value={extract.bodyHash} show={12} />
              </dd>
            </div>
            <div>
              <dt>公钥</dt>
              <dd>
                <code class="hash-whole">{extract.verifierKey}</code>
              </dd>
            </div>
          </dl>
          <pre class="extract-note">{extract.note}</pre>
        </section>
        <AsOf at={extract.asOf} />
        <NextStep href={`/entity/${extract.entityId}`}>看这家企业的公示信息</NextStep>
      </article>
    ),
  }
}
