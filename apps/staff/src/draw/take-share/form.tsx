import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { CopyableCode } from '../../ui/copyable-code.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { Custody } from '../list-custody/screen.tsx'

/** 领取并确认: the share is shown, kept by the custodian outside this system, and given back once; then our copy is erased. */
export function TakeShareForm({ custody }: { custody: Custody }) {
  const cache = useQueryClient()
  const params = { path: { planId: custody.planId } }
  const [copy, setCopy] = useState('')
  const shown = useMutation({
    mutationFn: () => take(api.POST('/api/draw/plans/{planId}/escrow/taking', { params })),
  })
  const confirm = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/plans/{planId}/escrow/confirmation', {
          params,
          body: { share: copy.trim().toLowerCase() },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['custody'] }),
  })
  return (
    <div className="hj-stack" style={{ maxWidth: 720 }}>
      <ActButton type={shown.data ? 'default' : 'primary'} loading={shown.isPending} onClick={() => shown.mutate()}>
        领取我的份额
      </ActButton>
      {shown.isError && <ProblemNotice problem={problemWords(shown.error)} kept="份额没有显示。" />}
      {shown.data && (
        <>
          <p>
            您的份额：
            <CopyableCode value={shown.data.share} />
          </p>
          <p className="hj-quiet">
            请打印或抄下，封存在您单位的保险柜。确认之后本系统不再存有这一份，丢失了谁也补不出来。
          </p>
          <label>
            从封存件上重新录入一遍，证明已经保管好
            <Input
              value={copy}
              onChange={(event) => setCopy(event.target.value)}
              className="hj-mono"
              placeholder="66 位十六进制"
            />
          </label>
          {confirm.isError && <ProblemNotice problem={problemWords(confirm.error)} kept="份额还在，没有确认。" />}
          <ActButton
            type="primary"
            loading={confirm.isPending}
            obstacle={formOf(copy)}
            onClick={() => confirm.mutate()}
          >
            确认保管，删除本系统的一份
          </ActButton>
        </>
      )}
    </div>
  )
}

/** Why a text cannot be a share. */
export function formOf(text: string): { why: string } | undefined {
  return /^[0-9a-f]{66}$/i.test(text.trim()) ? undefined : { why: '份额应为 66 位十六进制。' }
}
