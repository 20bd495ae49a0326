import { newId } from '#kernel/ids.ts'
import type { Act } from '#platform/operation.ts'
import type { Tx } from '#platform/tx.ts'
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

/** The end of a subject's chain as the transaction holds it: `seq` is the place the next leaf takes. */
interface Chain {
  readonly handle: string
  readonly seq: number
  readonly last_hash: string
}

interface Subject {
  readonly kind: string
  readonly id: string
}

/** Chains a transaction holds the lock of, so that its second leaf on a subject asks nobody. Lives as long as the transaction. */
const heldChains = new WeakMap<Tx, Map<string, Promise<Chain>>>()

/**
 * Writes one leaf in the act's own transaction (verifiable.md §15.1): an act without a leaf did not happen.
 * Locks the subject's chain row until the transaction ends, so a subject's leaves follow one another. The leaf is sent and
 * not waited for: should it fail, the transaction fails.
 */
export async function record(act: Act, input: LeafInput): Promise<Recorded> {
  const subject = input.subject ?? { kind: 'actor', id: act.actor.pseudonym }
  const written = holdChain(act, subject).then((chain) => append(act, input, subject, chain))
  chainsOf(act.tx).set(keyOf(subject), written.then(following))
  return written.then(({ recorded }) => recorded)
}

/** Sends for a subject's chain before the leaf is known, to save the act a wait; `record` uses it. Locks the chain's row. */
export function expectRecord(act: Act, subject: Subject): void {
  holdChain(act, subject).catch(() => undefined) // record meets the same failure
}

interface Written {
  readonly chain: Chain
  readonly recorded: Recorded
}

function append(act: Act, input: LeafInput, subject: Subject, chain: Chain): Written {
  const entryId = newId(act.ports)
  const fields = salted(act, input.fields)
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
  insertEntry(act, { entryId, text, leafHash, leaf, fields, subject })
  return { chain, recorded: { entryId, leafHash, seq: leaf.seq } }
}

function following({ chain, recorded }: Written): Chain {
  return { handle: chain.handle, seq: chain.seq + 1, last_hash: recorded.leafHash }
}

function chainsOf(tx: Tx): Map<string, Promise<Chain>> {
  const known = heldChains.get(tx)
  if (known !== undefined) return known
  const made = new Map<string, Promise<Chain>>()
  heldChains.set(tx, made)
  return made
}

function keyOf(subject: Subject): string {
  return `${subject.kind}/${subject.id}`
}

function holdChain(act: Act, subject: Subject): Promise<Chain> {
  const chains = chainsOf(act.tx)
  const held = chains.get(keyOf(subject)) ?? nextInChain(act, subject)
  chains.set(keyOf(subject), held)
  return held
}

function salted(act: Act, fields: Readonly<Record<string, string>>): SaltedField[] {
  const entries = Object.entries(fields)
  const salts = act.ports.randomness.bytes(32 * entries.length)
  return entries.map(([name, value], index) => ({ name, value, salt: salts.slice(index * 32, index * 32 + 32) }))
}

/** Takes the next place in the subject's chain; the row lock it takes orders concurrent acts on one subject. */
function nextInChain(act: Act, subject: Subject): Promise<Chain> {
  const salt = act.ports.randomness.bytes(32)
  return act.tx.one<Chain>(
    `insert into ledger.chain as c (subject_kind, subject_id, salt, handle, seq, last_hash) values ($1, $2, $3, $4, 1, '')
     on conflict (subject_kind, subject_id) do update set seq = c.seq + 1
     returning handle, seq, last_hash`,
    [subject.kind, subject.id, salt, caseHandle(salt, keyOf(subject))],
  )
}

interface NewEntry {
  readonly entryId: string
  readonly text: string
  readonly leafHash: string
  readonly leaf: Leaf
  readonly fields: readonly SaltedField[]
  readonly subject: Subject
}

/** Entry, fields, queue place and the chain's new end in one statement. */
function insertEntry(act: Act, entry: NewEntry): void {
  act.tx.later(
    `with new_entry as (
       insert into ledger.entry (entry_id, leaf, leaf_hash, type, subject_kind, subject_id, seq, agency_id, actor, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)),
     new_fields as (
       insert into ledger.field (entry_id, position, name, value, salt)
       select $1, n, name, value, salt from unnest($11::text[], $12::text[], $13::bytea[]) with ordinality as f(name, value, salt, n)),
     moved as (update ledger.chain set last_hash = $3, seq = $7 where subject_kind = $5 and subject_id = $6)
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
