// JCS (RFC 8785) in the restricted form of verifiable.md §4.2: objects, arrays, strings, booleans and
// integers |x| < 2^53; no null, no fractions; object keys are ASCII. One value has exactly one spelling.

const SURROGATE = /[\ud800-\udfff]/
const ASCII = /^[\x20-\x7e]+$/

export function jcs(value) {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') return integer(value)
  if (Array.isArray(value)) return '[' + value.map(jcs).join(',') + ']'
  if (typeof value === 'object' && value !== null) return object(value)
  throw new Error('JCS 不允许这种值（空值、小数、函数等）')
}

/** Parses text that must already be canonical; refuses every other spelling of the same value. */
export function parseJcs(text) {
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
