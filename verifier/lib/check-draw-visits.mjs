// Draw package, third part: the sealed visits of each wave, and who was sent.

import { compareAscii, fromHex, hex, isHash } from './bytes.mjs'
import { assign, orderVisits } from './assignment.mjs'
import { absent, resultOf } from './draw-layout.mjs'
import { eachRecord, readDocument } from './folder.mjs'
import { findId, unitAt } from './frame-table.mjs'
import { jcs } from './jcs.mjs'
import { fieldDigest } from './record.mjs'
import { Fault, withheld } from './report.mjs'
import { bundlesOf, unitKey } from './select.mjs'
import { documentHash } from './suite.mjs'
import { leafHash, rootOf } from './tree.mjs'

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

export function checkVisits(it) {
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

export function checkAssignment(it) {
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
export function placesOf(rule, codes) {
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
