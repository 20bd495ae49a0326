import { read, take } from '../api/client.ts'
import type { Reply } from '../api/client.ts'
import { isSignedOut } from '../api/problem.ts'

export type Session = Reply<'getSession'>

/** Who is signed in; undefined when nobody is. Throws when the server is not reached. */
export async function findSession(): Promise<Session | undefined> {
  try {
    return await take(read('/api/identity/session'))
  } catch (error) {
    if (isSignedOut(error)) return undefined
    throw error
  }
}
