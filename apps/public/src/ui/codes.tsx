import { usccGroups } from './numbers.ts'

/** An enterprise's code: grouped for the eye by spacing alone, so that a copy is ungrouped. */
export function UsccText({ value }: { value: string }) {
  return (
    <code class="uscc">
      {usccGroups(value).map((group) => (
        <span key={group}>{group}</span>
      ))}
    </code>
  )
}

/** The first characters of a hash; opening it shows the whole, ready to be selected in one tap. */
export function HashText({ value, show = 6 }: { value: string; show?: number }) {
  if (value.length <= show + 6) return <code class="hash">{value}</code>
  return (
    <details class="hash-more">
      <summary>
        <code>{value.slice(0, show)}</code>
        <span class="sr">，展开看全文</span>
      </summary>
      <code class="hash-whole">{value}</code>
    </details>
  )
}

/** The mark of what can be checked: a ring with a level beam, the words, six characters. Nothing else uses it. */
export function VerifiableMark({ hash, href }: { hash: string; href?: string }) {
  const inside = (
    <>
      <svg class="mark-ring" viewBox="0 0 16 16" aria-hidden="true">
        <g fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round">
          <circle cx="8" cy="8" r="6" />
          <path d="M4.6 8H11.4" />
        </g>
      </svg>
      可验证 · <code>{hash.slice(0, 6)}</code>
    </>
  )
  return href === undefined ? (
    <span class="mark">{inside}</span>
  ) : (
    <a class="mark" href={href}>
      {inside}
    </a>
  )
}
