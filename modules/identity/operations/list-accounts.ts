import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { countAccounts, listAccountRecords, listRoles } from '../queries/list-accounts.ts'

/** Accounts with their grants in force. */
export const listAccounts = operation({
  name: 'list-accounts',
  kind: 'query',
  permission: 'identity.read-accounts',
  summary: '查看账号与授权',
  input: z.object({
    text: z.string().max(40).default(''),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  output: z.object({
    total: z.int(),
    /** Every role that can be granted. */
    roles: z.array(z.object({ code: z.string(), title: z.string() })),
    accounts: z.array(
      z.object({
        id: z.uuid(),
        loginName: z.string(),
        personName: z.string(),
        kind: z.enum(['official', 'witness', 'enterprise', 'association', 'citizen']),
        agencyId: z.uuid().nullable(),
        agencyName: z.string().nullable(),
        entityId: z.uuid().nullable(),
        organization: z.string().nullable(),
        isDemonstration: z.boolean(),
        disabledAt: z.iso.datetime({ offset: true }).nullable(),
        grants: z.array(
          z.object({
            id: z.uuid(),
            roleCode: z.string(),
            roleTitle: z.string(),
            agencyId: z.uuid().nullable(),
            agencyName: z.string().nullable(),
            districtCodes: z.array(z.string()),
            functions: z.array(z.string()),
            validFrom: z.iso.date(),
            validTo: z.iso.date().nullable(),
          }),
        ),
      }),
    ),
  }),
  async run({ tx }, { text, page, pageSize }) {
    const accounts = await listAccountRecords(tx, { text, limit: pageSize, offset: (page - 1) * pageSize })
    return ok({
      total: await countAccounts(tx, text),
      roles: await listRoles(tx),
      accounts: accounts.map((account) => ({
        ...account,
        disabledAt: account.disabledAt?.toISOString() ?? null,
        grants: account.grants.map((grant) => ({
          ...grant,
          districtCodes: [...grant.districtCodes],
          functions: [...grant.functions],
        })),
      })),
    })
  },
})
