// Draw package, second part: quotas, drawn objects, sealed visits, officers, one enterprise's own view.

import { compareAscii, fromHex, hex, isHash, utf8 } from './bytes.mjs'
import { assign, orderVisits } from './assignment.mjs'
import { absent } from './check-draw-inputs.mjs'
import { eachRecord, readDocument } from './folder.mjs'
import { openLine, protectedLine } from './frame.mjs'
import { jcs } from './jcs.mjs'
import { expectationsOf, inclusionProbability, quotasOf, reduced, roundingText, strataOf } from './quota.mjs'
import { fieldDigest } from './record.mjs'
import { Fault, withheld } from './report.mjs'
import { drawTask, unitKey } from './select.mjs'
import { documentHash } from './suite.mjs'
import { leafHash, rootFromPath, rootOf } from './tree.mjs'

function resultOf(it) {
  it.result = it.result || readDocument(it.files, 'result.json')
  return it.result
}

function wrong(message) {
  return new Fault('result.json', message)
}

/** Expectations need no seed; with the seed also the rounding and the quotas are made again. */
export function checkQuotas(it) {
  const missing = absent(it, 'result.json')
  if (missing) return missing
  const result = resultOf(it)
  const strata = strataOf(it.commit.frame.counts)
  const expectations = expectationsOf(it.rule, strata)
  const quotas = it.seed ? quotasOf(it.suite, it.seed, it.commit.task, expectations) : undefined
  compareObject(
    result.sizes,
    mapped(expectations, (e) => Number(e.size)),
    'sizes',
  )
  if (result.rounding !== undefined && quotas) compareObject(result.rounding, mapped(quotas, roundingText), 'rounding')
  const cells = cellRows(expectations, quotas)
  checkCells(result.cells, cells, quotas !== undefined)
  checkStrata(result, strata, expectations)
  const total = result.cells.reduce((sum, cell) => sum + cell.q, 0)
  return quotas
    ? `${cells.length} 类的概率、取整和名额全部重算相符，共抽 ${total} 户`
    : `${cells.length} 类的概率重算相符；种子未公开，名额的取整还不能核对`
}

function compareObject(given, expected, name) {
  if (given === undefined || jcs(given) !== jcs(expected)) throw wrong(`${name} 与重算的不同`)
}

function mapped(map, change) {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]))
}

function cellRows(expectations, quotas) {
  const rows = []
  for (const [stratum, expected] of expectations) {
    for (const cell of expected.cells) {
      const q = quotas && Number(quotas.get(stratum).q.get(cell.cls))
      rows.push({ stratum, cls: cell.cls, N: Number(cell.N), q, pi: inclusionProbability(expected, cell) })
    }
  }
  return rows
}

function checkCells(given, expected, withQuota) {
  if (!Array.isArray(given) || given.length !== expected.length) throw wrong('cells 的行数与重算的不同')
  expected.forEach((cell, i) => {
    for (const name of withQuota ? ['stratum', 'cls', 'N', 'q', 'pi'] : ['stratum', 'cls', 'N', 'pi']) {
      if (given[i][name] !== cell[name]) {
        throw wrong(`${cell.stratum}/${cell.cls} 的 ${name} 应为 ${cell[name]}，写的是 ${String(given[i][name])}`)
      }
    }
  })
}

function checkStrata(result, strata, expectations) {
  if (result.strata === undefined) return
  const rows = [...strata.keys()].sort(compareAscii).map((code) => {
    const row = strata.get(code)
    const eligible = [...row.classes.values()].reduce((a, b) => a + b, 0)
    const [num, den] = expectations.has(code) ? expectedNumber(expectations.get(code)) : [0n, 1n]
    const quota = result.cells.filter((cell) => cell.stratum === code).reduce((sum, cell) => sum + cell.q, 0)
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
  if (jcs(result.strata) !== jcs(rows)) throw wrong('strata（分层合计）与重算的不同')
}

function expectedNumber({ cells, D, a, takeAll }) {
  const whole = cells.filter((cell) => takeAll.includes(cell.cls)).reduce((sum, cell) => sum + cell.N, 0n)
  const shared = [...a.values()].reduce((sum, value) => sum + value, 0n)
  return [whole * D + shared, D]
}

export function checkSelection(it) {
  const result = resultOf(it)
  if (result.selected === undefined) return withheld('名单还没有公开，到时候再来核对')
  const draw = it.units && drawTask(it.suite, it.seed, it.commit.task, it.rule, it.units)
  if (!draw) return countSelection(it, result)
  for (const name of ['selected', 'reserve', 'certainty']) compareList(result[name], draw[name], name)
  draw.cells.forEach((cell, i) => {
    for (const name of ['last', 'next']) {
      if (result.cells[i][name] !== cell[name]) throw wrong(`${cell.stratum}/${cell.cls} 的 ${name} 与重算的不同`)
    }
  })
  it.drawn = new Set([...draw.selected, ...draw.certainty])
  return `逐户重算 ${it.units.length} 个密钥，抽中的 ${draw.selected.length} 户、必查 ${draw.certainty.length} 户、候补 ${draw.reserve.length} 户全部相符`
}

function compareList(given, expected, name) {
  if (!Array.isArray(given)) throw wrong(`缺少 ${name}`)
  const at = expected.findIndex((id, i) => given[i] !== id)
  if (at >= 0) throw wrong(`${name} 第 ${at + 1} 个应为 ${expected[at]}，写的是 ${String(given[at])}`)
  if (given.length !== expected.length) throw wrong(`${name} 多出 ${given[expected.length]}`)
}

/** Protected profile, public: classes are closed, so only number and membership can be checked. */
function countSelection(it, result) {
  const listed = [...result.selected, ...(result.certainty || [])]
  const certain = [...strataOf(it.commit.frame.counts).values()].reduce((sum, row) => sum + row.certain, 0)
  const quota = result.cells.reduce((sum, cell) => sum + cell.q, 0)
  const stray = listed.find((id) => !it.ids.has(id))
  if (stray !== undefined) throw wrong(`${stray} 不在抽取范围里`)
  if (new Set(listed).size !== listed.length) throw wrong('名单里有重复')
  if (listed.length !== quota + certain) throw wrong(`名单有 ${listed.length} 户，名额是 ${quota + certain} 户`)
  it.drawn = new Set(listed)
  return `名单 ${listed.length} 户都在抽取范围里，户数等于名额；各户类别受保护，逐户核对由审计人员用完整包进行`
}

export function checkVisits(it) {
  const missing = absent(it, 'visits.jsonl')
  if (missing) return missing
  const leaves = []
  it.visitLines = new Map()
  let before = ''
  eachRecord(it.files, 'visits.jsonl', false, (record, number) => {
    const fault = (message) => new Fault('visits.jsonl', message, number)
    if (isHash(record.leaf)) {
      leaves.push(leafHash(it.suite.hash, fromHex(record.leaf)))
      return
    }
    const line = visitLine(it, record, fault)
    if (line.id <= before) throw fault('没有按编号排序')
    before = line.id
    it.visitLines.set(record.visit, line)
    leaves.push(
      leafHash(it.suite.hash, fieldDigest(it.suite, { salt: record.salt, name: 'visit', value: record.line })),
    )
  })
  if (it.drawn && leaves.length !== it.drawn.size) {
    throw new Fault('visits.jsonl', `有 ${leaves.length} 户，抽中的是 ${it.drawn.size} 户`, leaves.length)
  }
  if (hex(rootOf(it.suite.hash, leaves)) !== resultOf(it).resultRoot) {
    throw new Fault('visits.jsonl', '密封结果的树根与 result.json 不同：至少一行被改动')
  }
  return `${leaves.length} 户的密封结果，已公开 ${it.visitLines.size} 户，树根相符`
}

function visitLine(it, record, fault) {
  if (typeof record.line !== 'string' || !isHash(record.salt)) throw fault('写法不对')
  const [id, cell, key, officers, date, ...more] = record.line.split('\t')
  if (date === undefined || more.length > 0) throw fault('任务行应有五个字段')
  if (it.drawn && !it.drawn.has(id)) throw fault(`${id} 没有被抽中`)
  if (it.seed && key !== '' && key !== unitKey(it.suite, it.seed, id)) throw fault(`${id} 的密钥与重算的不同`)
  return { id, cell, officers: officers.split(',').filter((o) => o !== ''), date }
}

export function checkAssignment(it) {
  const missing = absent(it, 'assignment.json')
  if (missing) return missing
  const doc = readDocument(it.files, 'assignment.json')
  const fault = (message) => new Fault('assignment.json', message)
  const rule = hex(documentHash(it.suite, 'assignment', doc.rule))
  if (it.commit.roster.rule !== undefined && rule !== it.commit.roster.rule) throw fault('选派规则的指纹与承诺书不同')
  checkVisitPlan(it, doc, fault)
  const again = assign(it.suite, it.seed, doc.rule, it.roster, doc.visits)
  if (again.infeasible) {
    if (jcs(doc.certificate || {}) !== jcs(again.certificate)) throw fault('无解证明与重算的不同')
    return `人员不够：${again.certificate.demand} 个位置只有 ${again.certificate.capacity} 个可派，无解证明相符`
  }
  for (const visit of doc.visits) compareOfficers(it, visit, doc, again, fault)
  for (const name of ['rung', 'level', 'district', 'capAdd', 'repairs']) {
    if (doc[name] !== again[name]) throw fault(`${name} 应为 ${again[name]}，写的是 ${String(doc[name])}`)
  }
  return `${doc.visits.length} 次检查的人员全部重算相符`
}

/** One visit per drawn object with the slots of the rule, on the days of the rule in the order of the visit keys. */
function checkVisitPlan(it, { rule, visits }, fault) {
  const stray = it.drawn && visits.find((visit) => !it.drawn.has(visit.ent))
  if (stray) throw fault(`${stray.ent} 没有被抽中`)
  if (it.drawn && visits.length !== it.drawn.size) throw fault(`有 ${visits.length} 次检查，抽中 ${it.drawn.size} 户`)
  if (rule.days === undefined) return
  orderVisits(it.suite, it.seed, visits).forEach((visit, i) => {
    const day = rule.days[Math.floor((i * rule.days.length) / visits.length)]
    if (visit.date !== day) throw fault(`检查 ${visit.id} 的日期应为 ${day}，写的是 ${visit.date}`)
    if (jcs(visit.slots) !== jcs(rule.slots)) throw fault(`检查 ${visit.id} 的人员要求与规则不同`)
  })
}

function compareOfficers(it, visit, doc, again, fault) {
  const expected = again.assignment[visit.id].join('、')
  if ((doc.assignment[visit.id] || []).join('、') !== expected) throw fault(`检查 ${visit.id} 的人员应为 ${expected}`)
  const sealed = it.visitLines && it.visitLines.get(visit.id)
  if (sealed && sealed.officers.join('、') !== expected) throw fault(`检查 ${visit.id} 的人员与密封结果不同`)
}

/** my-unit.json: one line and its path into the frame, one key and one threshold. */
export function checkUnit(it) {
  const unit = readDocument(it.files, 'my-unit.json')
  const fault = (message) => new Fault('my-unit.json', message)
  const [id, stratum, cls, disposition] = unit.line
  const row = { id, stratum, cls, disposition }
  const line = it.commit.frame.profile === 'open' ? openLine(row) : protectedLine(it.suite, row, fromHex(unit.salt))
  const leaf = leafHash(it.suite.hash, utf8(line))
  const root = hex(rootFromPath(it.suite.hash, leaf, unit.index, it.commit.frame.n, unit.path.map(fromHex)))
  if (unit.id !== id || root !== it.commit.frame.root) throw fault('这一行不在冻结的名单里：内容或路径被改动')
  return `${id} 是名单第 ${unit.index + 1} 行（${stratum}，${disposition}）；${verdictOnUnit(it, unit, fault)}`
}

function verdictOnUnit(it, unit, fault) {
  if (!it.seed || unit.cell.last === undefined) return '种子或界限还没有公开'
  const key = unitKey(it.suite, it.seed, unit.id)
  if (unit.key !== undefined && unit.key !== key) throw fault('密钥与重算的不同')
  if (unit.line[3] !== 'E') return unit.line[3] === 'K' ? '必查对象' : '不参加抽取'
  return key <= unit.cell.last
    ? `密钥不大于界限：抽中（概率 ${unit.cell.pi}）`
    : `密钥大于界限：没有抽中（概率 ${unit.cell.pi}）`
}
