import { z } from 'zod'
import { findOfficer } from '#identity'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { presentOfficers } from '../domain/visit.ts'
import { isCertificateValid } from '../domain/visit-officers.ts'
import { no } from '../refusals.ts'
import { listVisitOfficers, markPresented } from '../store/visit-store.ts'
import { stepAnswer, takeStep } from './step.ts'

/**
 * 亮证: one officer shows the certificate to the counterpart (行政处罚法第五十五条). Refuses a number that is not this officer's and a
 * certificate not valid today.
 */
export const presentCertificate = operation({
  name: 'present-certificate',
  kind: 'act',
  permission: 'inspection.visit',
  summary: '出示行政执法证',
  input: z.object({
    id: z.uuid(),
    visitId: z.uuid(),
    officerId: z.uuid(),
    certificateNo: z.string().trim().min(1).max(50),
  }),
  output: stepAnswer,
  run: (act, input) =>
    takeStep(
      act,
      { kind: 'present-certificate', title: '亮证', states: ['under-way'], byOfficer: true },
      input,
      async (visit) => {
        const [team, officer] = await Promise.all([
          listVisitOfficers(act.tx, visit.visitId),
          findOfficer(act.tx, input.officerId),
        ])
        const assigned = presentOfficers(team).find((one) => one.officerId === input.officerId)
        if (assigned === undefined) return no('officer-absent')
        const shown = officer?.certificates.find(
          (one) => one.kind === 'administrative-enforcement' && one.number === input.certificateNo,
        )
        if (shown === undefined)
          return no('certificate-mismatch', { shown: input.certificateNo, name: assigned.officerName })
        if (!isCertificateValid(shown, act.today)) {
          return no('officer-not-suitable', { reasons: `${assigned.officerName}的行政执法证不在有效期内` })
        }
        await markPresented(act.tx, visit.visitId, input.officerId, act.now)
        return ok({
          leaf: { type: 'visit.certificate', fields: { officer: input.officerId, certificate: input.certificateNo } },
          facts: { officerId: input.officerId, officerName: assigned.officerName, certificateNo: input.certificateNo },
        })
      },
    ),
})
