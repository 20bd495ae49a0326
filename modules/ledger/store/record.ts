import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import { caseHandle, type Leaf, leafHashHex, leafText, payloadRoot, type SaltedField } from '../domain/leaf.ts'

/** What an act leaves behind. `fields` may hold personal values: only salted digests of them enter the leaf. */
export interface LeafInput {
  readonly type: string
  /** The matter whose chain the leaf joins; the actor's own chain when left out. */
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly fields: Readonly<Record<string, string>>
  readonly refs?: readonly string[]
  readonly org?: string
  readonly device?: string
}

export interface Recorded {
  readonly entryId: string
  readonly leafHash: string
  readonly seq: number
}

interface Chain {
  readonly salt: Buffer
  readonly handle: string
  readonly seq: number
  readonly last_hash: string
}

/**
 * Writes one leaf in the act's own transaction (verifiable.md §15.1): an act without a leaf did not happen.
 * Locks the subject's chain row until the transaction ends, so a subject's leaves follow one another.
 */
export async function record(act: Act, input: LeafInput): Promise<Recorded> {
  const entryId = newId(act.ports)
  const fields = salted(act, input.fields)
  const subject = input.subject ?? { kind: 'actor', id: act.actor.pseudonym }
  const chain = await nextInChain(act, subject)
  const leaf: Leaf = {
    type: input.type,
    org: input.org ?? act.actor.agencyId ?? 'system',
    case: chain.handle,
    seq: chain.seq,
    time: Math.floor(act.now.getTime() / 1000),
    actor: act.actor.pseudonym,
    device: input.device ?? 'server',
    payload: payloadRoot(fields),
    ...(chain.last_hash === '' ? {} : { prev: chain.last_hash }),
    ...(input.refs === undefined || input.refs.length === 0 ? {} : { refs: input.refs }),
  }
  const text = leafText(leaf)
  const leafHash = leafHashHex(text)
  await insertEntry(act, { entryId, text, leafHash, leaf, fields, subject })
  return { entryId, leafHash, seq: leaf.seq }
}

function salted(act: Act, fields: Readonly<Record<string, string>>): SaltedField[] {
  const entries = Object.entries(fields)
  const salts = act.ports.randomness.bytes(32 * entries.length)
  return entries.map(([name, value], index) => ({ name, value, salt: salts.slice(index * 32, index * 32 + 32) }))
}

/** Takes the next place in the subject's chain; the row lock it takes orders concurrent acts on one subject. */
async function nextInChain(act: Act, subject: { kind: string; id: string }): Promise<Chain> {
  const salt = act.ports.randomness.bytes(32)
  return act.tx.one<Chain>(
    `insert into ledger.chain as c (subject_kind, subject_id, salt, handle, seq, last_hash) values ($1, $2, $3, $4, 1, '')
     on conflict (subject_kind, subject_id) do update set seq = c.seq + 1
     returning salt, handle, seq, last_hash`,
    [subject.kind, subject.id, salt, caseHandle(salt, `${subject.kind}/${subject.id}`)],
  )
}

interface NewEntry {
  readonly entryId: string
  readonly text: string
  readonly leafHash: string
  readonly leaf: Leaf
  readonly fields: readonly SaltedField[]
  readonly subject: { readonly kind: string; readonly id: string }
}

/** Entry, fields, queue place and the chain's new end in one statement. */
async function insertEntry(act: Act, entry: NewEntry): Promise<void> {
  await act.tx.run(
    `with new_entry as (
       insert into ledger.entry (entry_id, leaf, leaf_hash, type, subject_kind, subject_id, seq, agency_id, actor, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)),
     new_fields as (
       insert into ledger.field (entry_id, position, name, value, salt)
       select $1, n, name, value, salt from unnest($11::text[], $12::text[], $13::bytea[]) with ordinality as f(name, value, salt, n)),
     moved as (update ledger.chain set last_hash = $3 where subject_kind = $5 and subject_id = $6)
     insert into ledger.pending (entry_id, leaf_hash) values ($1, $3)`,
    [
      entry.entryId,
      entry.text,
      entry.leafHash,
      entry.leaf.type,
      entry.subject.kind,
      entry.subject.id,
      entry.leaf.seq,
      act.actor.agencyId,
      entry.leaf.actor,
      act.now,
      entry.fields.map((field) => field.name),
      entry.fields.map((field) => field.value),
      entry.fields.map((field) => Buffer.from(field.salt)),
    ],
  )
}
