// A vector of spec/draw/round-vectors.json: tasks, waves, merged visits, days, officers and sealed lines in one
// (spec/draw.md §15–§18). The parts are those the check of a package uses.

import { assign, orderVisits } from './assignment.mjs'
import { compareAscii, fromHex } from './bytes.mjs'
import { strataTable } from './check-draw-result.mjs'
import { placesOf } from './check-draw-visits.mjs'
import { findId, idsWith, tableOf, unitAt } from './frame-table.mjs'
import { framed } from './expect.mjs'
import { countsOf } from './frame.mjs'
import { expectationsOf, Infeasible, quotasOf, roundingText, strataOf } from './quota.mjs'
import { bundlesOf, drawWave, membersOf, plannedCells, unitKey, waveShares } from './select.mjs'
import { suiteOf } from './suite.mjs'

export function roundOf(vector) {
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
