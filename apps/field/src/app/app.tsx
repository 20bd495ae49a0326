import { useCallback, useEffect, useState } from 'react'
import { LogInScreen } from '../identity/log-in/screen.tsx'
import { GetPaperScreen } from '../inspection/get-paper/screen.tsx'
import { GetVisitScreen } from '../inspection/get-visit/screen.tsx'
import { ListMyVisitsScreen } from '../inspection/list-my-visits/screen.tsx'
import { closeOutbox, openOutbox } from '../outbox/outbox.ts'
import { OutboxScreen } from '../outbox/screen.tsx'
import { send } from '../outbox/send.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/notice.tsx'
import { forgetLoaded } from '../ui/use-loaded.ts'
import { useDemonstration } from './demonstration.ts'
import { go, usePath } from './location.ts'
import { SaveBar } from './save-bar.tsx'
import { findSession } from './session.ts'
import type { Session } from './session.ts'

type Entry =
  | { readonly kind: 'asking' }
  | { readonly kind: 'out' }
  | { readonly kind: 'in'; readonly session: Session }
  | { readonly kind: 'lost'; readonly error: unknown }

/** The phone app: login, then one screen an address. */
export function App() {
  const [entry, setEntry] = useState<Entry>({ kind: 'asking' })
  const ask = useCallback(() => {
    findSession().then(
      (session) => {
        if (session === undefined) return setEntry({ kind: 'out' })
        void openOutbox(session.accountId)
        setEntry({ kind: 'in', session })
      },
      (error: unknown) => setEntry({ kind: 'lost', error }),
    )
  }, [])
  useEffect(ask, [ask])
  const leave = async () => {
    await send('DELETE', '/api/identity/session')
    closeOutbox()
    forgetLoaded()
    go('/')
    setEntry({ kind: 'out' })
  }
  switch (entry.kind) {
    case 'asking':
      return (
        <main className="page">
          <p className="waiting">正在确认登录…</p>
        </main>
      )
    case 'lost':
      return (
        <main className="page">
          <Problem error={entry.error} />
          <Button onPress={ask}>再试一次</Button>
        </main>
      )
    case 'out':
      return <LogInScreen onSignedIn={ask} />
    case 'in':
      return (
        <SignedIn session={entry.session} onLeave={() => void leave()} onSignedOut={() => setEntry({ kind: 'out' })} />
      )
  }
}

function SignedIn({
  session,
  onLeave,
  onSignedOut,
}: {
  session: Session
  onLeave: () => void
  onSignedOut: () => void
}) {
  const path = usePath()
  const isDemonstration = useDemonstration()?.demonstration === true
  const [place, id] = path.split('/').filter((part) => part !== '')
  return (
    <>
      {isDemonstration ? <p className="strip">演示环境 · 企业与人员均为虚构</p> : null}
      {place === 'visits' && id !== undefined ? (
        <GetVisitScreen key={id} visitId={id} session={session} />
      ) : place === 'papers' && id !== undefined ? (
        <GetPaperScreen key={id} paperId={id} />
      ) : place === 'outbox' ? (
        <OutboxScreen />
      ) : (
        <ListMyVisitsScreen session={session} onLeave={onLeave} />
      )}
      <SaveBar onSignedOut={onSignedOut} />
    </>
  )
}
