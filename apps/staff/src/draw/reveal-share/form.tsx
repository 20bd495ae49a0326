import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { keptShare } from '../commit-share/share.ts'
import type { Share } from '../list-shares/screen.tsx'

/** 揭示: the very bytes that were committed to; anything else is refused. */
export function RevealShareForm({ share }: { share: Share }) {
  const cache = useQueryClient()
  const [secret, setSecret] = useState(keptShare(share.planId, share) ?? '')
  const reveal = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/plans/{planId}/share', {
          params: { path: { planId: share.planId } },
          body: { wave: share.wave, name: share.name, share: secret.trim().toLowerCase() },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['shares'] }),
  })
  return (
    <div className="hj-stack" style={{ maxWidth: 640 }}>
      <label>
        您当初的随机数
        <Input
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
          className="hj-mono"
          placeholder="64 位十六进制"
        />
      </label>
      {reveal.isError && <ProblemNotice problem={problemWords(reveal.error)} kept="随机数还在，没有揭示。" />}
      <ActButton
        type="primary"
        loading={reveal.isPending}
        obstacle={/^[0-9a-f]{64}$/i.test(secret.trim()) ? undefined : { why: '应为 64 位十六进制。' }}
        onClick={() => reveal.mutate()}
      >
        揭示我的随机数
      </ActButton>
    </div>
  )
}
