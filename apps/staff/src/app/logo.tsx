/** A circle cut by a level beam with a small weight at each end; indigo, never red (design.md §2). */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="hj-logo">
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
