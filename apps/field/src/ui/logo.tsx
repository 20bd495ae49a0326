/** The level beam in its circle, as in apps/tokens/logo.svg. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" role="img" aria-label="衡鉴">
      <g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round">
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
