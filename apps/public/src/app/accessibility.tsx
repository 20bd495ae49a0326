import type { Page, PageCall } from './page.ts'
import { withQuery } from '../api/client.ts'

/** What was done for access, what was not, and whom to tell. */
export async function accessibilityPage(call: PageCall): Promise<Page> {
  const { isElder } = call.request
  return {
    status: 200,
    title: '无障碍声明',
    main: (
      <article class="narrow page">
        <h1>无障碍声明</h1>
        <section>
          <h2>现在可以做到的</h2>
          <ul class="plain-list">
            <li>全部页面只用键盘就能操作，焦点看得见；打开页面后按 Tab 键，第一项是「跳到正文」。</li>
            <li>不需要脚本：关闭脚本也能查询、阅读、下载；只有浏览器内验证要用脚本，另有下载验证的办法。</li>
            <li>文字与底色的对比度不低于 4.5:1；状态都有文字，不只靠颜色。</li>
            <li>放大到 200% 不丢内容；手机竖屏不用左右拖动（宽的表格可以单独滚动）。</li>
            <li>示意图旁边都有文字说明；没有弹窗，没有广告，没有自动播放。</li>
          </ul>
        </section>
        <section>
          <h2>长者模式</h2>
          <p>
            字更大，行更宽，只有一栏。
            <a href={withQuery('/elder', { on: isElder ? '0' : '1', back: '/accessibility' })}>
              {isElder ? '返回标准版' : '打开长者模式'}
            </a>
            。选择保存在您的浏览器里，下次打开仍然有效。
          </p>
        </section>
        <section>
          <h2>还没有做到的</h2>
          <ul class="plain-list">
            <li>还没有繁体版本。机器逐字转换会把人名、字号转错，我们没有采用。</li>
            <li>还没有语音朗读按钮；页面结构适合读屏软件朗读。</li>
            <li>还没有经过第三方的适老化与无障碍测评。</li>
          </ul>
        </section>
        <section>
          <h2>遇到困难</h2>
          <p>
            请拨打 <a href="tel:12345">12345</a>，说明是哪一页、用的什么设备。
          </p>
        </section>
      </article>
    ),
  }
}
