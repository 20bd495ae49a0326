import { z } from 'zod'
import { listAgencies, listRolePermissions } from '#identity'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { isForPersonsOnly, spanStart } from '../domain/api-key.ts'
import { type KeyRow, listKeyRows, listSystemRows } from '../queries/outside-systems.ts'

const GRANTABLE = [
  'data-clerk',
  'draw-manager',
  'enforcement-supervisor',
  'legal-reviewer',
  'field-officer',
  'hotline-operator',
] as const

/** The systems outside with their keys, and what a key may be given. */
export const listSystems = operation({
  name: 'list-systems',
  kind: 'query',
  permission: 'exchange.read-systems',
  summary: '查看对接系统与密钥',
  input: z.object({}),
  output: z.object({
    grantable: z.array(z.object({ roleCode: z.string(), permissions: z.array(z.string()) })),
    systems: z.array(
      z.object({
        systemId: z.uuid(),
        agencyId: z.uuid(),
        agencyName: z.string(),
        name: z.string(),
        contact: z.string(),
        purpose: z.string(),
        legalGround: z.string(),
        registeredAt: z.iso.datetime({ offset: true }),
        keys: z.array(
          z.object({
            keyId: z.uuid(),
            mark: z.string(),
            roleCode: z.string(),
            permissions: z.array(z.string()),
            mayAct: z.boolean(),
            perMinute: z.int(),
            perDay: z.int(),
            usedToday: z.int(),
            validFrom: z.iso.date(),
            validTo: z.iso.date(),
            state: z.enum(['in-force', 'not-in-force', 'revoked']),
            revokedReason: z.string().nullable(),
            lastCalledAt: z.iso.datetime({ offset: true }).nullable(),
          }),
        ),
      }),
    ),
  }),
  async run({ tx, now, today }) {
    const agencies = new Map((await listAgencies(tx)).map((one) => [one.id, one.name]))
    const keys = await listKeyRows(tx, spanStart('day', now))
    const systems = (await listSystemRows(tx)).map(({ pseudonym: _inside, ...system }) => ({
      ...system,
      agencyName: agencies.get(system.agencyId) ?? '',
      registeredAt: system.registeredAt.toISOString(),
      keys: keys.filter((key) => key.systemId === system.systemId).map((key) => shown(key, today)),
    }))
    const grantable = []
    for (const roleCode of GRANTABLE) {
      const permissions = await listRolePermissions(tx, roleCode)
      grantable.push({ roleCode, permissions: permissions.filter((one) => !isForPersonsOnly(one)) })
    }
    return ok({ grantable, systems })
  },
})

function shown(key: KeyRow, today: string) {
  const isInForce = key.validFrom <= today && today <= key.validTo
  const { systemId: _of, issuedAt: _at, revokedAt, ...rest } = key
  return {
    ...rest,
    permissions: [...key.permissions],
    state: revokedAt !== null ? ('revoked' as const) : isInForce ? ('in-force' as const) : ('not-in-force' as const),
    lastCalledAt: key.lastCalledAt?.toISOString() ?? null,
  }
}
