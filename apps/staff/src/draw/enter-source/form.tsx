import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { newId } from '../../app/new-id.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton, type Obstacle } from '../../ui/act-button.tsx'
import { longMoment } from '../../ui/day.ts'
import { DoneNotice, ProblemNotice } from '../../ui/problem-notice.tsx'
import type { Plan } from '../read-plan/plan-query.ts'
import { sourceText } from './source-text.ts'

interface SourceEntryProps {
  planId: string
  source: Plan['sources'][number]
  opensAt: string
}

interface Entry {
  numbers: string
  publicationTitle: string
  publicationUrl: string
  publicationHash: string
}

/** 录入随机源: two persons, each from another official publication; they see each other's entry only when both are in. */
export function SourceEntry({ planId, source, opensAt }: SourceEntryProps) {
  const cache = useQueryClient()
  const [entryId, setEntryId] = useState(newId)
  const right = usePermission('draw.enter-source', '录入随机源')
  const enter = useMutation({
    mutationFn: ({ numbers, ...publication }: Entry) =>
      take(
        api.POST('/api/draw/plans/{planId}/source', {
          params: { path: { planId } },
          body: {
            entryId,
            wave: source.wave,
            type: typeOf(source.type),
            value: sourceText(source.type, source.at, numbers) ?? numbers,
            ...publication,
          },
        }),
      ),
    onSuccess: async () => {
      setEntryId(newId())
      await cache.invalidateQueries({ queryKey: ['plan', planId] })
    },
  })
  return (
    <section className="hj-stack">
      <h3>
        录入{source.label}第 {source.at} 期
      </h3>
      <p className="hj-quiet">须由两人依据两处不同的官方公告录入，已有 {source.entries.length} 人。</p>
      <Form<Entry>
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => enter.mutate(values)}
        style={{ maxWidth: 640 }}
      >
        <Form.Item
          name="numbers"
          label="开奖号码"
          extra="照公告顺序输入即可，系统按规定形式排列。"
          rules={[{ required: true, message: '填写号码' }]}
        >
          <Input placeholder="如 03 05 07 …" />
        </Form.Item>
        <Form.Item name="publicationTitle" label="公告名称" rules={[{ required: true, message: '填写公告名称' }]}>
          <Input />
        </Form.Item>
        <Form.Item
          name="publicationUrl"
          label="公告网址"
          rules={[{ required: true, type: 'url', message: '填写完整网址' }]}
        >
          <Input />
        </Form.Item>
        <Form.Item
          name="publicationHash"
          label="公告原件的 SHA-256"
          extra="截图或网页存档的摘要，64 位小写十六进制"
          rules={[{ required: true, pattern: /^[0-9a-f]{64}$/, message: '应为 64 位小写十六进制' }]}
        >
          <Input />
        </Form.Item>
        {enter.isError && <ProblemNotice problem={problemWords(enter.error)} kept="填写的内容还在，没有录入。" />}
        {enter.data && <DoneNotice>{afterwards(enter.data)}</DoneNotice>}
        <ActButton type="primary" htmlType="submit" loading={enter.isPending} obstacle={right ?? tooEarly(opensAt)}>
          录入我看到的号码
        </ActButton>
      </Form>
    </section>
  )
}

function typeOf(type: string): 'cwl-kl8' | 'cwl-ssq' | 'drand-quicknet' {
  return type === 'cwl-ssq' || type === 'drand-quicknet' ? type : 'cwl-kl8'
}

function tooEarly(opensAt: string): Obstacle | undefined {
  if (Date.now() >= Date.parse(opensAt)) return undefined
  return { why: `${longMoment(opensAt)} 以后才能录入。`, cite: '可验证抽取规程 §5' }
}

function afterwards(answer: { settled: boolean; agrees: boolean }): string {
  if (answer.settled) return '两人录入一致，随机源已核定。到公告的时间自动抽取。'
  return answer.agrees
    ? '已录入。还需另一人依据另一处官方公告录入。'
    : '已录入，但与另一人录入的不一致；请两人各自重新核对公告。'
}
