import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { haveAllPresented } from '../domain/visit.ts'
import { no } from '../refusals.ts'
import { listVisitOfficers } from '../store/visit-store.ts'
import { stepAnswer, takeStep } from './step.ts'

/** 告知权利: statement, defence, recusal (行政处罚法第四十三条、第四十四条). Refuses before every officer has shown the certificate. */
export const tellRights = operation({
  name: 'tell-rights',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '告知权利',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    listenerName: z.string().trim().min(1).max(50).describe('被告知人'),
    listenerRole: z.string().trim().min(1).max(50),
    isRecusalRequested: z.boolean(),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'tell-rights', title: '告知权利', states: ['under-way'], byOfficer: true },
      input,
      async (visit) => {
        if (!haveAllPresented(await listVisitOfficers(act.tx, visit.visitId))) return no('certificate-not-presented')
        const { listenerName, listenerRole, isRecusalRequested } = input
        return ok({
          leaf: {
            type: 'visit.rights',
            fields: { listener: listenerName, role: listenerRole, recusal: String(isRecusalRequested) },
          },
          facts: { listenerName, listenerRole, isRecusalRequested },
        })
      },
    ),
})
