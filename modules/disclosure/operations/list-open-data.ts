import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { parameter } from '#law'
import { operation } from '#platform/operation.ts'
import { openDatasets } from '../domain/open-datasets.ts'
import { openDataPublicKey } from '../open-data-key.ts'
import { openDataStrings as words } from '../open-data-strings.ts'
import { type EditionRow, type FileRow, listEditions, listFiles } from '../queries/open-data.ts'

const instant = z.iso.datetime({ offset: true })
const fileShape = z.object({
  name: z.string(),
  dataset: z.string(),
  rows: z.int(),
  size: z.int().describe('字节'),
  sha256: z.string(),
  href: z.string(),
  stopped: z.object({ at: instant, reason: z.string() }).nullable().describe('停止提供的时间和理由；在提供的为空'),
})
const editionShape = z.object({
  ordinal: z.int().describe('期次'),
  madeAt: instant,
  cause: z.string(),
  keepUntil: z.iso.date(),
  manifestSha256: z.string(),
  leafHash: z.string(),
  isAnchored: z.boolean().describe('账本凭据是否已经可以下载'),
  base: z.string().describe('文件地址的前半部分'),
  files: z.array(fileShape),
})

/** Every edition of the open data that is kept, with its files, the dictionary, the licence and the key of the signature. */
export const listOpenData = operation({
  name: 'list-open-data',
  kind: 'query',
  permission: 'public',
  summary: '公众查看开放数据',
  input: z.object({}),
  output: z.object({
    licence: z.string(),
    citation: z.string(),
    intervalDays: z.int(),
    keptDays: z.int(),
    publicKey: z.string().describe('核对签名的公钥（PEM）'),
    datasets: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        what: z.string(),
        keyTitle: z.string(),
        columns: z.array(z.object({ key: z.string(), title: z.string(), type: z.string(), note: z.string() })),
      }),
    ),
    editions: z.array(editionShape),
  }),
  async run({ tx, today, settings }) {
    const editions = await listEditions(tx, today)
    const files = await listFiles(
      tx,
      editions.map((one) => one.ordinal),
    )
    const kept = parameter('open-data-kept-days', today)
    return ok({
      licence: words.licence.replace('{origin}', settings.origin),
      citation: kept.citation,
      intervalDays: parameter('open-data-interval-days', today).value,
      keptDays: kept.value,
      publicKey: openDataPublicKey(settings),
      datasets: openDatasets.map((set) => ({
        ...set,
        columns: set.columns.map((one) => ({ ...one, type: words.types[one.type] })),
      })),
      editions: editions.map((one) => editionView(one, files)),
    })
  },
})

function editionView(edition: EditionRow, files: readonly FileRow[]): z.input<typeof editionShape> {
  const base = `/api/disclosure/open-data/${edition.ordinal}`
  return {
    ordinal: edition.ordinal,
    madeAt: edition.madeAt.toISOString(),
    cause: words.cause[edition.cause],
    keepUntil: edition.keepUntil,
    manifestSha256: edition.manifestHash,
    leafHash: edition.leafHash,
    isAnchored: edition.anchor !== null,
    base,
    files: files
      .filter((file) => file.ordinal === edition.ordinal)
      .map((file) => ({
        name: file.name,
        dataset: file.dataset,
        rows: file.rows,
        size: file.size,
        sha256: file.hash,
        href: `${base}/${file.name}`,
        stopped:
          file.stoppedAt === null ? null : { at: file.stoppedAt.toISOString(), reason: file.stoppedReason ?? '' },
      })),
  }
}
