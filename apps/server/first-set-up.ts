import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createFirstAdministrator, seedAgencies, seedRoles } from '#identity'
import { ok } from '#kernel/result.ts'
import { newId } from '#kernel/ids.ts'
import { type Host, inAct, systemActor } from '#platform/operation.ts'

const SEED = path.resolve(import.meta.dirname, '../../db/seed')

/** The rights of every role are files of the product: read again at each start, so that an upgraded installation knows new ones. */
export async function refreshRoles(host: Host): Promise<void> {
  const refresh = { name: 'refresh-roles', kind: 'act', permission: '*' } as const
  await inAct(host, systemActor, refresh, newId(host.ports), async (act) => ok(await seedRoles(act.tx, roleFiles())))
}

function roleFiles(): string[] {
  return readdirSync(path.join(SEED, 'roles')).map((file) => readFileSync(path.join(SEED, 'roles', file), 'utf8'))
}

/** An empty installation outside demonstration mode: roles, agencies, and one security administrator whose password is printed once. */
export async function firstSetUp(host: Host, say: (line: string) => void): Promise<void> {
  const loginName = process.env['HENGJIAN_ADMIN_LOGIN'] ?? 'administrator'
  const given = process.env['HENGJIAN_ADMIN_PASSWORD']
  const password = given ?? randomBytes(18).toString('base64url')
  const setUp = { name: 'first-set-up', kind: 'act', permission: '*' } as const
  const result = await inAct(host, systemActor, setUp, newId(host.ports), async (act) => {
    await seedRoles(act.tx, roleFiles())
    await seedAgencies(act, readFileSync(path.join(SEED, 'agencies.yaml'), 'utf8'))
    const made = await createFirstAdministrator(act, {
      loginName,
      password,
      personName: '安全管理员',
      agencyCode: 'NB-AMR',
    })
    return made.ok ? ok(undefined) : made
  })
  if (!result.ok) throw new Error(`首次设置失败：${result.refusal.message}`)
  say(
    given === undefined
      ? `首个安全管理员：${loginName}，口令 ${password}（只显示这一次，登录后请立即更改）`
      : `首个安全管理员：${loginName}`,
  )
}
