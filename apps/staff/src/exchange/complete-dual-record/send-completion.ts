import type { paths } from '../../../../../contracts/client.d.ts'
import { api, take } from '../../api/client.ts'

type Completion = paths['/api/exchange/dual-records/{recordId}/completion']['post']
type Body = NonNullable<Completion['requestBody']>['content']['application/json']
export type PenaltyBody = NonNullable<Body['penalty']>
export type LicenceBody = NonNullable<Body['licence']>

/** Completes a record, or corrects one that left. */
export function sendCompletion(recordId: string, body: Body) {
  return take(api.POST('/api/exchange/dual-records/{recordId}/completion', { params: { path: { recordId } }, body }))
}

/** What was done, in a sentence. */
export function completionWords(answer: Awaited<ReturnType<typeof sendCompletion>>): string {
  return answer.state === 'held'
    ? `依规则不报送：${answer.heldWhy ?? ''}。`
    : `已排队报送，期限至 ${answer.dueOn}；随下一批次送出。`
}
