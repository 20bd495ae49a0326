import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'
import { filled } from '../../app/list-state.ts'

/** What the address asks: every part of the question can be sent to a colleague. */
export interface SupervisionAsked {
  item?: string
  entity?: string
  on?: string
  division?: string
  area?: string
  town?: string
  circumstance?: string
  licence?: 'true' | 'false'
  permit?: 'true' | 'false'
  filed?: 'true' | 'false'
}

function resolve(itemId: string, asked: SupervisionAsked) {
  const { entity, on, division, area, town, circumstance, licence, permit, filed } = asked
  const told = filled({
    entityId: entity,
    onDate: on,
    division,
    functionalArea: area,
    town,
    circumstance,
    hasBusinessLicence: licence,
    hasPermit: permit,
    isFiled: filed,
  })
  return take(api.GET('/api/accountability/supervision', { params: { query: { itemId, ...told } } }))
}

export type Supervision = Awaited<ReturnType<typeof resolve>>

export function supervisionQuery(asked: SupervisionAsked) {
  return queryOptions({
    queryKey: ['supervision', asked],
    queryFn: () => resolve(asked.item ?? '', asked),
    enabled: asked.item !== undefined,
    retry: false,
  })
}
