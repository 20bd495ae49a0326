import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { Share } from '../list-shares/screen.tsx'
import { canCommitHere, commitmentOf, keepShare, keptShare, newShare } from './share.ts'

/** 提交承诺: the share is made here, kept on this machine and shown to be written down; only its commitment is sent. */
export function CommitShareForm({ share }: { share: Share }) {
  const cache = useQueryClient()
  const right = usePermission('draw.contribute', '提交共同种子')
  const [secret] = useState(() => keptShare(share.planId, share) ?? newShare())
  const commit = useMutation({
    mutationFn: async () => {
      keepShare(share.planId, share, secret)
      const commitment = await commitmentOf(share.number, share, secret)
      return take(
        api.POST('/api/draw/plans/{planId}/share-commitment', {
          params: { path: { planId: share.planId } },
          body: { wave: share.wave, name: share.name, commitment },
        }),
      )
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['shares'] }),
  })
  const insecure = canCommitHere() ? undefined : { why: '此浏览器在非加密连接下不能计算摘要，请用加密地址打开。' }
  return (
    <div className="hj-stack">
      <p>
        您的随机数：
        <CopyableCode value={secret} />
      </p>
      <p className="hj-quiet">
        由本机产生，只存在本机。请抄下或复制保存：丢失就不能揭示，您的一份将不计入，姓名会公开。
      </p>
      {commit.isError && <ProblemNotice problem={problemWords(commit.error)} kept="随机数还在本机。" />}
      <ActButton type="primary" obstacle={right ?? insecure} loading={commit.isPending} onClick={() => commit.mutate()}>
        提交承诺（不提交随机数）
      </ActButton>
    </div>
  )
}
