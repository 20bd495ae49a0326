import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findItemVersion } from '#catalogue'
import { findAgency } from '#identity'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { consideredInput, droppedInput, jointItemInput, jointListChanges } from '../domain/joint-items.ts'
import type { JointItem, JointItemInput, JointListChanges } from '../domain/joint-items.ts'
import { jointItemListPublished } from '../planning-events.ts'
import { no } from '../refusals.ts'
import { findJointList, holdJointLists, insertJointList, listJointLists } from '../store/joint-list-store.ts'

const request = z.object({
  listId: z.uuid(),
  year: z.int().min(2020).max(2100),
  title: z.string().trim().min(4).max(80),
  items: z.array(jointItemInput).min(1).max(300),
  dropped: z.array(droppedInput).max(300).default([]),
  considered: z.array(consideredInput).max(300).default([]),
})

const answer = z.object({ listId: z.uuid(), year: z.int(), version: z.int(), leafHash: z.string() })

/** Publishes the next version of the joint item list whole. Refuses an addition or a removal without its reason, and an item not in force. */
export const publishJointItemList = operation({
  name: 'publish-joint-item-list',
  kind: 'act',
  permission: 'draw.approve',
  summary: '公布联合抽查事项清单',
  input: request,
  output: answer,
  async run(act, input) {
    const contentHash = createHash('sha256').update(JSON.stringify(input)).digest()
    await holdJointLists(act.tx)
    const known = await findJointList(act.tx, input.listId)
    if (known !== undefined) return known.contentHash.equals(contentHash) ? ok(answer.parse(known)) : no('id-used')
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    if (agency === undefined) return no('agency-missing')
    const next = await nextVersion(act, input)
    if (!next.ok) return next
    const { version, items, dropped } = next.value
    const { leafHash } = await record(act, {
      type: 'joint-list.publish',
      subject: { kind: 'joint-list', id: input.listId },
      fields: { year: String(input.year), version: String(version), content: contentHash.toString('hex') },
      org: agency.code,
    })
    const list = {
      listId: input.listId,
      agencyId: agency.id,
      orgName: agency.name,
      year: input.year,
      version,
      title: input.title,
      items,
      dropped,
      considered: input.considered,
      contentHash,
      publishedByName: act.actor.personName,
      publishedAt: act.now,
      leafHash,
    }
    await insertJointList(act.tx, list)
    const { listId, year, title, considered } = list
    await publish(act, jointItemListPublished, {
      listId,
      agencyName: agency.name,
      year,
      version,
      title,
      items,
      dropped,
      considered,
      publishedAt: act.now.toISOString(),
      leafHash,
    })
    return ok({ listId, year, version, leafHash })
  },
})

async function nextVersion(
  act: Act,
  input: z.output<typeof request>,
): Promise<Result<{ version: number; items: JointItem[]; dropped: JointListChanges['dropped'] }>> {
  const [before] = await listJointLists(act.tx)
  if (before !== undefined && input.year < before.year) return no('joint-list-past', { year: before.year })
  const changes = jointListChanges(before?.items ?? [], input.items, input.dropped, input.year)
  if ('fault' in changes) return no(`joint-list-${changes.fault}`, { number: changes.number })
  const items = await itemsOf(act, input.items, changes.since)
  if (!items.ok) return items
  const version = before?.year === input.year ? before.version + 1 : 1
  return ok({ version, items: items.value, dropped: changes.dropped })
}

async function itemsOf(
  act: Act,
  proposed: readonly JointItemInput[],
  since: ReadonlyMap<string, { yearAdded: number; reason: string }>,
): Promise<Result<JointItem[]>> {
  const items: JointItem[] = []
  for (const { number, name, leadAgencyId, partnerIds, objects, method, itemIds } of proposed) {
    const names: string[] = []
    for (const id of [leadAgencyId, ...partnerIds]) {
      const agency = await findAgency(act.tx, id)
      if (agency === undefined) return no('agency-unknown')
      names.push(agency.name)
    }
    const versions: { code: string; name: string }[] = []
    for (const id of itemIds) {
      const version = await findItemVersion(act.tx, id, act.today)
      if (version === undefined) return no('joint-list-item', { number })
      versions.push({ code: version.code, name: version.title })
    }
    const [lead = '', ...partners] = names
    const { yearAdded, reason } = since.get(number) ?? { yearAdded: 0, reason: '' }
    items.push({ number, name, lead, partners, objects, method, items: versions, yearAdded, reason })
  }
  return ok(items)
}
