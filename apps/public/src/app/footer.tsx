import type { PageCall } from './page.ts'

/** The slots every government site must fill; an empty slot says so instead of showing an invented number. */
export function Footer({ call }: { call: PageCall }) {
  const { site } = call
  return (
    <footer class="footer">
      <div class="wide">
        <p class="footer-links">
          <a href="/about">我们怎么守约</a>
          <a href="/verify">怎样自己验证</a>
          <a href="/accessibility">无障碍声明</a>
          <a href="/draws">双随机公示</a>
          <a href="/year-plans">年度抽查计划</a>
          <a href="/joint-items">联合抽查事项清单</a>
          <a href="/open-data">开放数据</a>
          <a href="/interfaces">开放接口</a>
          <a href="/draw-register">抽查目录和重点监管名单</a>
          <a href="/visit-shares">检查从哪里来</a>
          <a href="/standards">企业执行标准</a>
          <a href="/fair-competition">公平竞争</a>
        </p>
        <dl class="slots">
          <Slot name="主办单位" value={site.organ} site={site} isReal />
          <Slot name="网站标识码" value={site.siteCode} site={site} />
          <Slot name="ICP 备案" value={site.icp} site={site} />
          <Slot name="公安备案" value={site.policeRecord} site={site} />
          <Slot name="联系电话" value={site.phone} site={site} />
        </dl>
        {site.isDemonstration && (
          <p class="quiet">
            这是演示环境：机关名称是真实的，企业与人员是虚构的，这里的检查与结果从未发生。
            <a href="/staff/">工作人员登录</a>
          </p>
        )}
      </div>
    </footer>
  )
}

function Slot({
  name,
  value,
  site,
  isReal = false,
}: {
  name: string
  value: string
  site: PageCall['site']
  isReal?: boolean
}) {
  const empty = site.isDemonstration ? '演示环境，没有' : '尚未配置'
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value === '' ? empty : value}
        {isReal && site.isDemonstration && <span class="quiet">（演示）</span>}
      </dd>
    </div>
  )
}
