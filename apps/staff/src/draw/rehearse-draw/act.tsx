import { api, take } from '../../api/client.ts'
import { PlanAct } from '../plan-act.tsx'

/** 试抽试派 again: of the frame and roster as they stand now, or where it stopped. */
export function RehearseAct({ planId }: { planId: string }) {
  return (
    <PlanAct
      planId={planId}
      name="试抽试派"
      permission="draw.freeze"
      isQuiet
      run={() => take(api.POST('/api/draw/plans/{planId}/rehearsal', { params: { path: { planId } } }))}
      done={(answer) => `试抽试派 ${answer.done}/${answer.seeds}，派不出人 ${answer.infeasible} 次。`}
    />
  )
}
