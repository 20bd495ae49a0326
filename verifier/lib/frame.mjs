// The frozen population (verifiable.md §4.3): one line per object, sorted by id, root = RFC 6962 tree.

import { hex, lp, utf8 } from './bytes.mjs'
import { tagged } from './suite.mjs'
import { growingTree, leafHash } from './tree.mjs'

const FIELD = /^[0-9A-Z._:-]{1,64}$/
const DISPOSITION = /^(?:E|K|X:(?:CAP|CLOSED|NEW|DUP|JUR|PENDING|FULL))$/
const CODE_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Refuses a frame that is empty, unsorted, has an id twice or a field outside the alphabet; names the line. */
export function checkUnits(units) {
  if (units.length === 0) throw new Error('抽取范围为空')
  units.forEach((unit, i) => {
    const wrong = unitFault(unit) || (i > 0 && orderFault(units[i - 1].id, unit.id))
    if (wrong) throw new Error(`第 ${i + 1} 行：${wrong}`)
  })
}

export function unitFault({ id, stratum, cls, disposition }) {
  if (!FIELD.test(id)) return '编号含有不允许的字符'
  if (!FIELD.test(stratum)) return '分层代码含有不允许的字符'
  if (!FIELD.test(cls)) return '类别含有不允许的字符'
  return DISPOSITION.test(disposition) ? '' : `未知的处置标记 ${disposition}`
}

function orderFault(before, id) {
  if (before === id) return `编号 ${id} 重复`
  return before < id ? '' : '没有按编号递增排序'
}

export function openLine(unit) {
  return [unit.id, unit.stratum, unit.cls, unit.disposition].join('\t')
}

/** Hides stratum, class and disposition of one object behind a salted commitment. */
export function protectedLine(suite, unit, salt) {
  return unit.id + '\t' + hex(protectedDigest(suite, unit, salt))
}

export function protectedDigest(suite, unit, salt) {
  return tagged(suite, 'P', salt, lp(unit.stratum), lp(unit.cls), lp(unit.disposition))
}

/** H('Y' ‖ frameKey ‖ id): opening one object's salt opens no other. */
export function saltOf(suite, frameKey, id) {
  return tagged(suite, 'Y', frameKey, id)
}

export function frameTree(suite, lines) {
  const tree = growingTree(suite.hash)
  const leaves = lines.map((line) => leafHash(suite.hash, utf8(line)))
  for (const leaf of leaves) tree.add(leaf)
  return { leaves, root: tree.root() }
}

/** stratum/class/disposition → number of objects. */
export function countsOf(units) {
  const counts = {}
  for (const unit of units) {
    const cell = `${unit.stratum}/${unit.cls}/${unit.disposition}`
    counts[cell] = (counts[cell] || 0) + 1
  }
  return counts
}

/** GB 32100-2015: the eighteenth character is a check on the first seventeen. */
export function hasCheckCharacter(code) {
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
