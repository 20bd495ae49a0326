import { Popover } from 'antd'
import type { ReactNode } from 'react'
import './verified-mark.css'

export type Verdict = 'verified' | 'mismatch' | 'unchecked' | 'running'

interface VerifiedMarkProps {
  /** Six characters of this are shown. */
  hash: string
  /** What was checked, by whom, and how to do it oneself. */
  explanation: ReactNode
  onOpen?: () => void
}

/** 可验证 · 3f9a1c: the ring with the level beam. Only what can be checked carries it (design.md §1.3). */
export function VerifiedMark({ hash, explanation, onOpen }: VerifiedMarkProps) {
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={<div className="hj-verified-card">{explanation}</div>}
      onOpenChange={(open) => open && onOpen?.()}
    >
      <button type="button" className="hj-plain-button hj-verified" onClick={(event) => event.stopPropagation()}>
        <RingAndBeam />
        <span>可验证 · </span>
        <code>{hash.slice(0, 6)}</code>
      </button>
    </Popover>
  )
}

/** One of exactly three results, never a colour alone. */
export function VerdictLine({ verdict, children }: { verdict: Verdict; children?: ReactNode }) {
  return (
    <p className={`hj-verdict hj-verdict-${verdict}`} role="status">
      <b>{VERDICTS[verdict]}</b>
      {children !== undefined && <span>{children}</span>}
    </p>
  )
}

const VERDICTS: Record<Verdict, string> = {
  verified: '验证通过',
  mismatch: '不一致',
  unchecked: '未能验证',
  running: '正在验证…',
}

export function RingAndBeam({ size = 14 }: { size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round">
        <circle cx="8" cy="8" r="6.2" />
        <path d="M4.4 8H11.6" />
      </g>
    </svg>
  )
}
