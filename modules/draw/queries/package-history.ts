import { jcs } from '#kernel/jcs.ts'
import { findWitnessedProof, readLeaf } from '#ledger'
import type { StoredLeaf } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { hex, lp, suiteOf, tagged, fromHex, utf8 } from '../domain/encoding.ts'
import { listStateChanges, policyOn } from '../store/plan-store.ts'
import type { PackageSources } from './build-package.ts'

/** history.json; leaves.jsonl and proofs once the log has integrated every knot. */
export async function historyFiles(act: Act, of: PackageSources): Promise<[string, string][]> {
  const changes = await listStateChanges(act.tx, of.plan.planId)
  const history = changes.map(({ state, changedAt, leafType, leafHash, reason, wave }) => ({
    state,
    at: Math.floor(changedAt.getTime() / 1000),
    type: leafType,
    leaf: leafHash,
    ...(reason === null ? {} : { reason }),
    ...(wave === 1 ? {} : { wave }),
  }))
  const files: [string, string][] = [['history.json', jcs(history)]]
  const lines: string[] = []
  const { quorum } = await policyOn(act.tx, of.plan.kind, act.today)
  for (const change of changes) {
    const leaf = await readLeaf(act.tx, change.leafHash)
    const proof =
      leaf?.index === null || leaf === undefined ? undefined : await findWitnessedProof(act.tx, change.leafHash, quorum)
    if (leaf === undefined || proof === undefined) return [['history.json', jcs(history)]]
    lines.push(
      jcs({ leaf: leaf.leaf, index: proof.index, fields: leaf.fields.map((field) => openField(of, leaf, field)) }),
    )
    files.push([`proofs/${proof.index}.tlog-proof`, proof.tlogProof])
  }
  if (lines.length > 0) files.push(['leaves.jsonl', lines.join('\n')])
  return files
}

const OPEN_FIELDS = new Set([
  'plan',
  'state',
  'reason',
  'commit',
  'frame',
  'seal',
  'sourceMoment',
  'rule',
  'roster',
  'units',
  'officers',
  'resultRoot',
  'drawn',
  'selections',
  'wave',
  'witnessedAt',
  'quorum',
  'guard',
])

/** A field with its salt where it may be open, else its digest: the payload root can be computed either way. */
function openField({ audience, isListOpen }: PackageSources, leaf: StoredLeaf, field: StoredLeaf['fields'][number]) {
  const isSeed = leaf.type === 'draw.seed' || leaf.type === 'draw.disclose'
  const isOpen = audience === 'full' || OPEN_FIELDS.has(field.name) || (isSeed && isListOpen)
  if (isOpen) return { name: field.name, value: field.value, salt: field.salt }
  return {
    digest: hex(tagged(suiteOf('sha256'), 'F', fromHex(field.salt), lp(utf8(field.name)), lp(utf8(field.value)))),
  }
}
