import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listDeclarations(q: string, own: boolean) {
  const query = { q, own: own ? ('true' as const) : ('false' as const) }
  return take(api.GET('/api/commitments/declarations', { params: { query } }))
}
export type DeclarationLine = Awaited<ReturnType<typeof listDeclarations>>['declarations'][number]
export const declarationsQuery = (q: string, own: boolean) =>
  queryOptions({ queryKey: ['declarations', q, own], queryFn: () => listDeclarations(q, own) })

function listStandards(q: string) {
  return take(api.GET('/api/commitments/standards', { params: { query: { q } } }))
}
export type StandardLine = Awaited<ReturnType<typeof listStandards>>['standards'][number]
export const standardsQuery = (q: string) =>
  queryOptions({ queryKey: ['standards', q], queryFn: () => listStandards(q) })

function listLeads() {
  return take(api.GET('/api/commitments/leads'))
}
export type LeadLine = Awaited<ReturnType<typeof listLeads>>['leads'][number]
export const leadsQuery = queryOptions({ queryKey: ['standard-leads'], queryFn: listLeads })

function listOrders() {
  return take(api.GET('/api/commitments/disclosure-orders'))
}
export type OrderLine = Awaited<ReturnType<typeof listOrders>>['orders'][number]
export const ordersQuery = queryOptions({ queryKey: ['disclosure-orders'], queryFn: listOrders })
