import { createHash } from 'node:crypto'
import { z } from 'zod'
import { record } from '#ledger'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import { nameKey } from '../domain/name-key.ts'
import { checkObjectCode, objectCodeTypes } from '../domain/object-code.ts'
import { codeFaultWord, codeTypeWord } from '../object-strings.ts'
import { no } from '../refusals.ts'
import { findObjectPlaces, insertObjects, type NewObject, type ObjectPlace } from '../store/objects.ts'

const row = z.object({
  uscc: z.string().trim().max(18),
  address: z.string().trim().max(200).nullable().default(null),
  kind: z.enum(['equipment', 'product', 'site', 'website']),
  codeType: z.enum(objectCodeTypes),
  code: z.string().trim().min(1).max(100),
  name: z.string().trim().min(1).max(200),
  sinceOn: z.iso.date().nullable().default(null),
})

type Row = z.infer<typeof row>

/**
 * Puts many objects on their files at once, up to 2,000: each row is either recorded, known already, or refused with its own
 * reason, and the sums are equal. One act, one leaf with the hash of all rows. Refused as a whole: no row could be recorded.
 */
export const recordObjects = operation({
  name: 'record-objects',
  kind: 'act',
  permission: 'entities.record-fact',
  summary: '成批登记监管对象',
  input: z.object({
    source: z.string().trim().min(2).max(200),
    citation: z.string().trim().min(2).max(200).nullable().default(null),
    rows: z.array(row).min(1).max(2000),
  }),
  output: z.object({
    recorded: z.number().int(),
    known: z.number().int(),
    refused: z.array(z.object({ row: z.number().int(), code: z.string(), why: z.string() })),
  }),
  async run(act, { source, citation, rows }) {
    const places = await findObjectPlaces(act.tx, [...new Set(rows.map((one) => one.uscc))])
    const refused: { row: number; code: string; why: string }[] = []
    const objects: NewObject[] = []
    const seen = new Set<string>()
    let known = 0
    for (const [at, one] of rows.entries()) {
      const read = readRow(act, one, places.get(one.uscc))
      if ('why' in read) {
        refused.push({ row: at + 1, code: one.code, why: read.why })
        continue
      }
      const key = `${read.entityId} ${one.kind} ${read.code}`
      if (read.isKnown || seen.has(key)) known += 1
      else objects.push(objectOf(act, one, read, { source, citation }))
      seen.add(key)
    }
    if (objects.length === 0 && known === 0) return no('no-object-recorded', { why: refused[0]?.why ?? '' })
    await insertObjects(act, objects)
    await record(act, {
      type: 'entities.objects',
      subject: { kind: 'objects', id: newId(act.ports) },
      fields: {
        source,
        recorded: String(objects.length),
        known: String(known),
        refused: String(refused.length),
        hash: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      },
    })
    return ok({ recorded: objects.length, known, refused })
  },
})

interface ReadRow {
  readonly entityId: string
  readonly premisesId: string | null
  readonly code: string
  readonly isKnown: boolean
}

function readRow(act: Act, one: Row, place: ObjectPlace | undefined): ReadRow | { why: string } {
  if (place === undefined) return { why: `登记册中没有代码为 ${one.uscc} 的主体` }
  const verdict = checkObjectCode(one.codeType, one.code, Number(act.today.slice(0, 'yyyy'.length)))
  if (!verdict.valid) return { why: `${codeTypeWord(one.codeType)}${codeFaultWord(one.codeType, verdict.fault)}` }
  const key = one.address === null ? null : nameKey(one.address)
  const premises = key === null ? place.places[0] : place.places.find((each) => each.key === key)
  if (key !== null && premises === undefined) return { why: `本户没有在用场所「${one.address ?? ''}」` }
  const { entityId } = place
  const isKnown = place.known.includes(`${one.kind} ${verdict.code}`)
  return { entityId, premisesId: premises?.premisesId ?? null, code: verdict.code, isKnown }
}

function objectOf(
  act: Act,
  { kind, codeType, name, sinceOn }: Row,
  { entityId, premisesId, code }: ReadRow,
  from: { source: string; citation: string | null },
): NewObject {
  return { id: newId(act.ports), entityId, premisesId, kind, codeType, code, name, sinceOn, state: 'in-use', ...from }
}
