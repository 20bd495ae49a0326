import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { operationId, type Route } from '#platform/http/route.ts'
import type { Module } from '#platform/module.ts'

/** One route of the live router and the roles that may use it. */
export interface MatrixRow {
  readonly route: string
  readonly operationId: string
  readonly permission: string
  readonly roles: readonly string[]
}

/** The role × route matrix as it follows from the mounted routes and db/seed/roles. */
export function matrixOf(modules: readonly Module[], grants: ReadonlyMap<string, readonly string[]>): MatrixRow[] {
  return modules
    .flatMap((one) => one.routes)
    .map((one) => {
      const permission = permissionOf(one)
      const open = permission === 'public' || permission === 'signed-in'
      return {
        route: `${one.method} ${one.path}`,
        operationId: operationId(one),
        permission,
        roles: open ? [permission] : [...(grants.get(permission) ?? [])].sort(),
      }
    })
    .sort((a, b) => (a.route < b.route ? -1 : 1))
}

export function permissionOf(one: Route): string {
  return one.shape === 'raw' ? one.permission : one.operation.permission
}

/** permission → roles, from all files of db/seed/roles. */
export function readGrants(root: string): Map<string, string[]> {
  const folder = path.join(root, 'db/seed/roles')
  const grants = new Map<string, string[]>()
  for (const file of readdirSync(folder)) {
    const { permissions } = parse(readFileSync(path.join(folder, file), 'utf8')) as {
      permissions?: Record<string, string[]>
    }
    for (const [permission, roles] of Object.entries(permissions ?? {}))
      grants.set(permission, [...(grants.get(permission) ?? []), ...roles])
  }
  return grants
}

export function matrixText(rows: readonly MatrixRow[]): string {
  return `route\toperation\tpermission\troles\n${rows.map((row) => `${row.route}\t${row.operationId}\t${row.permission}\t${row.roles.join(' ')}\n`).join('')}`
}
