import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { sumFile } from '../domain/open-manifest.ts'
import { openDataPublicKey } from '../open-data-key.ts'
import { type EditionRow, type FileRow, findEdition, listFiles } from '../queries/open-data.ts'
import { no } from '../refusals.ts'

/**
 * Where the bytes of a file of an edition are: in the file store by hash, or here, where it is one of the small files about the
 * others. Refused: no such edition or file, and a file in which a record was withdrawn.
 */
export const getOpenFile = operation({
  name: 'get-open-file',
  kind: 'query',
  permission: 'public',
  summary: '公众取得开放数据的一个文件',
  input: z.object({
    edition: z.union([z.literal('latest'), z.coerce.number().int().min(1).max(1e6)]),
    name: z.string().max(80),
  }),
  output: z.object({
    edition: z.int(),
    hash: z.string(),
    size: z.int(),
    isStored: z.boolean(),
    base64: z.string().describe('内容；在文件库中的为空'),
    madeAt: z.iso.datetime({ offset: true }),
  }),
  async run({ tx, today, settings }, { edition: wanted, name }) {
    const edition = await findEdition(tx, wanted, today)
    if (edition === undefined) return no('open-edition-unknown')
    const files = await listFiles(tx, [edition.ordinal])
    const file = files.find((one) => one.name === name)
    const madeAt = edition.madeAt.toISOString()
    if (file?.stoppedReason != null) return no('open-file-stopped', { name, why: file.stoppedReason })
    if (file !== undefined)
      return ok({ edition: edition.ordinal, hash: file.hash, size: file.size, isStored: true, base64: '', madeAt })
    const bytes = smallFile(name, edition, files, openDataPublicKey(settings))
    if (bytes === undefined) return no('open-file-unknown', { name })
    const hash = createHash('sha256').update(bytes).digest('hex')
    const base64 = bytes.toString('base64')
    return ok({ edition: edition.ordinal, hash, size: bytes.byteLength, isStored: false, base64, madeAt })
  },
})

function smallFile(
  name: string,
  edition: EditionRow,
  files: readonly FileRow[],
  publicKey: string,
): Buffer | undefined {
  switch (name) {
    case 'manifest.json':
      return Buffer.from(edition.manifest)
    case 'manifest.sig':
      return Buffer.from(edition.signature, 'hex')
    case 'public-key.pem':
      return Buffer.from(publicKey)
    case 'SHA256SUMS':
      return Buffer.from(sumFile(files, edition.manifestHash))
    case 'ledger.json':
      return edition.anchor === null ? undefined : Buffer.from(edition.anchor)
    default:
      return undefined
  }
}
