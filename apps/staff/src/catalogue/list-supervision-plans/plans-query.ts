import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listPlans() {
  return take(api.GET('/api/catalogue/supervision-plans'))
}

export type SupervisionPlans = Awaited<ReturnType<typeof listPlans>>
export type SupervisionPlan = SupervisionPlans['plans'][number]

export const plansQuery = queryOptions({ queryKey: ['supervision-plans'], queryFn: listPlans })

export const planStateWords = {
  draft: { words: '征求意见', tone: 'open' },
  published: { words: '已公布', tone: 'order' },
  superseded: { words: '已被替代', tone: 'closed' },
} as const

export const planCoverWords = {
  'legal-person-status': '法人资格',
  'general-business-status': '一般经营资格',
  'annual-report': '年报公示',
} as const
