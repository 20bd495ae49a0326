import { render } from 'preact-render-to-string'
import { Footer } from './footer.tsx'
import { Masthead } from './masthead.tsx'
import type { Page, PageCall } from './page.ts'

/** The whole HTML of a page: head, strip, masthead, main, footer. */
export function documentOf(page: Page, call: PageCall): string {
  const { site, request } = call
  const title = page.title === '' ? `衡鉴 · ${site.organ}监管公示` : `${page.title} · 衡鉴监管公示`
  const html = (
    <html lang="zh-CN" data-elder={request.isElder ? 'on' : undefined} data-wall={page.wall}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta
          name="description"
          content={page.description ?? '查企业的登记与检查结果，看双随机抽取，并在自己的设备上验证。'}
        />
        <meta name="SiteName" content={`衡鉴 · ${site.organ}监管公示`} />
        {site.siteCode !== '' && <meta name="SiteIDCode" content={site.siteCode} />}
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" type="image/svg+xml" href={site.assets['logo.svg']} />
        <link rel="stylesheet" href={site.assets['site.css']} />
        {page.scripts?.map((name) => (
          <script key={name} type="module" src={site.assets[name] ?? name} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        {site.isDemonstration && (
          <aside class="strip" aria-label="演示声明">
            演示环境 · 企业与人员均为虚构
          </aside>
        )}
        {page.wall === undefined && <Masthead call={call} />}
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        {page.wall === undefined && <Footer call={call} />}
      </body>
    </html>
  )
  return `<!doctype html>${render(html)}`
}
