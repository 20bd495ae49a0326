import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { listAgencies as findAgencies } from '../queries/find-agency.ts'

/** The directory of agencies: organs and 派出机构 told apart, codes of each system beside each other. */
export const listAgencies = operation({
  name: 'list-agencies',
  kind: 'query',
  permission: 'identity.read-agencies',
  summary: '查看机关目录',
  input: z.object({}),
  output: z.object({
    agencies: z.array(
      z.object({
        id: z.uuid(),
        code: z.string(),
        name: z.string(),
        shortName: z.string(),
        documentWord: z.string().nullable(),
        sector: z.string(),
        level: z.enum(['city', 'district', 'office', 'town']),
        kind: z.enum(['organ', 'dispatched', 'institution']),
        status: z.enum(['active', 'stopped', 'kept-for-history']),
        divisionCode: z.string().nullable(),
        functionalArea: z.string().nullable(),
        divisions: z.array(z.string()),
        parentId: z.uuid().nullable(),
        superiorId: z.uuid().nullable(),
      }),
    ),
  }),
  async run({ tx }) {
    const agencies = await findAgencies(tx)
    return ok({ agencies: agencies.map((agency) => ({ ...agency, divisions: [...agency.divisions] })) })
  },
})
