import { z } from 'zod'
import { listRoleHolders } from '#identity'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { custodianOffices } from '../domain/escrow.ts'
import { officeWords } from '../strings.ts'

/** Who can be named to keep a share of a sealing key: accounts with the role, none of one's own agency. */
export const listCustodians = operation({
  name: 'list-custodians',
  kind: 'query',
  permission: 'draw.plan',
  summary: '查看可以保管封签份额的人员',
  input: z.object({}),
  output: z.object({
    offices: z.array(z.object({ office: z.enum(custodianOffices), name: z.string() })),
    rows: z.array(z.object({ accountId: z.uuid(), name: z.string(), organ: z.string() })),
  }),
  async run({ tx, actor, today }) {
    const holders = await listRoleHolders(tx, 'custodian', today)
    return ok({
      offices: custodianOffices.map((office) => ({ office, name: officeWords[office] })),
      rows: holders
        .filter(({ agencyId }) => agencyId === null || agencyId !== actor.agencyId)
        .map(({ accountId, personName, organ }) => ({ accountId, name: personName, organ })),
    })
  },
})
