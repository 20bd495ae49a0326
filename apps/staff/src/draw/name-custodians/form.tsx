import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { problemWords } from '../../api/problem.ts'
import { usePermission } from '../../app/session.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'

function listCustodians() {
  return take(api.GET('/api/draw/custodians'))
}

type Answer = Awaited<ReturnType<typeof listCustodians>>
type Office = Answer['offices'][number]['office']

/** 确定保管人: one person from each of the five offices, before the plan is approved. */
export function NameCustodiansForm({ planId, isNamed }: { planId: string; isNamed: boolean }) {
  const right = usePermission('draw.plan', '确定保管人')
  const custodians = useQuery({ queryKey: ['custodians'], queryFn: listCustodians, enabled: right === undefined })
  if (right) return null
  return (
    <QueryView query={custodians}>
      {(data) =>
        data.rows.length < data.offices.length ? (
          <p className="hj-quiet">有“封签保管人”角色的账号不足五个，请权限管理员先授予。</p>
        ) : (
          <Choice planId={planId} isNamed={isNamed} answer={data} />
        )
      }
    </QueryView>
  )
}

function Choice({ planId, isNamed, answer }: { planId: string; isNamed: boolean; answer: Answer }) {
  const cache = useQueryClient()
  const [chosen, choose] = useState<Partial<Record<Office, string>>>({})
  const name = useMutation({
    mutationFn: () =>
      take(
        api.POST('/api/draw/plans/{planId}/custodians', {
          params: { path: { planId } },
          body: { custodians: answer.offices.map(({ office }) => ({ office, accountId: chosen[office] ?? '' })) },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['escrow', planId] }),
  })
  const isWhole = answer.offices.every(({ office }) => chosen[office] !== undefined)
  return (
    <div className="hj-stack" style={{ maxWidth: 560 }}>
      {answer.offices.map(({ office, name: title }) => (
        <label key={office}>
          {title}
          <Select
            style={{ width: '100%' }}
            value={chosen[office] ?? null}
            onChange={(accountId: string) => choose((before) => ({ ...before, [office]: accountId }))}
            options={answer.rows.map((one) => ({ value: one.accountId, label: `${one.name}（${one.organ}）` }))}
            placeholder="选择保管人"
            aria-label={title}
          />
        </label>
      ))}
      {name.isError && <ProblemNotice problem={problemWords(name.error)} kept="选好的人还在，没有保存。" />}
      <ActButton
        type="primary"
        loading={name.isPending}
        obstacle={isWhole ? undefined : { why: '五个机关各选一人。' }}
        onClick={() => name.mutate()}
      >
        {isNamed ? '更换为这五名保管人' : '确定这五名保管人'}
      </ActButton>
    </div>
  )
}
