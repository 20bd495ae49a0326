import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { grouped } from '../../ui/numbers.ts'
import { isConsistent } from './check-consistency.ts'

const STORED = 'hengjian.checkpoint'

interface Seen {
  size: number
  root: string
}

/** What this browser saw last time must still be the beginning of today's ledger; it is recomputed here. */
export function SeenCheckpoint({ size, root }: Seen) {
  const [seen] = useState(lastSeen)
  const check = useQuery({
    queryKey: ['consistency', seen?.size, size, root],
    queryFn: async () => {
      const verdict = seen === undefined ? undefined : await compare(seen, { size, root })
      if (verdict !== false) window.localStorage.setItem(STORED, JSON.stringify({ size, root }))
      return verdict ?? null
    },
    enabled: globalThis.crypto?.subtle !== undefined,
    retry: false,
  })
  if (globalThis.crypto?.subtle === undefined)
    return <p className="hj-quiet">未能验证：此浏览器在非加密连接下不提供摘要算法。</p>
  if (check.isError) return <p className="hj-quiet">未能验证：没有取到一致性证明。</p>
  if (check.data === undefined) return <p className="hj-quiet">正在核对…</p>
  if (seen === undefined || check.data === null)
    return <p className="hj-quiet">本机第一次打开账本，已记下这个树根；下次打开会核对它仍是账本的开头。</p>
  return check.data ? (
    <p>
      验证通过：本机上次看到的 {grouped(seen.size)} 片叶，仍是今天 {grouped(size)} 片叶的开头，没有删改。
    </p>
  ) : (
    <p>
      <b>不一致：本机上次看到的 {grouped(seen.size)} 片叶不是今天账本的开头。</b>请保留本机，通知执法监督处核对。
    </p>
  )
}

async function compare(seen: Seen, now: Seen): Promise<boolean> {
  if (seen.size > now.size) return false
  const proof = await take(
    api.GET('/api/ledger/proofs/consistency', { params: { query: { from: seen.size, to: now.size } } }),
  )
  return isConsistent({ ...proof, fromRoot: seen.root, toRoot: now.root })
}

function lastSeen(): Seen | undefined {
  try {
    const stored: Partial<Seen> = JSON.parse(window.localStorage.getItem(STORED) ?? '{}')
    return stored.size && stored.root ? { size: stored.size, root: stored.root } : undefined
  } catch {
    return undefined
  }
}
