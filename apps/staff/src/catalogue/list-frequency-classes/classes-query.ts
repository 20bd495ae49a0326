import { queryOptions } from '@tanstack/react-query'
import { api, take } from '../../api/client.ts'

function listClasses() {
  return take(api.GET('/api/catalogue/frequency-classes'))
}

export type ClassList = Awaited<ReturnType<typeof listClasses>>
export type ClassLine = ClassList['items'][number]

export const classesQuery = queryOptions({ queryKey: ['frequency-classes'], queryFn: listClasses })
