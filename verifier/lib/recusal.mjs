// Recusals in a roster whose `commit.roster.recusals` is "salted": each is a commitment to (officer, object) with a salt of
// its own, so that the roster can be published without saying who may not visit whom; the ones that concern drawn objects
// are opened at disclosure.

import { compareAscii, fromHex, hex, isHash, lp } from './bytes.mjs'
import { absent } from './draw-layout.mjs'
import { readDocument } from './folder.mjs'
import { Fault } from './report.mjs'
import { tagged } from './suite.mjs'

const SALTED = 'salted'

/** H('Y' ‖ rosterKey ‖ officer⇥object): the salt of one recusal. */
export function recusalSalt(suite, rosterKey, officer, unit) {
  return tagged(suite, 'Y', rosterKey, `${officer}\t${unit}`)
}

/** H('F' ‖ salt ‖ LP("recuse") ‖ LP(officer⇥object)): what the roster line holds of it. */
export function recusalDigest(suite, salt, officer, unit) {
  return hex(tagged(suite, 'F', salt, lp('recuse'), lp(`${officer}\t${unit}`)))
}

/** The roster with the ids of visited objects in `recuse`, as the assignment reads it, and how many recusals that took. */
export function openRecusals(it, visits) {
  if (it.commit.roster.recusals !== SALTED) return { roster: it.roster, said: '' }
  const pairs = it.files.has('roster-key.json') ? pairsByKey(it, visits) : pairsGiven(it, visits)
  const roster = it.roster.map((officer) => ({ ...officer, recuse: pairs.get(officer.id) || [] }))
  const used = [...pairs.values()].reduce((sum, units) => sum + units.length, 0)
  return { roster, said: used === 0 ? '；没有用到回避' : `；其中用到 ${used} 条回避，都在抽取之前写进了名册` }
}

/** With the key every pair of an officer who recused himself and a visited object is tried. */
function pairsByKey(it, visits) {
  const key = fromHex(readDocument(it.files, 'roster-key.json').rosterKey)
  const pairs = new Map()
  for (const { id, recuse } of it.roster) {
    if (recuse.length === 0) continue
    const known = new Set(recuse)
    const isRecused = ({ ent }) => known.has(recusalDigest(it.suite, recusalSalt(it.suite, key, id, ent), id, ent))
    pairs.set(
      id,
      visits.filter(isRecused).map(({ ent }) => ent),
    )
  }
  return pairs
}

/** recusals.json: [{officer, unit, salt}…]; each must be a commitment of that officer's line. */
function pairsGiven(it, visits) {
  const file = 'recusals.json'
  if (absent(it, file)) throw new Fault(file, '名册已公开，涉及抽中户的回避却没有打开')
  const visited = new Set(visits.map(({ ent }) => ent))
  const lines = new Map(it.roster.map((officer) => [officer.id, officer]))
  const pairs = new Map()
  let before = ''
  for (const { officer, unit, salt } of readDocument(it.files, file)) {
    const said = `${officer}\t${unit}`
    if (compareAscii(before, said) >= 0) throw new Fault(file, '没有排序或有重复')
    before = said
    if (!isHash(salt) || !lines.has(officer)) throw new Fault(file, `${officer} 不在名册里，或盐的写法不对`)
    if (!lines.get(officer).recuse.includes(recusalDigest(it.suite, fromHex(salt), officer, unit)))
      throw new Fault(file, `${officer} 对 ${unit} 的回避没有事先写进名册`)
    if (visited.has(unit)) pairs.set(officer, [...(pairs.get(officer) || []), unit])
  }
  return pairs
}
