import { Buffer } from 'node:buffer'
import { sendRefusal } from '#platform/http/problem.ts'
import type { RawCall } from '#platform/http/route.ts'
import { perform } from '#platform/operation.ts'
import { z } from 'zod'
import { packageZip } from './zip.ts'
import { exportPackage } from '../queries/export-package.ts'

const cover = z.object({ commit: z.string() })

/** Sends a draw package as `draw-<commit8>.zip`. */
export async function sendPackage({ host, actor, request, reply }: RawCall): Promise<unknown> {
  const params = z.object({ planId: z.string() }).parse(request.params)
  const query = z.object({ audience: z.string().optional() }).parse(request.query)
  const result = await perform(host, actor, exportPackage, { ...query, ...params })
  if (!result.ok) return sendRefusal(reply, result.refusal, request.id)
  const files = new Map(result.value.files.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64')]))
  const { commit } = cover.parse(JSON.parse(files.get('package.json')?.toString('utf8') ?? '{}'))
  return reply
    .header('content-type', 'application/zip')
    .header('content-disposition', `attachment; filename="draw-${commit.slice(0, 8)}.zip"`)
    .send(Buffer.from(await packageZip(files)))
}
