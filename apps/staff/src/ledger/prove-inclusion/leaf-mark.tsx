import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { VerdictLine, VerifiedMark } from '../../ui/verified-mark.tsx'
import { checkInclusion } from './check-inclusion.ts'

/** 可验证 · 3f9a1c: opening it fetches leaf and path and recomputes the root here, in this browser. */
export function LeafMark({ leafHash }: { leafHash: string }) {
  const [opened, setOpened] = useState(false)
  return (
    <VerifiedMark
      hash={leafHash}
      onOpen={() => setOpened(true)}
      explanation={<LeafProof leafHash={leafHash} enabled={opened} />}
    />
  )
}

/** What was checked, by whom, and how to do it oneself. */
export function LeafProof({ leafHash, enabled = true }: { leafHash: string; enabled?: boolean }) {
  const proof = useQuery({
    queryKey: ['leaf-proof', leafHash],
    enabled,
    retry: false,
    queryFn: () => proveHere(leafHash),
  })
  if (proof.isError) return <VerdictLine verdict="unchecked">{problemWords(proof.error).title}</VerdictLine>
  if (!proof.data) return <VerdictLine verdict="running">取证明并在本机重算</VerdictLine>
  const { check, index, size, steps } = proof.data
  return (
    <>
      <VerdictLine verdict={check.verdict}>
        {check.verdict === 'verified' ? `第 ${index + 1} 片叶在共 ${size} 片的账本里` : check.reason}
      </VerdictLine>
      <p>
        核对了什么：由本机浏览器重算这片叶的摘要，沿 {steps}{' '}
        步路径合成树根，与检查点上的树根逐字比较。检查点的签名由导出后的独立核验程序核对。
      </p>
      {check.root !== '' && (
        <p>
          树根 <CopyableCode value={check.root} shown={`${check.root.slice(0, 16)}…`} />
        </p>
      )}
      <p>
        自己动手：导出账本，运行 <code>npm run verify -- 文件夹</code>；它不用本系统的任何代码。
      </p>
    </>
  )
}

async function proveHere(leafHash: string) {
  const path = { path: { leaf: leafHash } }
  const [leaf, proof] = await Promise.all([
    take(api.GET('/api/ledger/leaves/{leaf}', { params: path })),
    take(api.GET('/api/ledger/proofs/inclusion/{leaf}', { params: path })),
  ])
  const check = await checkInclusion({
    leaf: leaf.leaf,
    leafHash,
    index: proof.index,
    size: proof.size,
    path: proof.path,
    note: proof.note,
  })
  return { check, index: proof.index, size: proof.size, steps: proof.path.length }
}
