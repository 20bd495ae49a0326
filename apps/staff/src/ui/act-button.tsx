import { Button, type ButtonProps } from 'antd'
import type { ReactNode } from 'react'
import './act-button.css'

export interface Obstacle {
  why: string
  cite?: string | undefined
}

interface ActButtonProps extends Omit<ButtonProps, 'disabled'> {
  /** Why the act cannot be done now; shown beside the button, with the article. */
  obstacle?: Obstacle | undefined
  children: ReactNode
}

/** A button names its act; when it cannot be pressed it says why and cites (architecture.md §6). */
export function ActButton({ obstacle, children, ...rest }: ActButtonProps) {
  if (!obstacle) return <Button {...rest}>{children}</Button>
  return (
    <span className="hj-act">
      <Button {...rest} disabled>
        {children}
      </Button>
      <span className="hj-act-why">
        {obstacle.why}
        {obstacle.cite !== undefined && <span className="hj-act-cite">（{obstacle.cite}）</span>}
      </span>
    </span>
  )
}
