// Hash suites and tagged hashing (verifiable.md §4.1). A commitment names its suite; suites are never mixed.

import { concat, lp, utf8 } from './bytes.mjs'
import { jcs } from './jcs.mjs'
import { sha256, sha256Into } from './sha256.mjs'
import { sm3, sm3Into } from './sm3.mjs'

const HASHES = { sha256, sm3 }
const INTO = { sha256: sha256Into, sm3: sm3Into }

/** `test4` is SHA-256 whose unit keys are cut to four bits, so that the rule for equal keys can be tested. */
export function suiteOf(name, allowTest = false) {
  const test4 = name === 'test4' && allowTest
  const hash = test4 ? sha256 : Object.prototype.hasOwnProperty.call(HASHES, name) ? HASHES[name] : undefined
  if (hash === undefined) throw new Error(`未知的杂凑套件 ${String(name)}`)
  const known = test4 ? 'sha256' : name
  return { name: known, hash, hashInto: INTO[known], keyBits: test4 ? 4 : 256 }
}

/** H(tag ‖ parts): the tag is one ASCII letter; strings are taken as UTF-8. */
export function tagged(suite, tag, ...parts) {
  const bytes = parts.map((part) => (typeof part === 'string' ? utf8(part) : part))
  return suite.hash(concat(utf8(tag), ...bytes))
}

/** H('D' ‖ LP(type) ‖ LP(JCS(doc))). */
export function documentHash(suite, type, doc) {
  return tagged(suite, 'D', lp(type), lp(jcs(doc)))
}
