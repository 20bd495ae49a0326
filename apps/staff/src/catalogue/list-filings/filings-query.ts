import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listFilings() {
  return take(api.GET('/api/catalogue/filings'))
}

type Found = Awaited<ReturnType<typeof listFilings>>
export type Filing = Found['filings'][number]
export type UnfiledLead = Found['leads'][number]

export const filingsQuery = queryOptions({ queryKey: ['filings'], queryFn: listFilings })

export const filingOutcomes = { consistent: '相符', inconsistent: '不符', 'not-found': '查无此址' } as const
export const leadOutcomes = { 'filed-since': '已补办备案', 'case-opened': '已立案查处', unfounded: '不属实' } as const
