// Signed notes, checkpoints and cosignatures of C2SP (signed-note, tlog-checkpoint, tlog-cosignature, tlog-policy).

import { base64, concat, fromBase64, hex, u64, utf8 } from './bytes.mjs'
import { verifyEd25519 } from './ed25519.mjs'
import { sha256 } from './sha256.mjs'
import { verifySm2 } from './sm2.mjs'

const LOG = 1
const COSIGNATURE = 4
const OTHER = 0xff
const SM2_NAME = 'sm2-sm3'

/** One note: text up to and with its last newline, an empty line, signature lines. */
export function parseNote(text) {
  const split = text.lastIndexOf('\n\n')
  if (split < 0 || !text.endsWith('\n')) throw new Error('签名文本缺少空行或结尾换行')
  const lines = text.slice(split + 2, -1).split('\n')
  return { body: text.slice(0, split + 1), signatures: lines.map(parseSignature) }
}

function parseSignature(line) {
  const match = /^— ([^\s+]+) (\S+)$/.exec(line)
  if (match === null) throw new Error('签名行格式不对')
  const bytes = fromBase64(match[2])
  if (bytes.length < 5) throw new Error('签名过短')
  return { name: match[1], id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) }
}

/** Checkpoint body: origin, size, root in base64; extension lines are refused. */
export function parseCheckpoint(text) {
  const note = parseNote(text)
  const lines = note.body.split('\n')
  if (lines.length !== 4 || lines[3] !== '') throw new Error('检查点应恰为三行：来源、大小、根')
  const [origin, size, root] = lines
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(size)) throw new Error('检查点大小不是十进制整数')
  const bytes = fromBase64(root)
  if (bytes.length !== 32) throw new Error('检查点的根不是 32 字节')
  return { ...note, origin, size: Number(size), root: bytes }
}

/** Verifier key `name+id+base64(type ‖ key)`; the id is the start of SHA-256(name ‖ "\n" ‖ type ‖ key). */
export function parseKey(text) {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text)
  if (match === null) throw new Error('公钥格式不对')
  const [, name, id, body] = match
  const bytes = fromBase64(body)
  if (keyId(name, bytes) !== id) throw new Error(`公钥 ${name} 的编号与内容不符`)
  return { name, id, ...keyKind(bytes) }
}

function keyKind(bytes) {
  const prefix = concat(Uint8Array.of(OTHER), utf8(SM2_NAME))
  if (bytes[0] === OTHER && hex(bytes.subarray(0, prefix.length)) === hex(prefix)) {
    return { type: OTHER, key: bytes.subarray(prefix.length) }
  }
  if ((bytes[0] !== LOG && bytes[0] !== COSIGNATURE) || bytes.length !== 33) throw new Error('不支持的公钥类型')
  return { type: bytes[0], key: bytes.subarray(1) }
}

function keyId(name, typeAndKey) {
  return hex(sha256(concat(utf8(name + '\n'), typeAndKey)).subarray(0, 4))
}

/** The text of a verifier key. */
export function keyText(name, type, key) {
  const bytes = concat(Uint8Array.of(type), key)
  return `${name}+${keyId(name, bytes)}+${base64(bytes)}`
}

/**
 * True, or {time} for a cosignature; false when the signature of that key is missing or wrong.
 * `ed25519` may be another implementation: the command line uses Node's, which is a hundred times faster.
 */
export function checkSignature(note, key, ed25519 = verifyEd25519) {
  const signature = note.signatures.find((s) => s.name === key.name && s.id === key.id)
  if (signature === undefined) return false
  if (key.type === LOG) return ed25519(key.key, utf8(note.body), signature.bytes)
  if (key.type === OTHER) return verifySm2(key.key, utf8(note.body), signature.bytes)
  return checkCosignature(note, key, signature.bytes, ed25519)
}

/** cosignature/v1: eight bytes of time, then a signature over a header with that time and the body. */
function checkCosignature(note, key, bytes, ed25519) {
  if (bytes.length !== 72) return false
  const time = Number(BigInt('0x' + hex(bytes.subarray(0, 8))))
  const message = utf8(`cosignature/v1\ntime ${time}\n${note.body}`)
  return hex(u64(time)) === hex(bytes.subarray(0, 8)) && ed25519(key.key, message, bytes.subarray(8)) && { time }
}

/** tlog-policy: `log <key>`, `witness <name> <key>`, `group <name> <k|all|any> <members>`, `quorum <name|none>`. */
export function parsePolicy(text) {
  const policy = { log: undefined, witnesses: new Map(), groups: new Map(), quorum: undefined }
  if (!text.endsWith('\n')) throw new Error('应以换行结尾')
  text
    .slice(0, -1)
    .split('\n')
    .forEach((line, i) => {
      try {
        policyLine(policy, line.split(' '))
      } catch (error) {
        throw Object.assign(new Error(error.message, { cause: error }), { line: i + 1 })
      }
    })
  if (policy.log === undefined || policy.quorum === undefined) throw new Error('缺少 log 或 quorum 行')
  return policy
}

/** Each word says how many more words it takes and what it does; a name is defined before it is used, once. */
const POLICY = {
  log: (policy, name, rest) => {
    if (policy.log !== undefined || rest.length !== 0) throw new Error('log 只能有一行')
    policy.log = parseKey(name)
  },
  witness: (policy, name, rest) => {
    if (rest.length !== 1 || isKnown(policy, name)) throw new Error('见证人写法不对或重复')
    const key = parseKey(rest[0])
    if (key.name !== name) throw new Error('见证人名称与其公钥名称不同')
    policy.witnesses.set(name, key)
  },
  group: (policy, name, [need, ...members]) => {
    if (isKnown(policy, name) || !members.every((member) => isKnown(policy, member))) throw new Error('组的写法不对')
    policy.groups.set(name, { need: threshold(need, members.length), members })
  },
  quorum: (policy, name, rest) => {
    if (policy.quorum !== undefined || rest.length !== 0) throw new Error('quorum 只能有一行')
    if (name !== 'none' && !isKnown(policy, name)) throw new Error('quorum 指向未知的名称')
    policy.quorum = name
  },
}

function policyLine(policy, [word, name, ...rest]) {
  if (!Object.keys(POLICY).includes(word) || !name) throw new Error('无法理解这一行')
  POLICY[word](policy, name, rest)
}

function isKnown(policy, name) {
  return policy.witnesses.has(name) || policy.groups.has(name)
}

function threshold(text, members) {
  const need = text === 'all' ? members : text === 'any' ? 1 : Number(text)
  if (!/^(?:all|any|[1-9][0-9]*)$/.test(text) || need > members) throw new Error('门限不对')
  return need
}

/** Is the quorum met by these witnesses (a set of names)? */
export function quorumMet(policy, signed, name = policy.quorum) {
  if (name === 'none') return true
  const group = policy.groups.get(name)
  if (group === undefined) return signed.has(name)
  return group.members.filter((member) => quorumMet(policy, signed, member)).length >= group.need
}
