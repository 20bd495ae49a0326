import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function getDeclaration(declarationId: string) {
  return take(api.GET('/api/commitments/declarations/{declarationId}', { params: { path: { declarationId } } }))
}

export type Declaration = Awaited<ReturnType<typeof getDeclaration>>

export function declarationQuery(declarationId: string) {
  return queryOptions({ queryKey: ['declaration', declarationId], queryFn: () => getDeclaration(declarationId) })
}
