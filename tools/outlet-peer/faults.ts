import type { Answer } from './memory.ts'

/** What goes wrong with the next batch an outlet is handed; each is played once. */
export type PeerFault =
  | 'refuse-row'
  | 'refuse-batch'
  | 'late'
  | 'twice'
  | 'out-of-order'
  | 'stranger'
  | 'cut-after-stored'
  | 'unreadable'
  | 'html'
  | 'huge'
  | 'down'
  | 'busy'
  | 'hang'
  | 'slow'
  | 'clock-fast'
  | 'clock-slow'
  | 'wrong-key'

/** Why a row is refused for the fault's sake: a field and what is wrong with it, as outlets say it. */
export const ROW_REFUSAL = 'ENTNAME 与登记名称不一致'
export const BATCH_REFUSAL = '批次格式不符合接口版本'

/** The receipts of a batch with the fault that was asked for, in one or more pieces. */
export function playOn(answers: readonly Answer[], fault: PeerFault | undefined): readonly Answer[] {
  const [first, ...rest] = answers
  if (first === undefined) return answers
  if (fault === 'refuse-row') return [{ ...first, verdict: 'refused', reason: ROW_REFUSAL }, ...rest]
  if (fault === 'twice') return [...answers, ...answers]
  if (fault === 'out-of-order') return answers.toReversed()
  if (fault === 'stranger')
    return [{ ...first, cd_id: 'f0000000-0000-4000-8000-00000000dead' }, { ...first, cd_id: '不是标识' }, ...answers]
  return answers
}
