import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findPackage } from '../queries/find-package.ts'
import { no } from '../refusals.ts'

/** The files by which anybody draws again, each with its hash and address. Refuses a draw that has no public package yet. */
export const listPublicPackage = operation({
  name: 'list-public-package',
  kind: 'query',
  permission: 'public',
  summary: '公众获取抽取验证包',
  input: z.object({ planId: z.uuid() }),
  output: z.object({
    files: z.array(z.object({ name: z.string(), size: z.int(), sha256: z.string(), href: z.string() })),
    zip: z.object({ size: z.int(), sha256: z.string(), href: z.string() }),
    builtAt: z.iso.datetime({ offset: true }),
  }),
  async run({ tx }, { planId }) {
    const stored = await findPackage(tx, planId)
    if (stored === undefined) return no('package-not-yet')
    const base = `/api/disclosure/draws/${planId}/package`
    return ok({
      files: stored.files.map((file) => ({
        name: file.name,
        size: file.size,
        sha256: file.hash,
        href: `${base}/${encodeURIComponent(file.name)}`,
      })),
      zip: { size: stored.zipSize, sha256: stored.zipHash, href: `${base}.zip` },
      builtAt: stored.builtAt.toISOString(),
    })
  },
})
