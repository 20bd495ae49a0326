import { completeUscc } from '#entities'
import type { TestHost } from '#platform/testing.ts'
import { putItem } from '../../../modules/catalogue/fixtures/put-item.ts'
import { agencyId, testId } from '../../../modules/disclosure/fixtures/disclosure-test.ts'
import { putVisit } from '../../../modules/inspection/fixtures/put-visit.ts'

/** The codes of the item every test visit looks at: fictional, with a right check character. */
export const LEADING = {
  catalogueCode: '33020000100011',
  implementationCode: `${completeUscc('11', '330203', '00N00B05')}4001`,
}
const OF_THE_CITY = '1133020000N00B053W3001'
const ITEM = { itemId: testId(61), itemVersionId: testId(62) }

/** The visit behind a result, as its own modules keep it. */
export async function putVisited(t: TestHost, visit: number, entityId: string): Promise<void> {
  const { catalogueCode, implementationCode } = LEADING
  await putItem(t, { ...ITEM, catalogueCode, implementationCodes: [OF_THE_CITY, implementationCode] })
  await putVisit(t, { ...ITEM, visitId: testId(visit), agencyId, entityId })
}
