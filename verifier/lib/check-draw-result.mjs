// Draw package, second part: quotas, and what each wave drew.

import { compareAscii } from './bytes.mjs'
import { absent, resultOf } from './draw-layout.mjs'
import { findId } from './frame-table.mjs'
import { jcs } from './jcs.mjs'
import { expectationsOf, inclusionProbability, quotasOf, reduced, roundingText, strataOf } from './quota.mjs'
import { Fault, withheld } from './report.mjs'
import { drawWave, membersOf, plannedCells, waveShares } from './select.mjs'
import { idsWith } from './frame-table.mjs'

function wrong(message) {
  return new Fault('result.json', message)
}

/** Expectations need no seed; with the seed also the rounding and the quotas are made again. */
export function checkQuotas(it) {
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
export function strataTable(strata, expectations, cells) {
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
export function checkSelection(it) {
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
