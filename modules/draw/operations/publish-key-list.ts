import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findEntity } from '#entities'
import { findAgency } from '#identity'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { keyListInput, twiceListed } from '../domain/key-list.ts'
import type { KeyListEntry } from '../domain/key-list.ts'
import { no } from '../refusals.ts'
import { keyListPublished } from '../register-events.ts'
import { findKeyList, holdRegister, insertKeyList, listKeyLists } from '../store/draw-register-store.ts'

const answer = z.object({ listId: z.uuid(), year: z.int(), version: z.int(), leafHash: z.string() })

/** Publishes the next version of the agency's key-supervision list whole. Refuses an entity twice, one the register does not know, a window that is over. */
export const publishKeyList = operation({
  name: 'publish-key-list',
  kind: 'act',
  permission: 'draw.approve',
  summary: '公布重点监管名单',
  input: z.object({
    listId: z.uuid(),
    year: z.int().min(2020).max(2100),
    title: z.string().trim().min(4).max(80),
    legalBasis: z.string().trim().min(2).max(300),
    inForceFrom: z.iso.date(),
    inForceTo: z.iso.date(),
    entries: z.array(keyListInput).min(1).max(5000),
  }),
  output: answer,
  async run(act, input) {
    const contentHash = createHash('sha256').update(JSON.stringify(input)).digest()
    await holdRegister(act.tx)
    const known = await findKeyList(act.tx, input.listId)
    if (known !== undefined) return known.contentHash.equals(contentHash) ? ok(answer.parse(known)) : no('id-used')
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    if (agency === undefined) return no('agency-missing')
    if (input.inForceTo < input.inForceFrom || input.inForceTo < act.today) return no('key-list-window')
    const twice = twiceListed(input.entries)
    if (twice !== undefined) return no('key-list-twice', { number: twice })
    const entries = await entriesOf(act, input.entries)
    if (!entries.ok) return entries
    const own = (await listKeyLists(act.tx)).filter((one) => one.agencyId === agency.id && one.year === input.year)
    const version = 1 + Math.max(0, ...own.map((one) => one.version))
    const { listId, year, title, legalBasis, inForceFrom, inForceTo } = input
    const { leafHash } = await record(act, {
      type: 'key-list.publish',
      subject: { kind: 'key-list', id: listId },
      fields: { year: String(year), version: String(version), content: contentHash.toString('hex') },
      org: agency.code,
    })
    const head = { listId, year, version, title, legalBasis, inForceFrom, inForceTo, leafHash }
    await insertKeyList(act.tx, {
      ...head,
      agencyId: agency.id,
      orgName: agency.name,
      entries: entries.value,
      contentHash,
      publishedByName: act.actor.personName,
      publishedAt: act.now,
    })
    await publish(act, keyListPublished, {
      ...head,
      agencyName: agency.name,
      entries: entries.value.map(({ number, name, uscc, reason }) => ({ number, name, uscc, reason })),
      publishedAt: act.now.toISOString(),
    })
    return ok({ listId, year, version, leafHash })
  },
})

async function entriesOf(
  act: Act,
  proposed: readonly z.output<typeof keyListInput>[],
): Promise<Result<KeyListEntry[]>> {
  const entries: KeyListEntry[] = []
  for (const one of proposed) {
    const entity = await findEntity(act.tx, one.entityId)
    if (entity === undefined) return no('key-list-entity', { number: one.number })
    entries.push({ ...one, name: entity.name, uscc: entity.uscc ?? '' })
  }
  return ok(entries)
}
