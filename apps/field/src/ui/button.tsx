import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'

interface Props {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly look?: 'primary' | 'plain' | 'quiet' | 'legal'
  readonly isDisabled?: boolean
  readonly type?: 'button' | 'submit'
  readonly wide?: boolean
  /** Why it cannot be pressed, shown beside it. */
  readonly why?: string
}

/** A button that names its act; when it cannot be pressed it says why. */
export function Button({
  children,
  onPress,
  look = 'primary',
  isDisabled = false,
  type = 'button',
  wide = true,
  why,
}: Props) {
  const stopped = isDisabled || (why !== undefined && why !== '')
  return (
    <>
      <AriaButton
        className={`button button-${look}${wide ? ' button-wide' : ''}`}
        type={type}
        isDisabled={stopped}
        {...(onPress === undefined ? {} : { onPress })}
      >
        {children}
      </AriaButton>
      {why !== undefined && why !== '' ? <p className="why">{why}</p> : null}
    </>
  )
}
