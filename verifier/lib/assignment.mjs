// Who inspects what (verifiable.md §10): serial random order, shortest augmenting repair, deterministic;
// when no assignment exists, a certificate that anybody can count.

import { compareAscii, hex } from './bytes.mjs'
import { tagged } from './suite.mjs'

/**
 * {rung, level, district, capAdd, repairs, assignment, load}; rung 0 is the rule itself, 1 the first of its ladder.
 * Where every rung fails: {infeasible, certificate} of the last one tried.
 */
export function assign(suite, seed, rule, inspectors, visits) {
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
export function orderVisits(suite, seed, visits) {
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
