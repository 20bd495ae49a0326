import type { Page } from './page.ts'

/** Nothing at this address, or nothing that may be public: says which, and where to go. */
export function absentPage(title = '没有这个页面', reason = '地址可能抄写不全，或者页面已经移走。'): Page {
  return {
    status: 404,
    title,
    main: (
      <div class="narrow page">
        <h1>{title}</h1>
        <p>{reason}</p>
        <p>
          您可以 <a href="/search">查企业</a>，看 <a href="/draws">双随机公示</a>，或者回到 <a href="/">首页</a>。
        </p>
      </div>
    ),
  }
}

/** Something of ours failed: says what was kept and what to quote. */
export function failedPage(requestId: string): Page {
  return {
    status: 500,
    title: '这一页没有打开',
    main: (
      <div class="narrow page">
        <h1>这一页没有打开</h1>
        <p>问题出在我们这里，公示的内容没有变动。请稍后再打开一次。</p>
        <p>
          如果一直打不开，请拨打 <a href="tel:12345">12345</a>，并报出编号 <code>{requestId}</code>。
        </p>
      </div>
    ),
  }
}

/** Too many readers at once, or too many requests from one place. */
export function busyPage(): Page {
  return {
    status: 503,
    title: '现在访问的人太多',
    main: (
      <div class="narrow page">
        <h1>现在访问的人太多</h1>
        <p>请过几秒再打开这一页。公示的内容没有变动。</p>
      </div>
    ),
  }
}
