/** How a key is got and used, and how a pushed event is checked. */
export function HowTo() {
  return (
    <>
      <section>
        <h2>怎样取得密钥</h2>
        <p>
          由使用系统的机关向发放机关的安全管理员提出，写明系统名称、联系处室、用途和法律依据。密钥只给所需的权限，有起止日期，有每分钟和每日的次数；本身只显示一次，遗失只能重发。
        </p>
        <p>
          调用时在报头写 <code>Authorization: Bearer 密钥</code>，并且必须用 <code>X-Hengjian-Purpose</code>{' '}
          写明本次用途（事项编码或办件号，按 URL 编码），查询没有写明用途的不予答复。每次调用都留记录。超过配额答复
          429，报头 <code>Retry-After</code> 是应等的秒数。
        </p>
      </section>
      <section>
        <h2>不予办理时</h2>
        <p>
          答复是 <code>application/problem+json</code>（RFC 9457）：<code>status</code> 是状态码，<code>code</code>{' '}
          是不变的编码，<code>detail</code> 是写给人看的中文理由，<code>citation</code> 是依据的条文，
          <code>fields</code> 逐项写明哪个字段有误。每个接口的页面列出它的全部理由。
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
        <pre tabIndex={0}>
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
