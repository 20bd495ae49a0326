import { api, take } from '../../api/client.ts'

function listPlatformDifferences() {
  return take(api.GET('/api/exchange/platform-lists'))
}

export const differencesQuery = { queryKey: ['platform-differences'], queryFn: listPlatformDifferences }

export type DifferenceList = Awaited<ReturnType<typeof listPlatformDifferences>>
export type PlatformDifference = DifferenceList['differences'][number]
