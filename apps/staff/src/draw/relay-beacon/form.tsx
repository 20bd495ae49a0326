import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { longMoment } from '../../ui/day.ts'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import { type Plan, planQuery } from '../read-plan/plan-query.ts'

interface RelayFormProps {
  planId: string
  source: Plan['sources'][number]
  opensAt: string
}

/** 导入境外信标: the file of one round, carried in by hand; its signature proves itself, so one person is enough. */
export function RelayForm({ planId, source, opensAt }: RelayFormProps) {
  const cache = useQueryClient()
  const [entryId] = useState(newId)
  const [file, setFile] = useState('')
  const right = usePermission('draw.enter-source', '录入随机源')
  const relay = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/plans/{planId}/beacon', {
          params: { path: { planId } },
          body: { entryId, wave: source.wave, file },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: planQuery(planId).queryKey }),
  })
  const early =
    Date.now() < Date.parse(opensAt)
      ? { why: `${longMoment(opensAt)} 以后才能导入。`, cite: '可验证抽取规程 §5' }
      : undefined
  const empty = file.trim() === '' ? { why: '粘贴或选择这一轮的文件。' } : undefined
  return (
    <section className="hj-stack" style={{ maxWidth: 640 }}>
      <h3>
        导入{source.label}第 {source.at} 轮
      </h3>
      <p className="hj-quiet">封闭网络里由人带入转发文件；签名在本机离线核对，不是这一轮的不收。</p>
      <input
        type="file"
        accept=".json,application/json"
        aria-label="转发文件"
        onChange={(event) => void event.target.files?.[0]?.text().then(setFile)}
      />
      <Input.TextArea
        rows={4}
        value={file}
        className="hj-mono"
        aria-label="转发文件内容"
        placeholder='{"round":…,"signature":"…"}'
        onChange={(event) => setFile(event.target.value)}
      />
      {relay.isError && <ProblemNotice problem={problemWords(relay.error)} kept="文件内容还在，没有录入。" />}
      {relay.data && <DoneNotice>签名核对无误，已录入。</DoneNotice>}
      <ActButton
        type="primary"
        loading={relay.isPending}
        obstacle={right ?? early ?? empty}
        onClick={() => relay.mutate()}
      >
        核对签名并录入
      </ActButton>
    </section>
  )
}
