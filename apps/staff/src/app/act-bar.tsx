import { Button, Drawer, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { hasPermission, useSession } from './session.ts'

export interface Act {
  /** The operation's slug; it stands in the address while the form is open. */
  slug: string
  name: string
  permission: string
  /** One sentence on what the act is for, shown above its form. */
  lede?: ReactNode
  form(close: () => void): ReactNode
}

interface ActBarProps {
  acts: readonly Act[]
  open: string | undefined
  onOpen(slug: string | undefined): void
  isSmall?: boolean
}

/** More than these stand behind one button, so that the page keeps its line. */
const IN_A_ROW = 3

/** The acts of a page as buttons; a form opens in a drawer and its slug stands in the address. */
export function ActBar({ acts, open, onOpen, isSmall = false }: ActBarProps) {
  const permissions = useSession()?.permissions
  const mine = acts.filter((act) => hasPermission(permissions, act.permission))
  const opened = mine.find((act) => act.slug === open)
  const close = () => onOpen(undefined)
  const size = isSmall ? { size: 'small' as const } : {}
  return (
    <>
      {mine.length > IN_A_ROW ? (
        <Dropdown
          trigger={['click']}
          menu={{ items: mine.map((act) => ({ key: act.slug, label: act.name, onClick: () => onOpen(act.slug) })) }}
        >
          <Button {...size}>办理… {mine.length} 项</Button>
        </Dropdown>
      ) : (
        mine.map((act) => (
          <Button key={act.slug} {...size} onClick={() => onOpen(act.slug)}>
            {act.name}
          </Button>
        ))
      )}
      <Drawer open={opened !== undefined} size={560} title={opened?.name} onClose={close} destroyOnHidden>
        {opened && (
          <div className="hj-stack">
            {opened.lede !== undefined && <p className="hj-quiet">{opened.lede}</p>}
            {opened.form(close)}
          </div>
        )}
      </Drawer>
    </>
  )
}
