// What a witness does before signing: the log's own signature, and that the log it saw last is the beginning of this one.

import { base64, concat, fromHex, u64, utf8 } from './bytes.mjs'
import { checkSignature, keyText, parseCheckpoint } from './note.mjs'
import { suiteOf } from './suite.mjs'
import { consistent } from './tree.mjs'

const SUITE = suiteOf('sha256')
const COSIGNATURE = 4

/**
 * Why this checkpoint is not signed, in Chinese, or undefined when it may be. `kept` is the checkpoint this witness signed last,
 * `proof` the consistency proof from its size in hex, `logKey` the log's key as the gazette prints it.
 */
export function whyNotSign(checkpoint, { kept, proof, logKey, ed25519 }) {
  if (checkpoint.origin !== logKey.name) return `来源是 ${checkpoint.origin}，不是 ${logKey.name}`
  if (checkSignature(checkpoint, logKey, ed25519) !== true) return '账本自己的签名无效'
  if (kept === undefined) return undefined
  if (checkpoint.size < kept.size) return `账本退回了：上次见证 ${kept.size} 片叶，现在只有 ${checkpoint.size} 片`
  const fits = consistent(SUITE.hash, kept.size, kept.root, checkpoint.size, checkpoint.root, proof.map(fromHex))
  return fits ? undefined : `账本改写了：上次见证的 ${kept.size} 片叶不是现在这 ${checkpoint.size} 片的开头`
}

/** The line of cosignature/v1; `sign` signs bytes with the witness's own key. */
export function cosignature(checkpoint, { name, publicKey, sign }, time) {
  const id = keyText(name, COSIGNATURE, publicKey).split('+')[1]
  const signature = sign(utf8(`cosignature/v1\ntime ${time}\n${checkpoint.body}`))
  return `— ${name} ${base64(concat(fromHex(id), u64(time), signature))}\n`
}

/**
 * One round of a witness: asks for the newest checkpoint, judges it against the one kept, hands in the signature. Answers
 * `{ refused }` or `{ checkpoint, note, line }`; the caller keeps `note` before it trusts anything later.
 * `ask(path)` reads JSON from the log, `hand(path, body)` gives JSON to it.
 */
export async function witnessOnce({ ask, hand }, witness, { kept: keptNote, logKey, ed25519, time }) {
  const { note } = await ask('/api/ledger/checkpoint')
  const checkpoint = parseCheckpoint(note)
  const kept = keptNote === undefined ? undefined : parseCheckpoint(keptNote)
  const grew = kept !== undefined && checkpoint.size > kept.size
  const { path } = grew
    ? await ask(`/api/ledger/proofs/consistency?from=${kept.size}&to=${checkpoint.size}`)
    : { path: [] }
  const refused = whyNotSign(checkpoint, { kept, proof: path, logKey, ed25519 })
  if (refused !== undefined) return { refused, note }
  const line = cosignature(checkpoint, witness, time)
  await hand(`/api/ledger/witnesses/${witness.witnessId}/cosignatures`, { size: checkpoint.size, line })
  return { checkpoint, note, line }
}
