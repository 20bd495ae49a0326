import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, take } from '../../api/client.ts'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { FactList } from '../../ui/fact-row.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { leafWords } from '../leaf-words.ts'
import { HoldForm } from '../place-hold/form.tsx'
import { LeafProof } from '../prove-inclusion/leaf-mark.tsx'
import { ErasureForm } from '../request-erasure/form.tsx'

/** One leaf as it was hashed, and its proof recomputed here. */
export function LeafCard({ leafHash }: { leafHash: string }) {
  const leaf = useQuery({
    queryKey: ['leaf', leafHash],
    queryFn: () => take(api.GET('/api/ledger/leaves/{leaf}', { params: { path: { leaf: leafHash } } })),
  })
  return (
    <QueryView query={leaf}>
      {(facts) => (
        <div className="hj-stack-24">
          <FactList
            facts={[
              { label: '类别', value: `${leafWords(facts.type)}（${facts.type}）` },
              { label: '时间', value: <MomentText at={facts.recordedAt} /> },
              { label: '链上序号', value: String(facts.seq) },
              {
                label: '摘要',
                value: <CopyableCode value={facts.leafHash} shown={`${facts.leafHash.slice(0, 24)}…`} />,
              },
              {
                label: '封存的字段',
                value: fieldWords(facts),
                source: '每个字段单独加盐，公开一个不会泄露另一个',
              },
            ]}
          />
          <section className="hj-stack">
            <h3>在不在账本里</h3>
            {facts.index === null ? (
              <p className="hj-quiet">还没有编入检查点，几秒后再看。</p>
            ) : (
              <LeafProof leafHash={leafHash} />
            )}
          </section>
          <section className="hj-stack">
            <h3>原文</h3>
            <pre className="hj-leaf-text">{facts.leaf}</pre>
          </section>
          <details>
            <summary>保全或销毁明文</summary>
            <div className="hj-stack-24">
              <HoldForm leafHash={leafHash} />
              <ErasureForm leafHash={leafHash} hasValues={facts.fieldNames.length > 0} />
            </div>
          </details>
        </div>
      )}
    </QueryView>
  )
}

function fieldWords({
  fieldNames,
  erased,
}: {
  fieldNames: string[]
  erased: { basis: string; at: string } | null
}): ReactNode {
  if (erased === null) return fieldNames.length > 0 ? fieldNames.join('、') : '无'
  return (
    <>
      明文已于 <MomentText at={erased.at} /> 依法销毁（{erased.basis}）
    </>
  )
}
