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
import { type Place, type PlaceGroup, placeGroups } from './places.ts'
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
        <RailGroup
          key={group.name}
          group={group}
          places={group.places.filter(isOpen)}
          pathname={pathname}
          countOf={(place) => (place.to === '/' ? desk.data?.rows.length : counts.get(place.module ?? '')) ?? 0}
        />
      ))}
    </nav>
  )
}

interface RailGroupProps {
  group: PlaceGroup
  places: readonly Place[]
  pathname: string
  countOf(place: Place): number
}

/** A group folds to its name; the one with the present page is always open. On a phone nothing folds: the places stand in one line. */
function RailGroup({ group, places, pathname, countOf }: RailGroupProps) {
  const [isFolded, setFolded] = useFolded(group)
  const isHere = places.some(({ to }) => (to === '/' ? pathname === '/' : pathname.startsWith(to)))
  const isShown = isHere || !isFolded
  const waiting = places.reduce((sum, place) => sum + countOf(place), 0)
  return (
    <div className="hj-rail-group">
      <button
        type="button"
        className="hj-plain-button hj-rail-name"
        aria-expanded={isShown}
        onClick={() => setFolded(!isFolded)}
      >
        {group.name}
        <span>{isShown ? '' : waiting > 0 ? waiting : '+'}</span>
      </button>
      <ul className={isShown ? undefined : 'is-folded'}>
        {places.map((place) => {
          const count = countOf(place)
          return (
            <li key={place.to}>
              <Link to={place.to} activeOptions={{ exact: place.to === '/' }} activeProps={{ 'aria-current': 'page' }}>
                {place.name}
                {count > 0 && <span aria-label={`待办 ${count} 件`}>{count}</span>}
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Whether a group is folded in this browser. */
function useFolded({ name, isFolded: isFoldedAtFirst = false }: PlaceGroup): [boolean, (folded: boolean) => void] {
  const key = `rail-folded-${name}`
  const [isFolded, setFolded] = useState(
    () => (localStorage.getItem(key) ?? (isFoldedAtFirst ? 'yes' : 'no')) === 'yes',
  )
  return [
    isFolded,
    (folded) => {
      localStorage.setItem(key, folded ? 'yes' : 'no')
      setFolded(folded)
    },
  ]
}
