import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { ActButton, type Obstacle } from '../../ui/act-button.tsx'
import { longMoment } from '../../ui/day.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { Custody } from '../list-custody/screen.tsx'
import { formOf } from '../take-share/form.tsx'

/** 交回份额: the third one opens the key, whoever else may not want it. */
export function HandInForm({ custody }: { custody: Custody }) {
  const cache = useQueryClient()
  const [isOpen, open] = useState(false)
  const [share, setShare] = useState('')
  const handIn = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/plans/{planId}/escrow/return', {
          params: { path: { planId: custody.planId } },
          body: { share: share.trim().toLowerCase() },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['custody'] }),
  })
  if (!isOpen) {
    return (
      <div className="hj-stack">
        <p>份额由您保管。到了公开日仍不公开、抽取失败或密钥丢失时，请交回份额；满 {custody.needed} 份即打开密钥。</p>
        <p>
          <Button onClick={() => open(true)}>交回我的份额…</Button>
        </p>
      </div>
    )
  }
  return (
    <div className="hj-stack" style={{ maxWidth: 720 }}>
      <label>
        您保管的份额
        <Input
          value={share}
          onChange={(event) => setShare(event.target.value)}
          className="hj-mono"
          placeholder="66 位十六进制"
        />
      </label>
      <p className="hj-quiet">
        已交回 {custody.handedIn} 份，满 {custody.needed} 份即开启，不需要编制机关同意。交回写入证据账本，不能收回。
      </p>
      {handIn.isError && <ProblemNotice problem={problemWords(handIn.error)} kept="份额没有交回。" />}
      <div className="hj-row">
        <ActButton
          type="primary"
          loading={handIn.isPending}
          obstacle={tooEarly(custody.sourceMoment) ?? formOf(share)}
          onClick={() => handIn.mutate()}
        >
          交回份额
        </ActButton>
        <Button onClick={() => open(false)}>暂不交回</Button>
      </div>
    </div>
  )
}

function tooEarly(sourceMoment: string): Obstacle | undefined {
  if (Date.now() >= Date.parse(sourceMoment)) return undefined
  return { why: `${longMoment(sourceMoment)} 随机源产生以后才能交回。`, cite: '可验证抽取规程 §11' }
}
