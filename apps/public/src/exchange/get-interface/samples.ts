import { load } from '../../api/client.ts'
import type { InterfaceDetail } from '../../api/shapes.ts'
import type { ReadApi } from '../../app/page.ts'

/** Where a number that exists is found, so that an example can be run as it stands. */
const FOUND_IN: Readonly<Record<string, { readonly url: string; readonly list: string; readonly key: string }>> = {
  planId: { url: '/api/disclosure/draws?pageSize=50', list: 'items', key: 'planId' },
  yearPlanId: { url: '/api/disclosure/year-plans', list: 'items', key: 'yearPlanId' },
  itemId: { url: '/api/disclosure/items', list: 'items', key: 'itemId' },
  entityId: { url: '/api/disclosure/entities?q=%E5%AE%81%E6%B3%A2&pageSize=1', list: 'items', key: 'entityId' },
}
const KNOWN: Readonly<Record<string, string>> = {
  q: '宁波',
  search: '食品',
  edition: 'latest',
  name: 'manifest.json',
  year: '2026',
  statuteId: 'cn.administrative-penalty-law',
  article: '33',
  recordId: 'open-data-kept-days',
  operationId: 'searchPublicEntities',
  onDate: '2026-03-02',
}

/** Fields that mean something else, or are found elsewhere, in one interface. */
const OWN_VALUE: Readonly<Record<string, string>> = { 'downloadPublicPackageFile name': 'package.json' }
const OWN_PLACE: Readonly<Record<string, (typeof FOUND_IN)[string]>> = {
  'weighPublicPenalty itemId': { url: '/api/disclosure/items?kind=penalty', list: 'items', key: 'itemId' },
}

/** A value for every field that must be sent in path or query; undefined where nothing public stands for an example. */
export async function sampleFields(
  read: ReadApi,
  detail: InterfaceDetail,
): Promise<ReadonlyMap<string, string | undefined>> {
  const needed = detail.fields.filter((one) => one.place === 'path' || (one.place === 'query' && one.isRequired))
  const values = await Promise.all(
    needed.map(async ({ name }): Promise<[string, string | undefined]> => [
      name,
      await sampleOf(read, detail.operationId, name),
    ]),
  )
  return new Map(values)
}

async function sampleOf(read: ReadApi, operationId: string, name: string): Promise<string | undefined> {
  const own = `${operationId} ${name}`
  const place = OWN_PLACE[own] ?? FOUND_IN[name]
  if (place === undefined) return OWN_VALUE[own] ?? KNOWN[name]
  const found = await load<Record<string, unknown>>(read, place.url)
  const rows = found.ok ? found.value[place.list] : undefined
  const [first]: unknown[] = Array.isArray(rows) ? rows : []
  const value = typeof first === 'object' && first !== null ? (first as Record<string, unknown>)[place.key] : undefined
  return typeof value === 'string' ? value : undefined
}

/** The command as a shell takes it; what has no example stands in angle brackets. */
export function curlOf(
  origin: string,
  detail: InterfaceDetail,
  values: ReadonlyMap<string, string | undefined>,
): string {
  const path = detail.path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values.get(name)
    return value === undefined ? `<${name}>` : encodeURIComponent(value)
  })
  const query = detail.fields.filter((one) => one.place === 'query' && one.isRequired)
  const isGet = detail.method === 'GET'
  const lines = [
    `curl -sS ${isGet ? '--get ' : ''}${isGet ? '' : `-X ${detail.method} `}'${origin}${path}'`,
    ...query.map((one) => `--data-urlencode '${one.name}=${values.get(one.name) ?? `<${one.name}>`}'`),
    ...(detail.isPublic
      ? []
      : [`-H "Authorization: Bearer $HENGJIAN_KEY"`, `-H 'X-Hengjian-Purpose: ${encodeURIComponent('办件号')}'`]),
    ...bodyOf(detail),
  ]
  return lines.join(' \\\n  ')
}

function bodyOf({ body }: InterfaceDetail): string[] {
  if (body === null) return []
  const sent =
    body.mediaType === 'application/json'
      ? `-d '${body.sample.replaceAll("'", String.raw`'\''`)}'`
      : '--data-binary @文件'
  return [`-H 'Content-Type: ${body.mediaType}'`, sent]
}
