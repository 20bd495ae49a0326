/*! 衡鉴独立验证程序：在您的设备上重算，不联系任何服务器。木兰宽松许可证 第2版。
 *  由 verifier/lib 逐文件拼接而成（verifier/page/build.mjs）；其中 BLS12-381 为 @noble/curves 2.4.0，MIT。 */
(function () {
'use strict';
if (!Object.hasOwn) {
  Object.hasOwn = function (object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  };
}
const module0 = (function () {
// Bytes, hex, base64 and the two length encodings of verifiable.md §4.1. Nothing here depends on a platform.

const HEX = /^(?:[0-9a-f]{2})*$/
const BYTE = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'))
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Short ASCII texts, of which there are millions, are copied by hand: several times faster than the encoder. */
function utf8(text) {
  if (text.length > 100) return encoder.encode(text)
  const out = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return encoder.encode(text)
    out[i] = code
  }
  return out
}

/** Throws on bytes that are not UTF-8; keeps a byte order mark, so that it is seen as a difference. */
function textOf(bytes) {
  return decoder.decode(bytes)
}

function hex(bytes) {
  let out = ''
  for (let i = 0; i < bytes.length; i++) out += BYTE[bytes[i]]
  return out
}

/** Lower-case hexadecimal only: two spellings of one value would hide a changed byte. */
function fromHex(text) {
  if (typeof text !== 'string' || !HEX.test(text)) throw new Error('不是小写十六进制')
  const out = new Uint8Array(text.length / 2)
  for (let i = 0; i < out.length; i++) out[i] = (digit(text, 2 * i) << 4) | digit(text, 2 * i + 1)
  return out
}

function digit(text, at) {
  const code = text.charCodeAt(at)
  return code < 58 ? code - 48 : code - 87
}

function isHash(text) {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
}

function concat(...parts) {
  let length = 0
  for (const part of parts) length += part.length
  const out = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** u32: four bytes, big-endian. */
function u32(n) {
  return Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n)
}

function u64(n) {
  const big = BigInt(n)
  return concat(u32(Number(big >> 32n)), u32(Number(big & 0xffffffffn)))
}

/** LP(x) = u32(len x) ‖ x. */
function lp(value) {
  const bytes = typeof value === 'string' ? utf8(value) : value
  return concat(u32(bytes.length), bytes)
}

function bigOf(bytes) {
  return bytes.length === 0 ? 0n : BigInt('0x' + hex(bytes))
}

function bytes32(n) {
  return fromHex(n.toString(16).padStart(64, '0'))
}

function compareBytes(a, b) {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i] - b[i]
  return a.length - b.length
}

function sameBytes(a, b) {
  return a.length === b.length && compareBytes(a, b) === 0
}

/** Order of ASCII strings by their bytes; never the order of a language or a place. */
function compareAscii(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes) {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const three = (bytes[i] << 16) | ((bytes[i + 1] || 0) << 8) | (bytes[i + 2] || 0)
    const left = bytes.length - i
    out += BASE64[three >> 18] + BASE64[(three >> 12) & 63]
    out += left > 1 ? BASE64[(three >> 6) & 63] : '='
    out += left > 2 ? BASE64[three & 63] : '='
  }
  return out
}

/** Strict: the text must be exactly what `base64` would write (so no spare bits can be changed unseen). */
function fromBase64(text) {
  if (typeof text !== 'string' || text.length % 4 !== 0) throw new Error('不是规范的 base64')
  const body = text.replace(/={1,2}$/, '')
  const out = new Uint8Array(Math.floor((body.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of body) {
    const six = BASE64.indexOf(letter)
    if (six < 0) throw new Error('不是规范的 base64')
    bits = ((bits << 6) | six) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      out[at++] = (bits >> held) & 255
    }
  }
  if (base64(out) !== text) throw new Error('不是规范的 base64')
  return out
}

return { utf8, textOf, hex, fromHex, isHash, concat, u32, u64, lp, bigOf, bytes32, compareBytes, sameBytes, compareAscii, base64, fromBase64 };
})();
const module1 = (function () {
// JCS (RFC 8785) in the restricted form of verifiable.md §4.2: objects, arrays, strings, booleans and
// integers |x| < 2^53; no null, no fractions; object keys are ASCII. One value has exactly one spelling.

const SURROGATE = /[\ud800-\udfff]/
const ASCII = /^[\x20-\x7e]+$/

function jcs(value) {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return integer(value)
  if (Array.isArray(value)) return '[' + value.map(jcs).join(',') + ']'
  if (typeof value === 'object' && value !== null) return object(value)
  throw new Error('JCS 不允许这种值（空值、小数、函数等）')
}

/** Parses text that must already be canonical; refuses every other spelling of the same value. */
function parseJcs(text) {
  const value = JSON.parse(text)
  if (jcs(value) !== text) throw new Error('不是规范写法（键序、空白或转义被改动）')
  return value
}

function integer(value) {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('JCS 只允许安全整数')
  return String(value)
}

function quoted(value) {
  if (SURROGATE.test(value)) checkPairs(value)
  return JSON.stringify(value)
}

function checkPairs(value) {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = value.charCodeAt(i + 1)
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) throw new Error('字符串含不成对的代理项')
    i++
  }
}

function object(value) {
  const keys = Object.keys(value)
  for (const key of keys) if (!ASCII.test(key)) throw new Error(`键不是 ASCII：${key}`)
  keys.sort()
  return '{' + keys.map((key) => quoted(key) + ':' + jcs(value[key])).join(',') + '}'
}

return { jcs, parseJcs };
})();
const module2 = (function () {
// A check is a list of steps; a step passes, finds a difference, or cannot be made. Nothing else is ever said.

const PASSED = '验证通过'
const DIFFERS = '不一致'
const UNABLE = '未能验证'

/** Something does not agree: which file, which line (from 1), what. */
class Fault extends Error {
  constructor(file, message, line) {
    super(message)
    this.file = file
    this.line = line
  }
}

/** Rightly cannot be checked with what was given (for example: not to be published yet). */
function withheld(reason) {
  return { withheld: reason }
}

/** Should have been checked and could not be; the whole check is then not a success. */
function unable(reason) {
  return { unable: reason }
}

/**
 * Runs steps one by one, so that a page can show each as it ends.
 * A step is {id, title, proves, needs?, when?, run(it)}: left out where `when` says it has no object; `run` returns a sentence, `withheld`, `unable`, or throws.
 */
function* runSteps(steps, it) {
  const results = new Map()
  for (const step of steps) {
    if (step.when && !step.when(it)) continue
    const result = { number: results.size + 1, title: step.title, proves: step.proves, ...outcome(step, it, results) }
    results.set(step.id, result)
    yield result
  }
}

function outcome(step, it, results) {
  const blocking = (step.needs || []).map((id) => results.get(id)).find((r) => r && r.result !== PASSED)
  if (blocking) return { result: UNABLE, detail: waitingFor(blocking), serious: false }
  try {
    const said = step.run(it)
    if (typeof said === 'string') return { result: PASSED, detail: said, serious: false }
    if (said.withheld) return { result: UNABLE, detail: said.withheld, serious: false }
    return { result: UNABLE, detail: said.unable, serious: true }
  } catch (error) {
    const detail = error instanceof Fault ? error.message : `材料的写法不对，核对不下去（${error.message}）`
    return { result: DIFFERS, detail, file: error.file, line: error.line, serious: true }
  }
}

function waitingFor({ number, title, result }) {
  return result === DIFFERS
    ? `第 ${number} 步「${title}」不一致，这一步无从核对`
    : `要等第 ${number} 步「${title}」可以验证之后`
}

/** The verdict over all steps: any difference wins, then any serious inability, then success. */
function verdictOf(results) {
  if (results.some((r) => r.result === DIFFERS)) return DIFFERS
  if (results.length === 0 || results.some((r) => r.serious)) return UNABLE
  return PASSED
}

/** The verdict in one sentence: what differs first, or what still waits for material. */
function conclusionOf(results) {
  const verdict = verdictOf(results)
  const open = results.filter((r) => r.result === UNABLE).map((r) => r.title)
  if (verdict === PASSED) {
    return open.length === 0
      ? `${PASSED}：${results.length} 步全部相符`
      : `${PASSED}：给出的材料全部相符；还有 ${open.length} 步要有材料才能验证（${open.join('、')}）`
  }
  const first = results.find((r) => r.serious)
  if (first === undefined) return verdict
  const where = whereOf(first)
  return `${verdict}。第 ${first.number} 步「${first.title}」${where ? `，${where}` : ''}：${first.detail}`
}

function whereOf(result) {
  if (!result.file) return ''
  return result.line ? `${result.file} 第 ${result.line} 行` : result.file
}

return { PASSED, DIFFERS, UNABLE, Fault, withheld, unable, runSteps, verdictOf, conclusionOf, whereOf };
})();
const module3 = (function () {
// SHA-256 (FIPS 180-4), written out so that it also runs in a browser opened from file://.
// The constants are the fractional parts of cube and square roots of primes; they are computed, not copied.

const K = new Int32Array(64)
const START = new Int32Array(8)
// Scratch of one call; nothing here waits, so calls never overlap.
const STATE = new Int32Array(8)
const WORDS = new Int32Array(64)
const TAIL = new Uint8Array(128)
fillConstants()

function sha256(message) {
  const out = new Uint8Array(32)
  sha256Into(message, message.length, out, 0)
  return out
}

/** The hash of the first `length` bytes, written to `out` at `at`; makes no objects, for millions of short messages. */
function sha256Into(message, length, out, at) {
  const state = STATE
  state.set(START)
  const whole = length - (length % 64)
  for (let from = 0; from < whole; from += 64) block(state, message, from)
  const end = padTail(message, whole, length)
  for (let from = 0; from < end; from += 64) block(state, TAIL, from)
  writeState(state, out, at)
}

function block(state, bytes, at) {
  const w = WORDS
  for (let i = 0; i < 16; i++, at += 4) {
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]
    const y = w[i - 2]
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0
  }
  let a = state[0]
  let b = state[1]
  let c = state[2]
  let d = state[3]
  let e = state[4]
  let f = state[5]
  let g = state[6]
  let h = state[7]
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + K[i] + w[i]) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] += a
  state[1] += b
  state[2] += c
  state[3] += d
  state[4] += e
  state[5] += f
  state[6] += g
  state[7] += h
}

/** Fills TAIL with what is left of the message, 0x80, zeros and the length in bits; shared with SM3, which pads alike. */
function padTail(message, from, to) {
  const left = to - from
  const end = left < 56 ? 64 : 128
  TAIL.fill(0)
  for (let i = 0; i < left; i++) TAIL[i] = message[from + i]
  TAIL[left] = 0x80
  const high = Math.floor(to / 0x20000000)
  const low = to << 3
  for (let i = 0; i < 4; i++) {
    TAIL[end - 5 - i] = high >>> (8 * i)
    TAIL[end - 1 - i] = low >>> (8 * i)
  }
  return end
}

/** The eight words of a state as 32 bytes, big-endian. */
function writeState(state, out, at) {
  for (let i = 0; i < 8; i++) {
    const word = state[i]
    out[at++] = word >>> 24
    out[at++] = word >>> 16
    out[at++] = word >>> 8
    out[at++] = word
  }
}

function fillConstants() {
  let found = 0
  for (let n = 2; found < 64; n++) {
    if (!isPrime(n)) continue
    if (found < 8) START[found] = Number(root(BigInt(n) << 64n, 2n) & 0xffffffffn) | 0
    K[found++] = Number(root(BigInt(n) << 96n, 3n) & 0xffffffffn) | 0
  }
}

function isPrime(n) {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return true
}

/** The whole part of the k-th root of n: Newton's steps from above fall until they reach it. */
function root(n, k) {
  let best = 1n << (BigInt(n.toString(16).length * 4) / k + 1n)
  for (;;) {
    const next = ((k - 1n) * best + n / best ** (k - 1n)) / k
    if (next >= best) return best
    best = next
  }
}

return { TAIL, sha256, sha256Into, padTail, writeState, isPrime, root };
})();
const module4 = (function () {
// The files under check: a Map from name to bytes, read from a folder, or picked or fetched by a page.

const { hex, textOf, utf8 } = module0;
const { parseJcs } = module1;
const { Fault } = module2;
const { sha256 } = module3;

/** One JSON file instead of a folder: {"files":[{"name","content"}…]}, or the bundle of one enterprise. */
function readJsonBundle(bytes) {
  const { files, format } = JSON.parse(textOf(bytes))
  if (format === 'hengjian-unit/1') return new Map([['my-unit.json', bytes]])
  if (!Array.isArray(files) || files.some((file) => typeof file.content !== 'string')) throw new Error('请给出文件夹')
  return new Map(files.map((file) => [file.name, utf8(file.content)]))
}

function bytesOf(files, name) {
  const bytes = files.get(name)
  if (bytes === undefined) throw new Fault(name, '缺少这个文件')
  return bytes
}

function readText(files, name) {
  const bytes = bytesOf(files, name)
  try {
    return textOf(bytes)
  } catch {
    throw new Fault(name, '不是有效的 UTF-8 文本', lineOfBadByte(bytes))
  }
}

/** One JCS document, without a newline at its end unless `newline`. */
function readDocument(files, name, newline = false) {
  const text = readText(files, name)
  try {
    if (newline && !text.endsWith('\n')) throw new Error('结尾应有换行')
    return parseJcs(newline ? text.slice(0, -1) : text)
  } catch (error) {
    throw new Fault(name, `JSON 文档被改动：${error.message}`, 1)
  }
}

/** Calls `each(text, number)` for every line; lines end with \n, also the last one when `closed`. */
function eachLine(files, name, closed, each) {
  const bytes = bytesOf(files, name)
  let number = 0
  for (let start = 0; start < bytes.length;) {
    let end = bytes.indexOf(10, start)
    if (end < 0) end = bytes.length
    number += 1
    if (closed && end === bytes.length) throw new Fault(name, '最后一行没有换行', number)
    each(decoded(name, bytes.subarray(start, end), number), number)
    start = end + 1
    if (!closed && start === bytes.length) throw new Fault(name, '结尾多了一个换行', number)
  }
  return number
}

/** The same, each line being the JCS of a value: `each(value, number, text)`. */
function eachRecord(files, name, closed, each) {
  return eachLine(files, name, closed, (text, number) => {
    let value
    try {
      value = parseJcs(text)
    } catch (error) {
      throw new Fault(name, `这一行被改动：${error.message}`, number)
    }
    each(value, number, text)
  })
}

function decoded(name, bytes, number) {
  try {
    return textOf(bytes)
  } catch {
    throw new Fault(name, '不是有效的 UTF-8 文本', number)
  }
}

function lineOfBadByte(bytes) {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(10, start)
    if (end < 0) return line
    try {
      textOf(bytes.subarray(start, end))
    } catch {
      return line
    }
    line += 1
    start = end + 1
  }
}

/** One file against its entry in a list: size and SHA-256. */
function checkListed(bytes, { name, sha256: expected, size }) {
  if (bytes.length !== size) throw new Fault(name, `大小是 ${bytes.length} 字节，清单写的是 ${size} 字节`)
  if (hex(sha256(bytes)) !== expected) throw new Fault(name, '内容与清单中的 SHA-256 不符（至少有一个字节被改动）')
}

/** Compares the folder with its list: every file there, nothing besides, size and SHA-256 right. */
function checkManifest(files, listFile, entries, alsoPresent) {
  const listed = entries.map((entry) => entry.name)
  for (let i = 1; i < listed.length; i++) {
    if (listed[i - 1] >= listed[i]) throw new Fault(listFile, '文件清单没有按名称排序或有重复')
  }
  const known = new Set([...listed, listFile, ...alsoPresent])
  for (const name of files.keys()) if (!known.has(name)) throw new Fault(name, `${listFile} 的清单里没有这个文件`)
  for (const { name, sha256: expected, size } of entries) {
    const bytes = bytesOf(files, name)
    checkListed(bytes, { name, sha256: expected, size })
  }
  return `${entries.length} 个文件的大小和 SHA-256 都与清单相符`
}

/** `<sha256>  <name>\n`, the form of sha256sum. */
function checkSumFile(files, sumFile, name) {
  const expected = `${hex(sha256(bytesOf(files, name)))}  ${name}\n`
  if (readText(files, sumFile) !== expected) throw new Fault(sumFile, `与 ${name} 的内容不符（两者之一被改动）`, 1)
}

return { readJsonBundle, bytesOf, readText, readDocument, eachLine, eachRecord, checkListed, checkManifest, checkSumFile };
})();
const module5 = (function () {
// One way to look at both forms of a draw package: one task and one wave (spec/draw/package.md), or several of either
// (spec/draw/round.md). A step walks over `it.tasks` and `it.waves` and does not ask which form it is.

const { readDocument } = module4;
const { Fault, withheld } = module2;

/** Sets it.isRound, it.tasks [{task, rule (hash), frame, files}] and it.waves [{wave, words, entropy, parties, moment, files}]. */
function layOut(it) {
  const { commit } = it
  it.isRound = commit.tasks !== undefined
  if (!it.isRound) {
    it.tasks = [taskOf(commit, '', '')]
    it.waves = [waveOf(1, '', '', commit.entropy, commit.parties, commit.sourceMoment)]
    return
  }
  checkRound(commit)
  it.tasks = commit.tasks.map((task) => taskOf(task, `-${task.task}`, `任务 ${task.task}：`))
  it.waves = commit.waves.map((wave, j) => {
    const words = commit.waves.length > 1 ? `第 ${j + 1} 波：` : ''
    const parties = commit.parties && commit.parties[j]
    return waveOf(j + 1, `-${j + 1}`, words, commit.entropy[j], parties, wave.sourceMoment)
  })
}

function taskOf({ task, rule, frame }, suffix, words) {
  const files = {
    rule: `rule${suffix}.json`,
    frame: `frame${suffix}.txt`,
    open: `frame-open${suffix}.txt`,
    key: `frame-key${suffix}.json`,
  }
  return { task, ruleHash: rule, frame, files, words }
}

function waveOf(wave, suffix, words, entropy, parties, moment) {
  const files = { visits: `visits${suffix}.jsonl`, assignment: `assignment${suffix}.json` }
  return { wave, words, entropy, parties, moment, files }
}

/** Codes T1, T2, … in order; as many lists of sources as waves; the moments rise and begin with the plan's own. */
function checkRound({ task, rule, frame, tasks, waves, entropy, parties, sourceMoment }) {
  const wrong = (message) => new Fault('commit.json', message)
  if ([task, rule, frame].some((member) => member !== undefined)) throw wrong('两种写法混在一起')
  const lists = [tasks, waves, entropy, ...(parties === undefined ? [] : [parties])]
  if (lists.some((list) => !Array.isArray(list) || list.length === 0)) throw wrong('tasks、waves、entropy 应为非空列表')
  if (tasks.some((entry, i) => entry.task !== `T${i + 1}`)) throw wrong('任务代号应依次为 T1、T2……')
  if (lists.slice(1).some((list) => list.length !== waves.length)) throw wrong('随机源或见证人的波数与 waves 不同')
  if (waves[0].sourceMoment !== sourceMoment) throw wrong('第一波的时刻与 sourceMoment 不同')
  if (waves.some((wave, j) => j > 0 && wave.sourceMoment <= waves[j - 1].sourceMoment)) throw wrong('各波时刻没有递增')
}

/** The reason package.json gives for a missing file; no reason is a fault. Undefined when the file is there. */
function absent(it, name) {
  if (it.files.has(name)) return undefined
  const entry = ((it.package && it.package.withheld) || []).find((w) => w.name === name)
  if (entry === undefined) throw new Fault(name, '缺少这个文件，package.json 也没有说明理由')
  return withheld(`未给出 ${name}：${entry.reason}`)
}

/**
 * result.json in one shape: {tasks:[{sizes, rounding, cells, strata}…], waves:[{seedBase, seed, resultRoot, tasks:[{cells,
 * certainty, selected, reserve}…]}…]}. In the form of one task the same rows serve as quotas and as what the wave took.
 */
function resultOf(it) {
  if (it.result) return it.result
  const doc = readDocument(it.files, 'result.json')
  refuseStrange(it, doc)
  if (!it.isRound) {
    const { sizes, rounding, cells, strata, seedBase, seed, resultRoot, certainty, selected, reserve } = doc
    it.result = {
      tasks: [{ sizes, rounding, cells, strata }],
      waves: [{ seedBase, seed, resultRoot, tasks: [{ cells, certainty, selected, reserve }] }],
    }
    return it.result
  }
  const codes = (list) => list.map((entry) => entry.task).join()
  const wanted = codes(it.tasks)
  if (codes(doc.tasks) !== wanted || doc.waves.some((w, j) => w.wave !== j + 1 || codes(w.tasks) !== wanted))
    throw new Fault('result.json', '任务或波次与承诺书不同')
  if (doc.waves.length > it.waves.length) throw new Fault('result.json', '波数多于承诺书')
  it.result = doc
  return doc
}

const QUOTAS = ['sizes', 'rounding', 'cells', 'strata']
const SEEDED = ['seedBase', 'seed', 'resultRoot']
const TAKEN = ['cells', 'certainty', 'selected', 'reserve']

/** A member under another name would be passed over in silence: result.json has the members of its form and no others. */
function refuseStrange(it, doc) {
  const parts = it.isRound
    ? [
        [[doc], ['tasks', 'waves', 'merge']],
        [doc.tasks, ['task', ...QUOTAS]],
        [doc.waves, ['wave', 'visits', 'tasks', ...SEEDED]],
        [doc.waves.flatMap(({ tasks }) => tasks), ['task', ...TAKEN]],
      ]
    : [[[doc], [...QUOTAS, ...SEEDED, ...TAKEN]]]
  for (const [objects, known] of parts) {
    const strange = objects.flatMap((one) => Object.keys(one)).find((name) => !known.includes(name))
    if (strange !== undefined) throw new Fault('result.json', `不认识的成员 ${strange}`)
  }
}

return { layOut, absent, resultOf };
})();
const module6 = (function () {
// SM3 (GB/T 32905-2016).

const { padTail, TAIL, writeState } = module3;

const START = Int32Array.of(
  0x7380166f,
  0x4914b2b9,
  0x172442d7,
  0xda8a0600,
  0xa96f30bc,
  0x163138aa,
  0xe38dee4d,
  0xb0fb0e4e,
)

const STATE = new Int32Array(8)
const WORDS = new Int32Array(68)
const ROUND = Int32Array.from({ length: 64 }, (_, i) => rotate(i < 16 ? 0x79cc4519 : 0x7a879d8a, i))

function sm3(message) {
  const out = new Uint8Array(32)
  sm3Into(message, message.length, out, 0)
  return out
}

/** The hash of the first `length` bytes, written to `out` at `at`, without making objects. */
function sm3Into(message, length, out, at) {
  const state = STATE
  state.set(START)
  const whole = length - (length % 64)
  for (let from = 0; from < whole; from += 64) block(state, WORDS, message, from)
  const end = padTail(message, whole, length)
  for (let from = 0; from < end; from += 64) block(state, WORDS, TAIL, from)
  writeState(state, out, at)
}

function rotate(x, n) {
  const by = n & 31
  return by === 0 ? x | 0 : (x << by) | (x >>> (32 - by))
}

function block(state, w, bytes, at) {
  for (let i = 0; i < 16; i++, at += 4) {
    w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]
  }
  for (let i = 16; i < 68; i++) {
    const z = w[i - 3]
    const x = w[i - 16] ^ w[i - 9] ^ ((z << 15) | (z >>> 17))
    const y = w[i - 13]
    const p1 = x ^ ((x << 15) | (x >>> 17)) ^ ((x << 23) | (x >>> 9))
    w[i] = p1 ^ ((y << 7) | (y >>> 25)) ^ w[i - 6]
  }
  let a = state[0]
  let b = state[1]
  let c = state[2]
  let d = state[3]
  let e = state[4]
  let f = state[5]
  let g = state[6]
  let h = state[7]
  for (let i = 0; i < 64; i++) {
    const a12 = (a << 12) | (a >>> 20)
    const sum = (a12 + e + ROUND[i]) | 0
    const ss1 = (sum << 7) | (sum >>> 25)
    const ff = i < 16 ? a ^ b ^ c : (a & b) | (c & (a | b))
    const gg = i < 16 ? e ^ f ^ g : g ^ (e & (f ^ g))
    const tt1 = (ff + d + (ss1 ^ a12) + (w[i] ^ w[i + 4])) | 0
    const tt2 = (gg + h + ss1 + w[i]) | 0
    d = c
    c = (b << 9) | (b >>> 23)
    b = a
    a = tt1
    h = g
    g = (f << 19) | (f >>> 13)
    f = e
    e = tt2 ^ ((tt2 << 9) | (tt2 >>> 23)) ^ ((tt2 << 17) | (tt2 >>> 15))
  }
  state[0] ^= a
  state[1] ^= b
  state[2] ^= c
  state[3] ^= d
  state[4] ^= e
  state[5] ^= f
  state[6] ^= g
  state[7] ^= h
}

return { sm3, sm3Into };
})();
const module7 = (function () {
// Hash suites and tagged hashing (verifiable.md §4.1). A commitment names its suite; suites are never mixed.

const { concat, lp, utf8 } = module0;
const { jcs } = module1;
const { sha256, sha256Into } = module3;
const { sm3, sm3Into } = module6;

const HASHES = { sha256, sm3 }
const INTO = { sha256: sha256Into, sm3: sm3Into }

/** `test4` is SHA-256 whose unit keys are cut to four bits, so that the rule for equal keys can be tested. */
function suiteOf(name, allowTest = false) {
  const test4 = name === 'test4' && allowTest
  const hash = test4 ? sha256 : Object.prototype.hasOwnProperty.call(HASHES, name) ? HASHES[name] : undefined
  if (hash === undefined) throw new Error(`未知的杂凑套件 ${String(name)}`)
  const known = test4 ? 'sha256' : name
  return { name: known, hash, hashInto: INTO[known], keyBits: test4 ? 4 : 256 }
}

/** H(tag ‖ parts): the tag is one ASCII letter; strings are taken as UTF-8. */
function tagged(suite, tag, ...parts) {
  const bytes = parts.map((part) => (typeof part === 'string' ? utf8(part) : part))
  return suite.hash(concat(utf8(tag), ...bytes))
}

/** H('D' ‖ LP(type) ‖ LP(JCS(doc))). */
function documentHash(suite, type, doc) {
  return tagged(suite, 'D', lp(type), lp(jcs(doc)))
}

return { suiteOf, tagged, documentHash };
})();
const module8 = (function () {
// RFC 6962 §2.1 / RFC 9162 §2.1: Merkle tree, inclusion proof, consistency proof.

const { concat, sameBytes } = module0;

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

function leafHash(hash, data) {
  return hash(concat(LEAF, data))
}

function nodeHash(hash, left, right) {
  return hash(concat(NODE, left, right))
}

/** Grows leaf by leaf and knows the root at any moment; holds one hash per set bit of its size. */
function growingTree(hash) {
  const peaks = []
  let size = 0
  return {
    add(leaf) {
      let top = leaf
      for (let bit = size; bit % 2 === 1; bit = (bit - 1) / 2) top = nodeHash(hash, peaks.pop(), top)
      peaks.push(top)
      size += 1
    },
    size: () => size,
    root() {
      if (size === 0) return hash(new Uint8Array(0))
      return peaks.reduceRight((right, left) => nodeHash(hash, left, right))
    },
  }
}

function rootOf(hash, leaves) {
  const tree = growingTree(hash)
  for (const leaf of leaves) tree.add(leaf)
  return tree.root()
}

/**
 * The root over `count` lines of which `leafInto(i, out, at)` writes the leaf hash: level after level in one buffer, a
 * lone node at the end of a level goes up as it is. The same root as `rootOf`, without an object per node.
 */
function flatRoot(suite, count, leafInto) {
  if (count === 0) return suite.hash(new Uint8Array(0))
  const nodes = new Uint8Array(32 * count)
  for (let i = 0; i < count; i++) leafInto(i, nodes, 32 * i)
  const pair = new Uint8Array(65)
  pair[0] = 1
  for (let size = count; size > 1; size = (size + 1) >> 1) {
    for (let i = 0; i + 1 < size; i += 2) {
      for (let k = 0, from = 32 * i; k < 64; k++) pair[k + 1] = nodes[from + k]
      suite.hashInto(pair, 65, nodes, 16 * i)
    }
    if (size % 2 === 1) nodes.copyWithin(16 * (size - 1), 32 * (size - 1), 32 * size)
  }
  return nodes.slice(0, 32)
}

/** PATH(index, leaves), lowest sibling first. */
function inclusionPath(hash, leaves, index) {
  if (leaves.length <= 1) return []
  const split = largestPowerBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  if (index < split) return [...inclusionPath(hash, left, index), rootOf(hash, right)]
  return [...inclusionPath(hash, right, index - split), rootOf(hash, left)]
}

/** The root that `leaf` at `index` and this path give (RFC 9162 §2.1.3.2); throws when the path cannot fit. */
function rootFromPath(hash, leaf, index, size, path) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) throw new Error('叶序号超出树的大小')
  const at = { node: index, last: size - 1 }
  let root = leaf
  for (const sibling of path) {
    if (at.last === 0) throw new Error('路径过长')
    root = climb(at) ? nodeHash(hash, sibling, root) : nodeHash(hash, root, sibling)
  }
  if (at.last !== 0) throw new Error('路径过短')
  return root
}

/** One level up, from `node` in a level whose last node is `last`; true when the sibling stands on the left. */
function climb(at) {
  const left = at.node % 2 === 1 || at.node === at.last
  if (left) while (at.node % 2 === 0 && at.node !== 0) halve(at)
  halve(at)
  return left
}

function halve(at) {
  at.node = Math.floor(at.node / 2)
  at.last = Math.floor(at.last / 2)
}

/** PROOF(first, leaves) of RFC 6962 §2.1.2. */
function consistencyProof(hash, leaves, first) {
  return first === leaves.length || first === 0 ? [] : subproof(hash, leaves, first, true)
}

function subproof(hash, leaves, first, whole) {
  if (first === leaves.length) return whole ? [] : [rootOf(hash, leaves)]
  const split = largestPowerBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  if (first <= split) return [...subproof(hash, left, first, whole), rootOf(hash, right)]
  return [...subproof(hash, right, first - split, false), rootOf(hash, left)]
}

/** RFC 9162 §2.1.4.2: true when the tree of `second` leaves begins with the tree of `first` leaves. */
function consistent(hash, first, firstRoot, second, secondRoot, proof) {
  if (first === 0) return proof.length === 0
  if (first === second) return proof.length === 0 && sameBytes(firstRoot, secondRoot)
  return (
    first < second &&
    proof.length > 0 &&
    bothRootsFit(hash, { node: first - 1, last: second - 1 }, firstRoot, secondRoot, proof)
  )
}

/** Climbs once and makes both roots on the way: what joins on the left belongs to both trees. */
function bothRootsFit(hash, at, firstRoot, secondRoot, proof) {
  while (at.node % 2 === 1) halve(at)
  const [start, ...rest] = at.node === 0 ? [firstRoot, ...proof] : proof
  let fr = start
  let sr = start
  for (const sibling of rest) {
    if (at.last === 0) return false
    const left = climb(at)
    if (left) fr = nodeHash(hash, sibling, fr)
    sr = left ? nodeHash(hash, sibling, sr) : nodeHash(hash, sr, sibling)
  }
  return at.last === 0 && sameBytes(fr, firstRoot) && sameBytes(sr, secondRoot)
}

function largestPowerBelow(n) {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

return { leafHash, nodeHash, growingTree, rootOf, flatRoot, inclusionPath, rootFromPath, consistencyProof, consistent };
})();
const module9 = (function () {
// The frozen population (verifiable.md §4.3): one line per object, sorted by id, root = RFC 6962 tree.

const { hex, lp, utf8 } = module0;
const { tagged } = module7;
const { growingTree, leafHash } = module8;

const FIELD = /^[0-9A-Z._:-]{1,64}$/
const DISPOSITION = /^(?:E|K|X:(?:CAP|CLOSED|NEW|DUP|JUR|PENDING|FULL))$/
const CODE_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Refuses a frame that is empty, unsorted, has an id twice or a field outside the alphabet; names the line. */
function checkUnits(units) {
  if (units.length === 0) throw new Error('抽取范围为空')
  units.forEach((unit, i) => {
    const wrong = unitFault(unit) || (i > 0 && orderFault(units[i - 1].id, unit.id))
    if (wrong) throw new Error(`第 ${i + 1} 行：${wrong}`)
  })
}

function unitFault({ id, stratum, cls, disposition }) {
  if (!FIELD.test(id)) return '编号含有不允许的字符'
  if (!FIELD.test(stratum)) return '分层代码含有不允许的字符'
  if (!FIELD.test(cls)) return '类别含有不允许的字符'
  return DISPOSITION.test(disposition) ? '' : `未知的处置标记 ${disposition}`
}

function orderFault(before, id) {
  if (before === id) return `编号 ${id} 重复`
  return before < id ? '' : '没有按编号递增排序'
}

function openLine(unit) {
  return [unit.id, unit.stratum, unit.cls, unit.disposition].join('\t')
}

/** Hides stratum, class and disposition of one object behind a salted commitment. */
function protectedLine(suite, unit, salt) {
  return unit.id + '\t' + hex(protectedDigest(suite, unit, salt))
}

function protectedDigest(suite, unit, salt) {
  return tagged(suite, 'P', salt, lp(unit.stratum), lp(unit.cls), lp(unit.disposition))
}

/** H('Y' ‖ frameKey ‖ id): opening one object's salt opens no other. */
function saltOf(suite, frameKey, id) {
  return tagged(suite, 'Y', frameKey, id)
}

function frameTree(suite, lines) {
  const tree = growingTree(suite.hash)
  const leaves = lines.map((line) => leafHash(suite.hash, utf8(line)))
  for (const leaf of leaves) tree.add(leaf)
  return { leaves, root: tree.root() }
}

/** stratum/class/disposition → number of objects. */
function countsOf(units) {
  const counts = {}
  for (const unit of units) {
    const cell = `${unit.stratum}/${unit.cls}/${unit.disposition}`
    counts[cell] = (counts[cell] || 0) + 1
  }
  return counts
}

/** GB 32100-2015: the eighteenth character is a check on the first seventeen. */
function hasCheckCharacter(code) {
  if (code.length !== 18) return false
  let sum = 0
  let weight = 1
  for (const letter of code.slice(0, 17)) {
    const value = CODE_LETTERS.indexOf(letter)
    if (value < 0) return false
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return CODE_LETTERS[(31 - (sum % 31)) % 31] === code[17]
}

return { checkUnits, unitFault, openLine, protectedLine, protectedDigest, saltOf, frameTree, countsOf, hasCheckCharacter };
})();
const module10 = (function () {
// The frozen population as it stands in a file of millions of lines: its bytes, where each line begins, where its id ends,
// and which (stratum, class, disposition) it has. No object is made per line; a city's list is read in a second.

const { hex, utf8 } = module0;
const frames = module9;
const { Fault } = module2;
const { flatRoot } = module8;

const TAB = 9
const NEWLINE = 10

/** `open` tables know the kind of every line; protected ones only ids and commitments. Throws the Fault of a line. */
function readTable(bytes, file, open) {
  const size = linesIn(bytes, file)
  const table = { bytes, size, starts: new Uint32Array(size + 1), idEnds: new Uint32Array(size), kinds: [] }
  if (open) table.kindOf = new Uint16Array(size)
  const known = new Map()
  for (let i = 0, at = 0; i < size; i++) {
    table.starts[i] = at
    let end = bytes.indexOf(NEWLINE, at)
    if (end < 0) end = bytes.length
    const tab = bytes.indexOf(TAB, at)
    table.idEnds[i] = tab < 0 || tab > end ? end : tab
    const wrong = (open && noteKind(table, known, i, end)) || lineFault(table, i, end, open)
    if (wrong) throw new Fault(file, wrong, i + 1)
    at = end + 1
  }
  table.starts[size] = bytes.length + 1
  return table
}

/** The same for objects {id, stratum, cls, disposition} already sorted and checked. */
function tableOf(units) {
  return readTable(utf8(units.map(frames.openLine).join('\n')), 'units', true)
}

function linesIn(bytes, file) {
  if (bytes.length === 0) throw new Fault(file, '抽取范围为空', 1)
  let lines = 1
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === NEWLINE) lines += 1
  if (bytes[bytes.length - 1] === NEWLINE) throw new Fault(file, '结尾多了一个换行', lines - 1)
  return lines
}

/** Few kinds, many lines: what follows the id is looked up as text; only a new text is taken apart and checked. */
function noteKind(table, known, i, end) {
  const text = asciiOf(table.bytes, table.idEnds[i], end)
  let kind = known.get(text)
  if (kind === undefined) {
    const [, stratum, cls, disposition, ...more] = text.split('\t')
    if (disposition === undefined || more.length > 0) return '应为四个以制表符分隔的字段'
    const wrong = frames.unitFault({ id: '0', stratum, cls, disposition })
    if (wrong) return wrong
    kind = table.kinds.push({ stratum, cls, disposition, count: 0 }) - 1
    known.set(text, kind)
  }
  table.kinds[kind].count += 1
  table.kindOf[i] = kind
  return ''
}

function lineFault(table, i, end, open) {
  const { bytes, starts, idEnds } = table
  const length = idEnds[i] - starts[i]
  if (length === 0 || length > 64) return '编号含有不允许的字符'
  for (let at = starts[i]; at < idEnds[i]; at++) if (!FIELD[bytes[at]]) return '编号含有不允许的字符'
  if (!open && !isProtectedTail(bytes, idEnds[i], end)) return '应为“编号、制表符、64 位十六进制承诺”'
  const order = i === 0 ? -1 : compareIds(table, i - 1, i)
  if (order === 0) return `编号 ${idAt(table, i)} 重复`
  return order < 0 ? '' : '没有按编号递增排序'
}

const FIELD = Uint8Array.from({ length: 256 }, (_, code) => (/^[0-9A-Z._:-]$/.test(String.fromCharCode(code)) ? 1 : 0))

function isProtectedTail(bytes, from, end) {
  if (bytes[from] !== TAB || end - from !== 65) return false
  for (let at = from + 1; at < end; at++) {
    const code = bytes[at]
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return false
  }
  return true
}

function compareIds({ bytes, starts, idEnds }, a, b) {
  const [endA, endB] = [idEnds[a], idEnds[b]]
  let i = starts[a]
  let j = starts[b]
  for (; i < endA && j < endB; i++, j++) if (bytes[i] !== bytes[j]) return bytes[i] - bytes[j]
  return endA - i - (endB - j)
}

function idAt({ bytes, starts, idEnds }, i) {
  return asciiOf(bytes, starts[i], idEnds[i])
}

/** What stands after the id of a protected line. */
function digestAt({ bytes, starts, idEnds }, i) {
  return asciiOf(bytes, idEnds[i] + 1, starts[i + 1] - 1)
}

function unitAt(table, i) {
  const { stratum, cls, disposition } = table.kinds[table.kindOf[i]]
  return { id: idAt(table, i), stratum, cls, disposition }
}

/** Where an id stands, or −1 − (where it would stand): lines are sorted. */
function findId(table, id) {
  let low = 0
  let high = table.size
  while (low < high) {
    const middle = (low + high) >> 1
    if (idAt(table, middle) < id) low = middle + 1
    else high = middle
  }
  return low < table.size && idAt(table, low) === id ? low : -1 - low
}

/** stratum/class/disposition → number of objects. */
function countsOf(table) {
  const counts = {}
  for (const { stratum, cls, disposition, count } of table.kinds) counts[`${stratum}/${cls}/${disposition}`] = count
  return counts
}

/** Ids with a disposition, in the order of the list. */
function idsWith(table, disposition) {
  const ids = []
  const wanted = table.kinds.map((kind) => kind.disposition === disposition)
  if (wanted.includes(true)) for (let i = 0; i < table.size; i++) if (wanted[table.kindOf[i]]) ids.push(idAt(table, i))
  return ids
}

/** RFC 6962 root over the lines, each exactly as its bytes are. */
function tableRoot(suite, { bytes, starts, size }) {
  let line = new Uint8Array(256)
  return hex(
    flatRoot(suite, size, (i, out, at) => {
      const length = starts[i + 1] - 1 - starts[i]
      if (length + 1 > line.length) line = new Uint8Array(2 * length)
      line[0] = 0
      for (let k = 0, from = starts[i]; k < length; k++) line[k + 1] = bytes[from + k]
      suite.hashInto(line, length + 1, out, at)
    }),
  )
}

function asciiOf(bytes, from, to) {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at])
  return text
}

return { readTable, tableOf, idAt, digestAt, unitAt, findId, countsOf, idsWith, tableRoot };
})();
const module11 = (function () {
// Numbers and states as people say them.

const STATES = {
  DRAFT: '起草',
  APPROVED: '已批准',
  FROZEN: '名单已冻结',
  COMMITTED: '已承诺',
  WITNESSED: '已见证',
  ARMED: '待抽取',
  SEEDED: '已得种子',
  DRAWN: '已抽取',
  RELEASED: '已放行',
  EXECUTED: '检查完毕',
  DISCLOSED: '已公开',
  CLOSED: '已办结',
  VOID: '已作废',
  FAILED: '未能完成',
}

function stateWords(state) {
  return STATES[state] ? `${STATES[state]}（${state}）` : String(state)
}

/** Unix seconds as Beijing time, which has no summer time. */
function beijingTime(seconds) {
  return new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}

/** A span of seconds in the two largest units. */
function spanWords(seconds) {
  const parts = [
    [Math.floor(seconds / 86400), '天'],
    [Math.floor(seconds / 3600) % 24, '小时'],
    [Math.floor(seconds / 60) % 60, '分'],
    [seconds % 60, '秒'],
  ].filter(([n]) => n > 0)
  if (parts.length === 0) return '0 秒'
  return parts
    .slice(0, 2)
    .map(([n, unit]) => `${n} ${unit}`)
    .join(' ')
}

return { stateWords, beijingTime, spanWords };
})();
const module12 = (function () {
// Draw package, first part: the package itself, and what was fixed before the draw.

const { fromHex, hex, utf8 } = module0;
const { absent, layOut } = module5;
const { checkManifest, checkSumFile, eachRecord, readDocument } = module4;
const frames = module9;
const { countsOf, digestAt, idAt, readTable, tableRoot, unitAt } = module10;
const { jcs } = module1;
const { Fault, withheld } = module2;
const { documentHash, suiteOf } = module7;
const { leafHash, rootOf } = module8;
const { stateWords } = module11;

function checkPackage(it) {
  checkSumFile(it.files, 'package.sha256', 'package.json')
  const doc = readDocument(it.files, 'package.json')
  if (doc.format !== 'hengjian-draw/1') throw new Fault('package.json', '未知的抽取包格式')
  it.package = doc
  const kind = doc.kind === 'rehearsal' ? '演练' : '正式抽取'
  return `计划 ${doc.plan}，${kind}，${doc.audience === 'full' ? '完整包' : '公众包'}，状态：${stateWords(doc.state)}`
}

function checkFiles(it) {
  const { files, withheld: held } = it.package
  const said = checkManifest(it.files, 'package.json', files, ['package.sha256', 'verifier.html'])
  for (const { name } of held) if (it.files.has(name)) throw new Fault(name, '写明不给出的文件却在文件夹里')
  return held.length === 0 ? said : `${said}；另有 ${held.length} 个文件写明了不给出的理由`
}

function checkRuleDocument(it) {
  it.commit = readDocument(it.files, 'commit.json')
  try {
    it.suite = suiteOf(it.commit.suite)
  } catch (error) {
    throw new Fault('commit.json', error.message)
  }
  layOut(it)
  for (const task of it.tasks) {
    task.rule = readDocument(it.files, task.files.rule)
    if (hex(documentHash(it.suite, 'rule', task.rule)) !== task.ruleHash)
      throw new Fault(task.files.rule, '规则的指纹与承诺书中的不同：两者之一被改动')
  }
  return it.tasks.map((task) => `${task.words}规则指纹 ${task.ruleHash}`).join('；')
}

function checkCommit(it) {
  const { commit } = it
  it.commitHash = documentHash(it.suite, 'commit', commit)
  if (hex(it.commitHash) !== it.package.commit) throw new Fault('commit.json', '承诺书的指纹与 package.json 中的不同')
  const wrong = (message) => new Fault('commit.json', message)
  if (commit.v !== 'vdraw/1') throw wrong('未知的承诺书版本')
  if (commit.plan !== it.package.plan || commit.kind !== it.package.kind)
    throw wrong('计划号或性质与 package.json 不同')
  const profile = it.tasks.some((task) => task.frame.profile === 'protected') ? 'protected' : 'open'
  if (profile !== it.package.profile) throw wrong('名单公开方式与 package.json 不同')
  checkPlan(it)
  for (const wave of it.waves) {
    const last = wave.entropy[wave.entropy.length - 1]
    if (last === undefined) throw wrong(`${wave.words}没有点名任何随机源`)
    if (commit.kind !== 'rehearsal' && last.type === 'parties')
      throw wrong(`${wave.words}见证人种子之后没有公开随机源：最后亮出的人可以挑结果`)
  }
  const kept = checkEscrow(commit, wrong)
  return `承诺指纹 ${hex(it.commitHash)}${kept}${commit.kind === 'rehearsal' ? '；这是演练，不是正式抽取' : ''}`
}

function checkPlan(it) {
  const plan = readDocument(it.files, 'plan.json')
  for (const name of ['plan', 'kind', 'org', 'period', 'sourceMoment', 'disclose']) {
    if (plan[name] !== undefined && it.commit[name] !== undefined && plan[name] !== it.commit[name]) {
      throw new Fault('plan.json', `${name} 与承诺书不同`)
    }
  }
}

/** Five custodians of five organs, three of whom open the key. */
function checkEscrow({ escrow, seal }, wrong) {
  if (escrow === undefined) return ''
  const { threshold, shares } = escrow
  const distinct = (name) => new Set(shares.map((share) => share[name])).size
  if (seal === '') throw wrong('没有封印却有密钥份额')
  if (threshold !== 3 || shares.length !== 5) throw wrong('密钥份额应为五份、三份可开')
  if (distinct('name') !== 5 || distinct('organ') !== 5) throw wrong('密钥份额的保管人或机关重复')
  if (shares.some(({ hash }) => !/^[0-9a-f]{64}$/.test(hash))) throw wrong('密钥份额的指纹写法不对')
  return '；封印密钥分五份由五个机关保管，任何三份可以打开'
}

function checkFrame(it) {
  const said = []
  for (const task of it.tasks) {
    const missing = absent(it, task.files.frame)
    if (missing) return missing
    said.push(task.words + checkTaskFrame(it, task))
  }
  return said.join('；')
}

function checkTaskFrame(it, task) {
  const { frame, files } = task
  const open = frame.profile === 'open'
  const table = readTable(it.files.get(files.frame), files.frame, open)
  if (table.size !== frame.n)
    throw new Fault(files.frame, `有 ${table.size} 行，承诺书写的是 ${frame.n} 行`, table.size)
  if (tableRoot(it.suite, table) !== frame.root) throw rootFault(files.frame, table)
  task.list = table
  if (open) return openFrame(task, table, files.frame)
  const hidden = absent(it, files.open) || absent(it, files.key)
  if (!hidden) return protectedFrame(it, task)
  const sum = Object.values(frame.counts).reduce((a, b) => a + b, 0)
  if (sum !== frame.n) throw new Fault('commit.json', '各类户数之和不等于总户数')
  return `${frame.n} 户，树根 ${frame.root}；各户的分层、类别以加盐承诺保护，不公开`
}

/** A changed character in a unified social credit code usually breaks its check character: then the line is known. */
function rootFault(file, table) {
  const bad = []
  for (let i = 0; i < table.size && bad.length < 4; i++) {
    const id = idAt(table, i)
    if (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(id) && !frames.hasCheckCharacter(id)) bad.push(i + 1)
  }
  const hint = bad.length > 0 ? `；第 ${bad.slice(0, 3).join('、')} 行的统一社会信用代码校验位不对` : ''
  return new Fault(file, `名单的树根与承诺书不同：至少一行被改动${hint}`, bad.length === 1 ? bad[0] : undefined)
}

function openFrame(task, table, file) {
  task.table = table
  if (jcs(countsOf(table)) !== jcs(task.frame.counts)) throw new Fault(file, '各类户数与承诺书不同')
  return `${table.size} 户，树根 ${task.frame.root}，各层各类户数相符`
}

function protectedFrame(it, task) {
  const { files, list } = task
  const frameKey = fromHex(readDocument(it.files, files.key).frameKey)
  const table = readTable(it.files.get(files.open), files.open, true)
  if (table.size !== list.size) throw new Fault(files.open, `行数与 ${files.frame} 不同`, table.size)
  for (let i = 0; i < table.size; i++) {
    const unit = unitAt(table, i)
    const salt = frames.saltOf(it.suite, frameKey, unit.id)
    if (unit.id !== idAt(list, i) || hex(frames.protectedDigest(it.suite, unit, salt)) !== digestAt(list, i)) {
      throw new Fault(files.open, `与 ${files.frame} 同一行的承诺不符`, i + 1)
    }
  }
  return openFrame(task, table, files.open) + '；加盐承诺逐户打开相符'
}

function checkRoster(it) {
  if (it.commit.roster === undefined) return withheld('承诺书里没有名册')
  const missing = absent(it, 'roster.jsonl')
  if (missing) return missing
  const leaves = []
  it.roster = []
  eachRecord(it.files, 'roster.jsonl', false, (officer, number) => {
    const before = it.roster[it.roster.length - 1]
    if (before && before.id >= officer.id) throw new Fault('roster.jsonl', '没有按证号排序或有重复', number)
    it.roster.push(officer)
    leaves.push(leafHash(it.suite.hash, utf8(jcs(officer))))
  })
  const { n, root } = it.commit.roster
  if (it.roster.length !== n || hex(rootOf(it.suite.hash, leaves)) !== root) {
    throw new Fault('roster.jsonl', '名册的人数或树根与承诺书不同')
  }
  return `${n} 名执法人员，树根 ${root}`
}

return { checkPackage, checkFiles, checkRuleDocument, checkCommit, checkFrame, checkRoster };
})();
const module13 = (function () {
// drand quicknet (verifiable.md §5): one 48-byte value per round, verified offline against the pinned network key.

const { fromHex, hex, u64 } = module0;
const { sha256 } = module3;

const NETWORK_KEY =
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c' +
  '8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb' +
  '5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a'
const DOMAIN = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
const GENESIS = 1692803367
const PERIOD = 3

/** Unix second at which a round is emitted. */
function roundTime(round) {
  return GENESIS + PERIOD * (round - 1)
}

/** `verifyShortSignature` is the vendored BLS12-381; a malformed point is a wrong signature. */
function verifyRound(verifyShortSignature, round, signatureHex) {
  if (!/^[1-9][0-9]{0,14}$/.test(String(round))) return false
  try {
    return verifyShortSignature(fromHex(signatureHex), sha256(u64(round)), fromHex(NETWORK_KEY), DOMAIN)
  } catch {
    return false
  }
}

function roundRandomness(signatureHex) {
  return hex(sha256(fromHex(signatureHex)))
}

return { roundTime, verifyRound, roundRandomness };
})();
const module14 = (function () {
// SHA-512 (FIPS 180-4) over BigInt: slow and short, needed only inside Ed25519.

const { concat, fromHex } = module0;
const { isPrime, root } = module3;

const MASK = (1n << 64n) - 1n
const PRIMES = firstPrimes(80)
const K = PRIMES.map((p) => root(BigInt(p) << 192n, 3n) & MASK)
const START = PRIMES.slice(0, 8).map((p) => root(BigInt(p) << 128n, 2n) & MASK)

function sha512(message) {
  const zeros = (239 - (message.length % 128)) % 128
  const length = (BigInt(message.length) * 8n).toString(16).padStart(32, '0')
  const bytes = concat(message, Uint8Array.of(0x80), new Uint8Array(zeros), fromHex(length))
  const view = new DataView(bytes.buffer)
  let state = START
  for (let at = 0; at < bytes.length; at += 128) state = block(state, view, at)
  return fromHex(state.map((word) => word.toString(16).padStart(16, '0')).join(''))
}

function block(state, view, at) {
  const w = []
  for (let i = 0; i < 16; i++) w.push(view.getBigUint64(at + 8 * i))
  for (let i = 16; i < 80; i++) {
    const s0 = rotate(w[i - 15], 1n) ^ rotate(w[i - 15], 8n) ^ (w[i - 15] >> 7n)
    const s1 = rotate(w[i - 2], 19n) ^ rotate(w[i - 2], 61n) ^ (w[i - 2] >> 6n)
    w.push((w[i - 16] + s0 + w[i - 7] + s1) & MASK)
  }
  let [a, b, c, d, e, f, g, h] = state
  for (let i = 0; i < 80; i++) {
    const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n)
    const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + K[i] + w[i]
    const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) & MASK)
}

function rotate(x, n) {
  return ((x >> n) | (x << (64n - n))) & MASK
}

function firstPrimes(count) {
  const primes = []
  for (let n = 2; primes.length < count; n++) if (isPrime(n)) primes.push(n)
  return primes
}

return { sha512 };
})();
const module15 = (function () {
// Ed25519 verification (RFC 8032 §5.1.7), written out so that a browser can do it without WebCrypto.
// The check is [S]B = R + [k]A without the cofactor; S must be below the group order.

const { concat, hex } = module0;
const { sha512 } = module14;

const P = (1n << 255n) - 19n
const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n
// RFC 8032 §5.1: d = −121665/121666, a square root of −1, and the base point; written out, since a phone that opens the
// page should not compute them first. The tests check that they are what they are called.
const D = 0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3n
const SQRT_MINUS_1 = 0x2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0n
const BASE = [
  0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an,
  0x6666666666666666666666666666666666666666666666666666666666666658n,
  1n,
  0x67875f0fd78b766566ea4e8e64abe37d20f09f80775152f56dde8ab3a5b7dda3n,
]
const TWICE_D = (2n * D) % P
const WINDOW = 5

function verifyEd25519(publicKey, message, signature) {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const A = decode(publicKey)
  const R = decode(signature.subarray(0, 32))
  const S = little(signature.subarray(32))
  if (A === undefined || R === undefined || S >= ORDER) return false
  const k = little(sha512(concat(signature.subarray(0, 32), publicKey, message))) % ORDER
  return same(sumOf(S, BASE, k, negative(A)), R)
}

/** A point as (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z. */
function decode(bytes) {
  const raw = little(bytes)
  const y = raw & ((1n << 255n) - 1n)
  if (y >= P) return undefined
  const y2 = mod(y * y)
  const u = mod(y2 - 1n)
  const v = mod(D * y2 + 1n)
  const v3 = mod(mod(v * v) * v)
  let x = mod(mod(u * v3) * rootPower(mod(u * mod(mod(v3 * v3) * v))))
  const square = mod(v * mod(x * x))
  if (square === mod(-u)) x = mod(x * SQRT_MINUS_1)
  else if (square !== u) return undefined
  const sign = raw >> 255n
  if (x === 0n && sign === 1n) return undefined
  if ((x & 1n) !== sign) x = P - x
  return [x, y, 1n, mod(x * y)]
}

/** n to the power (P − 5)/8 = 2^252 − 3, by powers 2^j − 1. */
function rootPower(n) {
  const ones = (low, lowBits, high) => (squared(low, lowBits) * high) % P
  const two = (n * n) % P
  const p2 = (two * n) % P
  const p4 = ones(p2, 2, p2)
  const p5 = ones(p4, 1, n)
  const p10 = ones(p5, 5, p5)
  const p20 = ones(p10, 10, p10)
  const p40 = ones(p20, 20, p20)
  const p50 = ones(p40, 10, p10)
  const p100 = ones(p50, 50, p50)
  const p200 = ones(p100, 100, p100)
  const p250 = ones(p200, 50, p50)
  return ones(p250, 2, n)
}

function squared(n, times) {
  let out = n
  for (let i = 0; i < times; i++) out = (out * out) % P
  return out
}

function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = ((y1 - x1) * (y2 - x2)) % P
  const b = ((y1 + x1) * (y2 + x2)) % P
  const c = (((t1 * t2) % P) * TWICE_D) % P
  const d = (2n * z1 * z2) % P
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return [(e * f) % P, (g * h) % P, (f * g) % P, (e * h) % P]
}

function twice([x1, y1, z1]) {
  const a = (x1 * x1) % P
  const b = (y1 * y1) % P
  const sum = x1 + y1
  const e = ((sum * sum) % P) - a - b
  const g = b - a
  const f = g - ((2n * z1 * z1) % P)
  const h = -a - b
  return [(e * f) % P, (g * h) % P, (f * g) % P, (e * h) % P]
}

function negative([x, y, z, t]) {
  return [-x, y, z, -t]
}

/** [s]G + [k]Q with one chain of doublings: digits are odd and far apart, so that most steps are doublings alone. */
function sumOf(s, G, k, Q) {
  const terms = [
    [digits(s), oddMultiples(G)],
    [digits(k), oddMultiples(Q)],
  ]
  let out = [0n, 1n, 1n, 0n]
  for (let i = Math.max(terms[0][0].length, terms[1][0].length) - 1; i >= 0; i--) {
    out = twice(out)
    for (const [digit, multiples] of terms) {
      if (digit[i] > 0) out = add(out, multiples[digit[i] >> 1])
      else if (digit[i] < 0) out = add(out, negative(multiples[-digit[i] >> 1]))
    }
  }
  return out
}

/** n = Σ digit·2^i, every digit 0 or odd and below 2^(WINDOW−1) in size (non-adjacent form). */
function digits(n) {
  const out = []
  const span = 1 << WINDOW
  for (let rest = n; rest > 0n; rest >>= 1n) {
    let digit = 0
    if (rest & 1n) {
      digit = Number(rest & BigInt(span - 1))
      if (digit >= span / 2) digit -= span
      rest -= BigInt(digit)
    }
    out.push(digit)
  }
  return out
}

/** Q, 3Q, 5Q, … */
function oddMultiples(Q) {
  const out = [Q]
  const two = twice(Q)
  for (let i = 1; i < 1 << (WINDOW - 2); i++) out.push(add(out[i - 1], two))
  return out
}

function same([x1, y1, z1], [x2, y2, z2]) {
  return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n
}

function little(bytes) {
  return BigInt('0x' + hex(bytes.slice().reverse()))
}

function mod(n) {
  const rest = n % P
  return rest < 0n ? rest + P : rest
}

return { D, SQRT_MINUS_1, BASE, verifyEd25519 };
})();
const module16 = (function () {
// SM2 signature verification with SM3 (GB/T 32918.2-2016), curve sm2p256v1, signature in DER.
// The signer's name goes into the hash (ZA); without it a signature is ECDSA on this curve, not SM2, and is refused.

const { bigOf, bytes32, concat, utf8 } = module0;
const { sm3 } = module6;

const P = BigInt('0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff')
const A = P - 3n
const B = BigInt('0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93')
const ORDER = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')
const G = {
  x: BigInt('0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7'),
  y: BigInt('0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0'),
}

/** `publicKey` is 04 ‖ x ‖ y; `name` is the distinguishing id, by default 1234567812345678. */
function verifySm2(publicKey, message, signatureDer, name = '1234567812345678') {
  const key = pointOf(publicKey)
  const signature = parseDer(signatureDer)
  if (key === undefined || signature === undefined) return false
  const { r, s } = signature
  if (r < 1n || r >= ORDER || s < 1n || s >= ORDER) return false
  const t = (r + s) % ORDER
  if (t === 0n) return false
  const e = bigOf(sm3(concat(identityHash(key, utf8(name)), message)))
  const point = addPoints(multiply(G, s), multiply(key, t))
  return point !== undefined && (e + point.x) % ORDER === r
}

/** ZA = SM3(bits of id ‖ id ‖ a ‖ b ‖ G ‖ key). */
function identityHash(key, id) {
  const bits = id.length * 8
  const numbers = [A, B, G.x, G.y, key.x, key.y].map(bytes32)
  return sm3(concat(Uint8Array.of(bits >> 8, bits & 255), id, ...numbers))
}

function pointOf(bytes) {
  if (bytes.length !== 65 || bytes[0] !== 4) return undefined
  const x = bigOf(bytes.subarray(1, 33))
  const y = bigOf(bytes.subarray(33))
  const onCurve = x < P && y < P && mod(y * y - (x * x * x + A * x + B)) === 0n
  return onCurve ? { x, y } : undefined
}

/** SEQUENCE { INTEGER r, INTEGER s }, shortest form only. */
function parseDer(der) {
  if (der.length < 8 || der[0] !== 0x30 || der[1] !== der.length - 2) return undefined
  const r = integerAt(der, 2)
  const s = r && integerAt(der, r.end)
  return s && s.end === der.length ? { r: r.value, s: s.value } : undefined
}

function integerAt(der, at) {
  const length = der[at + 1]
  const end = at + 2 + length
  if (der[at] !== 2 || !(length >= 1 && length <= 33) || end > der.length) return undefined
  const body = der.subarray(at + 2, end)
  if (body[0] >= 0x80 || (body[0] === 0 && length > 1 && body[1] < 0x80)) return undefined
  return { value: bigOf(body), end }
}

function addPoints(p, q) {
  if (p === undefined) return q
  if (q === undefined) return p
  if (p.x === q.x && mod(p.y + q.y) === 0n) return undefined
  const slope = p.x === q.x ? (3n * p.x * p.x + A) * inverse(2n * p.y) : (q.y - p.y) * inverse(q.x - p.x)
  const x = mod(slope * slope - p.x - q.x)
  return { x, y: mod(slope * (p.x - x) - p.y) }
}

function multiply(point, scalar) {
  let out
  let double = point
  for (let s = scalar; s > 0n; s >>= 1n) {
    if (s & 1n) out = addPoints(out, double)
    double = addPoints(double, double)
  }
  return out
}

/** By the extended Euclidean algorithm. */
function inverse(n) {
  let [a, b, x, y] = [mod(n), P, 1n, 0n]
  while (a > 1n) {
    const q = b / a
    ;[a, b, x, y] = [b - q * a, a, y - q * x, x]
  }
  return mod(x)
}

function mod(n) {
  const rest = n % P
  return rest < 0n ? rest + P : rest
}

return { verifySm2 };
})();
const module17 = (function () {
// Signed notes, checkpoints and cosignatures of C2SP (signed-note, tlog-checkpoint, tlog-cosignature, tlog-policy).

const { base64, concat, fromBase64, hex, u64, utf8 } = module0;
const { verifyEd25519 } = module15;
const { sha256 } = module3;
const { verifySm2 } = module16;

const LOG = 1
const COSIGNATURE = 4
const OTHER = 0xff
const SM2_NAME = 'sm2-sm3'

/** One note: text up to and with its last newline, an empty line, signature lines. */
function parseNote(text) {
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
function parseCheckpoint(text) {
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
function parseKey(text) {
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
function keyText(name, type, key) {
  const bytes = concat(Uint8Array.of(type), key)
  return `${name}+${keyId(name, bytes)}+${base64(bytes)}`
}

/**
 * True, or {time} for a cosignature; false when the signature of that key is missing or wrong.
 * `ed25519` may be another implementation: the command line uses Node's, which is a hundred times faster.
 */
function checkSignature(note, key, ed25519 = verifyEd25519) {
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
function parsePolicy(text) {
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
function quorumMet(policy, signed, name = policy.quorum) {
  if (name === 'none') return true
  const group = policy.groups.get(name)
  if (group === undefined) return signed.has(name)
  return group.members.filter((member) => quorumMet(policy, signed, member)).length >= group.need
}

return { parseNote, parseCheckpoint, parseKey, keyText, checkSignature, parsePolicy, quorumMet };
})();
const module18 = (function () {
// Evidence leaves (verifiable.md §15.1): `evlog/1\n` ‖ JCS(event); values sit outside, one salt per field.

const { fromHex, lp, utf8 } = module0;
const { jcs } = module1;
const { tagged } = module7;
const { growingTree, leafHash, rootOf } = module8;

const LEAF_LIMIT = 65535

function leafBytes(event) {
  return utf8('evlog/1\n' + jcs(event))
}

/** H('F' ‖ salt ‖ LP(name) ‖ LP(value)). */
function fieldDigest(suite, { salt, name, value }) {
  return tagged(suite, 'F', fromHex(salt), lp(name), lp(value))
}

/** Payload root: RFC 6962 tree whose leaves are the field digests, in their order. */
function payloadRoot(suite, digests) {
  return rootOf(
    suite.hash,
    digests.map((digest) => leafHash(suite.hash, digest)),
  )
}

/** Evidence file: RFC 6962 tree over chunks. */
function fileRoot(suite, bytes, chunk) {
  const tree = growingTree(suite.hash)
  const leaves = []
  for (let at = 0; at < bytes.length; at += chunk) {
    const leaf = leafHash(suite.hash, bytes.subarray(at, at + chunk))
    leaves.push(leaf)
    tree.add(leaf)
  }
  return { leaves, root: tree.root() }
}

return { LEAF_LIMIT, leafBytes, fieldDigest, payloadRoot, fileRoot };
})();
const module19 = (function () {
// Checks an exported evidence ledger (spec/ledger.md §4, §5).

const { fromHex, hex, isHash, sameBytes, utf8 } = module0;
const { checkManifest, checkSumFile, eachRecord, readDocument, readText } = module4;
const { checkSignature, parseCheckpoint, parsePolicy, quorumMet } = module17;
const { fieldDigest, LEAF_LIMIT, payloadRoot } = module18;
const { Fault, withheld } = module2;
const { suiteOf } = module7;
const { growingTree, leafHash } = module8;

const SUITE = suiteOf('sha256')
const HANDLE = /^[0-9A-Za-z._:-]{1,64}$/

/** `it` holds files, optional `kept` (text of a checkpoint from an earlier day) and optional `logKey` (text). */
const LEDGER_STEPS = [
  {
    id: 'files',
    title: '文件齐全、未被改动',
    proves: '这个文件夹就是导出时的那一份，没有多、没有少、没有一个字节不同。',
    run: checkFiles,
  },
  {
    id: 'policy',
    title: '签名公钥与见证规则',
    proves: '知道该由谁签名、需要几个见证人。公钥本身请与公报上刊登的核对。',
    run: checkPolicy,
  },
  {
    id: 'checkpoint',
    title: '最新检查点的签名',
    proves: '账本的运行者对“共有多少条、根是什么”签了名，事后不能否认。',
    needs: ['policy'],
    run: checkNewest,
  },
  {
    id: 'leaves',
    title: '逐条记录',
    proves: '每一条记录都是规范写法，内容与它的指纹相符，序号连续，没有缺条、插条、换位。',
    run: checkLeaves,
  },
  {
    id: 'chains',
    title: '每件事的前后链',
    proves: '同一件事的记录一环扣一环：第几步、上一步是哪一条，都没有断。',
    needs: ['leaves'],
    run: checkChains,
  },
  {
    id: 'root',
    title: '全部记录的树根',
    proves: '签了名的根正是由这些记录、按这个顺序算出来的：改动任何一条都会改变根。',
    needs: ['checkpoint', 'leaves'],
    run: checkRoot,
  },
  {
    id: 'history',
    title: '历次检查点前后一致',
    proves: '账本只增不改：过去每一次签名的内容，今天都原样还在。',
    needs: ['checkpoint', 'leaves'],
    run: checkHistory,
  },
  {
    id: 'disclosures',
    title: '公开的字段',
    proves: '公开的字段值就是当时记下的值；未公开的字段仍然封着，也没有被换掉。',
    needs: ['leaves'],
    run: checkDisclosures,
  },
  {
    id: 'kept',
    title: '与自己保存的旧检查点对照',
    proves: '今天的账本是那一天的账本的延续，没有整体退回或换掉。',
    needs: ['leaves'],
    run: checkKept,
  },
]

const LEDGER_LIMITS = [
  '记录的内容是否真实：数学只能证明它没有被改过。',
  '是否每件事都记了：漏记要靠当事人、抽查和各部门互相核对才能发现。',
  '没有自己保存的旧检查点或独立见证人时，不能排除整本账连同历史一起被换掉。',
]

function checkFiles(it) {
  checkSumFile(it.files, 'export.sha256', 'export.json')
  const list = readDocument(it.files, 'export.json', true)
  if (list.format !== 'hengjian-ledger/1') throw new Fault('export.json', '未知的导出格式')
  it.list = list
  return checkManifest(it.files, 'export.json', list.files, ['export.sha256'])
}

function checkPolicy(it) {
  try {
    it.policy = parsePolicy(readText(it.files, 'policy'))
    refuseOtherKey(it, it.policy)
  } catch (error) {
    throw new Fault('policy', error.message, error.line)
  }
  const { log } = it.policy
  return `账本公钥 ${log.name}+${log.id}，见证人 ${it.policy.witnesses.size} 名，要求：${it.policy.quorum === 'none' ? '不要求见证' : it.policy.quorum}`
}

/** `logKey` is the key (name+id) that the caller knows from elsewhere. */
function refuseOtherKey({ logKey }, { log }) {
  if (logKey && logKey !== `${log.name}+${log.id}`) throw new Error(`账本公钥不是指定的 ${logKey}`)
}

function checkNewest(it) {
  it.newest = openCheckpoint(it, 'checkpoint', readText(it.files, 'checkpoint'))
  const signed = witnessesOf(it, it.newest)
  if (!quorumMet(it.policy, signed)) throw new Fault('checkpoint', `见证人签名不足（有效 ${signed.size} 个）`)
  if (it.list && (it.list.size !== it.newest.size || it.list.origin !== it.newest.origin)) {
    throw new Fault('export.json', '来源或条数与检查点不同')
  }
  return `${it.newest.origin}，共 ${it.newest.size} 条，账本签名有效，见证人签名 ${signed.size} 个`
}

function openCheckpoint(it, file, text, line) {
  let checkpoint
  try {
    checkpoint = parseCheckpoint(text)
  } catch (error) {
    throw new Fault(file, error.message, line)
  }
  if (checkpoint.origin !== it.policy.log.name) throw new Fault(file, '来源与账本公钥的名称不同', line)
  if (checkSignature(checkpoint, it.policy.log, it.ed25519) !== true) throw new Fault(file, '账本签名无效', line)
  const known = [it.policy.log, ...it.policy.witnesses.values()]
  for (const { name, id } of checkpoint.signatures) {
    if (!known.some((key) => key.name === name && key.id === id))
      throw new Fault(file, `有一行签名来自未知的 ${name}`, line)
  }
  for (const [name, key] of it.policy.witnesses) {
    if (checkpoint.signatures.some((s) => s.id === key.id) && !checkSignature(checkpoint, key, it.ed25519)) {
      throw new Fault(file, `见证人 ${name} 的签名无效`, line)
    }
  }
  return checkpoint
}

/** Witness name → time of its valid cosignature on this note. */
function witnessesOf({ policy, ed25519 }, note) {
  const signed = new Map()
  for (const [name, key] of policy.witnesses) {
    const answer = checkSignature(note, key, ed25519)
    if (answer) signed.set(name, answer.time)
  }
  return signed
}

/** One pass over the leaves: hashes, tree roots at the sizes of all checkpoints, first fault of the chains. */
function checkLeaves(it) {
  const wanted = new Set(historySizes(it))
  const tree = growingTree(SUITE.hash)
  it.roots = new Map([[0, tree.root()]])
  it.leafHashes = new Map()
  it.payloads = it.files.has('disclosures.ndjson') ? [] : undefined
  it.chains = new Map()
  it.chainFault = undefined
  eachRecord(it.files, 'leaves.ndjson', true, (record, number, text) => {
    const hash = checkLeaf(record, number, text)
    tree.add(fromHex(hash))
    if (wanted.has(number)) it.roots.set(number, tree.root())
    if (it.payloads) it.payloads.push(record.leaf.payload)
    it.chainFault = it.chainFault || linkLeaf(it, record.leaf, hash, number)
    it.leafHashes.set(hash, number)
  })
  it.size = tree.size()
  it.roots.set(it.size, tree.root())
  if (it.newest && it.size !== it.newest.size) {
    throw new Fault('leaves.ndjson', `有 ${it.size} 条记录，检查点签的是 ${it.newest.size} 条`, it.size)
  }
  return `${it.size} 条记录的指纹全部重算相符`
}

function checkLeaf(record, number, text) {
  const wrong = (message) => new Fault('leaves.ndjson', message, number)
  if (Object.keys(record).sort().join() !== 'hash,index,leaf') throw wrong('一行应有 hash、index、leaf 三项')
  if (record.index !== number - 1)
    throw wrong(`序号应为 ${number - 1}，写的是 ${String(record.index)}（缺条、插条或换位）`)
  const fault = shapeFault(record.leaf)
  if (fault) throw wrong(fault)
  const leafText = text.slice(text.indexOf('"leaf":') + 7, -1) // the line is canonical, so this is the leaf's JCS
  const bytes = utf8('evlog/1\n' + leafText)
  if (bytes.length > LEAF_LIMIT) throw wrong('记录超过 65535 字节')
  const hash = hex(leafHash(SUITE.hash, bytes))
  if (hash !== record.hash) throw wrong('内容与指纹不符：这一条被改动')
  return hash
}

const SHAPE = {
  v: (v) => v === 'evlog/1',
  type: (v) => typeof v === 'string',
  org: (v) => typeof v === 'string',
  actor: (v) => typeof v === 'string',
  case: (v) => typeof v === 'string' && HANDLE.test(v),
  seq: (v) => Number.isSafeInteger(v) && v >= 1,
  time: (v) => Number.isSafeInteger(v),
  payload: isHash,
  prev: (v) => v === undefined || isHash(v),
  refs: (v) => v === undefined || (Array.isArray(v) && v.every(isHash)),
}

function shapeFault(leaf) {
  if (typeof leaf !== 'object' || leaf === null) return '不是记录'
  const bad = Object.keys(SHAPE).find((name) => !SHAPE[name](leaf[name]))
  return bad ? `${bad} 的写法不对` : ''
}

function linkLeaf(it, leaf, hash, number) {
  const before = it.chains.get(leaf.case)
  it.chains.set(leaf.case, { seq: leaf.seq, hash })
  const wrong = (message) => new Fault('leaves.ndjson', `事项 ${leaf.case}：${message}`, number)
  const expected = before ? before.seq + 1 : 1
  if (leaf.seq !== expected) return wrong(`应为第 ${expected} 步，写的是第 ${leaf.seq} 步（缺了一步或重复）`)
  if (leaf.prev !== (before && before.hash)) return wrong('prev 不是上一步的指纹')
  const stray = (leaf.refs || []).find((ref) => !it.leafHashes.has(ref))
  return stray ? wrong(`引用的 ${stray.slice(0, 8)}… 不在它之前的记录里`) : undefined
}

function checkChains(it) {
  if (it.chainFault) throw it.chainFault
  return `${it.chains.size} 件事的记录链都连续`
}

function checkRoot(it) {
  if (!sameBytes(it.roots.get(it.size), it.newest.root)) {
    throw new Fault('leaves.ndjson', `由记录算出的根与签名的根不同${narrowed(it)}`)
  }
  return `根 ${hex(it.newest.root)}`
}

/** Between which signed sizes the change must lie. */
function narrowed(it) {
  let good = 0
  for (const { checkpoint } of historyOf(it)) {
    const root = it.roots.get(checkpoint.size)
    if (root === undefined || !sameBytes(root, checkpoint.root)) {
      return `；前 ${good} 条与当时的签名相符，改动在第 ${good + 1} 至第 ${checkpoint.size} 条之间`
    }
    good = checkpoint.size
  }
  return ''
}

function historySizes(it) {
  try {
    return historyOf(it).map(({ checkpoint }) => checkpoint.size)
  } catch {
    return []
  }
}

/** Notes of checkpoints.txt, each with the line it begins on. A body holds no empty line, so notes come in halves. */
function historyOf(it) {
  const halves = readText(it.files, 'checkpoints.txt').split('\n\n')
  const out = []
  let line = 1
  for (let i = 0; i < halves.length; i += 2) {
    const last = i + 2 >= halves.length
    const text = halves.slice(i, i + 2).join('\n\n') + (last ? '' : '\n')
    try {
      out.push({ line, text, checkpoint: parseCheckpoint(text) })
    } catch (error) {
      throw new Fault('checkpoints.txt', error.message, line)
    }
    line += text.split('\n').length
  }
  return out
}

function checkHistory(it) {
  let before
  const history = historyOf(it)
  for (const { line, text, checkpoint } of history) {
    const wrong = (message) => new Fault('checkpoints.txt', message, line)
    openCheckpoint(it, 'checkpoints.txt', text, line)
    if (before && checkpoint.size < before.size) throw wrong('条数变小了：账本被退回过')
    const root = it.roots.get(checkpoint.size)
    if (root === undefined) throw wrong(`签过 ${checkpoint.size} 条，现在只有 ${it.size} 条：尾部被截掉`)
    if (!sameBytes(root, checkpoint.root)) {
      throw wrong(`前 ${checkpoint.size} 条的根与当时签名的不同${narrowed(it)}`)
    }
    before = checkpoint
  }
  const last = history[history.length - 1]
  if (last.text !== readText(it.files, 'checkpoint'))
    throw new Fault('checkpoints.txt', '最后一个与 checkpoint 文件不同', last.line)
  return `${history.length} 个检查点（${history[0].checkpoint.size} 条起）签名有效，每一个都是今天账本的开头部分`
}

function checkDisclosures(it) {
  if (!it.files.has('disclosures.ndjson')) return withheld('这份导出没有公开任何字段')
  let before = -1
  let open = 0
  const count = eachRecord(it.files, 'disclosures.ndjson', true, (record, number) => {
    const wrong = (message) => new Fault('disclosures.ndjson', message, number)
    if (!Number.isSafeInteger(record.index) || record.index <= before || record.index >= it.payloads.length) {
      throw wrong('序号不对')
    }
    before = record.index
    const payload = payloadOf(record.fields, wrong)
    if (payload !== it.payloads[record.index])
      throw wrong(`与第 ${record.index} 条记录的 payload 不符：字段值、盐或顺序被改动`)
    open += record.fields.filter((field) => field.digest === undefined).length
  })
  return `${count} 条记录公开了 ${open} 个字段，值都与记录相符`
}

/** Root over fields, open ones as {name, salt, value}, closed ones as {digest}. */
function payloadOf(fields, wrong) {
  if (!Array.isArray(fields)) throw wrong('缺少 fields')
  const digests = fields.map((field) => {
    if (isHash(field.digest) && Object.keys(field).length === 1) return fromHex(field.digest)
    if (!isHash(field.salt) || typeof field.name !== 'string' || typeof field.value !== 'string')
      throw wrong('字段写法不对')
    return fieldDigest(SUITE, field)
  })
  return hex(payloadRoot(SUITE, digests))
}

function checkKept(it) {
  if (!it.kept) return withheld('没有给出旧检查点（命令行用 --checkpoint 文件）')
  const kept = parseCheckpoint(it.kept)
  if (kept.size > it.size) throw new Fault('checkpoint', `旧检查点有 ${kept.size} 条，现在只有 ${it.size} 条`)
  const tree = growingTree(SUITE.hash)
  for (const [hash, number] of it.leafHashes) if (number <= kept.size) tree.add(fromHex(hash))
  if (!sameBytes(tree.root(), kept.root)) throw new Fault('leaves.ndjson', `前 ${kept.size} 条与旧检查点的根不同`)
  return `旧检查点的 ${kept.size} 条原样都在`
}

return { LEDGER_STEPS, LEDGER_LIMITS, refuseOtherKey, witnessesOf, payloadOf };
})();
const module20 = (function () {
// Draw package, third part: every state is a leaf of the evidence ledger, and the order of commitment and randomness.

const { base64, fromBase64, hex, sameBytes, utf8 } = module0;
const { roundTime } = module13;
const { absent, resultOf } = module5;
const { payloadOf, refuseOtherKey, witnessesOf } = module19;
const { eachRecord, readDocument, readText } = module4;
const { parseJcs } = module1;
const { checkSignature, parseCheckpoint, parsePolicy, quorumMet } = module17;
const { Fault, unable, withheld } = module2;
const { beijingTime, spanWords } = module11;
const { sha256 } = module3;
const { leafHash, rootFromPath } = module8;

function checkLog(it) {
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

function policyOf(it) {
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
function checkLeaf({ leaf, fields }, wrong) {
  if (!leaf.startsWith('evlog/1\n')) throw wrong('不是 evlog/1 记录')
  const event = parseJcs(leaf.slice(8))
  if (payloadOf(fields, wrong) !== event.payload) throw wrong('字段与记录的 payload 不符')
  return { event, hash: leafHash(sha256, utf8(leaf)), values: fields.map((field) => field.value) }
}

/** c2sp.org/tlog-proof@v1: header, `index N`, path, empty line, checkpoint. */
function checkProof(it, text, index, leaf, wrong) {
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

function checkOrder(it) {
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

return { checkLog, policyOf, checkLeaf, checkProof, checkOrder };
})();
const module21 = (function () {
// The form of a rule document (spec/draw.md §6). A rule of another form allows no draw: two readers could read two rules.

const CODE = /^[0-9A-Z._:-]{1,64}$/

/** What is wrong with the form of a rule; '' where nothing is. */
function ruleFault(rule) {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return '规则应为一个对象'
  if (rule.mode === 'weight')
    return listFault(rule.classes, 'c', { w: 0 }, [], '类别') || sizeFault(rule) || tailFault(rule)
  if (rule.mode === 'rate') return listFault(rule.classes, 'c', { num: 0, den: 1 }, ['min'], '类别') || tailFault(rule)
  return '规则的 mode 只能是 weight 或 rate'
}

function tailFault({ certaintyCounts, reserve }) {
  if (certaintyCounts !== undefined && typeof certaintyCounts !== 'boolean') return 'certaintyCounts 写法不对'
  return reserve !== undefined && numbersFault(reserve, { num: 0, den: 1, min: 0 }, []) ? 'reserve 写法不对' : ''
}

/** Sizes are written stratum by stratum or shared out of a total: one of the two. */
function sizeFault({ strata, total }) {
  if ((strata === undefined) === (total === undefined)) return '规则应在 strata 与 total 中写且只写一个'
  if (strata !== undefined) return listFault(strata, 's', { n: 0 }, [], '分层')
  const wrong = numbersFault(total, { n: 0 }, ['min'])
  return wrong || !['count', 'weight'].includes(total.measure) ? 'total 写法不对' : ''
}

function listFault(list, code, least, optional, word) {
  if (!Array.isArray(list)) return `规则缺少${word}`
  for (const entry of list) {
    const wrong = numbersFault(entry, least, optional)
    if (wrong || typeof entry[code] !== 'string' || !CODE.test(entry[code])) return `规则的${word}写法不对`
  }
  return new Set(list.map((entry) => entry[code])).size === list.length ? '' : `规则中${word}重复`
}

/** Each member of `least` is a whole number, at least what stands there; each `optional` one is absent or at least 0. */
function numbersFault(entry, least, optional) {
  if (typeof entry !== 'object' || entry === null) return true
  const isWhole = (value, low) => Number.isSafeInteger(value) && value >= low
  return !(
    Object.keys(least).every((name) => isWhole(entry[name], least[name])) &&
    optional.every((name) => entry[name] === undefined || isWhole(entry[name], 0))
  )
}

return { ruleFault };
})();
const module22 = (function () {
// CQ/1, first half (verifiable.md §6): how many objects each cell (stratum × class) gives.
// All arithmetic is on whole numbers of any size; there is no fraction, no logarithm and no generator.

const { bigOf, compareAscii, hex } = module0;
const { ruleFault } = module21;
const { tagged } = module7;

/** What the rule asks for cannot be drawn from this frame. */
class Infeasible extends Error {}

/** Number of E-objects per stratum and class, of K-objects per stratum, from the counts of the commitment. */
function strataOf(counts) {
  const strata = new Map()
  for (const key of Object.keys(counts)) {
    const [stratum, cls, disposition] = key.split('/')
    if (!strata.has(stratum)) strata.set(stratum, { certain: 0, excluded: 0, classes: new Map() })
    const row = strata.get(stratum)
    if (disposition === 'E') row.classes.set(cls, counts[key])
    else if (disposition === 'K') row.certain += counts[key]
    else row.excluded += counts[key]
  }
  return strata
}

/** What every stratum expects: size, cells, D, a_c, cells taken whole. Needs no seed; anybody can know it before. */
function expectationsOf(rule, strata) {
  checkRule(rule, strata)
  const sizes = rule.mode === 'rate' ? new Map() : sizesOf(rule, strata)
  const out = new Map()
  for (const code of sortedKeys(strata)) {
    const cells = countedCells(rule, strata.get(code).classes)
    if (cells.length === 0) continue
    out.set(code, rule.mode === 'rate' ? byRate(rule, cells) : byWeight(cells, sizes.get(code) || 0n))
  }
  return out
}

/** Adds the seed's part: order of the cells, starting point r, quota q of every cell. */
function quotasOf(suite, seed, task, expectations) {
  const out = new Map()
  for (const [code, expected] of expectations) {
    out.set(code, { ...expected, ...rounded(suite, seed, task, code, expected) })
  }
  return out
}

function checkRule(rule, strata) {
  const wrong = ruleFault(rule)
  if (wrong) throw new Infeasible(wrong)
  const over = rule.classes.find((entry) => rule.mode === 'rate' && entry.num > entry.den)
  if (over) throw new Infeasible(`类别 ${over.c} 的比例大于一`)
  const known = new Set(rule.classes.map((entry) => entry.c))
  for (const stratum of strata.values()) {
    for (const cls of stratum.classes.keys()) if (!known.has(cls)) throw new Infeasible(`规则没有类别 ${cls}`)
  }
}

/** Sizes n_g: written in the rule, or shared out from a total. Certain objects may count into them. */
function sizesOf(rule, strata) {
  const sizes = rule.strata ? writtenSizes(rule.strata) : sharedSizes(rule, strata)
  if (!rule.certaintyCounts) return sizes
  for (const [code, stratum] of strata) {
    const left = (sizes.get(code) || 0n) - BigInt(stratum.certain)
    if (left < 0n) throw new Infeasible(`分层 ${code} 的必查对象多于应抽数`)
    sizes.set(code, left)
  }
  return sizes
}

function writtenSizes(entries) {
  return new Map(entries.map((entry) => [entry.s, BigInt(entry.n)]))
}

/** Webster / Sainte-Laguë: the next place to the largest M/(2a+1), equal → the smaller code. Minimums come first. */
function sharedSizes(rule, strata) {
  const total = BigInt(rule.total.n)
  const rows = sortedKeys(strata).map((code) => shareRow(rule, code, strata.get(code).classes))
  let given = 0n
  for (const row of rows) given += row.seats
  for (; given < total; given++) {
    const open = rows.filter((row) => row.seats < row.capacity)
    if (open.length === 0) break
    open.reduce((best, row) => (deserves(row, best) ? row : best)).seats += 1n
  }
  return new Map(rows.map((row) => [row.code, row.seats]))
}

function shareRow(rule, code, classes) {
  let measure = 0n
  let capacity = 0n
  for (const cell of countedCells(rule, classes)) {
    const weight = BigInt(cell.entry.w)
    if (weight > 0n) capacity += cell.N
    measure += rule.total.measure === 'weight' ? cell.N * weight : cell.N
  }
  const least = BigInt(rule.total.min || 0)
  return { code, measure, capacity, seats: least < capacity ? least : capacity }
}

function deserves(row, best) {
  return row.measure * (2n * best.seats + 1n) > best.measure * (2n * row.seats + 1n)
}

function countedCells(rule, classes) {
  const entries = new Map(rule.classes.map((entry) => [entry.c, entry]))
  return sortedKeys(classes).map((cls) => ({
    cls,
    entry: entries.get(cls),
    N: BigInt(classes.get(cls)),
  }))
}

/** Weight mode: cells whose share would exceed certainty are taken whole, the rest share the remainder. */
function byWeight(cells, wanted) {
  let open = cells.filter((cell) => BigInt(cell.entry.w) > 0n)
  const able = open.reduce((sum, cell) => sum + cell.N, 0n)
  const size = wanted < able ? wanted : able
  const takeAll = []
  let n = size
  let W = 0n
  for (;;) {
    W = open.reduce((sum, cell) => sum + cell.N * BigInt(cell.entry.w), 0n)
    const whole = open.filter((cell) => n * BigInt(cell.entry.w) >= W)
    if (whole.length === 0) break
    for (const cell of whole) {
      takeAll.push(cell.cls)
      n -= cell.N
    }
    open = open.filter((cell) => !whole.includes(cell))
  }
  const D = open.length === 0 ? 1n : W
  const a = new Map(open.map((cell) => [cell.cls, n * cell.N * BigInt(cell.entry.w)]))
  return { size, cells, D, a, takeAll: takeAll.sort(compareAscii) }
}

/** Rate mode: every class has its own fraction, at least `min` objects where there are so many. */
function byRate(rule, cells) {
  const D = rule.classes.reduce((d, entry) => lcm(d, BigInt(entry.den)), 1n)
  const a = new Map()
  for (const { cls, entry, N } of cells) {
    const least = BigInt(entry.min || 0) < N ? BigInt(entry.min || 0) : N
    const share = (N * BigInt(entry.num) * D) / BigInt(entry.den)
    a.set(cls, share > least * D ? share : least * D)
  }
  return { size: 0n, cells, D, a, takeAll: [] }
}

/** Exact randomised rounding: points r, r+D, r+2D, … fall into the cells laid end to end in hashed order. */
function rounded(suite, seed, task, stratum, { cells, D, a, takeAll }) {
  const order = cells
    .map((cell) => cell.cls)
    .filter((cls) => (a.get(cls) || 0n) > 0n)
    .map((cls) => ({ cls, key: hex(tagged(suite, 'O', seed, `${task}\t${stratum}\t${cls}`)) }))
    .sort((x, y) => compareAscii(x.key, y.key) || compareAscii(x.cls, y.cls))
    .map((entry) => entry.cls)
  const r = (bigOf(tagged(suite, 'R', seed, `${task}\t${stratum}`)) * D) >> 256n
  const q = new Map(cells.map((cell) => [cell.cls, takeAll.includes(cell.cls) ? cell.N : 0n]))
  let S = 0n
  for (const cls of order) {
    const low = S
    S += a.get(cls)
    q.set(cls, ceilDivide(S - r, D) - ceilDivide(low - r, D))
  }
  return { order, r, q }
}

/** Probability of one object of the cell, as a reduced fraction. */
function inclusionProbability(quota, cell) {
  if (quota.takeAll.includes(cell.cls)) return '1/1'
  return reduced(quota.a.get(cell.cls) || 0n, quota.D * cell.N)
}

function reduced(num, den) {
  const common = gcd(num, den)
  return `${num / common}/${den / common}`
}

/** The rounding of one stratum as it is published: numbers of any size as decimal text. */
function roundingText({ D, r, order, a, takeAll }) {
  const shares = [...a].map(([cls, value]) => [cls, String(value)])
  return { D: String(D), r: String(r), order, a: Object.fromEntries(shares), takeAll }
}

function sortedKeys(map) {
  return [...map.keys()].sort(compareAscii)
}

function ceilDivide(x, d) {
  return x > 0n ? (x + d - 1n) / d : x / d
}

function gcd(a, b) {
  return b === 0n ? a : gcd(b, a % b)
}

function lcm(a, b) {
  return (a / gcd(a, b)) * b
}

return { Infeasible, strataOf, expectationsOf, quotasOf, inclusionProbability, reduced, roundingText, sortedKeys };
})();
const module23 = (function () {
// Draw package: what accompanies a draw and is not the draw itself. Such a report is bound by the list of files; what can be
// compared with the frame, the rule and the result is compared all the same.

const { hex } = module0;
const { absent, resultOf } = module5;
const { eachRecord, readDocument } = module4;
const { jcs } = module1;
const { expectationsOf, inclusionProbability, strataOf } = module22;
const { idAt } = module10;
const { Fault } = module2;
const { documentHash } = module7;

const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const VERDICTS = ['passed', 'rejected', 'too-small', 'in-design']

/** lint.json is bound by the commitment; what else is reported is bound by the list of files alone. */
function checkReports(it) {
  if (it.commit.lint === undefined) return '检视报告只由文件清单固定，不在承诺书里'
  const missing = absent(it, 'lint.json')
  if (missing) return missing
  const doc = readDocument(it.files, 'lint.json')
  const hash = hex(documentHash(it.suite, 'lint', doc))
  if (hash !== it.commit.lint) throw new Fault('lint.json', '检视报告的指纹与承诺书中的不同')
  return `检视报告指纹 ${hash}，承诺之前就已写定${checkLint(it, doc)}`
}

/** What the report says of every cell follows from rule and counts, and every finding stands by a reason somebody signed. */
function checkLint(it, doc) {
  const wrong = (message) => new Fault('lint.json', message)
  if (doc.v !== 'vlint/1' || doc.plan !== it.commit.plan) throw wrong('不是这次抽取的检视报告')
  for (const { task, effects } of doc.tasks) {
    const own = it.tasks.find((one) => one.task === task)
    if (own === undefined) throw wrong(`承诺书里没有任务 ${task}`)
    const said = effects.map(({ stratum, cls, N, pi }) => ({ stratum, cls, N, pi }))
    if (jcs(said) !== jcs(effectsOf(own))) throw wrong(`${own.words}各组的概率与规则、户数算出的不同`)
  }
  const unsigned = doc.findings.find(({ signed }) => !Array.isArray(signed) || signed.length === 0)
  if (unsigned !== undefined) throw wrong(`没有人签署理由：${unsigned.words}`)
  const { seeds, infeasible } = doc.rehearsal
  const found = doc.findings.length === 0 ? '没有提示' : `${doc.findings.length} 条提示都有人写明理由签署`
  return `；${found}；试抽 ${seeds} 次，${infeasible} 次派不出人`
}

function effectsOf({ rule, frame }) {
  return [...expectationsOf(rule, strataOf(frame.counts))].flatMap(([stratum, quota]) =>
    quota.cells.map((cell) => ({
      stratum,
      cls: cell.cls,
      N: Number(cell.N),
      pi: inclusionProbability(quota, cell),
    })),
  )
}

function namesOf(it, form) {
  return [...it.files.keys()].filter((name) => form.test(name)).sort()
}

const EXCLUSIONS = /^exclusions(?:-T\d+)?\.jsonl$/
const hasExclusions = (it) => namesOf(it, EXCLUSIONS).length > 0

/** One line per unit that a cap spares, all of them and no other, each with the visits that filled the cap. */
function checkExclusions(it) {
  const said = namesOf(it, EXCLUSIONS).map((name) => {
    const task = it.tasks.find(
      ({ files }) => files.frame === name.replace('exclusions', 'frame').replace('jsonl', 'txt'),
    )
    if (task === undefined) throw new Fault(name, '承诺书里没有这个任务')
    if (task.table === undefined) throw new Fault(name, '各户的分层、类别受保护，这个文件不应给出')
    return task.words + checkTaskExclusions(it, name, task.table)
  })
  return said.join('；')
}

function checkTaskExclusions(it, name, table) {
  const spared = []
  for (let i = 0; i < table.size; i++) {
    if (table.kinds[table.kindOf[i]].disposition === 'X:CAP') spared.push(idAt(table, i))
  }
  let visits = 0
  const lines = eachRecord(it.files, name, false, (entry, number) => {
    const wrong = (message) => new Fault(name, message, number)
    if (entry.id !== spared[number - 1]) throw wrong(`这一行应为 ${spared[number - 1] || '空'}`)
    if (!Array.isArray(entry.visits)) throw wrong('写法不对')
    for (const { on, leaf } of entry.visits) {
      if (!DAY.test(on) || (leaf !== undefined && !/^[0-9a-f]{64}$/.test(leaf)))
        throw wrong('检查的日期或记录指纹写法不对')
    }
    visits += entry.visits.length
  })
  if (lines !== spared.length) throw new Fault(name, `有 ${lines} 户，名单里因上限免查的是 ${spared.length} 户`, lines)
  return `${lines} 户因年度上限免查，各写明占用上限的检查，共 ${visits} 次`
}

const QUALITY = /^quality(?:-\d+)?\.json$/
const hasQuality = (it) => namesOf(it, QUALITY).length > 0

/** The tests before release: of this draw, about what it drew, held exactly where a test rejects, and then explained. */
function checkQuality(it) {
  return namesOf(it, QUALITY)
    .map((name) => checkWaveQuality(it, name))
    .join('；')
}

function checkWaveQuality(it, name) {
  const doc = readDocument(it.files, name)
  const wrong = (message) => new Fault(name, message)
  const wave = it.isRound ? Number(name.slice('quality-'.length, -'.json'.length)) : 1
  if (doc.v !== 'vquality/1' || doc.plan !== it.commit.plan || doc.commit !== it.package.commit)
    throw wrong('不是这次抽取的检验')
  if ((doc.wave || 1) !== wave) throw wrong(`波次应为 ${wave}`)
  const drawn = drawnIn(it, wave)
  if (drawn !== undefined && doc.drawn !== drawn) throw wrong(`抽中应为 ${drawn} 户，写的是 ${doc.drawn} 户`)
  const rejected = rejectedOf(doc, wrong)
  const words = it.waves.length > 1 ? `第 ${wave} 波：` : ''
  return `${words}${doc.tests.length} 项检验，${rejected} 项不通过${doc.held ? '，公布前须由两人说明' : ''}`
}

function rejectedOf({ tests, held }, wrong) {
  if (!Array.isArray(tests) || tests.some(({ verdict }) => !VERDICTS.includes(verdict)))
    throw wrong('检验的结论写法不对')
  const rejected = tests.filter(({ verdict }) => verdict === 'rejected').length
  if (held !== rejected > 0) throw wrong(`有 ${rejected} 项不通过，held 却是 ${String(held)}`)
  return rejected
}

/** Drawn by chance in a wave, all tasks together: known from the cells as soon as there is a result. */
function drawnIn(it, wave) {
  if (!it.files.has('result.json')) return undefined
  const result = resultOf(it).waves[wave - 1]
  if (result === undefined) return undefined
  return result.tasks.reduce((sum, { cells }) => sum + cells.reduce((all, { q }) => all + q, 0), 0)
}

return { checkReports, namesOf, hasExclusions, checkExclusions, hasQuality, checkQuality };
})();
const module24 = (function () {
// CQ/1, second half (verifiable.md §6): in every cell the smallest keys are drawn, the next ones are the reserve.

const { compareAscii, hex } = module0;
const { countsOf, idAt, idsWith, tableOf } = module10;
const { expectationsOf, inclusionProbability, quotasOf, sortedKeys, strataOf } = module22;
const { tagged } = module7;

/** H('U' ‖ seed ‖ id) in hexadecimal; the task is not in it, so tasks of one round prefer the same objects. */
function unitKey(suite, seed, id) {
  const key = hex(tagged(suite, 'U', seed, id))
  return suite.keyBits === 4 ? key[0] + '0'.repeat(63) : key
}

/** The whole draw of one task in one wave: cells, drawn objects, reserve. `units` is a table or a sorted list. */
function drawTask(suite, seed, task, rule, units) {
  const table = Array.isArray(units) ? tableOf(units) : units
  const quotas = quotasOf(suite, seed, task, expectationsOf(rule, strataOf(countsOf(table))))
  const cells = plannedCells(quotas)
  const wave = drawWave(suite, seed, rule, membersOf(table), cells)
  const rows = wave.cells.map(({ stratum, cls, N, q, last, next }, i) => {
    return { stratum, cls, N, q, pi: cells[i].pi, last, next }
  })
  return { quotas, cells: rows, selected: wave.selected, reserve: wave.reserve, certainty: idsWith(table, 'K') }
}

/** Every cell of a task with its quota over all waves and the probability of one of its objects. */
function plannedCells(quotas) {
  const rows = []
  for (const [stratum, quota] of quotas) {
    for (const cell of quota.cells) {
      const q = Number(quota.q.get(cell.cls))
      rows.push({ stratum, cls: cell.cls, N: Number(cell.N), q, pi: inclusionProbability(quota, cell) })
    }
  }
  return rows
}

/** The E-objects of every cell as positions in the table. */
function membersOf(table) {
  const members = new Map()
  const cellOf = table.kinds.map(({ stratum, cls, disposition, count }) => {
    if (disposition !== 'E') return undefined
    const cell = { at: new Uint32Array(count), size: 0 }
    members.set(`${stratum}/${cls}`, cell)
    return cell
  })
  for (let i = 0; i < table.size; i++) {
    const cell = cellOf[table.kindOf[i]]
    if (cell) cell.at[cell.size++] = i
  }
  return { table, cells: members }
}

/** Takes `q` objects of each cell by the keys of this seed and strikes them off `members`; cells with nobody left are left out. */
function drawWave(suite, seed, rule, members, quotas) {
  const out = { cells: [], selected: [], reserve: [] }
  for (const { stratum, cls, q } of quotas) {
    const cell = members.cells.get(`${stratum}/${cls}`)
    if (!cell || cell.size === 0) continue
    const spare = reserveSize(rule, q)
    const ranked = smallestKeys(suite, seed, members.table, cell, q + spare + 1)
    out.cells.push({
      stratum,
      cls,
      N: cell.size,
      q,
      last: q > 0 ? ranked[q - 1].key : '',
      next: q < ranked.length ? ranked[q].key : '',
    })
    for (const unit of ranked.slice(0, q)) out.selected.push(unit.id)
    for (const unit of ranked.slice(q, q + spare)) out.reserve.push(unit.id)
    strikeOff(cell, ranked.slice(0, q))
  }
  return out
}

function strikeOff(cell, drawn) {
  const taken = new Set(drawn.map((unit) => unit.at))
  if (taken.size === 0) return
  const left = cell.at.subarray(0, cell.size).filter((at) => !taken.has(at))
  cell.at = left
  cell.size = left.length
}

/**
 * The `wanted` smallest keys of a cell in order, equal keys by id. Keys are spread evenly, so the smallest lie under a bound:
 * the first four bytes of each are compared with it, and only what lies below is kept and sorted.
 */
function smallestKeys(suite, seed, table, { at, size }, wanted) {
  const share = (wanted + 8 * Math.sqrt(wanted) + 20) / size
  for (const bound of share < 0.5 && suite.keyBits === 256 ? [Math.floor(share * 0x100000000), Infinity] : [Infinity]) {
    const found = keysBelow(suite, seed, table, at, size, bound)
    if (found.length >= Math.min(wanted, size)) {
      return found.sort((x, y) => compareAscii(x.key, y.key) || compareAscii(x.id, y.id)).slice(0, wanted)
    }
  }
  throw new Error('unreachable')
}

function keysBelow(suite, seed, { bytes, starts, idEnds }, at, size, bound) {
  const message = new Uint8Array(33 + 64)
  const key = new Uint8Array(32)
  message[0] = 0x55
  message.set(seed, 1)
  const found = []
  for (let i = 0; i < size; i++) {
    const from = starts[at[i]]
    const length = idEnds[at[i]] - from
    for (let k = 0; k < length; k++) message[33 + k] = bytes[from + k]
    suite.hashInto(message, 33 + length, key, 0)
    if (((key[0] << 24) | (key[1] << 16) | (key[2] << 8) | key[3]) >>> 0 >= bound) continue
    const text = hex(key)
    const cut = suite.keyBits === 4 ? text[0] + '0'.repeat(63) : text
    found.push({ at: at[i], id: idAt({ bytes, starts, idEnds }, at[i]), key: cut })
  }
  return found
}

/** At least `min`, else the fraction num/den of the quota, rounded up; a cell without quota needs no reserve. */
function reserveSize(rule, q) {
  if (!rule.reserve || q === 0) return 0
  const share = (BigInt(q) * BigInt(rule.reserve.num) + BigInt(rule.reserve.den) - 1n) / BigInt(rule.reserve.den)
  return Math.max(Number(share), rule.reserve.min || 0)
}

/** What each of J waves takes from a cell: ⌊(q·j+o)/J⌋ − ⌊(q·(j−1)+o)/J⌋ with o = (H('W'…)·J) >> 256. */
function waveShares(suite, firstSeed, waves, task, { stratum, cls, q }) {
  const J = BigInt(waves)
  const o = (BigInt('0x' + hex(tagged(suite, 'W', firstSeed, `${task}\t${stratum}\t${cls}`))) * J) >> 256n
  const upTo = (j) => (BigInt(q) * BigInt(j) + o) / J
  return Array.from({ length: waves }, (_, j) => Number(upTo(j + 1) - upTo(j)))
}

/** Joint round (§8): several tasks under one seed; visits merge by enterprise. */
function drawJoint(suite, seed, tasks, units) {
  const drawn = tasks.map(({ task, rule }) => ({ task, ids: drawTask(suite, seed, task, rule, units).selected }))
  return { tasks: drawn.map(({ task, ids }) => ({ task, selected: ids })), bundles: bundlesOf(drawn) }
}

/** Unit id → the tasks that have it, both in order. */
function bundlesOf(drawn) {
  const bundles = new Map()
  for (const { task, ids } of drawn) for (const id of ids) bundles.set(id, [...(bundles.get(id) || []), task])
  return Object.fromEntries(sortedKeys(bundles).map((id) => [id, bundles.get(id)]))
}

/** Waves (§8): quotas from the first seed, names of wave j from its own seed among those not yet drawn. */
function drawWaves(suite, seeds, task, rule, units) {
  const table = tableOf(units)
  const quotas = quotasOf(suite, seeds[0], task, expectationsOf(rule, strataOf(countsOf(table))))
  const cells = plannedCells(quotas)
  const shares = cells.map((cell) => waveShares(suite, seeds[0], seeds.length, task, cell))
  const members = membersOf(table)
  const waves = seeds.map((seed, j) => {
    const takes = cells.map((cell, i) => ({ ...cell, q: shares[i][j] }))
    return drawWave(suite, seed, rule, members, takes).selected
  })
  const name = ({ stratum, cls }) => (quotas.size > 1 ? `${stratum}/${cls}` : cls)
  return { split: Object.fromEntries(cells.map((cell, i) => [name(cell), shares[i]])), waves }
}

return { unitKey, drawTask, plannedCells, membersOf, drawWave, waveShares, drawJoint, bundlesOf, drawWaves };
})();
const module25 = (function () {
// Draw package, second part: quotas, and what each wave drew.

const { compareAscii } = module0;
const { absent, resultOf } = module5;
const { findId } = module10;
const { jcs } = module1;
const { expectationsOf, inclusionProbability, quotasOf, reduced, roundingText, strataOf } = module22;
const { Fault, withheld } = module2;
const { drawWave, membersOf, plannedCells, waveShares } = module24;
const { idsWith } = module10;

function wrong(message) {
  return new Fault('result.json', message)
}

/** Expectations need no seed; with the seed also the rounding and the quotas are made again. */
function checkQuotas(it) {
  const missing = absent(it, 'result.json')
  if (missing) return missing
  const result = resultOf(it)
  const said = it.tasks.map((task, t) => task.words + checkTaskQuotas(it, task, result.tasks[t]))
  return said.join('；')
}

function checkTaskQuotas(it, task, given) {
  const strata = strataOf(task.frame.counts)
  const expectations = expectationsOf(task.rule, strata)
  task.quotas = it.seed ? quotasOf(it.suite, it.seed, task.task, expectations) : undefined
  const sizes = mapped(expectations, (e) => Number(e.size))
  compareObject(given.sizes, sizes, `${task.words}sizes`)
  if (given.rounding !== undefined && task.quotas)
    compareObject(given.rounding, mapped(task.quotas, roundingText), `${task.words}rounding`)
  const cells = task.quotas ? plannedCells(task.quotas) : expectedCells(expectations)
  compareRows(given.cells, cells, task.quotas ? ['N', 'q', 'pi'] : ['N', 'pi'], task.words)
  checkStrata(given, strata, expectations, task.words)
  task.cells = given.cells
  const total = given.cells.reduce((sum, cell) => sum + cell.q, 0)
  return task.quotas
    ? `${cells.length} 类的概率、取整和名额全部重算相符，共抽 ${total} 户`
    : `${cells.length} 类的概率重算相符；种子未公开，名额的取整还不能核对`
}

function expectedCells(expectations) {
  const rows = []
  for (const [stratum, expected] of expectations) {
    for (const cell of expected.cells) {
      rows.push({ stratum, cls: cell.cls, N: Number(cell.N), pi: inclusionProbability(expected, cell) })
    }
  }
  return rows
}

function compareObject(given, expected, name) {
  if (given === undefined || jcs(given) !== jcs(expected)) throw wrong(`${name} 与重算的不同`)
}

function mapped(map, change) {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]))
}

function compareRows(given, expected, names, words) {
  if (!Array.isArray(given) || given.length !== expected.length) throw wrong(`${words}cells 的行数与重算的不同`)
  expected.forEach((cell, i) => {
    for (const name of ['stratum', 'cls', ...names]) {
      if (given[i][name] !== cell[name]) {
        throw wrong(
          `${words}${cell.stratum}/${cell.cls} 的 ${name} 应为 ${cell[name]}，写的是 ${String(given[i][name])}`,
        )
      }
    }
  })
}

function checkStrata(given, strata, expectations, words) {
  if (given.strata === undefined) return
  const rows = strataTable(strata, expectations, given.cells)
  if (jcs(given.strata) !== jcs(rows)) throw wrong(`${words}strata（分层合计）与重算的不同`)
}

/** One row per stratum of the frame: what stands in it, what was and what is expected to be drawn from it by chance. */
function strataTable(strata, expectations, cells) {
  return [...strata.keys()].sort(compareAscii).map((code) => {
    const row = strata.get(code)
    const eligible = [...row.classes.values()].reduce((a, b) => a + b, 0)
    const [num, den] = expectations.has(code) ? expectedNumber(expectations.get(code)) : [0n, 1n]
    const quota = cells.filter((cell) => cell.stratum === code).reduce((sum, cell) => sum + cell.q, 0)
    return {
      stratum: code,
      frame: eligible + row.certain + row.excluded,
      eligible,
      certainty: row.certain,
      excluded: row.excluded,
      quota,
      expected: reduced(num, den),
      pi: eligible === 0 ? '0/1' : reduced(num, den * BigInt(eligible)),
    }
  })
}

function expectedNumber({ cells, D, a, takeAll }) {
  const whole = cells.filter((cell) => takeAll.includes(cell.cls)).reduce((sum, cell) => sum + cell.N, 0n)
  const shared = [...a.values()].reduce((sum, value) => sum + value, 0n)
  return [whole * D + shared, D]
}

/** Task by task, wave after wave; what an earlier wave drew is struck off before the next. */
function checkSelection(it) {
  const { waves } = resultOf(it)
  if (waves.every((wave) => wave.tasks.every((given) => given.selected === undefined)))
    return withheld('名单还没有公开，到时候再来核对')
  for (const wave of it.waves) wave.drawn = []
  const said = it.tasks.map((task, t) => task.words + checkTask(it, task, t))
  for (const wave of it.waves) wave.ids = new Set(wave.drawn.flatMap(({ ids }) => ids))
  it.drawn = new Set(it.waves.flatMap((wave) => [...wave.ids]))
  checkMerge(it)
  return said.join('；')
}

function checkTask(it, task, t) {
  const plan = plannedCells(task.quotas)
  const shares = plan.map((cell) => waveShares(it.suite, it.seed, it.waves.length, task.task, cell))
  const members = task.table && membersOf(task.table)
  task.taken = new Map()
  const sums = { selected: 0, certainty: 0, reserve: 0 }
  for (const wave of it.waves) {
    const given = (resultOf(it).waves[wave.wave - 1] || { tasks: [] }).tasks[t]
    if (!given || given.selected === undefined) continue
    const takes = plan.map((cell, i) => ({ ...cell, q: shares[i][wave.wave - 1] }))
    const words = task.words + wave.words
    if (members) compareWave(it, wave, task, given, drawWave(it.suite, wave.seed, task.rule, members, takes), words)
    else countWave(task, wave, given, takes, words)
    const ids = [...given.selected, ...(given.certainty || [])]
    for (const id of ids) task.taken.set(id, wave.wave)
    wave.drawn.push({ task: task.task, ids })
    for (const name of Object.keys(sums)) sums[name] += (given[name] || []).length
  }
  return members
    ? `逐户重算 ${task.table.size} 个密钥，抽中的 ${sums.selected} 户、必查 ${sums.certainty} 户、候补 ${sums.reserve} 户全部相符`
    : `名单 ${sums.selected + sums.certainty} 户都在抽取范围里，户数等于名额；各户类别受保护，逐户核对由审计人员用完整包进行`
}

function compareWave(it, wave, task, given, draw, words) {
  const certainty = wave.wave === 1 ? idsWith(task.table, 'K') : []
  // A public package of a protected round sorts the names and has no thresholds; here the classes are open, so all is there.
  for (const [name, ids] of Object.entries({ selected: draw.selected, reserve: draw.reserve, certainty }))
    compareList(given[name], ids, words + name)
  const rows = it.isRound
    ? draw.cells
    : draw.cells.map(({ stratum, cls, q, last, next }) => ({ stratum, cls, q, last, next }))
  compareRows(given.cells, rows, it.isRound ? ['N', 'q', 'last', 'next'] : ['q', 'last', 'next'], words)
}

function compareList(given, expected, name) {
  if (!Array.isArray(given)) throw wrong(`缺少 ${name}`)
  const at = expected.findIndex((id, i) => given[i] !== id)
  if (at >= 0) throw wrong(`${name} 第 ${at + 1} 个应为 ${expected[at]}，写的是 ${String(given[at])}`)
  if (given.length !== expected.length) throw wrong(`${name} 多出 ${given[expected.length]}`)
}

/** Protected profile, public: classes are closed, so only number, membership and thresholds of the wave can be checked. */
function countWave(task, wave, given, takes, words) {
  const listed = [...given.selected, ...(given.certainty || [])]
  const strata = [...strataOf(task.frame.counts).values()]
  const certain = wave.wave === 1 ? strata.reduce((sum, row) => sum + row.certain, 0) : 0
  const quota = takes.reduce((sum, cell) => sum + cell.q, 0)
  const stray = listed.find((id) => findId(task.list, id) < 0)
  if (stray !== undefined) throw wrong(`${words}${stray} 不在抽取范围里`)
  if (new Set(listed).size !== listed.length) throw wrong(`${words}名单里有重复`)
  const again = listed.find((id) => task.taken.has(id))
  if (again !== undefined) throw wrong(`${words}${again} 已在前一波抽中`)
  if (listed.length !== quota + certain) throw wrong(`${words}名单有 ${listed.length} 户，名额是 ${quota + certain} 户`)
  if ((given.certainty || []).length !== certain) throw wrong(`${words}必查对象应为 ${certain} 户`)
}

/** The number of selections and of visits that the result states of the waves drawn so far. */
function checkMerge(it) {
  const { merge, waves } = resultOf(it)
  if (!it.isRound) return
  const selections = it.waves.reduce((sum, wave) => sum + wave.drawn.reduce((n, { ids }) => n + ids.length, 0), 0)
  const visits = it.waves.reduce((sum, wave) => sum + wave.ids.size, 0)
  if (jcs(merge || {}) !== jcs({ selections, visits })) throw wrong(`merge 应为 ${selections} 项、${visits} 次上门`)
  waves.forEach((wave, j) => {
    if (wave.visits !== it.waves[j].ids.size) throw wrong(`${it.waves[j].words}visits 应为 ${it.waves[j].ids.size}`)
  })
}

return { checkQuotas, strataTable, checkSelection };
})();
const module26 = (function () {
// From commitment and public randomness to the seed (verifiable.md §5): nobody chooses it, everybody can redo it.

const { concat, fromHex, lp, u32 } = module0;
const { tagged } = module7;

/** H('S' ‖ commitHash ‖ u32(wave) ‖ u32(#sources) ‖ …), sources in the committed order, values in hexadecimal. */
function seedBaseOf(suite, commitHash, wave, sources) {
  const named = sources.map((s) => concat(lp(s.type), lp(s.at), lp(fromHex(s.value))))
  return tagged(suite, 'S', commitHash, u32(wave), u32(sources.length), ...named)
}

/** A sealed draw mixes in K, which was fixed and hashed before the randomness existed. */
function seedOf(suite, seedBase, sealKey) {
  return sealKey.length === 0 ? seedBase : tagged(suite, 'K', seedBase, sealKey)
}

/** H('C' ‖ LP(plan) ‖ K). */
function sealOf(suite, plan, sealKey) {
  return tagged(suite, 'C', lp(plan), sealKey)
}

return { seedBaseOf, seedOf, sealOf };
})();
const module27 = (function () {
// Draw package: the randomness, the sealing key, the seed of every wave.

const { concat, fromHex, hex, isHash, lp, sameBytes, textOf } = module0;
const { roundTime, verifyRound } = module13;
const { absent, resultOf } = module5;
const { readDocument } = module4;
const { jcs } = module1;
const { Fault, unable } = module2;
const { sealOf, seedBaseOf, seedOf } = module26;
const { documentHash, tagged } = module7;
const { beijingTime } = module11;

function checkSources(it) {
  const missing = absent(it, 'sources.json')
  if (missing) return missing
  const doc = readDocument(it.files, 'sources.json')
  const lists = it.isRound ? doc : [doc]
  if (lists.length === 0 || lists.length > it.waves.length) throw new Fault('sources.json', '波数与承诺书不同')
  const said = lists.flatMap((sources, j) => checkWaveSources(it, it.waves[j], sources))
  const open = said.filter((s) => s.unable)
  const waiting = it.waves.length - lists.length
  if (open.length > 0) return unable(open.map((s) => s.unable).join('；'))
  return said.join('；') + (waiting > 0 ? `；还有 ${waiting} 波没有到抽取的时候` : '')
}

function checkWaveSources(it, wave, sources) {
  const named = sources.map(({ type, at }) => ({ type, at }))
  if (jcs(named) !== jcs(wave.entropy))
    throw new Fault('sources.json', `${wave.words}随机源与承诺书点名的不同（类型、期号或次序）`)
  wave.sources = sources
  return sources.map((source) => {
    const said = checkSource(it, wave, source)
    return typeof said === 'string' ? wave.words + said : said
  })
}

function checkSource(it, wave, source) {
  const wrong = (message) => new Fault('sources.json', `${source.type} ${source.at}：${message}`)
  if (typeof source.value !== 'string' || !/^(?:[0-9a-f]{2})*$/.test(source.value)) throw wrong('值不是十六进制')
  if (source.type === 'drand-quicknet') return checkDrand(it, wave, source, wrong)
  if (source.type === 'cwl-kl8') return checkLottery(source, /^(\d+):((?:\d\d,){19}\d\d)$/, 80, wrong)
  if (source.type === 'cwl-ssq') return checkLottery(source, /^(\d+):((?:\d\d,){5}\d\d)\+(\d\d)$/, 33, wrong)
  if (source.type === 'parties') return checkParties(it, wave, source, wrong)
  return unable(`不会核对随机源 ${source.type}`)
}

function checkDrand(it, wave, source, wrong) {
  if (!it.verifyShortSignature) return unable('BLS12-381 程序不在或被改动，drand 签名未核对')
  if (!verifyRound(it.verifyShortSignature, source.at, source.value)) throw wrong('签名无效，不是这一轮的值')
  const at = roundTime(Number(source.at))
  if (wave.moment !== undefined && at > wave.moment) throw wrong('这一轮晚于承诺书写的时刻')
  return `drand 第 ${source.at} 轮签名有效（${beijingTime(at)} 产生）`
}

function checkLottery(source, form, highest, wrong) {
  let text
  try {
    text = textOf(fromHex(source.value))
  } catch {
    throw wrong('值不是文本')
  }
  const match = form.exec(text)
  if (match === null || match[1] !== source.at) throw wrong('写法不对或期号不符')
  const numbers = match[2].split(',').map(Number)
  const rising = numbers.every((n, i) => n >= 1 && n <= highest && (i === 0 || numbers[i - 1] < n))
  if (!rising || (match[3] !== undefined && !(Number(match[3]) >= 1 && Number(match[3]) <= 16)))
    throw wrong('号码不在范围内或没有递增')
  if (!Array.isArray(source.publications) || source.publications.length < 2) throw wrong('应附两份官方公告')
  return `${source.type === 'cwl-kl8' ? '快乐8' : '双色球'} 第 ${source.at} 期 ${match[2]}${match[3] ? '+' + match[3] : ''}（请与两份公告对照）`
}

/** Every party committed before, and what it revealed is what it committed to; who stayed silent is named. */
function checkParties(it, wave, source, wrong) {
  const listed = source.parties
  if (!Array.isArray(listed) || listed.length === 0) throw wrong('没有列出见证人')
  const promised = listed.map(({ commit, name, organ }) => ({ commit, name, organ }))
  if (listed.some(({ name }) => String(name).includes('/'))) throw wrong('见证人的名称不能含有斜线')
  if (wave.parties && jcs(promised) !== jcs(wave.parties)) throw wrong('见证人与承诺书所列不同')
  if (hex(documentHash(it.suite, 'parties', promised)) !== source.at) throw wrong('见证人承诺的集合指纹不符')
  checkReveals(it, wave, listed, wrong)
  const spoken = listed.filter((party) => party.reveal !== '')
  const value = concat(...spoken.map((party) => concat(lp(party.name), fromHex(party.reveal))))
  if (!sameBytes(value, fromHex(source.value))) throw wrong('值不是各见证人亮出的种子的连接')
  const silent = listed.filter((party) => party.reveal === '').map((party) => party.name)
  return `见证人种子 ${spoken.map((p) => p.name).join('、')}${silent.length ? `；未亮出：${silent.join('、')}` : ''}`
}

function checkReveals(it, wave, listed, wrong) {
  const suffix = wave.wave > 1 ? `/${wave.wave}` : ''
  for (const { name, commit, reveal } of listed) {
    if (reveal === '') continue
    const promise = lp(`${it.commit.plan}/${name}${suffix}`)
    const hash = isHash(reveal) && hex(tagged(it.suite, 'C', promise, fromHex(reveal)))
    if (hash !== commit) throw wrong(`${name} 亮出的值与其承诺不符`)
  }
}

function checkSeal(it) {
  it.sealKey = new Uint8Array(0)
  if (it.commit.seal === '') return '本次抽取不封印'
  const missing = absent(it, 'seal.json')
  if (missing) return missing
  const doc = readDocument(it.files, 'seal.json')
  it.sealKey = fromHex(doc.key)
  if (hex(sealOf(it.suite, it.commit.plan, it.sealKey)) !== it.commit.seal || doc.seal !== it.commit.seal) {
    throw new Fault('seal.json', '公开的密钥与承诺书中的封印不符')
  }
  return `封印 ${it.commit.seal} 由公开的密钥打开`
}

function checkSeed(it) {
  const missing = absent(it, 'result.json')
  for (const wave of it.waves.filter(({ sources }) => sources)) {
    const base = seedBaseOf(it.suite, it.commitHash, wave.wave - 1, wave.sources)
    wave.seed = seedOf(it.suite, base, it.sealKey)
    if (missing) continue
    const given = resultOf(it).waves[wave.wave - 1] || {}
    for (const [name, value] of [
      ['seedBase', hex(base)],
      ['seed', hex(wave.seed)],
    ]) {
      if (given[name] !== undefined && given[name] !== value)
        throw new Fault('result.json', `${wave.words}${name} 与重算的不同`)
    }
  }
  it.seed = it.waves[0].seed
  if (missing) return missing
  return it.waves
    .filter(({ seed }) => seed)
    .map((wave) => `${wave.words}种子 ${hex(wave.seed)}`)
    .join('；')
}

return { checkSources, checkSeal, checkSeed };
})();
const module28 = (function () {
// Who inspects what (verifiable.md §10): serial random order, shortest augmenting repair, deterministic;
// when no assignment exists, a certificate that anybody can count.

const { compareAscii, hex } = module0;
const { tagged } = module7;

/**
 * {rung, level, district, capAdd, repairs, assignment, load}; rung 0 is the rule itself, 1 the first of its ladder.
 * Where every rung fails: {infeasible, certificate} of the last one tried.
 */
function assign(suite, seed, rule, inspectors, visits) {
  const ordered = orderVisits(suite, seed, visits)
  let certificate
  for (const [rung, relaxed] of [{}, ...(rule.ladder || [])].entries()) {
    const district = relaxed.district || rule.district
    const capAdd = relaxed.capAdd || 0
    const problem = buildProblem(suite, seed, ordered, inspectors, district)
    const answer = lowestLevel(problem, inspectors, rule.slack || 0, capAdd)
    if (answer.holders) return { rung, ...solution(answer, problem, inspectors, visits, district, capAdd) }
    certificate = answer.certificate
  }
  return { infeasible: true, certificate }
}

/** Visits in the order of H('V' ‖ seed ‖ id). */
function orderVisits(suite, seed, visits) {
  return visits
    .map((visit) => ({ visit, key: hex(tagged(suite, 'V', seed, visit.id)) }))
    .sort((x, y) => compareAscii(x.key, y.key) || compareAscii(x.visit.id, y.visit.id))
    .map((entry) => entry.visit)
}

/** Slots in visit order; each with its candidates in the order of their keys. */
function buildProblem(suite, seed, visits, inspectors, district) {
  const slots = []
  for (const visit of visits) {
    // A key is made only for those who may take some place of the visit.
    const ranked = inspectors
      .filter((officer) => visit.slots.some((slot) => isEligible(officer, visit, slot, district)))
      .map((officer) => ({ officer, key: hex(tagged(suite, 'A', seed, `${visit.id}\t${officer.id}`)) }))
      .sort((x, y) => compareAscii(x.key, y.key) || compareAscii(x.officer.id, y.officer.id))
    visit.slots.forEach((slot, place) => {
      const candidates = ranked
        .filter(({ officer }) => isEligible(officer, visit, slot, district))
        .map(({ officer }) => officer.id)
      slots.push({ visit: visit.id, first: slots.length - place, places: visit.slots.length, place, candidates })
    })
  }
  return slots
}

function isEligible(officer, visit, slot, district) {
  return (
    officer.dept === slot.dept &&
    slot.quals.every((qualification) => officer.quals.includes(qualification)) &&
    (!slot.lead || officer.lead) &&
    officer.from <= visit.date &&
    visit.date <= officer.to &&
    !officer.recuse.includes(visit.ent) &&
    districtAllows(district, officer.district, visit.district)
  )
}

function districtAllows(rule, home, place) {
  if (rule === 'same') return home === place
  if (rule === 'cross') return home !== place
  return rule === 'any'
}

/** Balance: the smallest common ceiling L under which everybody's own cap still leaves an assignment. */
function lowestLevel(slots, inspectors, slack, capAdd) {
  const caps = inspectors.map((officer) => officer.cap + capAdd)
  const highest = Math.max(0, ...caps)
  let level = Math.ceil(slots.length / Math.max(1, inspectors.length)) + slack
  for (; ; level++) {
    const limit = new Map(inspectors.map((officer, i) => [officer.id, Math.min(caps[i], level)]))
    const answer = augment(slots, limit)
    if (answer.holders || level >= highest) return { ...answer, level }
  }
}

/** One breadth-first search per slot; a search without goal proves that no assignment exists. */
function augment(slots, limit) {
  const state = { slots, limit, holders: slots.map(() => undefined), load: new Map() }
  let repairs = 0
  for (let start = 0; start < slots.length; start++) {
    const found = search(state, start)
    if (found.goal === undefined) return { certificate: certificateOf(state, start, found) }
    if (found.goal.slot !== start) repairs += 1
    shift(state, found)
  }
  return { ...state, repairs }
}

function search(state, start) {
  const queue = [start]
  const from = new Map([[start, undefined]])
  const full = new Set()
  const enqueue = (slot, step) => {
    if (from.has(slot)) return
    from.set(slot, step)
    queue.push(slot)
  }
  for (let head = 0; head < queue.length; head++) {
    const slot = queue[head]
    for (const officer of state.slots[slot].candidates) {
      if (state.holders[slot] === officer) continue
      const beside = heldBeside(state, slot, officer)
      if (beside !== undefined) {
        enqueue(beside, { slot, officer })
      } else if (!full.has(officer)) {
        if ((state.load.get(officer) || 0) < state.limit.get(officer)) return { from, goal: { slot, officer } }
        full.add(officer)
        state.holders.forEach((holder, other) => {
          if (holder === officer) enqueue(other, { slot, officer })
        })
      }
    }
  }
  return { from, goal: undefined }
}

/** The other slot of the same visit that this officer holds already. */
function heldBeside(state, slot, officer) {
  const { first, places } = state.slots[slot]
  for (let other = first; other < first + places; other++) {
    if (other !== slot && state.holders[other] === officer) return other
  }
  return undefined
}

/** Each slot on the chain takes the officer found for it; the slot it took him from looks at its predecessor. */
function shift(state, { from, goal }) {
  state.load.set(goal.officer, (state.load.get(goal.officer) || 0) + 1)
  let { slot, officer } = goal
  for (;;) {
    const step = from.get(slot)
    state.holders[slot] = officer
    if (step === undefined) return
    ;({ slot, officer } = step)
  }
}

/** The places reached and everybody who could take one of them: together they have room for fewer. */
function certificateOf(state, start, { from }) {
  const reached = [...from.keys()].sort((a, b) => a - b).map((slot) => state.slots[slot])
  const officers = [...new Set(reached.flatMap((slot) => slot.candidates))].sort(compareAscii)
  return {
    slot: [state.slots[start].visit, state.slots[start].place],
    slots: reached.map((slot) => [slot.visit, slot.place]).sort(compareSlots),
    demand: reached.length,
    inspectors: officers,
    capacity: officers.reduce((sum, officer) => sum + places(state, reached, officer), 0),
  }
}

function places(state, reached, officer) {
  const able = new Set(reached.filter((slot) => slot.candidates.includes(officer)).map((slot) => slot.visit))
  return Math.min(state.limit.get(officer), able.size)
}

function compareSlots(a, b) {
  return compareAscii(a[0], b[0]) || a[1] - b[1]
}

function solution(answer, slots, inspectors, visits, district, capAdd) {
  const assignment = Object.fromEntries(visits.map((visit) => [visit.id, []]))
  const load = Object.fromEntries(inspectors.map((officer) => [officer.id, 0]))
  slots.forEach((slot, i) => {
    assignment[slot.visit][slot.place] = answer.holders[i]
    load[answer.holders[i]] += 1
  })
  return { level: answer.level, district, capAdd, repairs: answer.repairs, assignment, load }
}

return { assign, orderVisits };
})();
const module29 = (function () {
// Draw package, third part: the sealed visits of each wave, and who was sent.

const { compareAscii, fromHex, hex, isHash } = module0;
const { assign, orderVisits } = module28;
const { absent, resultOf } = module5;
const { eachRecord, readDocument } = module4;
const { findId, unitAt } = module10;
const { jcs } = module1;
const { fieldDigest } = module18;
const { Fault, withheld } = module2;
const { bundlesOf, unitKey } = module24;
const { documentHash } = module7;
const { leafHash, rootOf } = module8;

/** The first reason for a missing file among the waves that were drawn; a wave without result needs no file. */
function eachWave(it, kind, check) {
  const done = it.waves.slice(0, resultOf(it).waves.length)
  const said = []
  for (const wave of done) {
    const missing = absent(it, wave.files[kind])
    if (missing) return missing
    said.push(wave.words + check(wave, wave.files[kind]))
  }
  return said.length === 0 ? withheld('还没有抽取') : said.join('；')
}

function checkVisits(it) {
  const missing = absent(it, 'result.json')
  if (missing) return missing
  return eachWave(it, 'visits', (wave, file) => checkWaveVisits(it, wave, file))
}

function checkWaveVisits(it, wave, file) {
  const leaves = []
  const bundles = wave.drawn && bundlesOf(wave.drawn)
  wave.visitLines = new Map()
  let before = ''
  eachRecord(it.files, file, false, (record, number) => {
    const fault = (message) => new Fault(file, message, number)
    if (isHash(record.leaf)) {
      leaves.push(leafHash(it.suite.hash, fromHex(record.leaf)))
      return
    }
    const line = visitLine(it, wave, bundles, record, fault)
    if (line.id <= before) throw fault('没有按编号排序')
    before = line.id
    if (record.visit !== line.id) throw fault(`visit 应为 ${line.id}`)
    wave.visitLines.set(record.visit, line)
    leaves.push(
      leafHash(it.suite.hash, fieldDigest(it.suite, { salt: record.salt, name: 'visit', value: record.line })),
    )
  })
  if (wave.ids && leaves.length !== wave.ids.size) {
    throw new Fault(file, `有 ${leaves.length} 户，抽中的是 ${wave.ids.size} 户`, leaves.length)
  }
  if (hex(rootOf(it.suite.hash, leaves)) !== resultOf(it).waves[wave.wave - 1].resultRoot) {
    throw new Fault(file, '密封结果的树根与 result.json 不同：至少一行被改动')
  }
  return `${leaves.length} 户的密封结果，已公开 ${wave.visitLines.size} 户，树根相符`
}

function visitLine(it, wave, bundles, record, fault) {
  if (typeof record.line !== 'string' || !isHash(record.salt)) throw fault('写法不对')
  const [id, cells, key, officers, date, ...more] = record.line.split('\t')
  if (date === undefined || more.length > 0) throw fault('任务行应有五个字段')
  if (wave.ids && !wave.ids.has(id)) throw fault(`${id} 没有被抽中`)
  if (wave.seed && key !== '' && key !== unitKey(it.suite, wave.seed, id)) throw fault(`${id} 的密钥与重算的不同`)
  if (bundles) checkCells(it, id, bundles[id], cells, key, fault)
  return { id, officers: officers.split(',').filter((o) => o !== ''), date }
}

/** `stratum/class` of every task that has the object, `T1=` before each in a round; no key only where all are certain. */
function checkCells(it, id, codes, cells, key, fault) {
  const tasks = it.tasks.filter((task) => codes.includes(task.task))
  if (tasks.some((task) => !task.table)) return
  const units = tasks.map((task) => ({ task, unit: unitAt(task.table, findId(task.table, id)) }))
  const expected = units.map(({ task, unit }) => {
    const cls = task.frame.profile === 'protected' ? '-' : unit.cls
    return `${it.isRound ? `${task.task}=` : ''}${unit.stratum}/${cls}`
  })
  if (cells !== expected.join(',')) throw fault(`${id} 的分层与类别应为 ${expected.join(',')}`)
  const certain = units.every(({ unit }) => unit.disposition === 'K')
  if (certain !== (key === '')) throw fault(certain ? `${id} 是必查对象，不应有密钥` : `${id} 缺少密钥`)
}

function checkAssignment(it) {
  const missing = absent(it, 'result.json')
  if (missing) return missing
  return eachWave(it, 'assignment', (wave, file) => checkWaveAssignment(it, wave, file))
}

function checkWaveAssignment(it, wave, file) {
  const doc = readDocument(it.files, file)
  const fault = (message) => new Fault(file, message)
  const rule = hex(documentHash(it.suite, 'assignment', doc.rule))
  if (it.commit.roster.rule !== undefined && rule !== it.commit.roster.rule) throw fault('选派规则的指纹与承诺书不同')
  checkVisitPlan(it, wave, doc, fault)
  const again = assign(it.suite, wave.seed, doc.rule, it.roster, doc.visits)
  if (again.infeasible) {
    if (jcs(doc.certificate || {}) !== jcs(again.certificate)) throw fault('无解证明与重算的不同')
    return `人员不够：${again.certificate.demand} 个位置只有 ${again.certificate.capacity} 个可派，无解证明相符`
  }
  for (const visit of doc.visits) compareOfficers(wave, visit, doc, again, fault)
  for (const name of ['rung', 'level', 'district', 'capAdd', 'repairs']) {
    if (doc[name] !== again[name]) throw fault(`${name} 应为 ${again[name]}，写的是 ${String(doc[name])}`)
  }
  return `${doc.visits.length} 次检查的人员全部重算相符`
}

/** One visit per drawn object with the places of the rule, on the days of the rule in the order of the visit keys. */
function checkVisitPlan(it, wave, { rule, visits }, fault) {
  const stray = wave.ids && visits.find((visit) => !wave.ids.has(visit.ent))
  if (stray) throw fault(`${stray.ent} 没有被抽中`)
  if (wave.ids && visits.length !== wave.ids.size) throw fault(`有 ${visits.length} 次检查，抽中 ${wave.ids.size} 户`)
  if (visits.some((visit, i) => visit.id !== visit.ent || (i > 0 && visits[i - 1].id >= visit.id)))
    throw fault('检查没有按编号排序、有重复，或编号与对象不同')
  if (rule.days === undefined) return
  const days = it.isRound ? rule.days[wave.wave - 1] : rule.days
  const bundles = wave.drawn && bundlesOf(wave.drawn)
  orderVisits(it.suite, wave.seed, visits).forEach((visit, i) => {
    const day = days[Math.floor((i * days.length) / visits.length)]
    if (visit.date !== day) throw fault(`检查 ${visit.id} 的日期应为 ${day}，写的是 ${visit.date}`)
    const sealed = wave.visitLines && wave.visitLines.get(visit.id)
    if (sealed && sealed.date !== day) throw fault(`检查 ${visit.id} 的日期与密封结果不同`)
    const slots = it.isRound ? bundles && placesOf(rule, bundles[visit.id]) : rule.slots
    if (slots && jcs(visit.slots) !== jcs(slots)) throw fault(`检查 ${visit.id} 的人员要求与规则不同`)
  })
}

/**
 * Places of a merged visit: departments in the order of its tasks; place i of a department asks what place i of each of
 * those tasks' teams asks.
 */
function placesOf(rule, codes) {
  if (codes.length === 1) return rule.teams.find((team) => team.task === codes[0]).slots
  const departments = new Map()
  for (const code of codes) {
    const seen = new Map()
    for (const slot of rule.teams.find((team) => team.task === code).slots) {
      const i = seen.get(slot.dept) || 0
      seen.set(slot.dept, i + 1)
      if (!departments.has(slot.dept)) departments.set(slot.dept, [])
      const places = departments.get(slot.dept)
      places[i] = joined(places[i] || { dept: slot.dept, quals: [] }, slot)
    }
  }
  return [...departments.values()].flat()
}

function joined(place, slot) {
  const quals = [...new Set([...place.quals, ...slot.quals])].sort(compareAscii)
  return { dept: place.dept, quals, ...(place.lead || slot.lead ? { lead: true } : {}) }
}

function compareOfficers(wave, visit, doc, again, fault) {
  const expected = again.assignment[visit.id].join('、')
  if ((doc.assignment[visit.id] || []).join('、') !== expected) throw fault(`检查 ${visit.id} 的人员应为 ${expected}`)
  const sealed = wave.visitLines && wave.visitLines.get(visit.id)
  if (sealed && sealed.officers.join('、') !== expected) throw fault(`检查 ${visit.id} 的人员与密封结果不同`)
}

return { checkVisits, checkAssignment, placesOf };
})();
const module30 = (function () {
// Checks a draw package (spec/draw/package.md): the list of steps, in the order of that document.

const frame = module12;
const log = module20;
const reports = module23;
const result = module25;
const sources = module27;
const visits = module29;

/** `it` holds files and, where BLS12-381 is at hand, verifyShortSignature. */
const DRAW_STEPS = [
  {
    id: 'package',
    title: '抽取包的目录',
    proves: '目录本身没有被改动，知道应当有哪些文件、哪些还不能公开。',
    run: frame.checkPackage,
  },
  {
    id: 'files',
    title: '文件齐全、未被改动',
    proves: '手里的就是发布的那一份：没有多、没有少、没有一个字节不同；没有给出的文件都写明了理由。',
    needs: ['package'],
    run: frame.checkFiles,
  },
  {
    id: 'rule',
    title: '抽取规则',
    proves: '规则（抽多少、各类比例）在随机数产生之前就写进了承诺，后来没有改。',
    needs: ['package'],
    run: frame.checkRuleDocument,
  },
  {
    id: 'commit',
    title: '承诺书',
    proves: '规则、名单、随机源、时刻被同一个指纹锁在一起，事后换掉任何一样都会露出来。',
    needs: ['rule'],
    run: frame.checkCommit,
  },
  {
    id: 'reports',
    when: (it) => it.files.has('lint.json') || (it.commit && it.commit.lint !== undefined),
    title: '承诺前的检视报告',
    proves: '规则有没有偏向、人手够不够，在抽取之前就已检视并写定，不是事后补的说法。',
    needs: ['commit'],
    run: reports.checkReports,
  },
  {
    id: 'frame',
    title: '抽取范围（冻结的名单）',
    proves: '参加抽取的就是承诺时的那份名单：没有人被悄悄加进去或拿掉，各类户数相符。',
    needs: ['commit'],
    run: frame.checkFrame,
  },
  {
    id: 'exclusions',
    when: reports.hasExclusions,
    title: '因上限免查的单位',
    proves: '因年度检查次数到了上限而不参加抽取的，逐户写明是哪几次检查占去的，一户不多、一户不少。',
    needs: ['frame'],
    run: reports.checkExclusions,
  },
  {
    id: 'roster',
    title: '执法人员名册',
    proves: '可派的人员在抽取之前就已冻结，没有为某一户临时加人或减人。',
    needs: ['commit'],
    run: frame.checkRoster,
  },
  {
    id: 'sources',
    title: '随机源',
    proves: '随机数来自承诺书事先点名、当时还不存在的来源，不是谁挑出来的。',
    needs: ['commit'],
    run: sources.checkSources,
  },
  {
    id: 'seal',
    title: '封印密钥',
    proves: '封印密钥在承诺时就已定下，公开的正是那一把。',
    needs: ['commit'],
    run: sources.checkSeal,
  },
  {
    id: 'seed',
    title: '种子',
    proves: '种子由承诺和随机源唯一算出，没有第二种结果可选。',
    needs: ['sources', 'seal'],
    run: sources.checkSeed,
  },
  {
    id: 'quotas',
    title: '各层各类的名额',
    proves: '每一类的概率是事先公布的精确分数，名额按规则和种子取整得来。',
    needs: ['commit'],
    run: result.checkQuotas,
  },
  {
    id: 'selection',
    title: '抽中的名单',
    proves: '名单就是各类中密钥最小的那些户，一户不多、一户不少、一户没有换。',
    needs: ['seed', 'frame', 'quotas'],
    run: result.checkSelection,
  },
  {
    id: 'quality',
    when: reports.hasQuality,
    title: '公布前的检验',
    proves: '抽中的户在各项特征上有没有偏差，公布之前就检验过；不通过的要说明，不得重抽。统计量可以自己再算。',
    needs: ['quotas'],
    run: reports.checkQuality,
  },
  {
    id: 'visits',
    title: '密封的结果',
    proves: '每一户的任务在抽取当时就封好了，以后逐户公开时不能改。',
    needs: ['commit'],
    run: visits.checkVisits,
  },
  {
    id: 'assignment',
    title: '执法人员的选派',
    proves: '派谁去也是随机的：资格、回避、区域、工作量都按事先的规则，没有人指定。',
    needs: ['seed', 'roster'],
    run: visits.checkAssignment,
  },
  {
    id: 'log',
    title: '写进证据账本',
    proves: '从计划到公示的每一步都写进了只增不改的账本，承诺书的指纹就在其中。',
    needs: ['commit'],
    run: log.checkLog,
  },
  {
    id: 'order',
    title: '先承诺、后随机',
    proves: '承诺早于随机数至少规定的时间：先有名单和规则，后有随机数，不能倒过来挑。',
    needs: ['log'],
    run: log.checkOrder,
  },
]

const DRAW_LIMITS = [
  '企业的信用风险类别评得是否公道。',
  '登记名录与现实中的企业是否一致、是否有该列入而没有登记的。',
  '抽取之后、上门之前，有没有人走漏消息。',
  '开奖号码须自己与两份官方公告对照；见证人是否独立，须看他们是谁。',
]

return { DRAW_STEPS, DRAW_LIMITS };
})();
const module31 = (function () {
// One edition of the open data (spec: README.txt that comes with it): the signed list, the files that are at hand, the leaf.

const { fromBase64, hex, isHash, utf8 } = module0;
const { checkLeaf, checkProof, policyOf } = module20;
const { bytesOf, checkListed, readDocument, readText } = module4;
const { Fault, withheld } = module2;
const { sha256 } = module3;

const LIST = 'manifest.json'
const SPKI = '302a300506032b6570032100'
const COMMA = 44
const QUOTE = 34
const NEWLINE = 10

function checkList(it) {
  const list = readDocument(it.files, LIST)
  if (list.format !== 'hengjian-open-data/1') throw new Fault(LIST, '未知的清单格式')
  const names = list.files.map((file) => file.name)
  for (let i = 1; i < names.length; i++)
    if (names[i - 1] >= names[i]) throw new Fault(LIST, '文件没有按名称排序或有重复')
  it.list = list
  it.listHash = hex(sha256(bytesOf(it.files, LIST)))
  return `${list.origin} 第 ${list.edition} 期，${list.madeAt} 制作，${names.length} 个文件；清单的 SHA-256 ${it.listHash}`
}

function checkListSignature(it) {
  const key = publicKeyOf(readText(it.files, 'public-key.pem'))
  const signature = bytesOf(it.files, 'manifest.sig')
  if (signature.length !== 64) throw new Fault('manifest.sig', '不是 64 字节的 Ed25519 签名')
  if (!it.ed25519(key, bytesOf(it.files, LIST), signature)) throw new Fault('manifest.sig', '签名与清单不符')
  return `签名有效，公钥 ${hex(key)}（请与公众网站上刊登的对照）`
}

function publicKeyOf(pem) {
  const match = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=]+)\n-----END PUBLIC KEY-----\n$/.exec(pem)
  const der = match === null ? '' : hex(fromBase64(match[1]))
  if (!der.startsWith(SPKI) || der.length !== SPKI.length + 64) throw new Fault('public-key.pem', '不是 Ed25519 公钥')
  return fromBase64(match[1]).subarray(SPKI.length / 2)
}

/** Whoever took one set only has the rest of the list without its files; what is at hand must be right to the byte. */
function checkFiles(it) {
  const missing = []
  let right = 0
  for (const entry of it.list.files) {
    const bytes = it.files.get(entry.name)
    if (bytes === undefined) {
      missing.push(entry.name)
      continue
    }
    checkListed(bytes, entry)
    checkRows(entry.name, bytes, entry.rows)
    right += 1
  }
  if (right === 0) return withheld('文件夹里没有清单上的任何一个文件')
  const absent = missing.length === 0 ? '' : `；${missing.length} 个没有放进来`
  return `${right} 个文件的大小、行数和 SHA-256 都与清单相符${absent}`
}

function checkRows(name, bytes, rows) {
  if (name.endsWith('.jsonl')) {
    const lines = bytes.reduce((sum, byte) => sum + (byte === NEWLINE ? 1 : 0), 0)
    if (lines !== rows) throw new Fault(name, `有 ${lines} 行，清单写的是 ${rows} 行`)
  } else if (name.endsWith('.csv')) {
    const records = recordsOf(bytes) - 1
    if (records !== rows) throw new Fault(name, `有 ${records} 条记录，清单写的是 ${rows} 条`)
  }
}

/** Records of a CSV: a line end inside quotes belongs to the cell. */
function recordsOf(bytes) {
  let records = 0
  let isQuoted = false
  let hasContent = false
  for (const byte of bytes) {
    if (byte === QUOTE) isQuoted = !isQuoted
    if (byte === NEWLINE && !isQuoted) {
      records += 1
      hasContent = false
    } else if (byte !== COMMA) hasContent = true
  }
  return records + (hasContent ? 1 : 0)
}

function checkAnchor(it) {
  if (!it.files.has('ledger.json')) return withheld('没有账本凭据 ledger.json（制作之后几秒钟才有，可以再下载）')
  const anchor = readDocument(it.files, 'ledger.json')
  const wrong = (message) => new Fault('ledger.json', message)
  if (typeof anchor.policy !== 'string' || !Number.isSafeInteger(anchor.index)) throw wrong('凭据写法不对')
  it.files.set('policy', utf8(anchor.policy))
  it.policy = policyOf(it)
  const { event, hash, values } = checkLeaf(anchor, wrong)
  if (event.type !== 'disclosure.open-data') throw wrong('不是开放数据的记录')
  if (!isHash(it.listHash) || !values.includes(it.listHash)) throw wrong('账本的这条记录里没有这份清单的 SHA-256')
  checkProof(it, anchor.proof, anchor.index, hash, wrong)
  return `清单的 SHA-256 是账本第 ${anchor.index + 1} 条记录的一项，路径通到检查点，检查点签名有效`
}

const OPEN_DATA_STEPS = [
  {
    id: 'list',
    title: '清单',
    proves: '这是哪一个机关的哪一期开放数据，应当有哪些文件。',
    run: checkList,
  },
  {
    id: 'signature',
    title: '清单的签名',
    proves: '清单由持有这把密钥的机关签发，一个字节也没有改。',
    needs: ['list'],
    run: checkListSignature,
  },
  {
    id: 'files',
    title: '文件',
    proves: '手上的文件就是当时公布的文件，没有多一行、少一行、改一行。',
    needs: ['list'],
    run: checkFiles,
  },
  {
    id: 'anchor',
    title: '写进证据账本',
    proves: '这份清单当时就记入账本，事后不能换成另一份。',
    needs: ['list'],
    run: checkAnchor,
  },
]

const OPEN_DATA_LIMITS = [
  '公布的内容本身是否属实：请看每条记录的来源，或者向机关提出异议。',
  '应当公布而没有公布的，这里看不出来。',
  '这一期之后撤回的记录：以最新一期的撤回清单为准。',
]

return { OPEN_DATA_STEPS, OPEN_DATA_LIMITS };
})();
const module32 = (function () {
// One enterprise's own bundle (my-unit.json, spec/draw/unit.md): less than ten kilobytes with which it checks its own case,
// with nothing else at hand. The same questions as for a whole package, asked about one line.

const { fromHex, hex, isHash, sameBytes, utf8 } = module0;
const { checkLeaf, checkOrder, checkProof, policyOf } = module20;
const { checkSeal, checkSources } = module27;
const { layOut } = module5;
const { readDocument } = module4;
const { openLine, protectedLine } = module9;
const { jcs } = module1;
const { expectationsOf, quotasOf, strataOf } = module22;
const { fieldDigest } = module18;
const { Fault, withheld } = module2;
const { seedBaseOf, seedOf } = module26;
const { plannedCells, unitKey, waveShares } = module24;
const { documentHash, suiteOf, tagged } = module7;
const { leafHash, rootFromPath } = module8;
const { stateWords } = module11;

const FILE = 'my-unit.json'

function wrong(message) {
  return new Fault(FILE, message)
}

/** Why a member is not there: what the bundle says, or nothing is known. */
function without(it, name) {
  if (it.unit[name] !== undefined) return undefined
  const entry = (it.unit.withheld || []).find((w) => w.name === name)
  if (entry === undefined) throw wrong(`缺少 ${name}，也没有说明理由`)
  return withheld(entry.reason)
}

function checkBundle(it) {
  const unit = readDocument(it.files, FILE)
  if (unit.format !== 'hengjian-unit/1') throw wrong('未知的凭据格式')
  it.unit = unit
  it.commit = unit.commit
  it.suite = suiteOf(unit.commit.suite)
  layOut(it)
  it.commitHash = documentHash(it.suite, 'commit', it.commit)
  if (it.commit.v !== 'vdraw/1' || it.commit.plan !== unit.plan) throw wrong('计划号或版本与承诺书不同')
  if (!Array.isArray(unit.tasks) || unit.tasks.length === 0) throw wrong('没有这一户的任何一行')
  const kind = it.commit.kind === 'rehearsal' ? '这是演练，不是正式抽取；' : ''
  return `${kind}计划 ${unit.plan}，对象 ${unit.id}，状态：${stateWords(unit.state)}；承诺指纹 ${hex(it.commitHash)}`
}

function checkLines(it) {
  const said = it.unit.tasks.map((own) => {
    const task = it.tasks.find(({ task: code }) => (code || 'T1') === own.task)
    if (task === undefined) throw wrong(`承诺书没有任务 ${own.task}`)
    const { frame } = task
    const [id, stratum, cls, disposition] = own.line
    if (id !== it.unit.id) throw wrong('名单里的这一行不是这一户')
    const unit = { id, stratum, cls, disposition }
    const line = frame.profile === 'open' ? openLine(unit) : hiddenLine(it, own, unit)
    const leaf = leafHash(it.suite.hash, utf8(line))
    const root = hex(rootFromPath(it.suite.hash, leaf, own.index, frame.n, own.path.map(fromHex)))
    if (root !== frame.root) throw wrong(`${task.words}这一行不在冻结的名单里：内容、序号或路径被改动`)
    const open =
      stratum === undefined
        ? '分层和类别受保护'
        : `分层 ${stratum}，类别 ${cls}，${DISPOSITIONS[disposition] || '不参加抽取'}`
    return `${task.words}名单共 ${frame.n} 户，这是第 ${own.index + 1} 行（${open}）；树根 ${root}`
  })
  return said.join('；')
}

const DISPOSITIONS = { E: '参加抽取', K: '必查对象' }

/** The enterprise has its own salt; anybody else has the commitment as it stands in the list. */
function hiddenLine(it, own, unit) {
  if (own.digest !== undefined) {
    if (own.line.length !== 1 || !isHash(own.digest)) throw wrong('受保护的一行写法不对')
    return `${unit.id}\t${own.digest}`
  }
  return protectedLine(it.suite, unit, fromHex(own.salt))
}

function checkUnitLog(it) {
  const missing = without(it, 'log')
  if (missing) return missing
  const { log } = it.unit
  it.files.set('policy', utf8(log.policy))
  it.policy = policyOf(it)
  it.history = [{ state: it.unit.state === 'COMMITTED' ? 'COMMITTED' : 'WITNESSED' }]
  const { event, hash, values } = checkLeaf(log, wrong)
  if (!values.includes(hex(it.commitHash))) throw wrong('账本的这条记录里没有这份承诺的指纹')
  it.committed = { event, values, proof: checkProof(it, log.proof, log.index, hash, wrong) }
  return `承诺是账本第 ${log.index + 1} 条记录，路径通到检查点，检查点签名有效`
}

function checkUnitSources(it) {
  const missing = without(it, 'sources')
  if (missing) return missing
  it.files.set('sources.json', utf8(jcs(it.unit.sources)))
  return checkSources(it)
}

function checkUnitSeal(it) {
  const missing = it.commit.seal === '' ? undefined : without(it, 'seal')
  if (missing) return missing
  it.files.set('seal.json', utf8(jcs(it.unit.seal || {})))
  return checkSeal(it)
}

function checkUnitSeed(it) {
  const missing = without(it, 'waves')
  if (missing) return missing
  const said = it.waves
    .filter(({ sources }) => sources)
    .map((wave) => {
      const base = seedBaseOf(it.suite, it.commitHash, wave.wave - 1, wave.sources)
      wave.seed = seedOf(it.suite, base, it.sealKey)
      const given = it.unit.waves[wave.wave - 1]
      if (given === undefined || given.seed !== hex(wave.seed)) throw wrong(`${wave.words}种子与重算的不同`)
      return `${wave.words}种子 ${given.seed}`
    })
  it.seed = it.waves[0].seed
  return said.join('；')
}

/** Rule → probability and quota of the own cell; from the committed counts, so nobody else's data are needed. */
function checkUnitCells(it) {
  const said = it.unit.tasks.map((own) => {
    const task = it.tasks.find(({ task: code }) => (code || 'T1') === own.task)
    if (hex(documentHash(it.suite, 'rule', own.rule)) !== task.ruleHash)
      throw wrong(`${task.words}规则的指纹与承诺书不同`)
    const [, stratum, cls, disposition] = own.line
    if (stratum === undefined) return `${task.words}规则与承诺相符；类别受保护，概率只有本企业自己的凭据可以核对`
    if (disposition !== 'E')
      return task.words + (disposition === 'K' ? '必查对象，不靠抽取' : `没有参加抽取（${disposition}）`)
    const expectations = expectationsOf(own.rule, strataOf(task.frame.counts))
    if (!it.seed) {
      const cell = plannedCells(withoutQuotas(expectations)).find((c) => c.stratum === stratum && c.cls === cls)
      return `${task.words}被抽中的概率是 ${cell.pi}；名额要等种子公开`
    }
    const cells = plannedCells(quotasOf(it.suite, it.seed, task.task, expectations))
    own.cell = cells.find((c) => c.stratum === stratum && c.cls === cls)
    own.shares = waveShares(it.suite, it.seed, it.waves.length, task.task, own.cell)
    return `${task.words}同类 ${own.cell.N} 户抽 ${own.cell.q} 户，概率 ${own.cell.pi}，都由规则、户数和种子重算`
  })
  return said.join('；')
}

function withoutQuotas(expectations) {
  return new Map([...expectations].map(([code, e]) => [code, { ...e, q: new Map(e.cells.map((c) => [c.cls, 0n])) }]))
}

/** One key and one threshold: drawn exactly when the key is not above it. */
function checkUnitKey(it) {
  it.isDrawn = false
  const said = it.unit.waves.flatMap((given, j) => {
    const wave = it.waves[j]
    const key = unitKey(it.suite, wave.seed, it.unit.id)
    if (given.key !== key) throw wrong(`${wave.words}密钥与重算的不同`)
    const verdicts = it.unit.tasks.map((own) => verdictOn(it, own, wave, given, key))
    return verdicts.filter((verdict) => verdict !== '').map((verdict) => wave.words + verdict)
  })
  const drawn = it.unit.waves.some(({ visit }) => visit !== undefined)
  if (!it.isDrawn && drawn && it.unit.tasks.every((own) => own.line.length > 1))
    throw wrong('按密钥没有抽中，凭据里却有任务')
  return said.join('；')
}

function verdictOn(it, own, wave, given, key) {
  const [, stratum, , disposition] = own.line
  const words = it.isRound ? `任务 ${own.task} ` : ''
  if (stratum === undefined) return `${words}密钥 ${key}；界限受保护，是否抽中以公开的名单为准`
  if (disposition === 'K') {
    if (wave.wave > 1) return ''
    it.isDrawn = true
    return `${words}必查对象，列入检查`
  }
  if (disposition !== 'E' || (own.taken !== undefined && own.taken < wave.wave)) return ''
  return chanceOf(it, own, wave, { row: thresholdsOf(given, own, wave, words), words, key })
}

/** Drawn or not by chance: the key against the last drawn and the first not drawn. */
function chanceOf(it, own, wave, { row, words, key }) {
  const isDrawn = row.last !== '' && key <= row.last
  if (!isDrawn && (row.next === '' || key < row.next)) throw wrong(`${words}密钥落在两个界限之间，界限不对`)
  if (isDrawn) {
    it.isDrawn = true
    own.taken = wave.wave
  }
  const bound = row.last === '' ? '（名额为零，没有界限）' : `界限 ${row.last.slice(0, 16)}…`
  return `${words}密钥 ${key.slice(0, 16)}… ${isDrawn ? '不大于' : '大于'}${bound}：${isDrawn ? '抽中' : '没有抽中'}`
}

function thresholdsOf(given, own, { wave }, words) {
  const row = given.cells.find((cell) => cell.task === own.task)
  if (row === undefined) throw wrong(`${words}缺少界限`)
  if ([row.last, row.next].some((key) => !/^(?:[0-9a-f]{64})?$/.test(key))) throw wrong(`${words}界限写法不对`)
  if (row.q !== own.shares[wave - 1]) throw wrong(`${words}名额应为 ${own.shares[wave - 1]}`)
  if ((row.q === 0) !== (row.last === '')) throw wrong(`${words}界限与名额不符`)
  return row
}

/** The sealed task of the own visit, and the key by which each officer stood in line. */
function checkUnitOfficers(it) {
  const said = it.unit.waves
    .filter(({ visit }) => visit)
    .map((given) => {
      const wave = it.waves[it.unit.waves.indexOf(given)]
      const { line, salt, index, n, path, resultRoot, officers } = given.visit
      const [id, , key, names, date] = line.split('\t')
      const leaf = leafHash(it.suite.hash, fieldDigest(it.suite, { salt, name: 'visit', value: line }))
      if (id !== it.unit.id || (key !== '' && key !== given.key)) throw wrong('任务不是这一户的')
      if (hex(rootFromPath(it.suite.hash, leaf, index, n, path.map(fromHex))) !== resultRoot)
        throw wrong('任务不在密封的结果里')
      if (names !== officers.map((officer) => officer.id).join(',')) throw wrong('人员与密封的任务不同')
      for (const officer of officers) {
        const again = tagged(it.suite, 'A', wave.seed, `${id}\t${officer.id}`)
        if (!isHash(officer.key) || !sameBytes(fromHex(officer.key), again))
          throw wrong(`${officer.id} 的密钥与重算的不同`)
      }
      const people =
        officers.length === 0 ? '人员未派出' : `执法证号 ${officers.map((o) => o.id).join('、')}，各人的密钥重算相符`
      return `${wave.words}${date}，${people}；结果树根 ${resultRoot}`
    })
  return said.length === 0 ? withheld('这一户没有已经放行的检查任务') : said.join('；')
}

/** Whatever differs, differs in the one file there is. */
function inBundle(run) {
  return (it) => {
    try {
      return run(it)
    } catch (error) {
      if (error instanceof Fault) throw new Fault(FILE, error.message)
      throw error
    }
  }
}

const UNIT_STEPS = [
  {
    id: 'bundle',
    title: '凭据与承诺书',
    proves: '这份凭据属于哪一次抽取、哪一户；承诺书的指纹由它的全部内容算出。',
    run: checkBundle,
  },
  {
    id: 'line',
    title: '我在名单里的一行',
    proves: '这一户确在冻结的名单里，所写的分层、类别和处置就是抽取时所用的。',
    needs: ['bundle'],
    run: checkLines,
  },
  {
    id: 'log',
    title: '承诺写进证据账本',
    proves: '承诺是账本里的一条记录，账本由多个机关的见证人签了名，事后不能换。',
    needs: ['bundle'],
    run: checkUnitLog,
  },
  {
    id: 'order',
    title: '先承诺、后随机',
    proves: '名单和规则定在随机数产生之前，隔了规定的时间。',
    needs: ['log'],
    run: checkOrder,
  },
  {
    id: 'sources',
    title: '随机源',
    proves: '随机数来自承诺书事先点名的来源；开奖号码请与报上的对照。',
    needs: ['bundle'],
    run: checkUnitSources,
  },
  {
    id: 'seal',
    title: '封印密钥',
    proves: '封印密钥在承诺时就已定下，没有换过。',
    needs: ['bundle'],
    run: checkUnitSeal,
  },
  {
    id: 'seed',
    title: '种子',
    proves: '种子由承诺、随机源和封印密钥唯一算出，没有第二种结果可选。',
    needs: ['sources', 'seal'],
    run: checkUnitSeed,
  },
  {
    id: 'cell',
    title: '我这一类的概率和名额',
    proves: '这一户与同类各户机会相同，机会有多大在抽取前就定了。',
    needs: ['line'],
    run: checkUnitCells,
  },
  {
    id: 'key',
    title: '我抽中了吗',
    proves: '抽没抽中只看一个密钥是不是不大于界限，不由任何人决定。',
    needs: ['line', 'seed', 'cell'],
    run: checkUnitKey,
  },
  {
    id: 'officers',
    title: '派来检查的人',
    proves: '派谁来在抽取时就封好了，次序由种子决定，不是谁指定的。',
    needs: ['key'],
    run: checkUnitOfficers,
  },
].map((step) => ({ ...step, run: inBundle(step.run) }))

const UNIT_LIMITS = [
  '信用风险类别评得是否公道：可以向登记机关申请更正。',
  '名单以外还有没有应当列入而没有登记的企业。',
  '抽取之后、上门之前，有没有人走漏消息。',
  '界限（同类中抽中的最大密钥）只凭一户看不出是否人人拿到的一样：与同行的凭据对照，或验证整个抽取包。',
  '开奖号码须自己与报纸或两份官方公告对照；见证人是否独立，须看他们是谁。',
]

return { UNIT_STEPS, UNIT_LIMITS };
})();
const module33 = (function () {
// The kinds of material: a draw package, an export of the ledger, one enterprise's own bundle, an edition of the open data.

const { DRAW_LIMITS, DRAW_STEPS } = module30;
const { LEDGER_LIMITS, LEDGER_STEPS } = module19;
const { OPEN_DATA_LIMITS, OPEN_DATA_STEPS } = module31;
const { UNIT_LIMITS, UNIT_STEPS } = module32;

const DRAW = { name: '随机抽取', steps: DRAW_STEPS, limits: DRAW_LIMITS }
const UNIT = { name: '我的企业', steps: UNIT_STEPS, limits: UNIT_LIMITS }
const LEDGER = { name: '证据账本', steps: LEDGER_STEPS, limits: LEDGER_LIMITS }
const OPEN_DATA = { name: '开放数据', steps: OPEN_DATA_STEPS, limits: OPEN_DATA_LIMITS }

/** Steps and limits for these files; undefined when they are neither. */
function kindOf(files) {
  if (files.has('export.json')) return LEDGER
  if (files.has('package.json')) return DRAW
  if (files.has('my-unit.json')) return UNIT
  return files.has('manifest.sig') ? OPEN_DATA : undefined
}

return { kindOf };
})();
const module34 = (function () {
// Fills in `expect` of one vector of spec/draw/draw-vectors.json: everything a draw publishes, from its inputs alone.

const { compareAscii, fromHex, hex } = module0;
const { checkUnits, countsOf, frameTree, openLine, protectedLine } = module9;
const { jcs } = module1;
const { Infeasible, roundingText } = module22;
const { seedBaseOf, seedOf, sealOf } = module26;
const { drawTask, drawWaves, unitKey } = module24;
const { documentHash, suiteOf } = module7;
const { inclusionPath } = module8;

const FIRST_WAVE = 0

function expectOf(vector, allowTest = false) {
  try {
    const suite = suiteOf(vector.suite, allowTest)
    return vector.seeds ? wavesOf(vector, suite) : filled(vector, suite)
  } catch (error) {
    if (error instanceof Infeasible) return { infeasible: true }
    throw error
  }
}

function filled(vector, suite) {
  const units = framed(vector.units)
  const sealKey = fromHex(vector.sealKey || '')
  const frame = frozenFrame(suite, units, vector.salts || {})
  const commit = commitOf(vector, suite, units, frame, sealKey)
  const commitHash = documentHash(suite, 'commit', commit)
  const seedBase = seedBaseOf(suite, commitHash, FIRST_WAVE, vector.sources || [])
  const seed = seedOf(suite, seedBase, sealKey)
  const draw = drawTask(suite, seed, commit.task, vector.rule, units)
  const index = Math.min(3, units.length - 1)
  return {
    ruleJcs: jcs(vector.rule),
    ruleHash: commit.rule,
    commit,
    commitJcs: jcs(commit),
    commitHash: hex(commitHash),
    frameLine0: frame.lines[0],
    frameLeaf0: hex(frame.leaves[0]),
    frameRoot: commit.frame.root,
    inclusion: { index, path: inclusionPath(suite.hash, frame.leaves, index).map(hex) },
    seedBase: hex(seedBase),
    seed: hex(seed),
    keys: Object.fromEntries(units.map((unit) => [unit.id, unitKey(suite, seed, unit.id)])),
    rounding: mapped(draw.quotas, roundingText),
    sizes: mapped(draw.quotas, (quota) => Number(quota.size)),
    cells: draw.cells,
    certainty: draw.certainty,
    selected: draw.selected,
    reserve: draw.reserve,
  }
}

/** Vector 13: several seeds, one per wave. */
function wavesOf(vector, suite) {
  return drawWaves(suite, vector.seeds.map(fromHex), vector.task || 'T1', vector.rule, framed(vector.units))
}

/** Units by id, or infeasible where they are no frame. */
function framed(rows) {
  const units = rows.map(([id, stratum, cls, disposition]) => ({ id, stratum, cls, disposition }))
  units.sort((x, y) => compareAscii(x.id, y.id))
  try {
    checkUnits(units)
  } catch (error) {
    throw new Infeasible(error.message)
  }
  return units
}

function frozenFrame(suite, units, salts) {
  const hidden = Object.keys(salts).length > 0
  const lines = units.map((unit) => (hidden ? protectedLine(suite, unit, fromHex(salts[unit.id])) : openLine(unit)))
  return { profile: hidden ? 'protected' : 'open', lines, ...frameTree(suite, lines) }
}

function commitOf(vector, suite, units, frame, sealKey) {
  const plan = vector.plan || 'NB-AMR-2025-01'
  return {
    v: 'vdraw/1',
    suite: suite.name,
    plan,
    task: vector.task || 'T1',
    rule: hex(documentHash(suite, 'rule', vector.rule)),
    frame: { n: units.length, root: hex(frame.root), counts: countsOf(units), profile: frame.profile },
    entropy: (vector.sources || []).map(({ type, at }) => ({ type, at })),
    seal: sealKey.length === 0 ? '' : hex(sealOf(suite, plan, sealKey)),
  }
}

function mapped(map, change) {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]))
}

return { expectOf, framed };
})();
const module35 = (function () {
// A vector of spec/draw/round-vectors.json: tasks, waves, merged visits, days, officers and sealed lines in one
// (spec/draw.md §15–§18). The parts are those the check of a package uses.

const { assign, orderVisits } = module28;
const { compareAscii, fromHex } = module0;
const { strataTable } = module25;
const { placesOf } = module29;
const { findId, idsWith, tableOf, unitAt } = module10;
const { framed } = module34;
const { countsOf } = module9;
const { expectationsOf, Infeasible, quotasOf, roundingText, strataOf } = module22;
const { bundlesOf, drawWave, membersOf, plannedCells, unitKey, waveShares } = module24;
const { suiteOf } = module7;

function roundOf(vector) {
  const suite = suiteOf(vector.suite)
  const seeds = vector.seeds.map(fromHex)
  const J = vector.assignment.days.length
  try {
    const tasks = vector.tasks.map((given) => plannedTask(suite, seeds[0], J, given))
    const waves = seeds.map((seed, j) => wave(vector, suite, seed, j, tasks))
    return {
      tasks: tasks.map(({ task, published }) => ({ task, ...published })),
      waves,
      merge: {
        selections: sum(waves.flatMap((w) => w.tasks.map((t) => t.selected.length + t.certainty.length))),
        visits: sum(waves.map((w) => w.visits)),
      },
    }
  } catch (error) {
    if (error instanceof Infeasible) return { infeasible: true }
    throw error
  }
}

/** A task with its quotas over all waves and its eligible units, of which the waves strike off what they draw. */
function plannedTask(suite, seed, J, { task, rule, units: rows, profile }) {
  const units = framed(rows)
  const strata = strataOf(countsOf(units))
  const expectations = expectationsOf(rule, strata)
  const quotas = quotasOf(suite, seed, task, expectations)
  const cells = plannedCells(quotas)
  const table = tableOf(units)
  return {
    task,
    rule,
    profile,
    table,
    cells,
    members: membersOf(table),
    shares: cells.map((cell) => waveShares(suite, seed, J, task, cell)),
    published: {
      sizes: mapped(quotas, (quota) => Number(quota.size)),
      rounding: mapped(quotas, roundingText),
      cells,
      strata: strataTable(strata, expectations, cells),
    },
  }
}

function wave(vector, suite, seed, j, tasks) {
  const taken = tasks.map((task) => {
    const { cells, selected, reserve } = drawWave(
      suite,
      seed,
      task.rule,
      task.members,
      task.cells.map((cell, i) => ({ ...cell, q: task.shares[i][j] })),
    )
    const certainty = j === 0 ? idsWith(task.table, 'K') : []
    return { task: task.task, cells, certainty, selected, reserve }
  })
  const bundles = bundlesOf(taken.map(({ task, selected, certainty }) => ({ task, ids: [...selected, ...certainty] })))
  const sheet = dated(vector, suite, seed, j, bundles)
  const officers = assign(
    suite,
    seed,
    vector.assignment,
    vector.inspectors,
    sheet.map((visit) => ({ ...visit, ent: visit.id })),
  )
  return {
    wave: j + 1,
    visits: sheet.length,
    tasks: taken,
    sheet,
    officers,
    lines: sheet.map((visit) => lineOf(vector, suite, seed, tasks, bundles[visit.id], visit, officers)),
  }
}

/** Days in the order of the visit keys, places from the teams of the tasks; answered by id. */
function dated(vector, suite, seed, j, bundles) {
  const { days, teams } = vector.assignment
  const visits = Object.keys(bundles).map((id) => ({ id }))
  return orderVisits(suite, seed, visits)
    .map(({ id }, i) => ({
      id,
      date: days[j][Math.floor((i * days[j].length) / visits.length)],
      district: vector.districts[id] || '',
      slots: placesOf({ teams }, bundles[id]),
    }))
    .sort((x, y) => compareAscii(x.id, y.id))
}

function lineOf(vector, suite, seed, tasks, codes, { id, date }, officers) {
  const isSimple = tasks.length === 1 && vector.assignment.days.length === 1
  const own = tasks
    .filter(({ task }) => codes.includes(task))
    .map((task) => ({ ...task, unit: unitAt(task.table, findId(task.table, id)) }))
  const cells = own.map(({ task, profile, unit }) => {
    return `${isSimple ? '' : `${task}=`}${unit.stratum}/${profile === 'protected' ? '-' : unit.cls}`
  })
  const key = own.every(({ unit }) => unit.disposition === 'K') ? '' : unitKey(suite, seed, id)
  const sent = officers.infeasible ? [] : officers.assignment[id]
  return [id, cells.join(','), key, sent.join(','), date].join('\t')
}

function mapped(map, change) {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]))
}

function sum(numbers) {
  return numbers.reduce((all, n) => all + n, 0)
}

return { roundOf };
})();
const module36 = (function () {
// Answers any vector of spec/draw/draw-vectors.json from its own inputs: draws and waves, joint rounds, officers, and — where the
// vector is a thing to be checked rather than computed (log, beacon, signature) — the same `expect`, or what is wrong with it.

const { roundOf } = module35;
const { assign } = module28;
const { roundRandomness, verifyRound } = module13;
const { fromHex, hex, utf8 } = module0;
const { expectOf, framed } = module34;
const { checkSignature, keyText, parseCheckpoint, parseKey } = module17;
const { Infeasible } = module22;
const { fieldDigest, payloadRoot } = module18;
const { drawJoint } = module24;
const { verifySm2 } = module16;
const { suiteOf } = module7;
const { consistencyProof, inclusionPath, leafHash, rootOf } = module8;

/** The vector with its `expect` as this implementation finds it; unknown kinds come back as they are. */
function answered(vector, { allowTest = false, verifyShortSignature } = {}) {
  const kind = KINDS.find(([fits]) => fits(vector))
  return kind ? { ...vector, expect: kind[1](vector, { allowTest, verifyShortSignature }) } : vector
}

const KINDS = [
  [(v) => v.seeds !== undefined && v.tasks !== undefined, roundOf],
  [(v) => v.inspectors !== undefined, officers],
  [(v) => v.rule !== undefined && v.units !== undefined, (v, { allowTest }) => expectOf(planned(v), allowTest)],
  [(v) => v.units !== undefined && v.seed !== undefined, joint],
  [(v) => v.record !== undefined, log],
  [(v) => v.genesis !== undefined, beacon],
  [(v) => v.message !== undefined, signature],
]

/** Plan and task may stand in the vector, else in the commit document it expects. */
function planned(vector) {
  const { plan, task } = (vector.expect && vector.expect.commit) || {}
  return { ...(plan ? { plan, task } : {}), ...vector }
}

function officers({ suite, seed, rule, inspectors, visits }) {
  const { rung: _rung, ...answer } = assign(suiteOf(suite), fromHex(seed), rule, inspectors, visits)
  return answer
}

/** Tasks as {task, rule} or {task, classes, n} of the one stratum; they may stand in `expect`, as in vector 12. */
function joint(vector) {
  const given = vector.tasks || vector.expect.tasks.map(({ selected: _selected, ...task }) => task)
  const [first = []] = vector.units
  const tasks = given.map(({ task, rule, classes, n }) => {
    return { task, rule: rule || { mode: 'weight', classes, strata: [{ s: first[1], n }] } }
  })
  let round
  try {
    round = drawJoint(suiteOf(vector.suite), fromHex(vector.seed), tasks, framed(vector.units))
  } catch (error) {
    if (error instanceof Infeasible) return { infeasible: true }
    throw error
  }
  return {
    tasks: given.map((task, i) => ({ ...task, selected: round.tasks[i].selected })),
    distinctVisits: Object.keys(round.bundles).length,
    taskSelections: round.tasks.reduce((sum, { selected }) => sum + selected.length, 0),
    bundles: round.bundles,
  }
}

function log({ suite: name, record, expect }) {
  const suite = suiteOf(name)
  const leaves = expect.leafHashes.map(fromHex)
  const checkpoint = parseCheckpoint(expect.checkpoint)
  const signers = [
    keyText(checkpoint.origin, 1, fromHex(expect.logKey)),
    ...checkpoint.signatures.slice(1).map(({ name: witness }) => keyText(witness, 4, fromHex(expect.witnessKey))),
  ]
  const good = signers.every((key) => checkSignature(checkpoint, parseKey(key)))
  return {
    ...expect,
    payload: hex(
      payloadRoot(
        suite,
        record.map((field) => fieldDigest(suite, field)),
      ),
    ),
    leafHash: hex(leafHash(suite.hash, utf8(expect.leaf))),
    root: hex(rootOf(suite.hash, leaves)),
    root3: hex(rootOf(suite.hash, leaves.slice(0, 3))),
    inclusion5: inclusionPath(suite.hash, leaves, 5).map(hex),
    consistency3to7: consistencyProof(suite.hash, leaves, 3).map(hex),
    checkpoint: good ? expect.checkpoint : 'a signature is wrong',
    file: { ...expect.file, root: hex(rootOf(suite.hash, expect.file.leaves.map(fromHex))) },
  }
}

function beacon({ expect }, { verifyShortSignature }) {
  return expect.map(({ round, signature: value }) => {
    const good = verifyRound(verifyShortSignature, round, value)
    return { round, signature: value, randomness: good ? roundRandomness(value) : 'the signature is wrong' }
  })
}

function signature({ id, message, expect }) {
  const good = verifySm2(fromHex(expect.publicKey), utf8(message), fromHex(expect.signatureDer), id)
  return good ? expect : { ...expect, signatureDer: 'the signature is wrong' }
}

return { answered };
})();
const module37 = (function () {
// "Was my enterprise drawn?" — answered from a package already checked, on the asker's own device: nobody learns who asks.

const { findId, idAt, unitAt } = module10;
const { unitKey } = module24;

/** Sentences about one object; `it` is what the steps of check-draw left behind. */
function askAbout(it, id) {
  const tasks = (it.tasks || []).filter((task) => task.list)
  if (tasks.length === 0) return ['这个包里没有抽取范围，回答不了。']
  return tasks.flatMap((task) => askTask(it, task, id).map((sentence) => task.words + sentence))
}

function askTask(it, task, id) {
  const index = findId(task.list, id)
  if (index < 0) return absentSentences(task.list, id, -1 - index)
  const said = [`${id} 是抽取范围第 ${index + 1} 行（共 ${task.list.size} 行）。`]
  const unit = task.table && unitAt(task.table, index)
  const cell = unit && (task.cells || []).find((c) => c.stratum === unit.stratum && c.cls === unit.cls)
  if (unit) said.push(classSentence(unit, cell))
  if (!it.seed) return [...said, '种子还没有公开，现在谁也不能知道结果。']
  if (it.waves.length === 1) said.push(`它的密钥是 ${unitKey(it.suite, it.seed, id)}。`)
  if (cell && cell.last) said.push(`同类中抽到的最大密钥是 ${cell.last}：密钥不大于它的抽中。`)
  return [...said, drawnSentence(it, task, id)]
}

/** Lines are sorted, so two neighbours prove that nothing stands between them. */
function absentSentences(list, id, at) {
  const before = at > 0 && `前一行是 ${idAt(list, at - 1)}`
  const after = at < list.size && `后一行是 ${idAt(list, at)}`
  const between = [before, after].filter(Boolean).join('，')
  return [`${id} 不在这次抽取的范围里：名单按编号排序，${between}，中间没有别的行。`]
}

function classSentence(unit, cell) {
  if (unit.disposition === 'K') return '它列为必查对象，不靠抽取。'
  if (unit.disposition !== 'E') return `它没有参加抽取（${unit.disposition}）。`
  return `它在分层 ${unit.stratum}，被抽中的概率是 ${cell ? cell.pi : '未公开'}。`
}

function drawnSentence(it, task, id) {
  if (!task.taken) return '名单还没有公开，结果到时可查。'
  const wave = task.taken.get(id)
  if (wave === undefined) return it.waves.some(({ seed }) => !seed) ? '到目前为止它没有被抽中。' : '它没有被抽中。'
  return it.waves.length > 1 ? `它在第 ${wave} 波被抽中了。` : '它被抽中了。'
}

return { askAbout };
})();
const module38 = (function () {
/*! BLS12-381 short-signature verification from @noble/curves 2.4.0 and @noble/hashes 2.4.0.
 *  MIT License, Copyright (c) 2022 Paul Miller (https://paulmillr.com); full text in LICENSE beside this file.
 *  Built copy: how it was made and its SHA-256 are in README.md. Do not edit. */
var e = (e) => e / 2 ** 32 | 0, t = (e) => e >>> 0;
function n(n, r, i, a) {
	let o = e(i), s = t(i);
	n.setUint32(r, a ? s : o, a), n.setUint32(r + 4, a ? o : s, a);
}
function r(e) {
	return e instanceof Uint8Array || ArrayBuffer.isView(e) && e.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in e && e.BYTES_PER_ELEMENT === 1;
}
var i = (e) => e ? `"${e}" ` : "";
function a(e, t = "") {
	if (typeof e != "number") throw TypeError(i(t) + "expected number, got " + typeof e);
	if (!Number.isSafeInteger(e) || e < 0) throw RangeError(i(t) + "expected integer >= 0, got " + e);
	return e;
}
function o(e, t, n = "") {
	if (r(e) && (t === void 0 || e.length === t)) return e;
	t !== void 0 && a(t, "length");
	let o = r(e), s = t === void 0 ? "" : ` of length ${t}`, c = o ? `length=${e.length}` : `type=${typeof e}`, l = i(n) + "expected Uint8Array" + s + ", got " + c;
	throw o ? RangeError(l) : TypeError(l);
}
var s = (e, t) => {
	if (typeof e != "object" || !e || Array.isArray(e)) throw TypeError((t === "object" ? "" : `"${t}" `) + "expected object, got type=" + typeof e);
}, c = (e, t) => {
	s(e, t);
	let n = Object.getPrototypeOf(e);
	if (n !== Object.prototype && n !== null) throw TypeError(`"${t}" expected plain object`);
	if (Object.hasOwn(e, "__proto__")) throw TypeError(`"${t}.__proto__" is not allowed`);
};
function l(e, t = !0) {
	if (e.destroyed) throw Error("hash was destroyed");
	if (t && e.finished) throw Error("digest() was already called");
}
function u(e, t) {
	o(e, void 0, "output");
	let n = t.outputLen;
	if (!(e.length >= n)) throw RangeError("\"output\" expected length >= " + n);
}
function d(...e) {
	for (let t = 0; t < e.length; t++) e[t].fill(0);
}
function f(e) {
	return new DataView(e.buffer, e.byteOffset, e.byteLength);
}
function p(e, t) {
	return e << 32 - t | e >>> t;
}
var m = typeof Uint8Array.from([]).toHex == "function" && typeof Uint8Array.fromHex == "function", h = /* @__PURE__ */ Array.from({ length: 256 }, (e, t) => t.toString(16).padStart(2, "0"));
function g(e) {
	if (o(e), m) return e.toHex();
	let t = "";
	for (let n = 0; n < e.length; n++) t += h[e[n]];
	return t;
}
function _(e) {
	return e >= 48 && e <= 57 ? e - 48 : e >= 65 && e <= 70 ? e - 55 : e >= 97 && e <= 102 ? e - 87 : void 0;
}
function v(e) {
	if (typeof e != "string") throw TypeError("hex string expected, got " + typeof e);
	if (m) try {
		return Uint8Array.fromHex(e);
	} catch (e) {
		throw e instanceof SyntaxError ? RangeError(e.message) : e;
	}
	let t = e.length, n = t / 2;
	if (t % 2) throw RangeError("hex string expected, got unpadded hex of length " + t);
	let r = new Uint8Array(n);
	for (let t = 0, i = 0; t < n; t++, i += 2) {
		let n = _(e.charCodeAt(i)), a = _(e.charCodeAt(i + 1));
		if (n === void 0 || a === void 0) {
			let t = e[i] + e[i + 1];
			throw RangeError("hex string expected, got non-hex character \"" + t + "\" at index " + i);
		}
		r[t] = n * 16 + a;
	}
	return r;
}
function y(...e) {
	let t = 0;
	for (let n = 0; n < e.length; n++) {
		let r = e[n];
		o(r), t += r.length;
	}
	let n = new Uint8Array(t);
	for (let t = 0, r = 0; t < e.length; t++) {
		let i = e[t];
		n.set(i, r), r += i.length;
	}
	return n;
}
function b(e, t, n = "opts") {
	return c(e, "defaults"), t !== void 0 && c(t, n), Object.assign(Object.create(null), e, t);
}
function x(e, t = {}) {
	if (typeof e != "function") throw TypeError("\"hashCons\" expected function, got type=" + typeof e);
	t = b({}, t, "info");
	let n = (t, n) => e(n).update(t).digest(), r = e(void 0);
	return n.outputLen = r.outputLen, n.blockLen = r.blockLen, n.canXOF = r.canXOF, n.create = (t) => e(t), Object.assign(n, t), Object.freeze(n);
}
function S(e = 32) {
	a(e, "bytesLength");
	let t = typeof globalThis == "object" ? globalThis.crypto : null;
	if (typeof (t == null ? void 0 : t.getRandomValues) != "function") throw Error("crypto.getRandomValues must be defined");
	if (e > 65536) throw RangeError(`"bytesLength" expected <= 65536, got ${e}`);
	return t.getRandomValues(new Uint8Array(e));
}
var C = (e) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	e
]) });
function w(e) {
	"@babel/helpers - typeof";
	return w = typeof Symbol == "function" && typeof Symbol.iterator == "symbol" ? function(e) {
		return typeof e;
	} : function(e) {
		return e && typeof Symbol == "function" && e.constructor === Symbol && e !== Symbol.prototype ? "symbol" : typeof e;
	}, w(e);
}
function T(e, t) {
	if (w(e) != "object" || !e) return e;
	var n = e[Symbol.toPrimitive];
	if (n !== void 0) {
		var r = n.call(e, t || "default");
		if (w(r) != "object") return r;
		throw TypeError("@@toPrimitive must return a primitive value.");
	}
	return (t === "string" ? String : Number)(e);
}
function E(e) {
	var t = T(e, "string");
	return w(t) == "symbol" ? t : t + "";
}
function D(e, t, n) {
	return (t = E(t)) in e ? Object.defineProperty(e, t, {
		value: n,
		enumerable: !0,
		configurable: !0,
		writable: !0
	}) : e[t] = n, e;
}
function O(e, t, n) {
	return e & t ^ ~e & n;
}
function k(e, t, n) {
	return e & t ^ e & n ^ t & n;
}
var A = class {
	constructor(e, t, n, r) {
		D(this, "blockLen", void 0), D(this, "outputLen", void 0), D(this, "canXOF", !1), D(this, "padOffset", void 0), D(this, "isLE", void 0), D(this, "buffer", void 0), D(this, "view", void 0), D(this, "finished", !1), D(this, "length", 0), D(this, "pos", 0), D(this, "destroyed", !1), this.blockLen = e, this.outputLen = t, this.padOffset = n, this.isLE = r, this.buffer = new Uint8Array(e), this.view = f(this.buffer);
	}
	update(e) {
		l(this), o(e);
		let { view: t, buffer: n, blockLen: r } = this, i = e.length, a = !1;
		for (let o = 0; o < i;) {
			let s = Math.min(r - this.pos, i - o);
			if (s === r) {
				let t = f(e);
				for (; r <= i - o; o += r) this.process(t, o);
				a = !0;
			} else n.set(o === 0 && s === i ? e : e.subarray(o, o + s), this.pos), this.pos += s, o += s, this.pos === r && (this.process(t, 0), this.pos = 0, a = !0);
		}
		return this.length += e.length, a && this.roundClean(), this;
	}
	digestInto(e) {
		l(this), u(e, this), this.finished = !0;
		let { buffer: t, view: r, blockLen: i, isLE: a } = this, { pos: o } = this;
		t[o++] = 128, t.fill(0, o), this.padOffset > i - o && (this.process(r, 0), t.fill(0)), n(r, i - 8, this.length * 8, a), this.process(r, 0), this.roundClean();
		let s = e === t ? r : f(e), c = this.outputLen, d = c / 4, p = this.get();
		if (c % 4 || d > p.length) throw Error("invalid outputLen");
		for (let e = 0; e < d; e++) s.setUint32(4 * e, p[e], a);
	}
	digest() {
		let { buffer: e, outputLen: t } = this;
		this.digestInto(e);
		let n = e.slice(0, t);
		return this.destroy(), n;
	}
	_cloneIntoMeta(e) {
		let { buffer: t, length: n, finished: r, destroyed: i, pos: a } = this;
		return e.destroyed = i, e.finished = r, e.length = n, e.pos = a, a && e.buffer.set(t), e;
	}
	clone() {
		return this._cloneInto();
	}
}, j = /* @__PURE__ */ Uint32Array.from([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]), M = /* @__PURE__ */ Uint32Array.from([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]), N = /* @__PURE__ */ new Uint32Array(64), P = class extends A {
	constructor(e, t) {
		super(64, e, 8, !1), D(this, "A", 0), D(this, "B", 0), D(this, "C", 0), D(this, "D", 0), D(this, "E", 0), D(this, "F", 0), D(this, "G", 0), D(this, "H", 0), this.A = t[0] | 0, this.B = t[1] | 0, this.C = t[2] | 0, this.D = t[3] | 0, this.E = t[4] | 0, this.F = t[5] | 0, this.G = t[6] | 0, this.H = t[7] | 0;
	}
	get() {
		let { A: e, B: t, C: n, D: r, E: i, F: a, G: o, H: s } = this;
		return [
			e,
			t,
			n,
			r,
			i,
			a,
			o,
			s
		];
	}
	set(e, t, n, r, i, a, o, s) {
		this.A = e | 0, this.B = t | 0, this.C = n | 0, this.D = r | 0, this.E = i | 0, this.F = a | 0, this.G = o | 0, this.H = s | 0;
	}
	_cloneInto(e) {
		return (e ||= new this.constructor()).set(...this.get()), this._cloneIntoMeta(e);
	}
	process(e, t) {
		for (let n = 0; n < 16; n++, t += 4) N[n] = e.getUint32(t, !1);
		for (let e = 16; e < 64; e++) {
			let t = N[e - 15], n = N[e - 2], r = p(t, 7) ^ p(t, 18) ^ t >>> 3, i = p(n, 17) ^ p(n, 19) ^ n >>> 10;
			N[e] = i + N[e - 7] + r + N[e - 16] | 0;
		}
		let { A: n, B: r, C: i, D: a, E: o, F: s, G: c, H: l } = this;
		for (let e = 0; e < 64; e++) {
			let t = p(o, 6) ^ p(o, 11) ^ p(o, 25), u = l + t + O(o, s, c) + M[e] + N[e] | 0, d = (p(n, 2) ^ p(n, 13) ^ p(n, 22)) + k(n, r, i) | 0;
			l = c, c = s, s = o, o = a + u | 0, a = i, i = r, r = n, n = u + d | 0;
		}
		n = n + this.A | 0, r = r + this.B | 0, i = i + this.C | 0, a = a + this.D | 0, o = o + this.E | 0, s = s + this.F | 0, c = c + this.G | 0, l = l + this.H | 0, this.set(n, r, i, a, o, s, c, l);
	}
	roundClean() {
		d(N);
	}
	destroy() {
		this.destroyed = !0, this.set(0, 0, 0, 0, 0, 0, 0, 0), d(this.buffer);
	}
}, F = class extends P {
	constructor() {
		super(32, j);
	}
}, ee = /* @__PURE__ */ x(() => new F(), /* @__PURE__ */ C(1));
function I(e, t, n = () => {}) {
	if (!Array.isArray(e)) throw TypeError(`"${t}" expected array, got type=${typeof e}`);
	for (let r = 0; r < e.length; r++) n(e[r], `${t}[${r}]`);
	return e;
}
var L = (e, t, n) => o(e, t, n), te = a;
function ne(e, t = "object") {
	if (typeof e != "object" || !e || Array.isArray(e)) throw TypeError(t === "object" ? "expected valid options object" : `"${t}" expected object, got type=${typeof e}`);
	return e;
}
function re(e, t) {
	if (typeof e != "function") throw TypeError(`"${t}" is invalid: expected function, got ${typeof e}`);
	return e;
}
var ie = g, R = (...e) => y(...e), ae = (e) => v(e), oe = r, se = (e) => S(e), ce = /* @__PURE__ */ BigInt(0), le = /* @__PURE__ */ BigInt(1), ue = (e) => e ? `"${e}" ` : "";
function de(e, t = "") {
	if (typeof e != "boolean") throw TypeError(ue(t) + "expected boolean, got type=" + typeof e);
	return e;
}
function fe(e) {
	if (typeof e == "bigint") {
		if (!be(e)) throw RangeError("positive bigint expected, got " + e);
	} else te(e);
	return e;
}
function z(e, t = "") {
	if (typeof e != "number") {
		let n = t && `"${t}" `;
		throw TypeError(n + "expected number, got type=" + typeof e);
	}
	if (!Number.isSafeInteger(e)) {
		let n = t && `"${t}" `;
		throw RangeError(n + "expected safe integer, got " + e);
	}
}
function pe(e) {
	if (typeof e != "string") throw TypeError("hex string expected, got " + typeof e);
	return e === "" ? ce : BigInt("0x" + e);
}
function me(e) {
	return pe(g(e));
}
function he(e) {
	return pe(g(ve(o(e)).reverse()));
}
function ge(e, t) {
	if (a(t), t === 0) throw Error("zero output length is invalid");
	e = fe(e);
	let n = t * 2, r = e.toString(16);
	if (r.length > n) throw RangeError("number is too large");
	return v(r.padStart(n, "0"));
}
function _e(e, t) {
	return ge(e, t).reverse();
}
function ve(e) {
	return Uint8Array.from(L(e));
}
function ye(e) {
	if (typeof e != "string") throw TypeError("ascii string expected, got " + typeof e);
	return Uint8Array.from(e, (t, n) => {
		let r = t.charCodeAt(0);
		if (t.length !== 1 || r > 127) throw RangeError(`string contains non-ASCII character "${e[n]}" with code ${r} at position ${n}`);
		return r;
	});
}
function be(e) {
	return typeof e == "bigint" && ce <= e;
}
function xe(e, t, n) {
	return be(e) && be(t) && be(n) && t <= e && e < n;
}
function Se(e, t, n, r) {
	if (!xe(t, n, r)) throw RangeError("expected valid " + e + ": " + n + " <= n < " + r + ", got " + t);
}
function Ce(e) {
	if (e < ce) throw Error("expected non-negative bigint, got " + e);
	return e === ce ? 0 : e.toString(2).length;
}
function we(e, t) {
	if (typeof e != "bigint") throw TypeError("\"n\" expected bigint, got type=" + typeof e);
	return z(t, "pos"), e >> BigInt(t) & le;
}
var Te = (e) => (z(e, "n"), (le << BigInt(e)) - le);
function B(e, t = {}, n = {}, r = "object") {
	ne(e, r), ne(t, "fields"), ne(n, "optFields");
	function i(t, n, i) {
		let a = r === "object" ? `param "${String(t)}"` : `"${r}.${String(t)}"`, o = e[t];
		if (!Object.hasOwn(e, t) && (i ? o !== void 0 : n !== "function")) throw TypeError(`${a} is invalid: expected own property`);
		if (i && o === void 0) return;
		let s = typeof o;
		if (s !== n || o === null) throw TypeError(`${a} is invalid: expected ${n}, got ${s}`);
	}
	let a = (e, t) => Object.entries(e).forEach(([e, n]) => i(e, n, t));
	a(t, !1), a(n, !0);
}
var V = () => {
	throw Error("not implemented");
}, H = /* @__PURE__ */ BigInt(0), U = /* @__PURE__ */ BigInt(1), W = /* @__PURE__ */ BigInt(2), Ee = /* @__PURE__ */ BigInt(3), De = /* @__PURE__ */ BigInt(4), Oe = /* @__PURE__ */ BigInt(5), ke = /* @__PURE__ */ BigInt(7), Ae = /* @__PURE__ */ BigInt(8), je = /* @__PURE__ */ BigInt(9), Me = /* @__PURE__ */ BigInt(15), Ne = /* @__PURE__ */ BigInt(16), Pe = /* @__PURE__ */ BigInt("0x10000000000000000");
function G(e, t) {
	if (t <= H) throw Error("mod: expected positive modulus, got " + t);
	let n = e % t;
	return n >= H ? n : t + n;
}
function Fe(e, t, n) {
	if (n <= U) throw Error("pow: expected modulus > 1, got " + n);
	if (typeof t != "bigint") throw TypeError("invalid exponent: expected bigint, got " + typeof t);
	if (t < H) throw Error("invalid exponent, negatives unsupported");
	if (t === H) return U;
	if (t === U) return e;
	let r = e % n;
	if (r < H && (r += n), t < Pe) {
		let e = U;
		for (; t > H;) t & U && (e = e * r % n), r = r * r % n, t >>= U;
		return e;
	}
	let i = [];
	for (; t > H;) i.push(Number(t & Me)), t >>= De;
	let a = Array(16);
	a[0] = U, a[1] = r;
	for (let e = 2; e < 16; e++) a[e] = a[e - 1] * r % n;
	let o = a[i[i.length - 1]];
	for (let e = i.length - 2; e >= 0; e--) {
		o = o * o % n, o = o * o % n, o = o * o % n, o = o * o % n;
		let t = i[e];
		t !== 0 && (o = o * a[t] % n);
	}
	return o;
}
function Ie(e, t) {
	if (e === H) throw Error("invert: expected non-zero number");
	if (t <= U) throw Error("invert: expected modulus > 1, got " + t);
	let n = G(e, t), r = t, i = H, a = U;
	for (; n !== H;) {
		let e = r / n, t = r - n * e, o = i - a * e;
		r = n, n = t, i = a, a = o;
	}
	if (r !== U) throw Error("invert: does not exist");
	return G(i, t);
}
function Le(e, t, n) {
	let r = e;
	if (!r.eql(r.sqr(t), n)) throw Error("Cannot find square root");
}
function Re(e, t) {
	if ((e & U) === H) throw Error(t + ": expected odd modulus, got " + e);
}
function ze(e, t) {
	let n = e, r = (n.ORDER + U) / De, i = n.pow(t, r);
	return Le(n, i, t), i;
}
function Be(e, t) {
	let n = e, r = (n.ORDER - Oe) / Ae, i = n.mul(t, W), a = n.pow(i, r), o = n.mul(t, a), s = n.mul(n.mul(o, W), a), c = n.mul(o, n.sub(s, n.ONE));
	return Le(n, c, t), c;
}
function Ve(e) {
	let t = Qe(e), n = He(e), r = n(t, t.neg(t.ONE)), i = n(t, r), a = n(t, t.neg(r)), o = (e + ke) / Ne;
	return ((e, t) => {
		let n = e, s = n.pow(t, o), c = n.mul(s, r), l = n.mul(s, i), u = n.mul(s, a), d = n.eql(n.sqr(c), t), f = n.eql(n.sqr(l), t);
		s = n.cmov(s, c, d), c = n.cmov(u, l, f);
		let p = n.eql(n.sqr(c), t), m = n.cmov(s, c, p);
		return Le(n, m, t), m;
	});
}
function He(e) {
	if (e < Ee) throw Error("sqrt is not defined for small field");
	Re(e, "tonelliShanks");
	let t = e - U, n = 0;
	for (; t % W === H;) t /= W, n++;
	let r = W, i = Qe(e);
	for (; qe(i, r) === 1;) if (r++ > 1e3) throw Error("Cannot find square root: probably non-prime P");
	if (n === 1) return ze;
	let a = i.pow(r, t), o = (t + U) / W;
	return function(e, r) {
		let i = e;
		if (i.is0(r)) return r;
		if (qe(i, r) !== 1) throw Error("Cannot find square root");
		let s = n, c = i.mul(i.ONE, a), l = i.pow(r, t), u = i.pow(r, o);
		for (; !i.eql(l, i.ONE);) {
			if (i.is0(l)) throw Error("Cannot find square root: probably non-prime P");
			let e = 1, t = i.sqr(l);
			for (; !i.eql(t, i.ONE);) if (e++, t = i.sqr(t), e === s) throw Error("Cannot find square root");
			let n = U << BigInt(s - e - 1), r = i.pow(c, n);
			s = e, c = i.sqr(r), l = i.mul(l, c), u = i.mul(u, r);
		}
		return u;
	};
}
function Ue(e) {
	return Re(e, "Fp.sqrt"), e % De === Ee ? ze : e % Ae === Oe ? Be : e % Ne === je ? Ve(e) : He(e);
}
var We = [
	"create",
	"isValid",
	"is0",
	"neg",
	"inv",
	"sqrt",
	"sqr",
	"eql",
	"add",
	"sub",
	"mul",
	"pow",
	"div",
	"addN",
	"subN",
	"mulN",
	"sqrN"
];
function K(e) {
	if (ne(e, "field"), typeof e.ORDER != "bigint") throw TypeError("param \"ORDER\" is invalid: expected bigint, got " + typeof e.ORDER);
	z(e.BYTES, "BYTES"), z(e.BITS, "BITS");
	for (let t of We) re(e[t], "field." + t);
	if (e.BYTES < 1 || e.BITS < 1) throw Error("invalid field: expected BYTES/BITS > 0");
	if (e.ORDER <= U) throw Error("invalid field: expected ORDER > 1, got " + e.ORDER);
	return e;
}
function Ge(e, t, n) {
	K(e);
	let r = e;
	if (typeof n != "bigint") throw TypeError("invalid exponent: expected bigint, got " + typeof n);
	if (n < H) throw Error("invalid exponent, negatives unsupported");
	if (n === H) return r.ONE;
	if (n === U) return t;
	if (n < Pe) {
		let e = r.ONE, i = t;
		for (; n > H;) n & U && (e = r.mul(e, i)), i = r.sqr(i), n >>= U;
		return e;
	}
	let i = [];
	for (; n > H;) i.push(Number(n & Me)), n >>= De;
	let a = Array(16);
	a[0] = r.ONE, a[1] = t;
	for (let e = 2; e < 16; e++) a[e] = r.mul(a[e - 1], t);
	let o = a[i[i.length - 1]];
	for (let e = i.length - 2; e >= 0; e--) {
		o = r.sqr(r.sqr(r.sqr(r.sqr(o))));
		let t = i[e];
		t !== 0 && (o = r.mul(o, a[t]));
	}
	return o;
}
function Ke(e, t, n = !1) {
	K(e), I(t, "nums"), de(n, "passZero");
	let r = e, i = Array(t.length).fill(n ? r.ZERO : void 0), a = t.reduce((e, t, n) => r.is0(t) ? e : (i[n] = e, r.mul(e, t)), r.ONE), o = r.inv(a);
	return t.reduceRight((e, t, n) => r.is0(t) ? e : (i[n] = r.mul(e, i[n]), r.mul(e, t)), o), i;
}
function qe(e, t) {
	K(e);
	let n = e;
	Re(n.ORDER, "FpLegendre");
	let r = (n.ORDER - U) / W, i = n.pow(t, r), a = n.eql(i, n.ONE), o = n.eql(i, n.ZERO), s = n.eql(i, n.neg(n.ONE));
	if (!a && !o && !s) throw Error("invalid Legendre symbol result");
	return a ? 1 : o ? 0 : -1;
}
function Je(e, t) {
	return qe(e, t) !== -1;
}
function Ye(e, t) {
	if (t !== void 0 && te(t), e <= H) throw Error("invalid n length: expected positive n, got " + e);
	if (t !== void 0 && t < 1) throw Error("invalid n length: expected positive bit length, got " + t);
	let n = Ce(e);
	if (t !== void 0 && t < n) throw Error(`invalid n length: expected nBitLength (${t}) >= bitLen(n) (${n})`);
	let r = t === void 0 ? n : t;
	return {
		nBitLength: r,
		nByteLength: Math.ceil(r / 8)
	};
}
var Xe = /* @__PURE__ */ new WeakMap(), Ze = class {
	constructor(e, t = {}) {
		if (D(this, "ORDER", void 0), D(this, "BITS", void 0), D(this, "BYTES", void 0), D(this, "isLE", void 0), D(this, "ZERO", H), D(this, "ONE", U), D(this, "_lengths", void 0), D(this, "_mod", void 0), e <= U) throw Error("invalid field: expected ORDER > 1, got " + e);
		let n;
		this.isLE = !1, typeof t == "object" && t && (typeof t.BITS == "number" && (n = t.BITS), typeof t.sqrt == "function" && Object.defineProperty(this, "sqrt", {
			value: t.sqrt,
			enumerable: !0
		}), typeof t.isLE == "boolean" && (this.isLE = t.isLE), t.allowedLengths && (this._lengths = Object.freeze(t.allowedLengths.slice())), typeof t.modFromBytes == "boolean" && (this._mod = t.modFromBytes));
		let { nBitLength: r, nByteLength: i } = Ye(e, n);
		if (i > 2048) throw Error("invalid field: expected ORDER of <= 2048 bytes");
		this.ORDER = e, this.BITS = r, this.BYTES = i, Object.freeze(this);
	}
	create(e) {
		return G(e, this.ORDER);
	}
	isValid(e) {
		if (typeof e != "bigint") throw TypeError("invalid field element: expected bigint, got " + typeof e);
		return H <= e && e < this.ORDER;
	}
	is0(e) {
		return e === H;
	}
	isValidNot0(e) {
		return !this.is0(e) && this.isValid(e);
	}
	isOdd(e) {
		return (e & U) === U;
	}
	neg(e) {
		return G(-e, this.ORDER);
	}
	eql(e, t) {
		return e === t;
	}
	sqr(e) {
		return G(e * e, this.ORDER);
	}
	add(e, t) {
		return G(e + t, this.ORDER);
	}
	sub(e, t) {
		return G(e - t, this.ORDER);
	}
	mul(e, t) {
		return G(e * t, this.ORDER);
	}
	pow(e, t) {
		return Fe(e, t, this.ORDER);
	}
	div(e, t) {
		return G(e * Ie(t, this.ORDER), this.ORDER);
	}
	sqrN(e) {
		return e * e;
	}
	addN(e, t) {
		return e + t;
	}
	subN(e, t) {
		return e - t;
	}
	mulN(e, t) {
		return e * t;
	}
	inv(e) {
		return Ie(e, this.ORDER);
	}
	sqrt(e) {
		let t = Xe.get(this);
		return t || Xe.set(this, t = Ue(this.ORDER)), t(this, e);
	}
	toBytes(e) {
		return this.isLE ? _e(e, this.BYTES) : ge(e, this.BYTES);
	}
	fromBytes(e, t = !1) {
		L(e);
		let { _lengths: n, BYTES: r, isLE: i, ORDER: a, _mod: o } = this;
		if (n) {
			if (e.length < 1 || !n.includes(e.length) || e.length > r) throw Error("Field.fromBytes: expected " + n + " bytes, got " + e.length);
			let t = new Uint8Array(r);
			t.set(e, i ? 0 : t.length - e.length), e = t;
		}
		if (e.length !== r) throw Error("Field.fromBytes: expected " + r + " bytes, got " + e.length);
		let s = i ? he(e) : me(e);
		if (o && (s = G(s, a)), !t && !this.isValid(s)) throw Error("invalid field element: outside of range 0..ORDER");
		return s;
	}
	invertBatch(e) {
		return Ke(this, e, !0);
	}
	cmov(e, t, n) {
		return de(n, "condition"), n ? t : e;
	}
};
function Qe(e, t = {}) {
	return Object.freeze(Ze.prototype), new Ze(e, t);
}
function $e(e) {
	if (typeof e != "bigint") throw Error("field order must be bigint");
	if (e <= U) throw Error("field order must be greater than 1");
	let t = Ce(e - U);
	return Math.ceil(t / 8);
}
function et(e) {
	let t = $e(e);
	return t + Math.ceil(t / 2);
}
function tt(e, t, n = !1) {
	L(e);
	let r = e.length, i = $e(t), a = Math.max(et(t), 16);
	if (r < a || r > 1024) throw Error("expected " + a + "-1024 bytes of input, got " + r);
	let o = G(n ? he(e) : me(e), t - U) + U;
	return n ? _e(o, i) : ge(o, i);
}
var nt = /* @__PURE__ */ BigInt(0), rt = /* @__PURE__ */ BigInt(1), it = /* @__PURE__ */ BigInt(4), at = 16, ot = 128, st = 5, ct = 2 ** 31;
function lt(e) {
	let t = e;
	if (typeof t != "function") throw TypeError("\"Point\" expected constructor, got type=" + typeof e);
	re(t.fromAffine, "Point.fromAffine"), re(t.fromBytes, "Point.fromBytes"), re(t.fromHex, "Point.fromHex"), ne(t.BASE, "Point.BASE"), ne(t.ZERO, "Point.ZERO"), K(t.Fp), K(t.Fn);
}
function ut(e, t) {
	lt(e), mt(t, e);
	let n = Ke(e.Fp, t.map((e) => e.Z));
	return t.map((t, r) => e.fromAffine(t.toAffine(n[r])));
}
function dt(e, t, n = 1) {
	if (!Number.isSafeInteger(e) || e < n || e > t) throw Error("invalid window size, expected [" + n + ".." + t + "], got W=" + e);
}
function ft(e, t) {
	let n = e * (4 * t + 128);
	if (n > ct) throw Error("invalid window size: table would need ~" + Math.ceil(n / 2 ** 20) + " MiB, max " + ct / 2 ** 20 + " MiB");
}
function pt(e, t) {
	if (e !== void 0) {
		re(e, "randomBytes");
		try {
			let n = e(t);
			if (!oe(n) || n.length !== t) return;
		} catch {
			return;
		}
		return e;
	}
}
function mt(e, t) {
	I(e, "points"), e.forEach((e, n) => {
		if (!(e instanceof t)) throw Error("invalid point at index " + n);
	});
}
function ht(e, t, n) {
	if (!Array.isArray(e)) throw Error("array of scalars expected");
	e.forEach((e, r) => {
		if (!(n === void 0 ? t.isValid(e) : be(e) && e < n)) throw Error("invalid scalar at index " + r);
	});
}
var gt = /* @__PURE__ */ new WeakMap();
function _t(e) {
	return gt.get(e) || 1;
}
function vt(e, t) {
	let n = e.double(), r = [e];
	for (let e = 1; e < t; e++) r.push(r[e - 1].add(n));
	return r;
}
function yt(e, t) {
	let n = 2 ** t, r = n / 2, i = BigInt(n - 1), a = [];
	for (; e > nt;) {
		let t = 0;
		e & rt && (t = Number(e & i), t >= r && (t -= n), e -= BigInt(t)), a.push(t), e >>= rt;
	}
	return a;
}
function bt(e, t, n) {
	let r = 2 ** t, i = r / 2, a = BigInt(r - 1), o = BigInt(t), s = [];
	for (let t = 0; t < n; t++) {
		let t = Number(e & a);
		e >>= o, t > i && (t -= r, e += rt), s.push(t);
	}
	if (e !== nt) throw Error("invalid wnaf");
	return s;
}
function xt(e, t, n) {
	let r = 0;
	for (let e of n) r = Math.max(r, e.length);
	let i = e;
	for (let e = r - 1; e >= 0; e--) {
		e !== r - 1 && (i = i.double());
		for (let r = 0; r < n.length; r++) {
			let a = n[r][e];
			if (a) {
				let e = t[r][Math.abs(a) - 1 >> 1];
				i = i.add(a < 0 ? e.negate() : e);
			}
		}
	}
	return i;
}
var St = class {
	constructor(e, t) {
		D(this, "Point", void 0), D(this, "BASE", void 0), D(this, "ZERO", void 0), D(this, "randomBytes", void 0), D(this, "wnafPrecomputes", /* @__PURE__ */ new WeakMap()), D(this, "baseCanBeBlinded", void 0), D(this, "bits", void 0), lt(e), this.randomBytes = pt(t, at), this.Point = e, this.BASE = e.BASE, this.ZERO = e.ZERO, this.bits = e.Fn.BITS;
	}
	buildWnafTable(e, t, n) {
		let r = Math.ceil(n / t) + 1, i = 2 ** (t - 1), a = [], o = e;
		for (let e = 0; e < r; e++) {
			let e = o;
			for (let t = 0; t < i; t++) a.push(e), e = e.add(o);
			o = a[a.length - 1].double();
		}
		return {
			W: t,
			bits: n,
			windows: r,
			comp: a
		};
	}
	wnafCachedCT(e, t) {
		let { W: n, windows: r, comp: i } = e, a = 2 ** (n - 1), o = bt(t, n, r), s = this.ZERO, c = this.BASE;
		for (let e = 0; e < r; e++) {
			let t = o[e], n = e * a, r = Math.abs(t) - 1, l = i[n];
			for (let e = 1; e < a; e++) l = e === r ? i[n + e] : l;
			let u = l.negate();
			t === 0 ? c = c.add(i[n]) : s = s.add(t < 0 ? u : l);
		}
		return {
			p: s,
			f: c
		};
	}
	getWnafPrecomputes(e, t, n, r) {
		let i = this.wnafPrecomputes.get(t), a = i == null ? void 0 : i.find((t) => t.W === e && t.bits === n);
		return a || (a = this.buildWnafTable(t, e, n), typeof r == "function" && (a = {
			...a,
			comp: r(a.comp)
		}), i || (i = [], this.wnafPrecomputes.set(t, i)), i.push(a)), a;
	}
	assertPoint(e) {
		if (!(e instanceof this.Point)) throw TypeError("\"point\" expected Point instance, got type=" + typeof e);
	}
	validateMulInput(e, t) {
		if (this.assertPoint(e), !xe(t, rt, this.Point.Fn.ORDER)) throw Error("invalid scalar");
	}
	runCT(e, t, n, r) {
		let i = _t(e);
		return i === 1 ? this.fixedWindowCT(e, t, n) : this.wnafCachedCT(this.getWnafPrecomputes(i, e, n, r), t);
	}
	mulCT(e, t, n) {
		return this.validateMulInput(e, t), this.runCT(e, t, this.bits, n);
	}
	mulCTBlinded(e, t, n) {
		if (this.validateMulInput(e, t), this.randomBytes === void 0) throw Error("randomBytes is required for scalar blinding");
		let r = this.Point.Fn.BITS + ot, i = this.randomBytes(at);
		if (!oe(i) || i.length !== at) throw Error("randomBytes returned invalid byte array");
		i[0] = i[0] & 63 | 128;
		let a = t + me(i) * this.Point.Fn.ORDER;
		return this.runCT(e, a, r, n);
	}
	fixedWindowCT(e, t, n) {
		let r = st, i = Te(r), a = Array(32);
		a[0] = this.ZERO;
		for (let t = 1; t < 32; t++) a[t] = a[t - 1].add(e);
		let o = Math.ceil(n / r), s = this.ZERO;
		for (let e = o - 1; e >= 0; e--) {
			if (e !== o - 1) for (let e = 0; e < r; e++) s = s.double();
			let n = Number(t >> BigInt(e * r) & i), c = a[0];
			for (let e = 1; e < 32; e++) c = e === n ? a[e] : c;
			s = s.add(c);
		}
		return {
			p: s,
			f: s
		};
	}
	shouldBlind(e, t) {
		return this.randomBytes === void 0 ? !1 : t === rt || e === this.BASE && (this.baseCanBeBlinded === void 0 && (this.baseCanBeBlinded = this.mulUnsafe(this.BASE, this.Point.Fn.ORDER).is0()), this.baseCanBeBlinded);
	}
	mulSecret(e, t, n, r) {
		return this.shouldBlind(e, n) ? this.mulCTBlinded(e, t, r) : this.mulCT(e, t, r);
	}
	mulUnsafe(e, t, n) {
		if (this.assertPoint(e), !be(t)) throw Error("invalid scalar");
		let r = _t(e);
		if (r === 1 || t >= this.Point.Fn.ORDER) return Ct(this.Point, [e], [t], !0);
		let i = this.getWnafPrecomputes(r, e, this.bits, n);
		return this.wnafCachedCT(i, t).p;
	}
	setWindowSize(e, t) {
		this.assertPoint(e), dt(t, this.bits), ft((Math.ceil((this.bits + ot) / t) + 1) * 2 ** (t - 1), this.Point.Fp.BYTES), gt.set(e, t), this.wnafPrecomputes.delete(e);
	}
	hasWindowSize(e) {
		return _t(e) !== 1;
	}
};
function Ct(e, t, n, r = !1) {
	if (lt(e), mt(t, e), de(r, "allowOversized"), ht(n, e.Fn, r ? e.Fn.ORDER ** it : void 0), t.length !== n.length) throw Error("arrays of points and scalars must have equal length");
	let i = t.map((e) => vt(e, 4)), a = n.map((e) => yt(e, 4));
	return xt(e.ZERO, i, a);
}
function wt(e, t, n) {
	if (t) {
		if (t.ORDER !== e) throw Error("Field.ORDER must match order: Fp == p, Fn == n");
		return K(t), t;
	}
	return Qe(e, { isLE: n });
}
function Tt(e, t, n = {}, r) {
	if (e !== "weierstrass" && e !== "edwards") throw Error("expected curve type \"weierstrass\" or \"edwards\"");
	if (r === void 0 && (r = e === "edwards"), !t || typeof t != "object") throw Error(`expected valid ${e} CURVE object`);
	B(n);
	for (let e of [
		"p",
		"n",
		"h"
	]) {
		let n = t[e];
		if (!(be(n) && n !== nt)) throw Error(`CURVE.${e} must be positive bigint`);
	}
	let i = wt(t.p, n.Fp, r), a = wt(t.n, n.Fn, r), o = [
		"Gx",
		"Gy",
		"a",
		e === "weierstrass" ? "b" : "d"
	];
	for (let e of o) if (!i.isValid(t[e])) throw Error(`CURVE.${e} must be valid field element of CURVE.Fp`);
	return t = Object.freeze(Object.assign({}, t)), {
		CURVE: t,
		Fp: i,
		Fn: a
	};
}
var Et = /* @__PURE__ */ BigInt(0), q = /* @__PURE__ */ BigInt(1), J = /* @__PURE__ */ BigInt(2), Dt = /* @__PURE__ */ BigInt(3), Ot = /* @__PURE__ */ BigInt(4), kt = me;
function At(e, t) {
	if (z(e), z(t), t < 0 || t > 4) throw Error("invalid I2OSP length: " + t);
	if (e < 0 || e > 2 ** (8 * t) - 1) throw Error("invalid I2OSP input: " + e);
	let n = Array.from({ length: t }).fill(0);
	for (let r = t - 1; r >= 0; r--) n[r] = e & 255, e >>>= 8;
	return new Uint8Array(n);
}
function jt(e, t) {
	let n = new Uint8Array(e.length);
	for (let r = 0; r < e.length; r++) n[r] = e[r] ^ t[r];
	return n;
}
function Mt(e) {
	if (!oe(e) && typeof e != "string") throw Error("DST must be Uint8Array or ascii string");
	let t = typeof e == "string" ? ye(e) : e;
	if (t.length === 0) throw Error("DST must be non-empty");
	return t;
}
function Nt(e, t, n, r) {
	if (L(e), z(n), typeof r != "function") throw Error("expand_message_xmd: expected hash function");
	z(r.outputLen, "hash.outputLen"), z(r.blockLen, "hash.blockLen"), t = Mt(t), t.length > 255 && (t = r(R(ye("H2C-OVERSIZE-DST-"), t)));
	let { outputLen: i, blockLen: a } = r, o = Math.ceil(n / i);
	if (n > 65535 || o > 255) throw Error("expand_message_xmd: invalid lenInBytes");
	let s = R(t, At(t.length, 1)), c = new Uint8Array(a), l = At(n, 2), u = Array(o), d = r(R(c, e, l, At(0, 1), s));
	u[0] = r(R(d, At(1, 1), s));
	for (let e = 1; e < o; e++) {
		let t = [
			jt(d, u[e - 1]),
			At(e + 1, 1),
			s
		];
		u[e] = r(R(...t));
	}
	return R(...u).slice(0, n);
}
function Pt(e, t, n, r, i) {
	if (L(e), z(n), z(r, "k"), r < 0) throw Error("expand_message_xof: invalid k");
	if (typeof i != "function") throw Error("expand_message_xof: expected XOF function");
	if (typeof i.create != "function") throw Error("expand_message_xof: expected XOF create");
	if (t = Mt(t), n < 0 || n > 65535) throw Error("expand_message_xof: invalid lenInBytes");
	if (t.length > 255) {
		let e = Math.ceil(2 * r / 8);
		t = i.create({ dkLen: e }).update(ye("H2C-OVERSIZE-DST-")).update(t).digest();
	}
	if (t.length > 255) throw Error("expand_message_xof: invalid DST");
	return i.create({ dkLen: n }).update(e).update(At(n, 2)).update(t).update(At(t.length, 1)).digest();
}
function Ft(e, t, n) {
	B(n, {
		p: "bigint",
		m: "number",
		k: "number",
		hash: "function"
	});
	let { p: r, k: i, m: a, hash: o, expand: s, DST: c } = n;
	if (z(o.outputLen, "valid hash"), L(e), z(t), z(a, "m"), z(i, "k"), r <= BigInt(1)) throw Error("hash_to_field: expected valid field characteristic");
	if (t < 1) throw Error("hash_to_field: expected count >= 1");
	if (a < 1) throw Error("hash_to_field: expected m >= 1");
	if (i < 0) throw Error("hash_to_field: invalid k");
	let l = r.toString(2).length, u = Math.ceil((l + i) / 8), d = t * a * u, f;
	if (s === "xmd") f = Nt(e, c, d, o);
	else if (s === "xof") f = Pt(e, c, d, i, o);
	else if (s === "_internal_pass") f = e;
	else throw Error("expand must be \"xmd\" or \"xof\"");
	let p = Array(t);
	for (let e = 0; e < t; e++) {
		let t = Array(a);
		for (let n = 0; n < a; n++) {
			let i = u * (n + e * a), o = f.subarray(i, i + u);
			t[n] = G(kt(o), r);
		}
		p[e] = t;
	}
	return p;
}
function It(e, t) {
	K(e), I(t, "map");
	let n = t.map((e, t) => {
		if (I(e, "map[" + t + "]"), e.length < 1) throw Error("isogenyMap: expected non-empty coefficients");
		return Array.from(e).reverse();
	});
	return (t, r) => {
		let [i, a, o, s] = n.map((n) => n.reduce((n, r) => e.add(e.mul(n, t), r))), c = e.is0(a) || e.is0(s), [l, u] = Ke(e, [a, s], !0);
		return t = e.mul(i, l), r = e.mul(r, e.mul(o, u)), c ? {
			x: e.ZERO,
			y: e.ZERO
		} : {
			x: t,
			y: r
		};
	};
}
var Lt = "HashToScalar-";
function Rt(e, t, n) {
	if (typeof t != "function") throw Error("mapToCurve() must be defined");
	B(n);
	let r = (e) => Object.freeze({
		...e,
		DST: oe(e.DST) ? ve(e.DST) : e.DST,
		...e.encodeDST === void 0 ? {} : { encodeDST: oe(e.encodeDST) ? ve(e.encodeDST) : e.encodeDST }
	}), i = r(n), a = (e) => e && e.DST !== void 0 ? { DST: e.DST } : void 0;
	function o(n) {
		return e.fromAffine(t(n));
	}
	function s(t) {
		let n = t.clearCofactor();
		return n.equals(e.ZERO) ? e.ZERO : (n.assertValidity(), n);
	}
	return Object.freeze({
		get defaults() {
			return r(i);
		},
		Point: e,
		hashToCurve(e, t) {
			let n = Ft(e, 2, Object.assign({}, i, a(t))), r = o(n[0]), c = o(n[1]);
			return s(r.add(c));
		},
		encodeToCurve(e, t) {
			let n = i.encodeDST === void 0 ? {} : { DST: i.encodeDST };
			return s(o(Ft(e, 1, Object.assign({}, i, n, a(t)))[0]));
		},
		mapToCurve(e) {
			if (i.m === 1) {
				if (typeof e != "bigint") throw Error("expected bigint (m=1)");
				return s(o([e]));
			}
			if (!Array.isArray(e)) throw Error("expected array of bigints");
			if (e.length !== i.m) throw Error(`expected array of ${i.m} bigints`);
			for (let t of e) if (typeof t != "bigint") throw Error("expected array of bigints");
			return s(o(e));
		},
		hashToScalar(t, n) {
			let r = e.Fn.ORDER;
			return Ft(t, 1, Object.assign({}, i, { DST: Lt }, a(n), {
				p: r,
				m: 1
			}))[0][0];
		}
	});
}
function zt(e, t) {
	let n = K(e), r = n.ORDER, i = Et;
	for (let e = r - q; e % J === Et; e /= J) i += q;
	let a = i, o = J << a - q - q, s = o * J, c = (r - q) / s, l = (c - q) / J, u = s - q, d = o, f = n.pow(t, c), p = n.pow(t, (c + q) / J), m = (e, t) => {
		let r = f, i = n.pow(t, u), o = n.sqr(i);
		o = n.mul(o, t);
		let s = n.mul(e, o);
		s = n.pow(s, l), s = n.mul(s, i), i = n.mul(s, t), o = n.mul(s, e);
		let c = n.mul(o, i);
		s = n.pow(c, d);
		let m = n.eql(s, n.ONE);
		i = n.mul(o, p), s = n.mul(c, r), o = n.cmov(i, o, m), c = n.cmov(s, c, m);
		for (let e = a; e > q; e--) {
			let t = e - J;
			t = J << t - q;
			let a = n.pow(c, t), s = n.eql(a, n.ONE);
			i = n.mul(o, r), r = n.mul(r, r), a = n.mul(c, r), o = n.cmov(i, o, s), c = n.cmov(a, c, s);
		}
		return {
			isValid: !n.is0(t) && (m || n.is0(e)),
			value: o
		};
	};
	if (n.ORDER % Ot === Dt) {
		let e = (n.ORDER - Dt) / Ot, r = n.sqrt(n.neg(t));
		m = (t, i) => {
			let a = n.sqr(i), o = n.mul(t, i);
			a = n.mul(a, o);
			let s = n.pow(a, e);
			s = n.mul(s, o);
			let c = n.mul(s, r), l = n.mul(n.sqr(s), i), u = n.eql(l, t), d = n.cmov(c, s, u);
			return {
				isValid: !n.is0(i) && u,
				value: d
			};
		};
	}
	return m;
}
function Bt(e, t) {
	let n = K(e);
	B(t, {}, {}, "opts");
	let { A: r, B: i, Z: a } = t;
	if (!n.isValidNot0(r) || !n.isValidNot0(i) || !n.isValid(a) || n.eql(a, n.neg(n.ONE)) || Je(n, a)) throw Error("mapToCurveSimpleSWU: invalid opts");
	let o = n.mul(i, n.inv(n.mul(a, r)));
	if (!Je(n, n.add(n.add(n.mul(n.sqr(o), o), n.mul(r, o)), i))) throw Error("mapToCurveSimpleSWU: invalid opts");
	let s = zt(n, a);
	if (!n.isOdd) throw Error("Field does not have .isOdd()");
	return (e) => {
		let t, o, c, l, u, d, f, p;
		t = n.sqr(e), t = n.mul(t, a), o = n.sqr(t), o = n.add(o, t), c = n.add(o, n.ONE), c = n.mul(c, i), l = n.cmov(a, n.neg(o), !n.eql(o, n.ZERO)), l = n.mul(l, r), o = n.sqr(c), d = n.sqr(l), u = n.mul(d, r), o = n.add(o, u), o = n.mul(o, c), d = n.mul(d, l), u = n.mul(d, i), o = n.add(o, u), f = n.mul(t, c);
		let { isValid: m, value: h } = s(o, d);
		p = n.mul(t, e), p = n.mul(p, h), f = n.cmov(f, c, m), p = n.cmov(p, h, m);
		let g = n.isOdd(e) === n.isOdd(p);
		p = n.cmov(n.neg(p), p, g);
		let _ = Ke(n, [l], !0)[0];
		return f = n.mul(f, _), {
			x: f,
			y: p
		};
	};
}
var Vt = (e, t) => (e + (e >= 0 ? t : -t) / Gt) / t;
function Ht(e, t, n) {
	Se("scalar", e, Ut, n);
	let [[r, i], [a, o]] = t, s = Vt(o * e, n), c = Vt(-i * e, n), l = e - s * r - c * a, u = -s * i - c * o, d = l < Ut, f = u < Ut;
	d && (l = -l), f && (u = -u);
	let p = Te(Math.ceil(Ce(n) / 2)) + Wt;
	if (l < Ut || l >= p || u < Ut || u >= p) throw Error("splitScalar (endomorphism): failed for k");
	return {
		k1neg: d,
		k1: l,
		k2neg: f,
		k2: u
	};
}
var Ut = /* @__PURE__ */ BigInt(0), Wt = /* @__PURE__ */ BigInt(1), Gt = /* @__PURE__ */ BigInt(2), Kt = /* @__PURE__ */ BigInt(3), qt = /* @__PURE__ */ BigInt(4);
function Jt(e, t = {}) {
	var n;
	let r = Tt("weierstrass", e, t), i = r.Fp, a = r.Fn, o = r.CURVE, { h: s, n: c } = o;
	B(t, {}, {
		allowInfinityPoint: "boolean",
		clearCofactor: "function",
		isTorsionFree: "function",
		fromBytes: "function",
		toBytes: "function",
		endo: "object",
		randomBytes: "function"
	});
	let { endo: l, allowInfinityPoint: u, clearCofactor: d, isTorsionFree: f, fromBytes: p, toBytes: m } = t, h = t.randomBytes === void 0 ? se : t.randomBytes;
	if (l && (!i.is0(o.a) || typeof l.beta != "bigint" || !Array.isArray(l.basises))) throw Error("invalid endo: expected \"beta\": bigint and \"basises\": array");
	let g = l ? {
		beta: l.beta,
		basises: l.basises.map((e) => [...e])
	} : void 0, _ = Xt(i, a);
	function v() {
		if (!i.isOdd) throw Error("compression is not supported: Field does not have .isOdd()");
	}
	function y(e, t, n) {
		if (t.is0()) {
			if (!u) throw Error("bad point: ZERO");
			return Uint8Array.of(0);
		}
		let { x: r, y: a } = t.toAffine(), o = i.toBytes(r);
		return de(n, "isCompressed"), n ? (v(), R(Yt(!i.isOdd(a)), o)) : R(Uint8Array.of(4), o, i.toBytes(a));
	}
	function b(e) {
		L(e, void 0, "Point");
		let { publicKey: t, publicKeyUncompressed: n } = _, r = e.length, a = e[0], o = e.subarray(1);
		if (u && r === 1 && a === 0) return {
			x: i.ZERO,
			y: i.ZERO
		};
		if (r === t && (a === 2 || a === 3)) {
			let e = i.fromBytes(o);
			if (!i.isValid(e)) throw Error("bad point: is not on curve, wrong x");
			let t = T(e), n;
			try {
				n = i.sqrt(t);
			} catch (e) {
				let t = e instanceof Error ? ": " + e.message : "";
				throw Error("bad point: is not on curve, sqrt error" + t);
			}
			v();
			let r = i.isOdd(n);
			return (a & 1) == 1 !== r && (n = i.neg(n)), {
				x: e,
				y: n
			};
		}
		if (r === n && a === 4) {
			let e = i.BYTES, t = i.fromBytes(o.subarray(0, e)), n = i.fromBytes(o.subarray(e, e * 2));
			if (!E(t, n)) throw Error("bad point: is not on curve");
			return {
				x: t,
				y: n
			};
		}
		throw Error(`bad point: got length ${r}, expected compressed=${t} or uncompressed=${n}`);
	}
	let x = m === void 0 ? y : m, S = p === void 0 ? b : p, C = i.mul(o.b, Kt), w = i.is0(o.a) ? (e) => i.ZERO : (e) => i.mul(o.a, e);
	function T(e) {
		let t = i.sqr(e), n = i.mul(t, e);
		return i.add(i.add(n, i.mul(e, o.a)), o.b);
	}
	function E(e, t) {
		let n = i.sqr(t), r = T(e);
		return i.eql(n, r);
	}
	if (!E(o.Gx, o.Gy)) throw Error("bad curve params: generator point");
	let O = i.mul(i.pow(o.a, Kt), qt), k = i.mul(i.sqr(o.b), BigInt(27));
	if (i.is0(i.add(O, k))) throw Error("bad curve params: a or b");
	function A(e, t, n = !1) {
		if (!i.isValid(t) || n && i.is0(t)) throw Error(`bad point coordinate ${e}`);
		return typeof t == "object" && t ? i.create(t) : t;
	}
	function j(e) {
		if (!(e instanceof F)) throw Error("Weierstrass Point expected");
	}
	function M(e) {
		if (!g || !g.basises) throw Error("no endo");
		return Ht(e, g.basises, a.ORDER);
	}
	function N(e, t, n, r) {
		if (!a.isValid(r)) throw RangeError("invalid scalar: out of range");
		if (g) {
			let { k1neg: a, k1: o, k2neg: s, k2: c } = M(r), l = new F(i.mul(n.X, g.beta), n.Y, n.Z);
			e.push(a ? n.negate() : n, s ? l.negate() : l), t.push(o, c);
		} else e.push(n), t.push(r);
	}
	let P = /* @__PURE__ */ new WeakSet();
	class F {
		constructor(e, t, n) {
			D(this, "X", void 0), D(this, "Y", void 0), D(this, "Z", void 0), this.X = A("x", e), this.Y = A("y", t, !0), this.Z = A("z", n), Object.freeze(this);
		}
		static CURVE() {
			return o;
		}
		static fromAffine(e) {
			let { x: t, y: n } = e || {};
			if (!e || !i.isValid(t) || !i.isValid(n)) throw Error("invalid affine point");
			if (e instanceof F) throw Error("projective point not allowed");
			return i.is0(t) && i.is0(n) ? F.ZERO : new F(t, n, i.ONE);
		}
		static fromBytes(e) {
			let t = F.fromAffine(S(L(e, void 0, "point")));
			return t.assertValidity(), t;
		}
		static fromHex(e) {
			return F.fromBytes(ae(e));
		}
		get x() {
			return this.toAffine().x;
		}
		get y() {
			return this.toAffine().y;
		}
		precompute(e = 6, t = !0) {
			return I.setWindowSize(this, e), t || this.multiply(Kt), this;
		}
		assertValidity() {
			let e = this;
			if (e.is0()) {
				if (u && i.is0(e.X) && i.eql(e.Y, i.ONE) && i.is0(e.Z)) return;
				throw Error("bad point: ZERO");
			}
			if (P.has(e)) return;
			let { x: t, y: n } = e.toAffine();
			if (!i.isValid(t) || !i.isValid(n)) throw Error("bad point: x or y not field elements");
			if (!E(t, n)) throw Error("bad point: equation left != right");
			if (!e.isTorsionFree()) throw Error("bad point: not in prime-order subgroup");
			P.add(e);
		}
		hasEvenY() {
			let { y: e } = this.toAffine();
			if (!i.isOdd) throw Error("Field doesn't support isOdd");
			return !i.isOdd(e);
		}
		equals(e) {
			j(e);
			let { X: t, Y: n, Z: r } = this, { X: a, Y: o, Z: s } = e, c = i.eql(i.mul(t, s), i.mul(a, r)), l = i.eql(i.mul(n, s), i.mul(o, r));
			return c && l;
		}
		negate() {
			return new F(this.X, i.neg(this.Y), this.Z);
		}
		double() {
			let { X: e, Y: t, Z: n } = this, r = i.ZERO, a = i.ZERO, o = i.ZERO, s = i.mul(e, e), c = i.mul(t, t), l = i.mul(n, n), u = i.mul(e, t);
			return u = i.add(u, u), o = i.mul(e, n), o = i.add(o, o), r = w(o), a = i.mul(C, l), a = i.add(r, a), r = i.sub(c, a), a = i.add(c, a), a = i.mul(r, a), r = i.mul(u, r), o = i.mul(C, o), l = w(l), u = i.sub(s, l), u = w(u), u = i.add(u, o), o = i.add(s, s), s = i.add(o, s), s = i.add(s, l), s = i.mul(s, u), a = i.add(a, s), l = i.mul(t, n), l = i.add(l, l), s = i.mul(l, u), r = i.sub(r, s), o = i.mul(l, c), o = i.add(o, o), o = i.add(o, o), new F(r, a, o);
		}
		add(e) {
			j(e);
			let { X: t, Y: n, Z: r } = this, { X: a, Y: o, Z: s } = e, c = i.ZERO, l = i.ZERO, u = i.ZERO, d = i.mul(t, a), f = i.mul(n, o), p = i.mul(r, s), m = i.add(t, n), h = i.add(a, o);
			m = i.mul(m, h), h = i.add(d, f), m = i.sub(m, h), h = i.add(t, r);
			let g = i.add(a, s);
			return h = i.mul(h, g), g = i.add(d, p), h = i.sub(h, g), g = i.add(n, r), c = i.add(o, s), g = i.mul(g, c), c = i.add(f, p), g = i.sub(g, c), u = w(h), c = i.mul(C, p), u = i.add(c, u), c = i.sub(f, u), u = i.add(f, u), l = i.mul(c, u), f = i.add(d, d), f = i.add(f, d), p = w(p), h = i.mul(C, h), f = i.add(f, p), p = i.sub(d, p), p = w(p), h = i.add(h, p), d = i.mul(f, h), l = i.add(l, d), d = i.mul(g, h), c = i.mul(m, c), c = i.sub(c, d), d = i.mul(m, f), u = i.mul(g, u), u = i.add(u, d), new F(c, l, u);
		}
		subtract(e) {
			return j(e), this.add(e.negate());
		}
		is0() {
			return this.equals(F.ZERO);
		}
		multiply(e) {
			if (!a.isValidNot0(e)) throw RangeError("invalid scalar: out of range");
			let { p: t, f: n } = I.mulSecret(this, e, s, ee);
			return ee([t, n])[0];
		}
		multiplyUnsafe(e) {
			let t = this, n = e;
			if (!a.isValid(n)) throw RangeError("invalid scalar: out of range");
			if (n === Ut || t.is0()) return F.ZERO;
			if (n === Wt) return t;
			if (I.hasWindowSize(this)) return I.mulUnsafe(t, n, ee);
			let r = [], i = [];
			return N(r, i, t, n), Ct(F, r, i);
		}
		mulAddUnsafe(e, t, n) {
			j(t);
			let r = [], i = [];
			return N(r, i, this, e), N(r, i, t, n), Ct(F, r, i);
		}
		toAffine(e) {
			let t = this, n = e;
			if (n != null && !i.isValid(n)) throw RangeError("\"invertedZ\" expected valid field element");
			let { X: r, Y: a, Z: o } = t;
			if (i.eql(o, i.ONE)) return {
				x: r,
				y: a
			};
			let s = t.is0();
			n ??= s ? i.ONE : i.inv(o);
			let c = i.mul(r, n), l = i.mul(a, n), u = i.mul(o, n);
			if (s) return {
				x: i.ZERO,
				y: i.ZERO
			};
			if (!i.eql(u, i.ONE)) throw Error("invZ was invalid");
			return {
				x: c,
				y: l
			};
		}
		isTorsionFree() {
			return s === Wt ? !0 : f ? f(F, this) : I.mulUnsafe(this, c).is0();
		}
		clearCofactor() {
			return s === Wt ? this : d ? d(F, this) : this.multiplyUnsafe(s);
		}
		isSmallOrder() {
			return s === Wt ? this.is0() : this.clearCofactor().is0();
		}
		toBytes(e = !0) {
			return de(e, "isCompressed"), this.assertValidity(), x(F, this, e);
		}
		toHex(e = !0) {
			return ie(this.toBytes(e));
		}
		toString() {
			return `<Point ${this.is0() ? "ZERO" : this.toHex()}>`;
		}
	}
	n = F, D(F, "BASE", new n(o.Gx, o.Gy, i.ONE)), D(F, "ZERO", new n(i.ZERO, i.ONE, i.ZERO)), D(F, "Fp", i), D(F, "Fn", a);
	let ee = (e) => ut(F, e), I = new St(F, h);
	return I.bits >= 6 && F.BASE.precompute(6), Object.freeze(F.prototype), Object.freeze(F), F;
}
function Yt(e) {
	return Uint8Array.of(e ? 2 : 3);
}
function Xt(e, t) {
	return {
		secretKey: t.BYTES,
		publicKey: 1 + e.BYTES,
		publicKeyUncompressed: 1 + 2 * e.BYTES,
		publicKeyHasPrefix: !0,
		signature: 2 * t.BYTES
	};
}
var Zt = BigInt(0), Qt = BigInt(1), $t = BigInt(2), en = BigInt(3);
function tn(e) {
	let t = [];
	for (; e > Qt; e >>= Qt) (e & Qt) === Zt ? t.unshift(0) : (e & en) === en ? (t.unshift(-1), e += Qt) : t.unshift(1);
	return t;
}
function nn(e) {
	if (!Array.isArray(e) || e.length === 0) throw Error("expected non-empty array");
}
function rn(e, t, n, r) {
	if (B(e, {
		Fp: "object",
		Fr: "object",
		Fp2: "object",
		Fp12: "object"
	}, { Fp6: "object" }, "fields"), typeof t != "function") throw TypeError("\"G1_Point\" expected point constructor, got type=" + typeof t);
	if (typeof n != "function") throw TypeError("\"G2_Point\" expected point constructor, got type=" + typeof n);
	B(r, {
		ateLoopSize: "bigint",
		xNegative: "boolean",
		twistType: "string"
	}, {
		randomBytes: "function",
		postPrecompute: "function"
	}, "params");
	let { Fp: i, Fr: a, Fp2: o, Fp12: s } = e, { twistType: c, ateLoopSize: l, xNegative: u, postPrecompute: d } = r, f = (e, t) => ({
		c0: e,
		c1: t
	}), p = ({ c0: e, c1: t }) => Object.freeze({
		c0: e,
		c1: t
	}), m = (e, t) => f(i.add(e.c0, t.c0), i.add(e.c1, t.c1)), h = (e, t) => f(i.sub(e.c0, t.c0), i.sub(e.c1, t.c1)), g = (e, t) => {
		let n = i.mul(e.c0, t.c0), r = i.mul(e.c1, t.c1);
		return f(i.sub(n, r), i.sub(i.mul(i.add(e.c0, e.c1), i.add(t.c0, t.c1)), i.add(n, r)));
	}, _ = (e, t) => f(i.mul(e.c0, t), i.mul(e.c1, t)), v = (e) => o.mulByNonresidue(e), y = ({ c0: e, c1: t }, n, r, i, a, o) => {
		let s = _(r, a), c = _(i, o), { c0: l, c1: u, c2: d } = e, { c0: f, c1: y, c2: b } = t, x = g(l, n), S = g(u, s), C = m(v(h(g(m(u, d), s), S)), x), w = h(h(g(m(n, s), m(l, u)), x), S), T = m(h(g(m(l, d), n), x), S), E = v(g(b, c)), D = g(f, c), O = g(y, c), k = m(l, f), A = m(u, y), j = m(d, b), M = m(s, c), N = g(k, n), P = g(A, M), F = m(v(h(g(m(A, j), M), P)), N), ee = h(h(g(m(n, M), m(k, A)), N), P), I = m(h(g(m(k, j), n), N), P);
		return Object.freeze({
			c0: Object.freeze({
				c0: p(m(v(O), C)),
				c1: p(m(E, w)),
				c2: p(m(D, T))
			}),
			c1: Object.freeze({
				c0: p(h(h(F, C), E)),
				c1: p(h(h(ee, w), D)),
				c2: p(h(h(I, T), O))
			})
		});
	}, b = ({ c0: e, c1: t }, n, r, i, a, o) => {
		let s = _(n, o), c = _(r, a), { c0: l, c1: u, c2: d } = e, { c0: f, c1: y, c2: b } = t, x = g(l, s), S = g(u, s), C = g(d, s), w = g(f, c), T = g(y, i), E = m(v(h(g(m(y, b), i), T)), w), D = h(h(g(m(c, i), m(f, y)), w), T), O = m(h(g(m(f, b), c), w), T), k = m(l, f), A = m(u, y), j = m(d, b), M = m(s, c), N = g(k, M), P = g(A, i), F = m(v(h(g(m(A, j), i), P)), N), ee = h(h(g(m(M, i), m(k, A)), N), P), I = m(h(g(m(k, j), M), N), P);
		return Object.freeze({
			c0: Object.freeze({
				c0: p(m(v(O), x)),
				c1: p(m(E, S)),
				c2: p(m(D, C))
			}),
			c1: Object.freeze({
				c0: p(h(h(F, x), E)),
				c1: p(h(h(ee, S), D)),
				c2: p(h(h(I, C), O))
			})
		});
	}, x;
	if (c === "multiplicative") x = (e, t, n, r, i, a) => y(r, e, t, n, i, a);
	else if (c === "divisive") x = (e, t, n, r, i, a) => b(r, n, t, e, i, a);
	else throw Error("bls: unknown twist type");
	let S = o.div(o.ONE, o.mul(o.ONE, $t));
	function C(e, t, n, r) {
		let i = o.sqr(n), a = o.sqr(r), s = o.mulByB(o.mul(a, en)), c = o.mul(s, en), l = o.sub(o.sub(o.sqr(o.add(n, r)), a), i), u = o.sub(s, i), d = o.mul(o.sqr(t), en), f = o.neg(l);
		return e.push([
			u,
			d,
			f
		]), t = o.mul(o.mul(o.mul(o.sub(i, c), t), n), S), n = o.sub(o.sqr(o.mul(o.add(i, c), S)), o.mul(o.sqr(s), en)), r = o.mul(i, l), {
			Rx: t,
			Ry: n,
			Rz: r
		};
	}
	function w(e, t, n, r, i, a) {
		let s = o.sub(n, o.mul(a, r)), c = o.sub(t, o.mul(i, r)), l = o.sub(o.mul(s, i), o.mul(c, a)), u = o.neg(s), d = c;
		e.push([
			l,
			u,
			d
		]);
		let f = o.sqr(c), p = o.mul(f, c), m = o.mul(f, t), h = o.add(o.sub(p, o.mul(m, $t)), o.mul(o.sqr(s), r));
		return t = o.mul(c, h), n = o.sub(o.mul(o.sub(m, h), s), o.mul(p, n)), r = o.mul(r, p), {
			Rx: t,
			Ry: n,
			Rz: r
		};
	}
	let T = tn(l), E = (e) => {
		if (!(e instanceof n)) throw TypeError("\"point\" expected G2 point, got type=" + typeof e);
		let { x: t, y: r } = e.toAffine(), i = t, a = r, s = o.neg(r), c = i, l = a, u = o.ONE, f = [];
		for (let e of T) {
			let t = [];
			({Rx: c, Ry: l, Rz: u} = C(t, c, l, u)), e && ({Rx: c, Ry: l, Rz: u} = w(t, c, l, u, i, e === -1 ? s : a)), f.push(t);
		}
		if (d) {
			let e = f[f.length - 1];
			d(c, l, u, i, a, w.bind(null, e));
		}
		return f;
	};
	function D(e, t = !1) {
		I(e, "pairs", (e, t) => {
			if (I(e, t), e.length !== 3) throw TypeError(`"${t}" expected precompute tuple`);
			I(e[0], t + "[0]");
		});
		let n = s.ONE;
		if (e.length) {
			let t = e[0][0].length;
			for (let r = 0; r < t; r++) {
				r !== 0 && (n = s.sqr(n));
				for (let [t, i, a] of e) for (let [e, o, s] of t[r]) n = x(e, o, s, n, i, a);
			}
		}
		return u && (n = s.conjugate(n)), t ? s.finalExponentiate(n) : n;
	}
	function O(e, r = !0) {
		I(e, "pairs");
		let i = [];
		for (let r = 0; r < e.length; r++) {
			let a = e[r];
			B(a, {
				g1: "object",
				g2: "object"
			}, {}, "pairs[" + r + "]");
			let { g1: o, g2: s } = a;
			if (!(o instanceof t)) throw TypeError("\"pairs[" + r + "].g1\" expected G1 point, got type=" + typeof o);
			if (!(s instanceof n)) throw TypeError("\"pairs[" + r + "].g2\" expected G2 point, got type=" + typeof s);
			if (o.is0() || s.is0()) throw Error("pairing is not available for ZERO point");
			o.assertValidity(), s.assertValidity();
			let c = o.toAffine();
			i.push([
				E(s),
				c.x,
				c.y
			]);
		}
		return D(i, r);
	}
	function k(e, r, i = !0) {
		if (!(e instanceof t)) throw TypeError("\"Q\" expected G1 point, got type=" + typeof e);
		if (!(r instanceof n)) throw TypeError("\"P\" expected G2 point, got type=" + typeof r);
		return O([{
			g1: e,
			g2: r
		}], i);
	}
	let A = { seed: et(a.ORDER) }, j = r.randomBytes === void 0 ? se : r.randomBytes;
	return Object.freeze(A), {
		lengths: A,
		Fr: a,
		Fp12: s,
		millerLoopBatch: D,
		pairing: k,
		pairingBatch: O,
		calcPairingPrecomputes: E,
		randomSecretKey: (e) => (e = e === void 0 ? j(A.seed) : e, L(e, A.seed, "seed"), tt(e, a.ORDER))
	};
}
function an(e, t, n, r, i, a) {
	let { Fr: o, Fp12: s, pairingBatch: c, randomSecretKey: l, lengths: u } = e;
	a ||= {
		fromBytes: V,
		fromHex: V,
		toBytes: V,
		toHex: V
	};
	let d = Object.freeze({ ...a });
	function f(e) {
		return e instanceof t ? e : t.fromBytes(e);
	}
	function p(e) {
		return e instanceof n ? e : d.fromBytes(e);
	}
	function m(e) {
		if (!(e instanceof n)) throw Error(`expected valid message hashed to ${r ? "G1" : "G2"} curve`);
		return e;
	}
	let h = r ? (e, t) => ({
		g1: t,
		g2: e
	}) : (e, t) => ({
		g1: e,
		g2: t
	});
	return Object.freeze({
		lengths: Object.freeze({
			...u,
			secretKey: o.BYTES
		}),
		keygen(e) {
			let t = l(e);
			return {
				secretKey: t,
				publicKey: this.getPublicKey(t)
			};
		},
		getPublicKey(e) {
			let n;
			try {
				n = t.Fn.fromBytes(e);
			} catch (t) {
				throw Error("invalid private key: " + typeof e, { cause: t });
			}
			return t.BASE.multiply(n);
		},
		sign(e, n, r) {
			if (r != null) throw Error("sign() expects 2 arguments");
			let i = t.Fn.fromBytes(n);
			return m(e).assertValidity(), e.multiply(i);
		},
		verify(e, n, r, i) {
			if (i != null) throw Error("verify() expects 3 arguments");
			e = p(e), r = f(r);
			let a = r.negate(), o = t.BASE, l = m(n), u = e;
			try {
				let e = c([h(a, l), h(o, u)]);
				return s.eql(e, s.ONE);
			} catch {
				return !1;
			}
		},
		verifyBatch(e, n) {
			nn(n);
			let r = p(e), i = n.map((e) => m(e.message)), a = n.map((e) => f(e.publicKey)), o = /* @__PURE__ */ new Map();
			for (let e = 0; e < a.length; e++) {
				let t = a[e], n = i[e], r = o.get(n);
				r === void 0 && (r = [], o.set(n, r)), r.push(t);
			}
			let l = [], u = t.BASE;
			try {
				for (let [e, t] of o) {
					let n = t.reduce((e, t) => e.add(t));
					l.push(h(n, e));
				}
				return l.push(h(u.negate(), r)), s.eql(c(l), s.ONE);
			} catch {
				return !1;
			}
		},
		aggregatePublicKeys(e) {
			nn(e), e = e.map((e) => f(e));
			let n = e.reduce((e, t) => e.add(t), t.ZERO);
			return n.assertValidity(), n;
		},
		aggregateSignatures(e) {
			nn(e), e = e.map((e) => p(e));
			let t = e.reduce((e, t) => e.add(t), n.ZERO);
			return t.assertValidity(), t;
		},
		hash(e, t) {
			return L(e), i(e, t === void 0 ? void 0 : { DST: t });
		},
		Signature: Object.freeze({ ...d })
	});
}
function on(e, t, n, r) {
	let { Fp: i, Fr: a, Fp2: o, Fp6: s, Fp12: c } = e, l = { Point: t }, u = { Point: n }, { millerLoopBatch: d, pairing: f, pairingBatch: p, calcPairingPrecomputes: m, randomSecretKey: h, lengths: g } = rn(e, t, n, r);
	return l.Point.BASE.precompute(4), Object.freeze(l), Object.freeze(u), Object.freeze({
		lengths: Object.freeze(g),
		millerLoopBatch: d,
		pairing: f,
		pairingBatch: p,
		G1: l,
		G2: u,
		fields: Object.freeze({
			Fr: a,
			Fp: i,
			Fp2: o,
			Fp6: s,
			Fp12: c
		}),
		params: Object.freeze({
			ateLoopSize: r.ateLoopSize,
			xNegative: r.xNegative,
			twistType: r.twistType,
			postPrecompute: r.postPrecompute
		}),
		utils: Object.freeze({
			randomSecretKey: h,
			calcPairingPrecomputes: m
		})
	});
}
function sn(e, t, n, r, i) {
	let a = on(e, t, n, r);
	B(i, {
		hasherOpts: "object",
		hasherOptsG1: "object",
		hasherOptsG2: "object"
	}, {
		mapToG1: "function",
		mapToG2: "function"
	}, "hasherParams");
	let o = Rt(t, i.mapToG1 === void 0 ? V : i.mapToG1, {
		...i.hasherOpts,
		...i.hasherOptsG1
	}), s = Rt(n, i.mapToG2 === void 0 ? V : i.mapToG2, {
		...i.hasherOpts,
		...i.hasherOptsG2
	});
	return Object.freeze({
		...a,
		G1: o,
		G2: s
	});
}
function cn(e, t, n, r, i, a) {
	let o = sn(e, t, n, r, i), s = {
		...o,
		Fr: o.fields.Fr,
		Fp12: o.fields.Fp12,
		calcPairingPrecomputes: o.utils.calcPairingPrecomputes,
		randomSecretKey: o.utils.randomSecretKey
	}, c = an(s, t, n, !1, o.G2.hashToCurve, a == null ? void 0 : a.LongSignature), l = an(s, n, t, !0, o.G1.hashToCurve, a == null ? void 0 : a.ShortSignature);
	return Object.freeze({
		...o,
		longSignatures: c,
		shortSignatures: l
	});
}
var ln = /* @__PURE__ */ BigInt(0), Y = /* @__PURE__ */ BigInt(1), X = /* @__PURE__ */ BigInt(2), un = /* @__PURE__ */ BigInt(3), dn = /* @__PURE__ */ BigInt(6), fn = /* @__PURE__ */ BigInt(12), pn = (e) => !!e && typeof e == "object";
function mn(e, t, n, r, i = 1, a) {
	z(i, "num"), z(r, "degree");
	let o = a === void 0 ? r : a;
	z(o, "divisor");
	let s = e;
	if (typeof n != "bigint" || n <= Y) throw Error("calcFrobeniusCoefficients: expected valid modulus, got " + n);
	if (r <= 0) throw Error("calcFrobeniusCoefficients: expected positive degree, got " + r);
	if (i <= 0) throw Error("calcFrobeniusCoefficients: expected positive row count, got " + i);
	if (o <= 0) throw Error("calcFrobeniusCoefficients: expected positive divisor, got " + o);
	let c = BigInt(o), l = n ** BigInt(r), u = [];
	for (let e = 0; e < i; e++) {
		let i = BigInt(e + 1), a = [];
		for (let e = 0, o = Y; e < r; e++) {
			let e = i * o - i;
			if (e % c) throw Error("calcFrobeniusCoefficients: inexact tower exponent");
			let r = e / c % l;
			a.push(s.pow(t, r)), o *= n;
		}
		u.push(a);
	}
	return u;
}
function hn(e, t, n) {
	if (K(e), K(t), B(t, {
		Fp: "object",
		frobeniusMap: "function",
		fromBigTuple: "function",
		mulByB: "function",
		mulByNonresidue: "function",
		reim: "function",
		Fp4Square: "function",
		NONRESIDUE: "object"
	}, {}), !pn(n) || Array.isArray(n)) throw TypeError("\"base\" expected Fp2 element, got type=" + typeof n);
	if (!t.isValid(n)) throw RangeError("\"base\" expected valid Fp2 element");
	let r = t.pow(n, (e.ORDER - Y) / un), i = t.pow(n, (e.ORDER - Y) / X);
	function a(e, n) {
		return [t.mul(t.frobeniusMap(e, 1), r), t.mul(t.frobeniusMap(n, 1), i)];
	}
	let o = t.pow(n, (e.ORDER ** X - Y) / un), s = t.pow(n, (e.ORDER ** X - Y) / X);
	if (!t.eql(s, t.neg(t.ONE))) throw Error("psiFrobenius: PSI2_Y!==-1");
	function c(e, n) {
		return [t.mul(e, o), t.neg(n)];
	}
	let l = (e) => (t, n) => {
		if (typeof t != "function") throw TypeError("\"c\" expected point constructor, got type=" + typeof t);
		if (lt(t), !(n instanceof t)) throw TypeError("\"P\" expected Point instance, got type=" + typeof n);
		let r = n.toAffine(), i = e(r.x, r.y);
		return t.fromAffine({
			x: i[0],
			y: i[1]
		});
	};
	return {
		psi: a,
		psi2: c,
		G2psi: l(a),
		G2psi2: l(c),
		PSI_X: r,
		PSI_Y: i,
		PSI2_X: o,
		PSI2_Y: s
	};
}
var gn = class {
	constructor(e, t = {}) {
		D(this, "ORDER", void 0), D(this, "BITS", void 0), D(this, "BYTES", void 0), D(this, "isLE", void 0), D(this, "ZERO", void 0), D(this, "ONE", void 0), D(this, "Fp", void 0), D(this, "NONRESIDUE", void 0), D(this, "mulByB", void 0), D(this, "Fp_NONRESIDUE", void 0), D(this, "Fp_div2", void 0);
		let { NONRESIDUE: n = BigInt(-1), FP2_NONRESIDUE: r, Fp2mulByB: i } = t, a = e.ORDER, o = a * a;
		this.Fp = e, this.ORDER = o, this.BITS = Ce(o), this.BYTES = Math.ceil(Ce(o) / 8), this.isLE = e.isLE, this.ZERO = this.create({
			c0: e.ZERO,
			c1: e.ZERO
		}), this.ONE = this.create({
			c0: e.ONE,
			c1: e.ZERO
		}), this.Fp_NONRESIDUE = e.create(n), this.Fp_div2 = e.div(e.ONE, X), this.NONRESIDUE = this.create({
			c0: r[0],
			c1: r[1]
		}), this.mulByB = (e) => {
			let { c0: t, c1: n } = i(e);
			return Object.freeze({
				c0: t,
				c1: n
			});
		}, Object.freeze(this);
	}
	fromBigTuple(e) {
		if (!Array.isArray(e) || e.length !== 2) throw Error("invalid Fp2.fromBigTuple");
		let [t, n] = e;
		if (typeof t != "bigint" || typeof n != "bigint") throw Error("invalid Fp2.fromBigTuple");
		return this.create({
			c0: t,
			c1: n
		});
	}
	create(e) {
		let { Fp: t } = this, n = t.create(e.c0), r = t.create(e.c1);
		return Object.freeze({
			c0: n,
			c1: r
		});
	}
	isValid(e) {
		if (!pn(e)) throw TypeError("invalid field element: expected object, got " + typeof e);
		let { c0: t, c1: n } = e, { Fp: r } = this;
		return r.isValid(t) && r.isValid(n);
	}
	is0(e) {
		if (!pn(e)) return !1;
		let { c0: t, c1: n } = e, { Fp: r } = this;
		return r.is0(t) && r.is0(n);
	}
	isValidNot0(e) {
		return !this.is0(e) && this.isValid(e);
	}
	eql({ c0: e, c1: t }, { c0: n, c1: r }) {
		let { Fp: i } = this;
		return i.eql(e, n) && i.eql(t, r);
	}
	neg({ c0: e, c1: t }) {
		let { Fp: n } = this;
		return Object.freeze({
			c0: n.neg(e),
			c1: n.neg(t)
		});
	}
	pow(e, t) {
		return Ge(this, e, t);
	}
	invertBatch(e) {
		return Ke(this, e, !0);
	}
	add(e, t) {
		let { Fp: n } = this, { c0: r, c1: i } = e, { c0: a, c1: o } = t;
		return Object.freeze({
			c0: n.add(r, a),
			c1: n.add(i, o)
		});
	}
	sub({ c0: e, c1: t }, { c0: n, c1: r }) {
		let { Fp: i } = this;
		return Object.freeze({
			c0: i.sub(e, n),
			c1: i.sub(t, r)
		});
	}
	mul({ c0: e, c1: t }, n) {
		let { Fp: r } = this;
		if (typeof n == "bigint") return Object.freeze({
			c0: r.mul(e, n),
			c1: r.mul(t, n)
		});
		let { c0: i, c1: a } = n, o = r.mul(e, i), s = r.mul(t, a), c = r.sub(o, s), l = r.sub(r.mul(r.add(e, t), r.add(i, a)), r.add(o, s));
		return Object.freeze({
			c0: c,
			c1: l
		});
	}
	sqr({ c0: e, c1: t }) {
		let { Fp: n } = this, r = n.add(e, t), i = n.sub(e, t), a = n.add(e, e);
		return Object.freeze({
			c0: n.mul(r, i),
			c1: n.mul(a, t)
		});
	}
	addN(e, t) {
		return this.add(e, t);
	}
	subN(e, t) {
		return this.sub(e, t);
	}
	mulN(e, t) {
		return this.mul(e, t);
	}
	sqrN(e) {
		return this.sqr(e);
	}
	div(e, t) {
		let { Fp: n } = this;
		return this.mul(e, typeof t == "bigint" ? n.inv(n.create(t)) : this.inv(t));
	}
	inv({ c0: e, c1: t }) {
		let { Fp: n } = this, r = n.inv(n.create(e * e + t * t));
		return Object.freeze({
			c0: n.mul(r, n.create(e)),
			c1: n.mul(r, n.create(-t))
		});
	}
	sqrt(e) {
		let { Fp: t } = this, n = this, { c0: r, c1: i } = e;
		if (t.is0(i)) return qe(t, r) === 1 ? n.create({
			c0: t.sqrt(r),
			c1: t.ZERO
		}) : n.create({
			c0: t.ZERO,
			c1: t.sqrt(t.div(r, this.Fp_NONRESIDUE))
		});
		let a = t.sqrt(t.sub(t.sqr(r), t.mul(t.sqr(i), this.Fp_NONRESIDUE))), o = t.mul(t.add(a, r), this.Fp_div2);
		qe(t, o) === -1 && (o = t.sub(o, a));
		let s = t.sqrt(o), c = n.create({
			c0: s,
			c1: t.div(t.mul(i, this.Fp_div2), s)
		});
		if (!n.eql(n.sqr(c), e)) throw Error("Cannot find square root");
		let l = c, u = n.neg(l), { re: d, im: f } = n.reim(l), { re: p, im: m } = n.reim(u);
		return f > m || f === m && d > p ? l : u;
	}
	isOdd(e) {
		let { re: t, im: n } = this.reim(e), r = t % X, i = t === ln, a = n % X;
		return BigInt(r || i && a) == Y;
	}
	fromBytes(e) {
		let { Fp: t } = this;
		if (L(e), e.length !== this.BYTES) throw Error("fromBytes invalid length=" + e.length);
		return this.create({
			c0: t.fromBytes(e.subarray(0, t.BYTES)),
			c1: t.fromBytes(e.subarray(t.BYTES))
		});
	}
	toBytes({ c0: e, c1: t }) {
		return R(this.Fp.toBytes(e), this.Fp.toBytes(t));
	}
	cmov({ c0: e, c1: t }, { c0: n, c1: r }, i) {
		let { Fp: a } = this;
		return this.create({
			c0: a.cmov(e, n, i),
			c1: a.cmov(t, r, i)
		});
	}
	reim({ c0: e, c1: t }) {
		return {
			re: e,
			im: t
		};
	}
	Fp4Square(e, t) {
		let n = this, r = n.sqr(e), i = n.sqr(t);
		return {
			first: n.add(n.mulByNonresidue(i), r),
			second: n.sub(n.sub(n.sqr(n.add(e, t)), r), i)
		};
	}
	mulByNonresidue({ c0: e, c1: t }) {
		let { Fp: n, NONRESIDUE: r } = this;
		return r.c0 === n.ONE && r.c1 === n.ONE ? Object.freeze({
			c0: n.sub(e, t),
			c1: n.add(e, t)
		}) : r.c1 === n.ONE ? Object.freeze({
			c0: n.sub(n.mul(e, r.c0), t),
			c1: n.add(e, n.mul(t, r.c0))
		}) : this.mul({
			c0: e,
			c1: t
		}, r);
	}
	frobeniusMap(e, t) {
		let { c0: n, c1: r } = e, { Fp: i } = this;
		return Object.freeze({
			c0: n,
			c1: t % 2 == 0 ? r : i.neg(r)
		});
	}
}, _n = class {
	constructor(e) {
		D(this, "ORDER", void 0), D(this, "BITS", void 0), D(this, "BYTES", void 0), D(this, "isLE", void 0), D(this, "ZERO", void 0), D(this, "ONE", void 0), D(this, "Fp2", void 0), this.Fp2 = e, this.ORDER = e.Fp.ORDER ** dn, this.BITS = 3 * e.BITS, this.BYTES = 3 * e.BYTES, this.isLE = e.isLE, this.ZERO = this.create({
			c0: e.ZERO,
			c1: e.ZERO,
			c2: e.ZERO
		}), this.ONE = this.create({
			c0: e.ONE,
			c1: e.ZERO,
			c2: e.ZERO
		}), Object.freeze(this);
	}
	get FROBENIUS_COEFFICIENTS_1() {
		let e = vn.get(this);
		if (e) return e[0];
		let { Fp2: t } = this, { Fp: n } = t, r = mn(t, t.NONRESIDUE, n.ORDER, 6, 2, 3), i = [Object.freeze(r[0]), Object.freeze(r[1])];
		return vn.set(this, i), i[0];
	}
	get FROBENIUS_COEFFICIENTS_2() {
		let e = vn.get(this);
		return e ? e[1] : (this.FROBENIUS_COEFFICIENTS_1, vn.get(this)[1]);
	}
	add({ c0: e, c1: t, c2: n }, { c0: r, c1: i, c2: a }) {
		let { Fp2: o } = this;
		return Object.freeze({
			c0: o.add(e, r),
			c1: o.add(t, i),
			c2: o.add(n, a)
		});
	}
	sub({ c0: e, c1: t, c2: n }, { c0: r, c1: i, c2: a }) {
		let { Fp2: o } = this;
		return Object.freeze({
			c0: o.sub(e, r),
			c1: o.sub(t, i),
			c2: o.sub(n, a)
		});
	}
	mul({ c0: e, c1: t, c2: n }, r) {
		let { Fp2: i } = this;
		if (typeof r == "bigint") return Object.freeze({
			c0: i.mul(e, r),
			c1: i.mul(t, r),
			c2: i.mul(n, r)
		});
		let { c0: a, c1: o, c2: s } = r, c = i.mul(e, a), l = i.mul(t, o), u = i.mul(n, s);
		return Object.freeze({
			c0: i.add(c, i.mulByNonresidue(i.sub(i.mul(i.add(t, n), i.add(o, s)), i.add(l, u)))),
			c1: i.add(i.sub(i.mul(i.add(e, t), i.add(a, o)), i.add(c, l)), i.mulByNonresidue(u)),
			c2: i.sub(i.add(l, i.mul(i.add(e, n), i.add(a, s))), i.add(c, u))
		});
	}
	sqr({ c0: e, c1: t, c2: n }) {
		let { Fp2: r } = this, i = r.sqr(e), a = r.mul(r.mul(e, t), X), o = r.mul(r.mul(t, n), X), s = r.sqr(n);
		return Object.freeze({
			c0: r.add(r.mulByNonresidue(o), i),
			c1: r.add(r.mulByNonresidue(s), a),
			c2: r.sub(r.sub(r.add(r.add(a, r.sqr(r.add(r.sub(e, t), n))), o), i), s)
		});
	}
	addN(e, t) {
		return this.add(e, t);
	}
	subN(e, t) {
		return this.sub(e, t);
	}
	mulN(e, t) {
		return this.mul(e, t);
	}
	sqrN(e) {
		return this.sqr(e);
	}
	create(e) {
		let { Fp2: t } = this, n = t.create(e.c0), r = t.create(e.c1), i = t.create(e.c2);
		return Object.freeze({
			c0: n,
			c1: r,
			c2: i
		});
	}
	isValid(e) {
		if (!pn(e)) throw TypeError("invalid field element: expected object, got " + typeof e);
		let { c0: t, c1: n, c2: r } = e, { Fp2: i } = this;
		return i.isValid(t) && i.isValid(n) && i.isValid(r);
	}
	is0(e) {
		if (!pn(e)) return !1;
		let { c0: t, c1: n, c2: r } = e, { Fp2: i } = this;
		return i.is0(t) && i.is0(n) && i.is0(r);
	}
	isValidNot0(e) {
		return !this.is0(e) && this.isValid(e);
	}
	neg({ c0: e, c1: t, c2: n }) {
		let { Fp2: r } = this;
		return Object.freeze({
			c0: r.neg(e),
			c1: r.neg(t),
			c2: r.neg(n)
		});
	}
	eql({ c0: e, c1: t, c2: n }, { c0: r, c1: i, c2: a }) {
		let { Fp2: o } = this;
		return o.eql(e, r) && o.eql(t, i) && o.eql(n, a);
	}
	sqrt(e) {
		return V();
	}
	div(e, t) {
		let { Fp2: n } = this, { Fp: r } = n;
		return this.mul(e, typeof t == "bigint" ? r.inv(r.create(t)) : this.inv(t));
	}
	pow(e, t) {
		return Ge(this, e, t);
	}
	invertBatch(e) {
		return Ke(this, e, !0);
	}
	inv({ c0: e, c1: t, c2: n }) {
		let { Fp2: r } = this, i = r.sub(r.sqr(e), r.mulByNonresidue(r.mul(n, t))), a = r.sub(r.mulByNonresidue(r.sqr(n)), r.mul(e, t)), o = r.sub(r.sqr(t), r.mul(e, n)), s = r.inv(r.add(r.mulByNonresidue(r.add(r.mul(n, a), r.mul(t, o))), r.mul(e, i)));
		return Object.freeze({
			c0: r.mul(s, i),
			c1: r.mul(s, a),
			c2: r.mul(s, o)
		});
	}
	fromBytes(e) {
		let { Fp2: t } = this;
		if (L(e), e.length !== this.BYTES) throw Error("fromBytes invalid length=" + e.length);
		let n = t.BYTES;
		return this.create({
			c0: t.fromBytes(e.subarray(0, n)),
			c1: t.fromBytes(e.subarray(n, n * 2)),
			c2: t.fromBytes(e.subarray(2 * n))
		});
	}
	toBytes({ c0: e, c1: t, c2: n }) {
		let { Fp2: r } = this;
		return R(r.toBytes(e), r.toBytes(t), r.toBytes(n));
	}
	cmov({ c0: e, c1: t, c2: n }, { c0: r, c1: i, c2: a }, o) {
		let { Fp2: s } = this;
		return this.create({
			c0: s.cmov(e, r, o),
			c1: s.cmov(t, i, o),
			c2: s.cmov(n, a, o)
		});
	}
	fromBigSix(e) {
		let { Fp2: t } = this;
		if (!Array.isArray(e) || e.length !== 6) throw Error("invalid Fp6.fromBigSix");
		for (let t = 0; t < 6; t++) if (typeof e[t] != "bigint") throw Error("invalid Fp6.fromBigSix");
		let n = e;
		return this.create({
			c0: t.fromBigTuple(n.slice(0, 2)),
			c1: t.fromBigTuple(n.slice(2, 4)),
			c2: t.fromBigTuple(n.slice(4, 6))
		});
	}
	frobeniusMap(e, t) {
		let { c0: n, c1: r, c2: i } = e;
		if (t % 6 == 0) return Object.freeze({
			c0: n,
			c1: r,
			c2: i
		});
		let { Fp2: a } = this;
		return Object.freeze({
			c0: a.frobeniusMap(n, t),
			c1: a.mul(a.frobeniusMap(r, t), this.FROBENIUS_COEFFICIENTS_1[t % 6]),
			c2: a.mul(a.frobeniusMap(i, t), this.FROBENIUS_COEFFICIENTS_2[t % 6])
		});
	}
	mulByFp2({ c0: e, c1: t, c2: n }, r) {
		let { Fp2: i } = this;
		return Object.freeze({
			c0: i.mul(e, r),
			c1: i.mul(t, r),
			c2: i.mul(n, r)
		});
	}
	mulByNonresidue({ c0: e, c1: t, c2: n }) {
		let { Fp2: r } = this;
		return Object.freeze({
			c0: r.mulByNonresidue(n),
			c1: e,
			c2: t
		});
	}
	mul1({ c0: e, c1: t, c2: n }, r) {
		let { Fp2: i } = this;
		return Object.freeze({
			c0: i.mulByNonresidue(i.mul(n, r)),
			c1: i.mul(e, r),
			c2: i.mul(t, r)
		});
	}
	mul01({ c0: e, c1: t, c2: n }, r, i) {
		let { Fp2: a } = this, o = a.mul(e, r), s = a.mul(t, i);
		return Object.freeze({
			c0: a.add(a.mulByNonresidue(a.sub(a.mul(a.add(t, n), i), s)), o),
			c1: a.sub(a.sub(a.mul(a.add(r, i), a.add(e, t)), o), s),
			c2: a.add(a.sub(a.mul(a.add(e, n), r), o), s)
		});
	}
}, vn = /* @__PURE__ */ new WeakMap(), yn = class {
	constructor(e, t) {
		D(this, "ORDER", void 0), D(this, "BITS", void 0), D(this, "BYTES", void 0), D(this, "isLE", void 0), D(this, "ZERO", void 0), D(this, "ONE", void 0), D(this, "Fp6", void 0), D(this, "X_LEN", void 0), D(this, "finalExponentiate", void 0);
		let { X_LEN: n, Fp12finalExponentiate: r } = t, { Fp2: i } = e, { Fp: a } = i;
		this.Fp6 = e, this.ORDER = a.ORDER ** fn, this.BITS = 2 * e.BITS, this.BYTES = 2 * e.BYTES, this.isLE = e.isLE, this.ZERO = this.create({
			c0: e.ZERO,
			c1: e.ZERO
		}), this.ONE = this.create({
			c0: e.ONE,
			c1: e.ZERO
		}), this.X_LEN = n, this.finalExponentiate = (e) => {
			let t = ({ c0: e, c1: t }) => Object.freeze({
				c0: e,
				c1: t
			}), n = ({ c0: e, c1: n, c2: r }) => Object.freeze({
				c0: t(e),
				c1: t(n),
				c2: t(r)
			}), i = r(e);
			return Object.freeze({
				c0: n(i.c0),
				c1: n(i.c1)
			});
		}, Object.freeze(this);
	}
	get FROBENIUS_COEFFICIENTS() {
		let e = bn.get(this);
		if (e) return e;
		let { Fp2: t } = this.Fp6, { Fp: n } = t, r = Object.freeze(mn(t, t.NONRESIDUE, n.ORDER, 12, 1, 6)[0]);
		return bn.set(this, r), r;
	}
	create(e) {
		let { Fp6: t } = this, n = t.create(e.c0), r = t.create(e.c1);
		return Object.freeze({
			c0: n,
			c1: r
		});
	}
	isValid(e) {
		if (!pn(e)) throw TypeError("invalid field element: expected object, got " + typeof e);
		let { c0: t, c1: n } = e, { Fp6: r } = this;
		return r.isValid(t) && r.isValid(n);
	}
	is0(e) {
		if (!pn(e)) return !1;
		let { c0: t, c1: n } = e, { Fp6: r } = this;
		return r.is0(t) && r.is0(n);
	}
	isValidNot0(e) {
		return !this.is0(e) && this.isValid(e);
	}
	neg({ c0: e, c1: t }) {
		let { Fp6: n } = this;
		return Object.freeze({
			c0: n.neg(e),
			c1: n.neg(t)
		});
	}
	eql({ c0: e, c1: t }, { c0: n, c1: r }) {
		let { Fp6: i } = this;
		return i.eql(e, n) && i.eql(t, r);
	}
	sqrt(e) {
		return V();
	}
	inv({ c0: e, c1: t }) {
		let { Fp6: n } = this, r = n.inv(n.sub(n.sqr(e), n.mulByNonresidue(n.sqr(t))));
		return Object.freeze({
			c0: n.mul(e, r),
			c1: n.neg(n.mul(t, r))
		});
	}
	div(e, t) {
		let { Fp6: n } = this, { Fp2: r } = n, { Fp: i } = r;
		return this.mul(e, typeof t == "bigint" ? i.inv(i.create(t)) : this.inv(t));
	}
	pow(e, t) {
		return Ge(this, e, t);
	}
	invertBatch(e) {
		return Ke(this, e, !0);
	}
	add({ c0: e, c1: t }, { c0: n, c1: r }) {
		let { Fp6: i } = this;
		return Object.freeze({
			c0: i.add(e, n),
			c1: i.add(t, r)
		});
	}
	sub({ c0: e, c1: t }, { c0: n, c1: r }) {
		let { Fp6: i } = this;
		return Object.freeze({
			c0: i.sub(e, n),
			c1: i.sub(t, r)
		});
	}
	mul({ c0: e, c1: t }, n) {
		let { Fp6: r } = this;
		if (typeof n == "bigint") return Object.freeze({
			c0: r.mul(e, n),
			c1: r.mul(t, n)
		});
		let { c0: i, c1: a } = n, o = r.mul(e, i), s = r.mul(t, a);
		return Object.freeze({
			c0: r.add(o, r.mulByNonresidue(s)),
			c1: r.sub(r.mul(r.add(e, t), r.add(i, a)), r.add(o, s))
		});
	}
	sqr({ c0: e, c1: t }) {
		let { Fp6: n } = this, r = n.mul(e, t);
		return Object.freeze({
			c0: n.sub(n.sub(n.mul(n.add(n.mulByNonresidue(t), e), n.add(e, t)), r), n.mulByNonresidue(r)),
			c1: n.add(r, r)
		});
	}
	addN(e, t) {
		return this.add(e, t);
	}
	subN(e, t) {
		return this.sub(e, t);
	}
	mulN(e, t) {
		return this.mul(e, t);
	}
	sqrN(e) {
		return this.sqr(e);
	}
	fromBytes(e) {
		let { Fp6: t } = this;
		if (L(e), e.length !== this.BYTES) throw Error("fromBytes invalid length=" + e.length);
		return this.create({
			c0: t.fromBytes(e.subarray(0, t.BYTES)),
			c1: t.fromBytes(e.subarray(t.BYTES))
		});
	}
	toBytes({ c0: e, c1: t }) {
		let { Fp6: n } = this;
		return R(n.toBytes(e), n.toBytes(t));
	}
	cmov({ c0: e, c1: t }, { c0: n, c1: r }, i) {
		let { Fp6: a } = this;
		return this.create({
			c0: a.cmov(e, n, i),
			c1: a.cmov(t, r, i)
		});
	}
	fromBigTwelve(e) {
		let { Fp6: t } = this;
		if (!Array.isArray(e) || e.length !== 12) throw Error("invalid Fp12.fromBigTwelve");
		for (let t = 0; t < 12; t++) if (typeof e[t] != "bigint") throw Error("invalid Fp12.fromBigTwelve");
		let n = e;
		return this.create({
			c0: t.fromBigSix(n.slice(0, 6)),
			c1: t.fromBigSix(n.slice(6, 12))
		});
	}
	frobeniusMap(e, t) {
		let n = t % 12;
		if (n === 0) return Object.freeze({
			c0: e.c0,
			c1: e.c1
		});
		if (n === 6) return this.conjugate(e);
		let { Fp6: r } = this, { Fp2: i } = r, { c0: a, c1: o, c2: s } = r.frobeniusMap(e.c1, t), c = this.FROBENIUS_COEFFICIENTS[n];
		return Object.freeze({
			c0: r.frobeniusMap(e.c0, t),
			c1: Object.freeze({
				c0: i.mul(a, c),
				c1: i.mul(o, c),
				c2: i.mul(s, c)
			})
		});
	}
	mulByFp2({ c0: e, c1: t }, n) {
		let { Fp6: r } = this;
		return Object.freeze({
			c0: r.mulByFp2(e, n),
			c1: r.mulByFp2(t, n)
		});
	}
	conjugate({ c0: e, c1: t }) {
		return Object.freeze({
			c0: e,
			c1: this.Fp6.neg(t)
		});
	}
	_cyclotomicSquare({ c0: e, c1: t }) {
		let { Fp6: n } = this, { Fp2: r } = n, { c0: i, c1: a, c2: o } = e, { c0: s, c1: c, c2: l } = t, { first: u, second: d } = r.Fp4Square(i, c), { first: f, second: p } = r.Fp4Square(s, o), { first: m, second: h } = r.Fp4Square(a, l), g = r.mulByNonresidue(h);
		return Object.freeze({
			c0: Object.freeze({
				c0: r.add(r.mul(r.sub(u, i), X), u),
				c1: r.add(r.mul(r.sub(f, a), X), f),
				c2: r.add(r.mul(r.sub(m, o), X), m)
			}),
			c1: Object.freeze({
				c0: r.add(r.mul(r.add(g, s), X), g),
				c1: r.add(r.mul(r.add(d, c), X), d),
				c2: r.add(r.mul(r.add(p, l), X), p)
			})
		});
	}
	_cyclotomicExp(e, t) {
		if (Se("cyclotomic exponent", t, ln, Y << BigInt(this.X_LEN)), t === ln) return this.ONE;
		let n = e;
		for (let r = Ce(t) - 2; r >= 0; r--) n = this._cyclotomicSquare(n), we(t, r) && (n = this.mul(n, e));
		return n;
	}
}, bn = /* @__PURE__ */ new WeakMap();
function xn(e) {
	if (B(e, {
		ORDER: "bigint",
		X_LEN: "number",
		FP2_NONRESIDUE: "object",
		Fp2mulByB: "function",
		Fp12finalExponentiate: "function"
	}, { NONRESIDUE: "bigint" }), z(e.X_LEN, "X_LEN"), e.X_LEN < 1) throw Error("invalid X_LEN");
	let t = e.FP2_NONRESIDUE;
	if (!Array.isArray(t) || t.length !== 2 || typeof t[0] != "bigint" || typeof t[1] != "bigint") throw Error("invalid FP2_NONRESIDUE");
	let n = Qe(e.ORDER), r = new gn(n, e), i = new _n(r);
	return {
		Fp: n,
		Fp2: r,
		Fp6: i,
		Fp12: new yn(i, e)
	};
}
var Sn = BigInt(0), Cn = BigInt(1), wn = BigInt(2), Tn = BigInt(3), En = BigInt(4), Dn = BigInt("0xd201000000010000"), On = Ce(Dn), kn = {
	p: BigInt("0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab"),
	n: BigInt("0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001"),
	h: BigInt("0x396c8c005555e1568c00aaab0000aaab"),
	a: Sn,
	b: En,
	Gx: BigInt("0x17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"),
	Gy: BigInt("0x08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1")
}, An = Qe(kn.n, { modFromBytes: !0 });
function jn(e, t, { g2: n, g3: r, g4: i, g5: a }) {
	return {
		c0: {
			c0: e,
			c1: i,
			c2: r
		},
		c1: {
			c0: n,
			c1: t,
			c2: a
		}
	};
}
function Mn({ c0: e, c1: t }) {
	return {
		g2: t.c0,
		g3: e.c2,
		g4: e.c1,
		g5: t.c2
	};
}
function Nn({ g2: e, g3: t, g4: n, g5: r }) {
	let { first: i, second: a } = Q.Fp4Square(n, r), { first: o, second: s } = Q.Fp4Square(e, t), c = Q.add(e, e), l = Q.add(t, t), u = Q.add(n, n), d = Q.add(r, r);
	return {
		g2: Q.add(Q.mul(Q.mulByNonresidue(a), Tn), c),
		g3: Q.sub(Q.mul(i, Tn), l),
		g4: Q.sub(Q.mul(o, Tn), u),
		g5: Q.add(Q.mul(s, Tn), d)
	};
}
function Pn({ g2: e, g3: t, g4: n, g5: r }) {
	return Q.is0(e) ? {
		num: Q.mul(Q.mul(n, r), wn),
		den: t
	} : {
		num: Q.add(Q.sub(Q.mul(Q.sqr(n), Tn), Q.mul(t, wn)), Q.mulByNonresidue(Q.sqr(r))),
		den: Q.mul(e, En)
	};
}
function Fn(e, { g2: t, g3: n, g4: r, g5: i }) {
	let a = Q.mul(n, r), o = Q.add(Q.sub(Q.mul(Q.sub(Q.sqr(e), a), wn), a), Q.mul(t, i));
	return Q.add(Q.mulByNonresidue(o), Q.ONE);
}
function In(e, t) {
	let n = [], r = Mn(e);
	for (let e of t) {
		for (let t = 0; t < e; t++) r = Nn(r);
		n.push(r);
	}
	let i = n.map(({ g2: e, g3: t }) => Q.is0(e) && Q.is0(t)), a = n.map(Pn), o = Q.invertBatch(a.map(({ den: e }) => e)), s = n.map((e, t) => {
		if (i[t]) return $.ONE;
		let n = Q.mul(a[t].num, o[t]);
		return jn(Fn(n, e), n, e);
	});
	return {
		result: $.mul($.mul(s[0], s[1]), s[2]),
		last: s[2]
	};
}
function Ln(e) {
	let { result: t, last: n } = In(e, [
		16,
		32,
		9
	]), r = t, i = n;
	for (let e = 0; e < 3; e++) i = $._cyclotomicSquare(i);
	r = $.mul(r, i);
	for (let e = 0; e < 2; e++) i = $._cyclotomicSquare(i);
	return r = $.mul(r, i), i = $._cyclotomicSquare(i), $.mul(r, i);
}
var { Fp: Z, Fp2: Q, Fp6: Rn, Fp12: $ } = xn({
	ORDER: kn.p,
	X_LEN: On,
	FP2_NONRESIDUE: [Cn, Cn],
	Fp2mulByB: ({ c0: e, c1: t }) => {
		let n = Z.mul(e, En), r = Z.mul(t, En);
		return {
			c0: Z.sub(n, r),
			c1: Z.add(n, r)
		};
	},
	Fp12finalExponentiate: (e) => {
		let t = (e) => $.conjugate(Ln(e)), n = $.div($.frobeniusMap(e, 6), e), r = $.mul($.frobeniusMap(n, 2), n), i = t(r), a = $.mul($.conjugate($._cyclotomicSquare(r)), i), o = t(a), s = t(o), c = $.mul(t(s), $._cyclotomicSquare(i)), l = t(c), u = $.frobeniusMap($.mul(i, s), 2), d = $.frobeniusMap($.mul(o, r), 3), f = $.frobeniusMap($.mul(c, $.conjugate(r)), 1), p = $.mul($.mul(l, $.conjugate(a)), r);
		return $.mul($.mul($.mul(u, d), f), p);
	}
}), zn, Bn = () => zn ||= hn(Z, Q, Q.div(Q.ONE, Q.NONRESIDUE)), Vn = (e, t) => {
	let n = Bn().G2psi;
	return Vn = n, n(e, t);
}, Hn = (e, t) => {
	let n = Bn().G2psi2;
	return Hn = n, n(e, t);
}, Un = Object.freeze({
	DST: "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_",
	encodeDST: "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_",
	p: Z.ORDER,
	m: 2,
	k: 128,
	expand: "xmd",
	hash: ee
}), Wn = {
	p: Q.ORDER,
	n: kn.n,
	h: BigInt("0x5d543a95414e7f1091d50792876a202cd91de4547085abaa68a205b2e5a7ddfa628f1cb4d9e82ef21537e293a6691ae1616ec6e786f0c70cf1c38e31c7238e5"),
	a: Q.ZERO,
	b: Q.fromBigTuple([En, En]),
	Gx: Q.fromBigTuple([BigInt("0x024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"), BigInt("0x13e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e")]),
	Gy: Q.fromBigTuple([BigInt("0x0ce5d527727d6e118cc9cdc6da2e351aadfd9baa8cbdd3a76d429a695160d12c923ac9cc3baca289e193548608b82801"), BigInt("0x0606c4a02ea734cc32acd2b02bc28b99cb3e287e85a763af267492ab572e99ab3f370d275cec1da1aaa9075ff05f79be")])
}, Gn = (e, t) => {
	for (let n of e) if (n !== Sn) return !!(n * wn / t);
	return !1;
}, Kn = {
	encode({ c0: e, c1: t }) {
		let { BYTES: n } = Z;
		return R(ge(t, n), ge(e, n));
	},
	decode(e) {
		let { BYTES: t } = Z;
		return Q.create({
			c0: Jn(e.subarray(t)),
			c1: Jn(e.subarray(0, t))
		});
	}
}, qn = Z;
function Jn(e) {
	return Z.fromBytes(e);
}
var Yn = (e, t, n, r, i, a) => {
	let o = t, s = r, c = i, l = o.BYTES;
	return (t) => ({
		encode(e, n = !0) {
			if (!n && !t) throw Error("invalid signature: expected compressed encoding");
			let r = e.is0(), { x: i, y: o } = e.toAffine(), c = n ? s(i) : R(s(i), s(o)), l;
			return n && !r && (l = Gn(a(o), qn.ORDER)), Qn(c, {
				compressed: n,
				infinity: r,
				sort: l
			});
		},
		decode(r) {
			let { compressed: i, infinity: s, sort: u, value: d } = Zn(t ? L(r, void 0, "point") : L(r, l, "signature"));
			if (!t && !i) throw Error("invalid signature: expected compressed encoding");
			let f = i ? l : 2 * l;
			if (d.length !== f) throw Error(`invalid ${e} point: expected ${f} bytes`);
			if (s) {
				for (let t of d) if (t) throw Error(`invalid ${e} point: non-canonical zero`);
				return {
					x: o.ZERO,
					y: o.ZERO
				};
			}
			let p = c(i ? d : d.subarray(0, l)), m;
			if (i) {
				if (m = o.sqrt(o.add(o.pow(p, Tn), n)), !m) throw Error(`invalid ${e} point: compressed`);
				Gn(a(m), qn.ORDER) !== u && (m = o.neg(m));
			} else m = c(d.subarray(l));
			if (!i && o.is0(p) && o.is0(m)) throw Error(`invalid ${e} point: uncompressed`);
			return {
				x: p,
				y: m
			};
		}
	});
};
function Xn({ compressed: e, infinity: t, sort: n }) {
	if (!e && !t && n || !e && t && n || e && t && n) throw Error("invalid encoding flag");
}
function Zn(e) {
	e = ve(e);
	let t = e[0] & 224, n = !!(t >> 7 & 1), r = !!(t >> 6 & 1), i = !!(t >> 5 & 1);
	return Xn({
		compressed: n,
		infinity: r,
		sort: i
	}), e[0] &= 31, {
		compressed: n,
		infinity: r,
		sort: i,
		value: e
	};
}
function Qn(e, t) {
	if (e[0] & 224) throw Error("setMask: non-empty mask");
	return Xn({
		compressed: !!t.compressed,
		infinity: !!t.infinity,
		sort: !!t.sort
	}), t.compressed && (e[0] |= 128), t.infinity && (e[0] |= 64), t.sort && (e[0] |= 32), e;
}
var $n = Yn("G1", Z, Z.create(kn.b), (e) => ge(e, Z.BYTES), Jn, (e) => [e]), er = {
	point: $n(!0),
	sig: $n(!1)
}, tr = (e) => (e.assertValidity(), er.sig.encode(e));
function nr(e) {
	let t = fr.G1.Point.fromAffine(er.sig.decode(e));
	return t.assertValidity(), t;
}
var rr = Yn("G2", Q, Wn.b, Kn.encode, Kn.decode, (e) => [e.c1, e.c0]), ir = {
	point: rr(!0),
	sig: rr(!1)
}, ar = (e) => (e.assertValidity(), ir.sig.encode(e));
function or(e) {
	let t = fr.G2.Point.fromAffine(ir.sig.decode(e));
	return t.assertValidity(), t;
}
var sr = {
	ShortSignature: {
		fromBytes(e) {
			return nr(L(e));
		},
		fromHex(e) {
			return nr(ae(e));
		},
		toBytes(e) {
			return tr(e);
		},
		toRawBytes(e) {
			return tr(e);
		},
		toHex(e) {
			return ie(tr(e));
		}
	},
	LongSignature: {
		fromBytes(e) {
			return or(L(e));
		},
		fromHex(e) {
			return or(ae(e));
		},
		toBytes(e) {
			return ar(e);
		},
		toRawBytes(e) {
			return ar(e);
		},
		toHex(e) {
			return ie(ar(e));
		}
	}
}, cr = {
	Fp: Z,
	Fp2: Q,
	Fp6: Rn,
	Fp12: $,
	Fr: An
}, lr = Jt(kn, {
	allowInfinityPoint: !0,
	Fn: An,
	fromBytes: er.point.decode,
	toBytes: (e, t, n) => er.point.encode(t, n),
	isTorsionFree: (e, t) => {
		let n = BigInt("0x5f19672fdf76ce51ba69c6076a0f77eaddb3a93be6f89688de17d813620a00022e01fffffffefffe"), r = new e(Z.mul(t.X, n), t.Y, t.Z);
		return t.multiplyUnsafe(Dn).negate().multiplyUnsafe(Dn).equals(r);
	},
	clearCofactor: (e, t) => t.multiplyUnsafe(Dn).add(t)
}), ur = Jt(Wn, {
	Fp: Q,
	allowInfinityPoint: !0,
	Fn: An,
	fromBytes: ir.point.decode,
	toBytes: (e, t, n) => ir.point.encode(t, n),
	isTorsionFree: (e, t) => t.multiplyUnsafe(Dn).negate().equals(Vn(e, t)),
	clearCofactor: (e, t) => {
		let n = Dn, r = t.multiplyUnsafe(n).negate(), i = Vn(e, t), a = t.double();
		return a = Hn(e, a), a = a.subtract(i), i = r.add(i), i = i.multiplyUnsafe(n).negate(), a = a.add(i), a = a.subtract(r), a.subtract(t);
	}
}), dr = {
	mapToG1: yr,
	mapToG2: br,
	hasherOpts: Un,
	hasherOptsG1: {
		...Un,
		m: 1,
		DST: "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_",
		encodeDST: "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"
	},
	hasherOptsG2: { ...Un }
}, fr = cn(cr, lr, ur, {
	ateLoopSize: Dn,
	xNegative: !0,
	twistType: "multiplicative",
	randomBytes: se
}, dr, sr), pr = It(Q, [
	[
		["0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6", "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97d6"],
		["0x0", "0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71a"],
		["0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71e", "0x8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38d"],
		["0x171d6541fa38ccfaed6dea691f5fb614cb14b4e7f4e810aa22d6108f142b85757098e38d0f671c7188e2aaaaaaaa5ed1", "0x0"]
	],
	[
		["0x0", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa63"],
		["0xc", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa9f"],
		["0x1", "0x0"]
	],
	[
		["0x1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706", "0x1530477c7ab4113b59a4c18b076d11930f7da5d4a07f649bf54439d87d27e500fc8c25ebf8c92f6812cfc71c71c6d706"],
		["0x0", "0x5c759507e8e333ebb5b7a9a47d7ed8532c52d39fd3a042a88b58423c50ae15d5c2638e343d9c71c6238aaaaaaaa97be"],
		["0x11560bf17baa99bc32126fced787c88f984f87adf7ae0c7f9a208c6b4f20a4181472aaa9cb8d555526a9ffffffffc71c", "0x8ab05f8bdd54cde190937e76bc3e447cc27c3d6fbd7063fcd104635a790520c0a395554e5c6aaaa9354ffffffffe38f"],
		["0x124c9ad43b6cf79bfbf7043de3811ad0761b0f37a1e26286b0e977c69aa274524e79097a56dc4bd9e1b371c71c718b10", "0x0"]
	],
	[
		["0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa8fb", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa8fb"],
		["0x0", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffa9d3"],
		["0x12", "0x1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaa99"],
		["0x1", "0x0"]
	]
].map((e) => e.map((e) => Q.fromBigTuple(e.map(BigInt))))), mr = It(Z, [
	[
		"0x11a05f2b1e833340b809101dd99815856b303e88a2d7005ff2627b56cdb4e2c85610c2d5f2e62d6eaeac1662734649b7",
		"0x17294ed3e943ab2f0588bab22147a81c7c17e75b2f6a8417f565e33c70d1e86b4838f2a6f318c356e834eef1b3cb83bb",
		"0xd54005db97678ec1d1048c5d10a9a1bce032473295983e56878e501ec68e25c958c3e3d2a09729fe0179f9dac9edcb0",
		"0x1778e7166fcc6db74e0609d307e55412d7f5e4656a8dbf25f1b33289f1b330835336e25ce3107193c5b388641d9b6861",
		"0xe99726a3199f4436642b4b3e4118e5499db995a1257fb3f086eeb65982fac18985a286f301e77c451154ce9ac8895d9",
		"0x1630c3250d7313ff01d1201bf7a74ab5db3cb17dd952799b9ed3ab9097e68f90a0870d2dcae73d19cd13c1c66f652983",
		"0xd6ed6553fe44d296a3726c38ae652bfb11586264f0f8ce19008e218f9c86b2a8da25128c1052ecaddd7f225a139ed84",
		"0x17b81e7701abdbe2e8743884d1117e53356de5ab275b4db1a682c62ef0f2753339b7c8f8c8f475af9ccb5618e3f0c88e",
		"0x80d3cf1f9a78fc47b90b33563be990dc43b756ce79f5574a2c596c928c5d1de4fa295f296b74e956d71986a8497e317",
		"0x169b1f8e1bcfa7c42e0c37515d138f22dd2ecb803a0c5c99676314baf4bb1b7fa3190b2edc0327797f241067be390c9e",
		"0x10321da079ce07e272d8ec09d2565b0dfa7dccdde6787f96d50af36003b14866f69b771f8c285decca67df3f1605fb7b",
		"0x6e08c248e260e70bd1e962381edee3d31d79d7e22c837bc23c0bf1bc24c6b68c24b1b80b64d391fa9c8ba2e8ba2d229"
	],
	[
		"0x8ca8d548cff19ae18b2e62f4bd3fa6f01d5ef4ba35b48ba9c9588617fc8ac62b558d681be343df8993cf9fa40d21b1c",
		"0x12561a5deb559c4348b4711298e536367041e8ca0cf0800c0126c2588c48bf5713daa8846cb026e9e5c8276ec82b3bff",
		"0xb2962fe57a3225e8137e629bff2991f6f89416f5a718cd1fca64e00b11aceacd6a3d0967c94fedcfcc239ba5cb83e19",
		"0x3425581a58ae2fec83aafef7c40eb545b08243f16b1655154cca8abc28d6fd04976d5243eecf5c4130de8938dc62cd8",
		"0x13a8e162022914a80a6f1d5f43e7a07dffdfc759a12062bb8d6b44e833b306da9bd29ba81f35781d539d395b3532a21e",
		"0xe7355f8e4e667b955390f7f0506c6e9395735e9ce9cad4d0a43bcef24b8982f7400d24bc4228f11c02df9a29f6304a5",
		"0x772caacf16936190f3e0c63e0596721570f5799af53a1894e2e073062aede9cea73b3538f0de06cec2574496ee84a3a",
		"0x14a7ac2a9d64a8b230b3f5b074cf01996e7f63c21bca68a81996e1cdf9822c580fa5b9489d11e2d311f7d99bbdcc5a5e",
		"0xa10ecf6ada54f825e920b3dafc7a3cce07f8d1d7161366b74100da67f39883503826692abba43704776ec3a79a1d641",
		"0x95fc13ab9e92ad4476d6e3eb3a56680f682b4ee96f7d03776df533978f31c1593174e4b4b7865002d6384d168ecdd0a",
		"0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001"
	],
	[
		"0x90d97c81ba24ee0259d1f094980dcfa11ad138e48a869522b52af6c956543d3cd0c7aee9b3ba3c2be9845719707bb33",
		"0x134996a104ee5811d51036d776fb46831223e96c254f383d0f906343eb67ad34d6c56711962fa8bfe097e75a2e41c696",
		"0xcc786baa966e66f4a384c86a3b49942552e2d658a31ce2c344be4b91400da7d26d521628b00523b8dfe240c72de1f6",
		"0x1f86376e8981c217898751ad8746757d42aa7b90eeb791c09e4a3ec03251cf9de405aba9ec61deca6355c77b0e5f4cb",
		"0x8cc03fdefe0ff135caf4fe2a21529c4195536fbe3ce50b879833fd221351adc2ee7f8dc099040a841b6daecf2e8fedb",
		"0x16603fca40634b6a2211e11db8f0a6a074a7d0d4afadb7bd76505c3d3ad5544e203f6326c95a807299b23ab13633a5f0",
		"0x4ab0b9bcfac1bbcb2c977d027796b3ce75bb8ca2be184cb5231413c4d634f3747a87ac2460f415ec961f8855fe9d6f2",
		"0x987c8d5333ab86fde9926bd2ca6c674170a05bfe3bdd81ffd038da6c26c842642f64550fedfe935a15e4ca31870fb29",
		"0x9fc4018bd96684be88c9e221e4da1bb8f3abd16679dc26c1e8b6e6a1f20cabe69d65201c78607a360370e577bdba587",
		"0xe1bba7a1186bdb5223abde7ada14a23c42a0ca7915af6fe06985e7ed1e4d43b9b3f7055dd4eba6f2bafaaebca731c30",
		"0x19713e47937cd1be0dfd0b8f1d43fb93cd2fcbcb6caf493fd1183e416389e61031bf3a5cce3fbafce813711ad011c132",
		"0x18b46a908f36f6deb918c143fed2edcc523559b8aaf0c2462e6bfe7f911f643249d9cdf41b44d606ce07c8a4d0074d8e",
		"0xb182cac101b9399d155096004f53f447aa7b12a3426b08ec02710e807b4633f06c851c1919211f20d4c04f00b971ef8",
		"0x245a394ad1eca9b72fc00ae7be315dc757b3b080d4c158013e6632d3c40659cc6cf90ad1c232a6442d9d3f5db980133",
		"0x5c129645e44cf1102a159f748c4a3fc5e673d81d7e86568d9ab0f5d396a7ce46ba1049b6579afb7866b1e715475224b",
		"0x15e6be4e990f03ce4ea50b3b42df2eb5cb181d8f84965a3957add4fa95af01b2b665027efec01c7704b456be69c8b604"
	],
	[
		"0x16112c4c3a9c98b252181140fad0eae9601a6de578980be6eec3232b5be72e7a07f3688ef60c206d01479253b03663c1",
		"0x1962d75c2381201e1a0cbd6c43c348b885c84ff731c4d59ca4a10356f453e01f78a4260763529e3532f6102c2e49a03d",
		"0x58df3306640da276faaae7d6e8eb15778c4855551ae7f310c35a5dd279cd2eca6757cd636f96f891e2538b53dbf67f2",
		"0x16b7d288798e5395f20d23bf89edb4d1d115c5dbddbcd30e123da489e726af41727364f2c28297ada8d26d98445f5416",
		"0xbe0e079545f43e4b00cc912f8228ddcc6d19c9f0f69bbb0542eda0fc9dec916a20b15dc0fd2ededda39142311a5001d",
		"0x8d9e5297186db2d9fb266eaac783182b70152c65550d881c5ecd87b6f0f5a6449f38db9dfa9cce202c6477faaf9b7ac",
		"0x166007c08a99db2fc3ba8734ace9824b5eecfdfa8d0cf8ef5dd365bc400a0051d5fa9c01a58b1fb93d1a1399126a775c",
		"0x16a3ef08be3ea7ea03bcddfabba6ff6ee5a4375efa1f4fd7feb34fd206357132b920f5b00801dee460ee415a15812ed9",
		"0x1866c8ed336c61231a1be54fd1d74cc4f9fb0ce4c6af5920abc5750c4bf39b4852cfe2f7bb9248836b233d9d55535d4a",
		"0x167a55cda70a6e1cea820597d94a84903216f763e13d87bb5308592e7ea7d4fbc7385ea3d529b35e346ef48bb8913f55",
		"0x4d2f259eea405bd48f010a01ad2911d9c6dd039bb61a6290e591b36e636a5c871a5c29f4f83060400f8b49cba8f6aa8",
		"0xaccbb67481d033ff5852c1e48c50c477f94ff8aefce42d28c0f9a88cea7913516f968986f7ebbea9684b529e2561092",
		"0xad6b9514c767fe3c3613144b45f1496543346d98adf02267d5ceef9a00d9b8693000763e3b90ac11e99b138573345cc",
		"0x2660400eb2e4f3b628bdd0d53cd76f2bf565b94e72927c1cb748df27942480e420517bd8714cc80d1fadc1326ed06f7",
		"0xe0fa1d816ddc03e6b24255e0d7819c171c40f65e273b853324efcd6356caa205ca2f570f13497804415473a1d634b8f",
		"0x000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001"
	]
].map((e) => e.map((e) => BigInt(e)))), hr, gr, _r = () => hr ||= Bt(Z, {
	A: Z.create(BigInt("0x144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d")),
	B: Z.create(BigInt("0x12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0")),
	Z: Z.create(BigInt(11))
}), vr = () => gr ||= Bt(Q, {
	A: Q.create({
		c0: Z.create(Sn),
		c1: Z.create(BigInt(240))
	}),
	B: Q.create({
		c0: Z.create(BigInt(1012)),
		c1: Z.create(BigInt(1012))
	}),
	Z: Q.create({
		c0: Z.create(BigInt(-2)),
		c1: Z.create(BigInt(-1))
	})
});
function yr(e) {
	let { x: t, y: n } = _r()(Z.create(e[0]));
	return mr(t, n);
}
function br(e) {
	let { x: t, y: n } = vr()(Q.fromBigTuple(e));
	return pr(t, n);
}
function xr(e, t, n, r) {
	let i = fr.shortSignatures;
	return i.verify(e, i.hash(t, r), n);
}


return { verifyShortSignature: xr };
})();
const module39 = (function () {
// The computation away from the page, so that the page stays awake: this same script runs a second time as a worker.
// Where a browser allows no worker, the steps run here, one after another, with a breath in between.

const { answered } = module36;
const { askAbout } = module37;
const { kindOf } = module33;
const { runSteps } = module2;
const { verifyShortSignature } = module38;

const SCRIPT = typeof document === 'undefined' ? undefined : document.currentScript

/** Iterator of step results; for pages that draw them themselves. */
function steps(files, it = {}) {
  const kind = kindOf(files)
  return kind ? runSteps(kind.steps, Object.assign(it, { files, verifyShortSignature })) : [][Symbol.iterator]()
}

/** A test vector as the page's own code answers it. */
function answer(vector) {
  return answered(vector, { allowTest: true, verifyShortSignature })
}

/** Calls `onStep` with every result; resolves with a function that answers questions about one enterprise. */
function compute(files, onStep) {
  const worker = startWorker()
  if (worker === undefined) return computeHere(files, onStep)
  return new Promise((resolve) => {
    let begun = false
    const answers = []
    worker.onmessage = ({ data }) => {
      begun = true
      if (data.step) onStep(data.step)
      else if (data.sentences) answers.shift()(data.sentences)
      else resolve((code) => new Promise((answer) => answers.push(answer) && worker.postMessage({ ask: code })))
    }
    worker.onerror = (event) => {
      event.preventDefault()
      worker.terminate()
      if (!begun) resolve(computeHere(files, onStep))
    }
    worker.postMessage({ files: [...files] })
  })
}

function startWorker() {
  try {
    if (!SCRIPT) return undefined
    const source = SCRIPT.src || URL.createObjectURL(new Blob([SCRIPT.textContent], { type: 'text/javascript' }))
    return new Worker(source)
  } catch {
    return undefined
  }
}

function computeHere(files, onStep) {
  const it = {}
  const iterator = steps(files, it)
  return new Promise((resolve) => {
    const next = () => {
      const { value, done } = iterator.next()
      if (done) return resolve((code) => Promise.resolve(askAbout(it, code)))
      onStep(value)
      setTimeout(next, 0)
    }
    setTimeout(next, 0)
  })
}

/** The worker's side: files in, steps out, then questions. */
function serve() {
  const it = {}
  self.onmessage = ({ data }) => {
    if (data.ask !== undefined) {
      self.postMessage({ sentences: askAbout(it, data.ask) })
      return
    }
    for (const step of steps(new Map(data.files), it)) self.postMessage({ step })
    self.postMessage({ done: true })
  }
}

if (typeof document === 'undefined' && typeof importScripts === 'function') serve()

return { steps, answer, compute };
})();
const module40 = (function () {
// Reads a ZIP archive (APPNOTE 6.3): entries stored as they are; deflated ones only where an inflater is given.
// Sums inside the archive are not looked at: the list of files with its SHA-256 values says more.

const { textOf } = module0;

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

function isZip(bytes) {
  return bytes.length > 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** Name → bytes. `inflate` turns raw deflate data into bytes; without it a deflated entry is refused. */
function readZip(bytes, inflate) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view)
  const files = new Map()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('压缩包的目录损坏')
    const nameLength = view.getUint16(at + 28, true)
    const name = textOf(bytes.subarray(at + 46, at + 46 + nameLength))
    if (files.has(name)) throw new Error(`压缩包里 ${name} 出现两次`)
    if (!name.endsWith('/')) files.set(name, contentOf(bytes, view, at, inflate))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return files
}

function endOf(view) {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65558; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new Error('不是完整的压缩包')
}

function contentOf(bytes, view, entry, inflate) {
  const method = view.getUint16(entry + 10, true)
  const size = view.getUint32(entry + 20, true)
  const local = view.getUint32(entry + 42, true)
  if (view.getUint32(local, true) !== LOCAL) throw new Error('压缩包的目录损坏')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const data = bytes.slice(start, start + size)
  if (method === 0) return data
  if (method !== 8 || !inflate) throw new Error('这里读不了压缩过的条目，请先解压成文件夹')
  return new Uint8Array(inflate(data))
}

return { isZip, readZip };
})();
const module41 = (function () {
// The verifier in the visitor's browser: takes the files of a package, ticks the steps one by one, in plain Chinese.
// Looks for <div id="verifier" data-package="…">; without data-package it offers to open a folder (file://).

const { textOf, utf8 } = module0;
const { kindOf } = module33;
const { conclusionOf, DIFFERS, PASSED, UNABLE, verdictOf, whereOf } = module2;
const { readJsonBundle } = module4;
const { answer, compute, steps } = module39;
const { isZip, readZip } = module40;

const CLASS = { [PASSED]: 'hv-ok', [DIFFERS]: 'hv-bad', [UNABLE]: 'hv-unknown' }



/** Shows every step in `place` as it ends; resolves with the verdict. */
function show(place, files) {
  const kind = kindOf(files)
  clear(place)
  if (!kind) {
    add(
      place,
      'p',
      'hv-verdict hv-unknown',
      `${UNABLE}：没有找到 package.json（抽取包）、export.json（账本导出）或 my-unit.json（一户的凭据）`,
    )
    return Promise.resolve(UNABLE)
  }
  const busy = add(place, 'p', 'hv-busy', '正在您的设备上计算……')
  const list = add(place, 'ol', 'hv-steps')
  const results = []
  const onStep = (result) => {
    results.push(result)
    showStep(list, result)
  }
  return compute(files, onStep).then((ask) => {
    place.removeChild(busy)
    return conclude(place, kind, results, ask)
  })
}

function showStep(list, result) {
  const item = add(list, 'li', `hv-step ${CLASS[result.result]}`)
  add(item, 'h3', 'hv-title', result.title)
  add(item, 'p', 'hv-result', result.result)
  const where = whereOf(result)
  add(item, 'p', 'hv-detail', where ? `${where}：${result.detail}` : result.detail)
  if (result.result === PASSED) add(item, 'p', 'hv-proves', `这一步证明了什么：${result.proves}`)
}

function conclude(place, kind, results, ask) {
  const verdict = verdictOf(results)
  const line = add(place, 'p', `hv-verdict ${CLASS[verdict]}`, conclusionOf(results))
  line.setAttribute('role', 'status')
  if (kind.name === '随机抽取') offerQuestion(place, ask)
  add(place, 'h3', 'hv-limits-title', '数学不能证明的')
  const limits = add(place, 'ul', 'hv-limits')
  for (const limit of kind.limits) add(limits, 'li', '', limit)
  return verdict
}

/** A field that asks about one enterprise; the answer is made here, nothing is sent. */
function offerQuestion(place, ask) {
  const form = add(place, 'form', 'hv-question')
  const label = add(form, 'label', '', '我的企业被抽中了吗？')
  const input = add(label, 'input', 'hv-code')
  input.setAttribute('placeholder', '统一社会信用代码')
  input.setAttribute('maxlength', '64')
  add(form, 'button', 'hv-ask', '在本机查')
  const answer = add(form, 'div', 'hv-answer')
  answer.setAttribute('aria-live', 'polite')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clear(answer)
    const code = input.value.trim().toUpperCase()
    if (code === '') return
    ask(code).then((sentences) => {
      clear(answer)
      for (const sentence of sentences) add(answer, 'p', '', sentence)
    })
  })
}

/** Files behind `url`: a ZIP, or a list {files:[{name, href}]} whose entries may carry their `content` at once. */
function fetchPackage(url) {
  return fetchBytes(url).then((bytes) => {
    if (isZip(bytes)) return readZip(bytes)
    const { files, content } = JSON.parse(textOf(bytes))
    if (typeof content === 'string') return readJsonBundle(utf8(content))
    if (files === undefined) return readJsonBundle(bytes)
    const base = new URL(url, location.href)
    const reading = files.map((file) =>
      typeof file.content === 'string'
        ? [file.name, utf8(file.content)]
        : fetchBytes(new URL(file.href, base).href).then((content) => [file.name, content]),
    )
    return Promise.all(reading).then((entries) => new Map(entries))
  })
}

function fetchBytes(url) {
  return fetch(url, { credentials: 'same-origin' })
    .then((response) => {
      if (!response.ok) throw new Error(`${url} 返回 ${response.status}`)
      return response.arrayBuffer()
    })
    .then((buffer) => new Uint8Array(buffer))
}

/** Files that the visitor picked; the name of the picked folder itself is dropped. */
function readPicked(picked) {
  const reading = Array.from(picked, (file) =>
    new Response(file).arrayBuffer().then((buffer) => {
      const path = file.webkitRelativePath ? file.webkitRelativePath.split('/').slice(1).join('/') : file.name
      return [path, new Uint8Array(buffer)]
    }),
  )
  return Promise.all(reading).then((entries) => {
    const [single] = entries
    if (entries.length === 1 && isZip(single[1])) return readZip(single[1])
    return entries.length === 1 && single[0].endsWith('.json') ? readJsonBundle(single[1]) : new Map(entries)
  })
}

function mount(root) {
  const button = add(root, 'button', 'hv-start', '在我的设备上验证')
  button.type = 'button'
  const place = add(root, 'div', 'hv-place')
  place.setAttribute('aria-live', 'polite')
  const source = root.getAttribute('data-package')
  if (source) {
    button.addEventListener('click', () => start(button, place, fetchPackage(source)))
    return
  }
  offer(root, place, button, 'hv-files', '选择文件夹并验证').webkitdirectory = true
  const second = add(root, 'button', 'hv-start hv-second')
  second.type = 'button'
  offer(root, place, second, 'hv-file', '选择一个文件（.zip 或 .json）并验证')
  root.appendChild(place)
}

function offer(root, place, button, className, label) {
  const input = add(root, 'input', className)
  input.type = 'file'
  input.multiple = className === 'hv-files'
  input.hidden = true
  button.textContent = label
  button.addEventListener('click', () => {
    input.value = ''
    input.click()
  })
  input.addEventListener('change', () => start(button, place, readPicked(input.files)))
  return input
}

function start(button, place, reading) {
  button.disabled = true
  clear(place)
  add(place, 'p', 'hv-busy', '正在取文件……全部计算都在您的设备上进行。')
  reading
    .then((files) => show(place, files))
    .catch((error) => {
      clear(place)
      add(place, 'p', 'hv-verdict hv-unknown', `${UNABLE}：取不到文件（${error.message}）`)
    })
    .then(() => {
      button.disabled = false
    })
}

function add(parent, name, className, text) {
  const element = document.createElement(name)
  if (className) element.className = className
  if (text !== undefined) element.textContent = text
  parent.appendChild(element)
  return element
}

function clear(element) {
  while (element.firstChild) element.removeChild(element.firstChild)
}

if (typeof document !== 'undefined') {
  const begin = () => {
    const root = document.getElementById('verifier')
    if (root) mount(root)
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
  else begin()
}

return { steps: steps, answer: answer, show, fetchPackage, readPicked };
})();
(typeof window === 'undefined' ? self : window).HengjianVerifier = module41;
})();
