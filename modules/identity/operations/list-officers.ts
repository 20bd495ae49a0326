import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { addDays } from '#kernel/plain-date.ts'
import { operation } from '#platform/operation.ts'
import type { OfficerRecord } from '../queries/find-officer.ts'
import { countOfficers, findOfficers } from '../queries/find-officer.ts'

const WARNING_DAYS = 30

/** How the enforcement certificate of an officer stands on a day. @technical */
export const certificateState = z.enum(['in-force', 'expiring', 'expired', 'none'])

/** The officers of agencies with their certificate on the day; expired ones are shown, never drawn. */
export const listOfficers = operation({
  name: 'list-officers',
  kind: 'query',
  permission: 'identity.read-officers',
  summary: '查看执法人员名录',
  input: z.object({
    agencyId: z.uuid().optional(),
    text: z.string().max(40).default(''),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({
    total: z.int(),
    officers: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        agencyId: z.uuid(),
        staffNumber: z.string(),
        kind: z.enum(['officer', 'auxiliary', 'expert']),
        post: z.string().nullable(),
        mayLead: z.boolean(),
        dailyCap: z.int(),
        districts: z.array(z.string()),
        functions: z.array(z.string()),
        certificateNo: z.string().nullable(),
        certificateValidTo: z.iso.date().nullable(),
        certificateState,
        qualifications: z.array(z.string()),
      }),
    ),
  }),
  async run({ tx, today }, { agencyId, text, page, pageSize }) {
    const filter = { agencyIds: agencyId === undefined ? [] : [agencyId], text }
    const officers = await findOfficers(tx, { ...filter, limit: pageSize, offset: (page - 1) * pageSize })
    return ok({
      total: await countOfficers(tx, filter),
      officers: officers.map((officer) => ({
        id: officer.id,
        name: officer.name,
        agencyId: officer.agencyId,
        staffNumber: officer.staffNumber,
        kind: officer.kind,
        post: officer.post,
        mayLead: officer.mayLead,
        dailyCap: officer.dailyCap,
        districts: [...officer.districts],
        functions: [...officer.functions],
        ...certificateOn(officer, today, addDays(today, WARNING_DAYS)),
        qualifications: officer.qualifications
          .filter((held) => held.validFrom <= today && (held.validTo === null || held.validTo >= today))
          .map((held) => held.title),
      })),
    })
  },
})

function certificateOn(
  officer: OfficerRecord,
  today: string,
  warnBefore: string,
): {
  certificateNo: string | null
  certificateValidTo: string | null
  certificateState: z.output<typeof certificateState>
} {
  const cards = officer.certificates.filter((card) => card.kind === 'administrative-enforcement')
  const current = cards.find(
    (card) => card.validFrom <= today && card.validTo >= today && (card.revokedOn === null || card.revokedOn > today),
  )
  const shown = current ?? cards[0]
  if (shown === undefined) return { certificateNo: null, certificateValidTo: null, certificateState: 'none' }
  const state = current === undefined ? 'expired' : current.validTo <= warnBefore ? 'expiring' : 'in-force'
  return { certificateNo: shown.number, certificateValidTo: shown.validTo, certificateState: state }
}
