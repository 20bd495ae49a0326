import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Dropdown } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { api, take } from '../api/client.ts'
import { deskQuery } from './desk/rows.ts'
import { DemonstrationStrip } from './demonstration-strip.tsx'
import { DoneBoard } from './done-board.tsx'
import { EntitySearchBox } from './entity-search-box.tsx'
import { useKeys } from './keys.ts'
import { KeysCard } from './keys-card.tsx'
import { Logo } from './logo.tsx'
import { type Place, placeGroups } from './places.ts'
import { hasPermission, useSession } from './session.ts'
import './shell.css'
import { StoryBar } from './story-bar.tsx'

/** The frame of the desk: demonstration strip, top line, rail of places, the page. */
export function Shell() {
  const [keysShown, showKeys] = useState(false)
  useKeys({ '?': () => showKeys(true) })
  return (
    <div className="hj-shell">
      <a className="hj-skip" href="#page">
        跳到正文
      </a>
      <DemonstrationStrip />
      <TopLine onKeys={() => showKeys(true)} />
      <div className="hj-shell-body">
        <Rail />
        <main id="page" className="hj-page" tabIndex={-1}>
          <DoneBoard />
          <Outlet />
        </main>
      </div>
      <StoryBar />
      <KeysCard open={keysShown} onClose={() => showKeys(false)} />
    </div>
  )
}

function TopLine({ onKeys }: { onKeys: () => void }) {
  const session = useSession()
  return (
    <header className="hj-top hj-no-print">
      <Link to="/" className="hj-brand">
        <Logo />
        <b>衡鉴</b>
      </Link>
      {session?.agencyName && <span className="hj-top-agency">{session.agencyName}</span>}
      <EntitySearchBox />
      {session && <PersonMenu name={session.personName} role={session.roles[0]?.title ?? ''} onKeys={onKeys} />}
    </header>
  )
}

function PersonMenu({ name, role, onKeys }: { name: string; role: string; onKeys: () => void }) {
  const navigate = useNavigate()
  const cache = useQueryClient()
  async function signOut() {
    await take(api.DELETE('/api/identity/session'))
    cache.clear()
    await navigate({ to: '/login' })
  }
  const items = [
    { key: 'sessions', label: '我的登录', onClick: () => void navigate({ to: '/sessions' }) },
    { key: 'keys', label: '键盘快捷键', onClick: onKeys },
    { type: 'divider' as const },
    { key: 'out', label: '退出登录', onClick: () => void signOut() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="hj-plain-button hj-person">
        <b>{name}</b>
        <span>{role}</span>
      </button>
    </Dropdown>
  )
}

function Rail() {
  const rail = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // On a phone the places stand in one line wider than the screen: the present one is brought into sight.
  useEffect(() => {
    rail.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [pathname])
  const desk = useQuery(deskQuery('todo'))
  const permissions = useSession()?.permissions
  const isOpen = (place: Place) => place.needs?.some((each) => hasPermission(permissions, each)) ?? true
  const groups = placeGroups.filter((group) => group.places.some(isOpen))
  const counts = new Map<string, number>()
  for (const row of desk.data?.rows ?? []) counts.set(row.module, (counts.get(row.module) ?? 0) + 1)
  return (
    <nav className="hj-rail hj-no-print" aria-label="去处" ref={rail}>
      {groups.map((group) => (
        <div key={group.name} className="hj-rail-group">
          <p>{group.name}</p>
          <ul>
            {group.places.filter(isOpen).map((place) => {
              const count = place.to === '/' ? desk.data?.rows.length : counts.get(place.module ?? '')
              return (
                <li key={place.to}>
                  <Link
                    to={place.to}
                    activeOptions={{ exact: place.to === '/' }}
                    activeProps={{ 'aria-current': 'page' }}
                  >
                    {place.name}
                    {count !== undefined && count > 0 && <span aria-label={`待办 ${count} 件`}>{count}</span>}
                  </Link>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </nav>
  )
}
