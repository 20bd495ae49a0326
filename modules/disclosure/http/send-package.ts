import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { sendRefusal } from '#platform/http/problem.ts'
import type { RawCall } from '#platform/http/route.ts'
import { perform } from '#platform/operation.ts'
import { listPublicPackage } from '../operations/list-public-package.ts'
import { no } from '../refusals.ts'

/** Sends one file of a public draw package. */
export async function sendPackageFile(call: RawCall): Promise<unknown> {
  const { name } = z.object({ name: z.string() }).parse(call.request.params)
  const type = name.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8'
  return send(call, type, (listed) => listed.files.find((file) => file.name === name)?.sha256)
}

/** Sends a public draw package as one archive. */
export async function sendPackageArchive(call: RawCall): Promise<unknown> {
  call.reply.header('content-disposition', 'attachment; filename="draw-package.zip"')
  return send(call, 'application/zip', (listed) => listed.zip.sha256)
}

type Listed = z.output<typeof listPublicPackage.output>

async function send(call: RawCall, type: string, hashOf: (listed: Listed) => string | undefined): Promise<unknown> {
  const { host, actor, request, reply } = call
  const listed = await perform(host, actor, listPublicPackage, {
    planId: z.object({ planId: z.string() }).parse(request.params).planId,
  })
  if (!listed.ok) return sendRefusal(reply, listed.refusal, request.id)
  const hash = hashOf(listed.value)
  const content = hash === undefined ? undefined : await host.ports.files.get(hash)
  if (content === undefined) return sendRefusal(reply, no('package-file-unknown').refusal, request.id)
  return reply.header('content-type', type).header('etag', `"${hash}"`).send(Buffer.from(content))
}
