import { withQuery } from '../api/client.ts'
import type { PageCall } from './page.ts'

const PLACES = [
  { href: '/search', name: '查企业' },
  { href: '/draws', name: '双随机公示' },
  { href: '/items', name: '监管事项' },
  { href: '/verify', name: '自己验证' },
  { href: '/about', name: '我们怎么守约' },
] as const

/** The organ's name, the four places, and the two reading aids. */
export function Masthead({ call }: { call: PageCall }) {
  const { site, request } = call
  return (
    <header class="masthead">
      <div class="wide masthead-row">
        <a class="brand" href="/">
          <Logo />
          <span class="brand-words">
            <b>衡鉴</b>
            <span>
              {site.organ}
              <span class="brand-site"> · 监管公示</span>
            </span>
          </span>
        </a>
        <nav class="places" aria-label="主要栏目">
          {PLACES.map((place) => (
            <a key={place.href} href={place.href} aria-current={isHere(request.path, place.href) ? 'page' : undefined}>
              {place.name}
            </a>
          ))}
        </nav>
        <nav class="aids" aria-label="阅读方式">
          <a href={withQuery('/elder', { on: request.isElder ? '0' : '1', back: here(call) })} rel="nofollow">
            {request.isElder ? '返回标准版' : '长者模式'}
          </a>
          <a href="/accessibility">无障碍</a>
        </nav>
      </div>
    </header>
  )
}

/** A circle cut by a level beam with a weight at each end. */
function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round">
        <path d="M6.9 11.6A10.1 10.1 0 0 1 25.1 11.6" />
        <path d="M6.9 20.4A10.1 10.1 0 0 0 25.1 20.4" />
        <path d="M4 16H28" />
      </g>
      <g fill="currentColor">
        <circle cx="3.4" cy="16" r="3" />
        <circle cx="28.6" cy="16" r="3" />
      </g>
    </svg>
  )
}

function isHere(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}

/** The address to come back to after switching the reading mode. */
function here(call: PageCall): string {
  return withQuery(call.request.path, call.request.query)
}
