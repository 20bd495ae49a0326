import type { Reply } from '../api/client.ts'
import { read, take } from '../api/client.ts'
import { useLoaded } from '../ui/use-loaded.ts'

/** Whether this server is a demonstration, and with which printed logins one may look around; undefined until known. */
export function useDemonstration(): Reply<'getDemonstration'> | undefined {
  return useLoaded('demonstration', () => take(read('/api/demonstration'))).data
}
