// Draw package, third part: every state is a leaf of the evidence ledger, and the order of commitment and randomness.

import { base64, fromBase64, hex, sameBytes, utf8 } from './bytes.mjs'
import { roundTime } from './beacon.mjs'
import { absent, resultOf } from './draw-layout.mjs'
import { payloadOf, refuseOtherKey, witnessesOf } from './check-ledger.mjs'
import { eachRecord, readDocument, readText } from './folder.mjs'
import { parseJcs } from './jcs.mjs'
import { checkSignature, parseCheckpoint, parsePolicy, quorumMet } from './note.mjs'
import { Fault, unable, withheld } from './report.mjs'
import { beijingTime, spanWords } from './words.mjs'
import { sha256 } from './sha256.mjs'
import { leafHash, rootFromPath } from './tree.mjs'

export function checkLog(it) {
  it.history = readDocument(it.files, 'history.json')
  checkHistory(it)
  const missing = absent(it, 'leaves.jsonl')
  if (missing) return missing
  it.policy = policyOf(it)
  it.entries = []
  eachRecord(it.files, 'leaves.jsonl', false, (record, number) => it.entries.push(checkEntry(it, record, number)))
  if (it.entries.length !== it.history.length) {
    throw new Fault(
      'leaves.jsonl',
      `有 ${it.entries.length} 条，history.json 有 ${it.history.length} 条`,
      it.entries.length,
    )
  }
  it.committed = it.entries.find((entry) => entry.values.includes(it.package.commit))
  if (it.committed === undefined) throw new Fault('leaves.jsonl', '没有一条记录写有这份承诺的指纹')
  const proved = it.entries.filter((entry) => entry.proof !== undefined)
  const signed = it.policy ? '检查点签名有效' : '没有给出 policy 文件，检查点签名未核对'
  return `${it.entries.length} 条记录的指纹和字段相符，${proved.length} 条已证明在账本里，${signed}`
}

function checkHistory(it) {
  it.history.forEach((entry, i) => {
    if (i > 0 && entry.at < it.history[i - 1].at) throw new Fault('history.json', `第 ${i + 1} 项早于前一项`)
  })
  // A later wave ties knots of its own beside the plan's state.
  const own = it.history.filter((entry) => entry.wave === undefined)
  const last = own[own.length - 1]
  if (last === undefined || last.state !== it.package.state)
    throw new Fault('history.json', '最后状态与 package.json 不同')
}

export function policyOf(it) {
  if (!it.files.has('policy')) return undefined
  try {
    const policy = parsePolicy(readText(it.files, 'policy'))
    refuseOtherKey(it, policy)
    return policy
  } catch (error) {
    throw new Fault('policy', error.message, error.line)
  }
}

function checkEntry(it, record, number) {
  const wrong = (message) => new Fault('leaves.jsonl', message, number)
  const entry = it.history[number - 1]
  const { event, values, hash } = checkLeaf(record, wrong)
  if (entry === undefined || entry.leaf !== hex(hash)) throw wrong('记录的指纹与 history.json 不同')
  if (event.type !== entry.type) throw wrong('类型与 history.json 不同')
  checkKnot(it, entry, event, record.fields)
  const file = `proofs/${record.index}.tlog-proof`
  const text = readText(it.files, file)
  return { event, values, proof: checkProof(it, text, record.index, hash, (m, line) => new Fault(file, m, line)) }
}

/** What history.json and result.json say of a step is what its leaf says, as far as the leaf is open. */
function checkKnot(it, entry, event, fields) {
  if (entry.at !== event.time) throw new Fault('history.json', `${entry.state} 的时间与账本记录的不同`)
  const wave = entry.wave === undefined ? undefined : String(entry.wave)
  const said = { plan: it.package.plan, state: entry.state, reason: entry.reason, wave }
  for (const { name, value } of fields) {
    if (Object.prototype.hasOwnProperty.call(said, name) && said[name] !== value)
      throw new Fault('history.json', `${entry.state} 的 ${name} 与账本记录的不同`)
    if (name === 'resultRoot' && it.files.has('result.json') && rootIn(it, entry) !== value)
      throw new Fault('result.json', '密封结果的树根与抽取当时写进账本的不同')
  }
  if (entry.reason !== undefined && fields.every(({ name }) => name !== undefined && name !== 'reason'))
    throw new Fault('history.json', `账本记录里没有 ${entry.state} 的理由`)
}

function rootIn(it, { wave = 1 }) {
  const result = resultOf(it).waves[wave - 1]
  return result && result.resultRoot
}

/** A leaf with its fields: its hash, what it says, the values that are open. */
export function checkLeaf({ leaf, fields }, wrong) {
  if (!leaf.startsWith('evlog/1\n')) throw wrong('不是 evlog/1 记录')
  const event = parseJcs(leaf.slice(8))
  if (payloadOf(fields, wrong) !== event.payload) throw wrong('字段与记录的 payload 不符')
  return { event, hash: leafHash(sha256, utf8(leaf)), values: fields.map((field) => field.value) }
}

/** c2sp.org/tlog-proof@v1: header, `index N`, path, empty line, checkpoint. */
export function checkProof(it, text, index, leaf, wrong) {
  const split = text.indexOf('\n\n')
  const [header, number, ...path] = text.slice(0, Math.max(split, 0)).split('\n')
  if (header !== 'c2sp.org/tlog-proof@v1') throw wrong('不是 tlog-proof', 1)
  if (number !== `index ${index}`) throw wrong('序号与文件名不同', 2)
  try {
    const checkpoint = parseCheckpoint(text.slice(split + 2))
    const root = rootFromPath(sha256, leaf, index, checkpoint.size, path.map(fromBase64))
    if (!sameBytes(root, checkpoint.root)) throw new Error(`路径得不到检查点的根 ${base64(checkpoint.root)}`)
    return { checkpoint, cosigned: cosignatures(it, checkpoint) }
  } catch (error) {
    throw wrong(error.message)
  }
}

/** Many proofs end in the same checkpoint: its signatures are checked once. */
function cosignatures(it, checkpoint) {
  if (!it.policy) return new Map()
  const known = `${checkpoint.body}\n${JSON.stringify(checkpoint.signatures)}`
  it.checkpoints = it.checkpoints || new Map()
  if (!it.checkpoints.has(known)) it.checkpoints.set(known, signaturesOf(it, checkpoint))
  return it.checkpoints.get(known)
}

function signaturesOf(it, checkpoint) {
  const { log } = it.policy
  if (checkpoint.origin !== log.name || checkSignature(checkpoint, log, it.ed25519) !== true) {
    throw new Error('检查点的账本签名无效')
  }
  const signed = witnessesOf(it, checkpoint)
  for (const [name, { id }] of it.policy.witnesses) {
    if (!signed.has(name) && checkpoint.signatures.some((line) => line.name === name && line.id === id))
      throw new Error(`见证人 ${name} 的签名无效`)
  }
  return signed
}

export function checkOrder(it) {
  if (!it.committed) return withheld('账本记录还没有给出')
  const { sourceMoment, witnesses } = it.commit
  const guard = (witnesses && witnesses.guard) || 0
  const { time } = it.committed.event
  refuseLate('承诺写入账本的时间', time, guard, sourceMoment)
  for (const { type, at } of it.waves.flatMap((wave) => wave.entropy)) {
    if (type === 'drand-quicknet') refuseLate(`承诺写入账本的时间`, time, guard, roundTime(Number(at)))
  }
  const said =
    `承诺 ${beijingTime(time)} 写入账本，随机源 ${beijingTime(sourceMoment)} 产生（北京时间），` +
    `间隔 ${spanWords(sourceMoment - time)}，规定不少于 ${spanWords(guard)}`
  return witnessedInTime(it, guard, said)
}

function refuseLate(what, at, guard, moment) {
  if (at + guard <= moment) return
  const said = `${what} ${beijingTime(at)}，随机源 ${beijingTime(moment)}，间隔不足 ${spanWords(guard)}`
  throw new Fault('commit.json', said)
}

/**
 * As many cosignatures as the commitment names must stand before the randomness by the guard time.
 * Without them only the log itself vouches for the time: enough for a rehearsal, not for a real draw.
 */
function witnessedInTime(it, guard, said) {
  const cosigned = it.committed.proof.cosigned
  const early = [...cosigned].filter(([, at]) => at + guard <= it.commit.sourceMoment).map(([name]) => name)
  const need = (it.commit.witnesses && it.commit.witnesses.quorum) || 0
  if (early.length >= need && (!it.policy || need === 0 || quorumMet(it.policy, new Set(early)))) {
    return `${said}；${early.length === 0 ? '没有要求独立见证人' : `${early.length} 名见证人及时签名`}`
  }
  if (cosigned.size > 0) {
    refuseLate('见证人签名不足，最早的', Math.min(...cosigned.values()), guard, it.commit.sourceMoment)
    throw new Fault('commit.json', `应有 ${need} 名见证人及时签名，只有 ${early.length} 名`)
  }
  const alone = `${said}；包里没有见证人的签名，这个时间只有账本自己作证`
  return it.commit.kind === 'rehearsal' || isYoung(it) ? withheld(alone) : unable(alone)
}

/** Before WITNESSED the cosignatures are still to come. */
function isYoung(it) {
  return it.history.every((entry) => entry.state !== 'WITNESSED')
}
