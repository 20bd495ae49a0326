import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listDelegations() {
  return take(api.GET('/api/catalogue/delegations'))
}

export type Delegation = Awaited<ReturnType<typeof listDelegations>>['delegations'][number]

export const delegationsQuery = queryOptions({ queryKey: ['delegations'], queryFn: listDelegations })

export const delegationStates = {
  'not-begun': { words: '尚未生效', tone: 'plain' },
  'in-force': { words: '有效', tone: 'order' },
  lapsing: { words: '即将期满', tone: 'soon' },
  lapsed: { words: '已期满', tone: 'closed' },
  ended: { words: '已终止', tone: 'closed' },
} as const

export const powerWords = { inspection: '检查', penalty: '处罚' } as const
