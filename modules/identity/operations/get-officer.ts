import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findOfficer } from '../queries/find-officer.ts'
import { no } from '../refusals.ts'

const day = z.iso.date()

/** One officer with the whole history of certificates and qualifications. Refuses an unknown one. */
export const getOfficer = operation({
  name: 'get-officer',
  kind: 'query',
  permission: 'identity.read-officers',
  summary: '查看执法人员',
  input: z.object({ officerId: z.uuid() }),
  output: z.object({
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
    validFrom: day,
    validTo: day.nullable(),
    certificates: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['administrative-enforcement', 'department']),
        number: z.string(),
        issuedBy: z.string(),
        validFrom: day,
        validTo: day,
        revokedOn: day.nullable(),
      }),
    ),
    qualifications: z.array(
      z.object({
        id: z.uuid(),
        code: z.string(),
        title: z.string(),
        documentNumber: z.string().nullable(),
        validFrom: day,
        validTo: day.nullable(),
      }),
    ),
  }),
  async run({ tx }, { officerId }) {
    const officer = await findOfficer(tx, officerId)
    if (officer === undefined) return no('officer-unknown')
    return ok({
      ...officer,
      districts: [...officer.districts],
      functions: [...officer.functions],
      certificates: officer.certificates.map((card) => ({ ...card })),
      qualifications: officer.qualifications.map((held) => ({ ...held })),
    })
  },
})
