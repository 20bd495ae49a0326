import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, take } from '../api/client.ts'
import { isSignedOut } from '../api/problem.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => take(api.GET('/api/identity/session')),
  staleTime: 60_000,
  retry: (times, error) => !isSignedOut(error) && times < 2,
})

/** Who is signed in; the shell has already sent the others to the login page. */
export function useSession() {
  return useQuery(sessionQuery).data
}

/** Whether the session carries a permission; `draw.*` and `*` match (platform operation rule). Only a hint: the server decides. */
export function hasPermission(permissions: readonly string[] | undefined, wanted: string): boolean {
  if (wanted === 'signed-in') return permissions !== undefined
  const module = wanted.split('.')[0] ?? ''
  return (permissions ?? []).some((held) => held === '*' || held === wanted || held === `${module}.*`)
}

/** The obstacle to show beside a button whose act the person's post does not cover. */
export function usePermission(wanted: string, act: string) {
  const session = useSession()
  if (!session || hasPermission(session.permissions, wanted)) return undefined
  return { why: `您的岗位不能${act}，由有这项权限的同事办理。` }
}
