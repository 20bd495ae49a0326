// One way to look at both forms of a draw package: one task and one wave (spec/draw/package.md), or several of either
// (spec/draw/round.md). A step walks over `it.tasks` and `it.waves` and does not ask which form it is.

import { readDocument } from './folder.mjs'
import { Fault, withheld } from './report.mjs'

/** Sets it.isRound, it.tasks [{task, rule (hash), frame, files}] and it.waves [{wave, words, entropy, parties, moment, files}]. */
export function layOut(it) {
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
export function absent(it, name) {
  if (it.files.has(name)) return undefined
  const entry = ((it.package && it.package.withheld) || []).find((w) => w.name === name)
  if (entry === undefined) throw new Fault(name, '缺少这个文件，package.json 也没有说明理由')
  return withheld(`未给出 ${name}：${entry.reason}`)
}

/**
 * result.json in one shape: {tasks:[{sizes, rounding, cells, strata}…], waves:[{seedBase, seed, resultRoot, tasks:[{cells,
 * certainty, selected, reserve}…]}…]}. In the form of one task the same rows serve as quotas and as what the wave took.
 */
export function resultOf(it) {
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
