import type { ReactNode } from 'react'

interface Props {
  readonly id: string
  readonly title: string
  readonly state: 'done' | 'now' | 'later'
  /** One line said of a step that is done or not yet open. */
  readonly line?: string
  readonly children?: ReactNode
}

/** One step of the visit's single column: done is a line, the present one is open, a later one is its title. */
export function Step({ id, title, state, line, children }: Props) {
  return (
    <section
      id={id}
      className={`step step-${state}`}
      aria-label={title}
      {...(state === 'now' ? { 'data-open': 'true' } : {})}
    >
      <header className="step-head">
        <span className="step-mark" aria-hidden="true">
          {state === 'done' ? (
            <svg viewBox="0 0 20 20">
              <path d="M4 10.5l4 4 8-9" />
            </svg>
          ) : null}
        </span>
        <h2>{title}</h2>
        <span className="step-word">{state === 'done' ? '已完成' : state === 'now' ? '现在' : '尚未开始'}</span>
      </header>
      {line === undefined || line === '' ? null : <p className="step-line">{line}</p>}
      {children}
    </section>
  )
}
