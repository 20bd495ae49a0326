import { useOutbox } from '../outbox/outbox.ts'
import { Button } from '../ui/button.tsx'
import { go, href, usePath } from './location.ts'

/** The bar at the bottom: always says what is saved and what is sent; in the thumb's reach the way to the next open step. */
export function SaveBar({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const outbox = useOutbox()
  const path = usePath()
  const held = outbox.entries.filter((entry) => entry.state === 'held').length
  const waiting = outbox.entries.length - held
  return (
    <div className="save-bar">
      <a
        className={`save-words${held > 0 ? ' is-held' : ''}`}
        href={href('/outbox')}
        onClick={(event) => {
          event.preventDefault()
          go(path === '/outbox' ? '/' : '/outbox')
        }}
      >
        <span role="status">
          <strong>已提交 {outbox.receipts.length}</strong>
          <span className="save-dot" aria-hidden="true">
            ·
          </span>
          <strong>未提交 {outbox.entries.length}</strong>
        </span>
        <small>{words(held, waiting, outbox)}</small>
      </a>
      {outbox.isSignedOut ? (
        <Button wide={false} onPress={onSignedOut}>
          重新登录
        </Button>
      ) : path.startsWith('/visits/') ? (
        <span className="save-next">
          <Button wide={false} onPress={toNextOpen}>
            下一项
          </Button>
        </span>
      ) : null}
    </div>
  )
}

function words(held: number, waiting: number, outbox: ReturnType<typeof useOutbox>): string {
  if (outbox.isSignedOut) return '登录已到期，内容仍在本机'
  if (held > 0) return `${held} 条未被接受，点此查看原因`
  if (waiting === 0) return '服务器已全部收到'
  return outbox.isOffline ? '已保存在本机，连上网络后自动提交' : '正在提交，已保存在本机'
}

/** Brings the next thing to do into view: the first unanswered point, else the open step. */
function toNextOpen(): void {
  const next =
    document.querySelector<HTMLElement>('[data-unanswered="true"]') ??
    document.querySelector<HTMLElement>('[data-open="true"]') ??
    document.querySelector<HTMLElement>('.paper-link')
  if (next === null) return
  const top = next.getBoundingClientRect().top + window.scrollY - 72
  window.scrollTo({ top, behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  next.querySelector<HTMLElement>('input, textarea, button, [tabindex]')?.focus({ preventScroll: true })
}
