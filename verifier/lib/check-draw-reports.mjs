// Draw package: what accompanies a draw and is not the draw itself. Such a report is bound by the list of files; what can be
// compared with the frame, the rule and the result is compared all the same.

import { hex } from './bytes.mjs'
import { absent, resultOf } from './draw-layout.mjs'
import { eachRecord, readDocument } from './folder.mjs'
import { jcs } from './jcs.mjs'
import { expectationsOf, inclusionProbability, strataOf } from './quota.mjs'
import { idAt } from './frame-table.mjs'
import { Fault } from './report.mjs'
import { documentHash } from './suite.mjs'

const DAY = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const VERDICTS = ['passed', 'rejected', 'too-small', 'in-design']

/** lint.json is bound by the commitment; what else is reported is bound by the list of files alone. */
export function checkReports(it) {
  if (it.commit.lint === undefined) return '检视报告只由文件清单固定，不在承诺书里'
  const missing = absent(it, 'lint.json')
  if (missing) return missing
  const doc = readDocument(it.files, 'lint.json')
  const hash = hex(documentHash(it.suite, 'lint', doc))
  if (hash !== it.commit.lint) throw new Fault('lint.json', '检视报告的指纹与承诺书中的不同')
  return `检视报告指纹 ${hash}，承诺之前就已写定${checkLint(it, doc)}`
}

/** What the report says of every cell follows from rule and counts, and every finding stands by a reason somebody signed. */
function checkLint(it, doc) {
  const wrong = (message) => new Fault('lint.json', message)
  if (doc.v !== 'vlint/1' || doc.plan !== it.commit.plan) throw wrong('不是这次抽取的检视报告')
  for (const { task, effects } of doc.tasks) {
    const own = it.tasks.find((one) => one.task === task)
    if (own === undefined) throw wrong(`承诺书里没有任务 ${task}`)
    const said = effects.map(({ stratum, cls, N, pi }) => ({ stratum, cls, N, pi }))
    if (jcs(said) !== jcs(effectsOf(own))) throw wrong(`${own.words}各组的概率与规则、户数算出的不同`)
  }
  const unsigned = doc.findings.find(({ signed }) => !Array.isArray(signed) || signed.length === 0)
  if (unsigned !== undefined) throw wrong(`没有人签署理由：${unsigned.words}`)
  const { seeds, infeasible } = doc.rehearsal
  const found = doc.findings.length === 0 ? '没有提示' : `${doc.findings.length} 条提示都有人写明理由签署`
  return `；${found}；试抽 ${seeds} 次，${infeasible} 次派不出人`
}

function effectsOf({ rule, frame }) {
  return [...expectationsOf(rule, strataOf(frame.counts))].flatMap(([stratum, quota]) =>
    quota.cells.map((cell) => ({
      stratum,
      cls: cell.cls,
      N: Number(cell.N),
      pi: inclusionProbability(quota, cell),
    })),
  )
}

export function namesOf(it, form) {
  return [...it.files.keys()].filter((name) => form.test(name)).sort()
}

const EXCLUSIONS = /^exclusions(?:-T\d+)?\.jsonl$/
export const hasExclusions = (it) => namesOf(it, EXCLUSIONS).length > 0

/** One line per unit that a cap spares, all of them and no other, each with the visits that filled the cap. */
export function checkExclusions(it) {
  const said = namesOf(it, EXCLUSIONS).map((name) => {
    const task = it.tasks.find(
      ({ files }) => files.frame === name.replace('exclusions', 'frame').replace('jsonl', 'txt'),
    )
    if (task === undefined) throw new Fault(name, '承诺书里没有这个任务')
    if (task.table === undefined) throw new Fault(name, '各户的分层、类别受保护，这个文件不应给出')
    return task.words + checkTaskExclusions(it, name, task.table)
  })
  return said.join('；')
}

function checkTaskExclusions(it, name, table) {
  const spared = []
  for (let i = 0; i < table.size; i++) {
    if (table.kinds[table.kindOf[i]].disposition === 'X:CAP') spared.push(idAt(table, i))
  }
  let visits = 0
  const lines = eachRecord(it.files, name, false, (entry, number) => {
    const wrong = (message) => new Fault(name, message, number)
    if (entry.id !== spared[number - 1]) throw wrong(`这一行应为 ${spared[number - 1] || '空'}`)
    if (!Array.isArray(entry.visits)) throw wrong('写法不对')
    for (const { on, leaf } of entry.visits) {
      if (!DAY.test(on) || (leaf !== undefined && !/^[0-9a-f]{64}$/.test(leaf)))
        throw wrong('检查的日期或记录指纹写法不对')
    }
    visits += entry.visits.length
  })
  if (lines !== spared.length) throw new Fault(name, `有 ${lines} 户，名单里因上限免查的是 ${spared.length} 户`, lines)
  return `${lines} 户因年度上限免查，各写明占用上限的检查，共 ${visits} 次`
}

const QUALITY = /^quality(?:-\d+)?\.json$/
export const hasQuality = (it) => namesOf(it, QUALITY).length > 0

/** The tests before release: of this draw, about what it drew, held exactly where a test rejects, and then explained. */
export function checkQuality(it) {
  return namesOf(it, QUALITY)
    .map((name) => checkWaveQuality(it, name))
    .join('；')
}

function checkWaveQuality(it, name) {
  const doc = readDocument(it.files, name)
  const wrong = (message) => new Fault(name, message)
  const wave = it.isRound ? Number(name.slice('quality-'.length, -'.json'.length)) : 1
  if (doc.v !== 'vquality/1' || doc.plan !== it.commit.plan || doc.commit !== it.package.commit)
    throw wrong('不是这次抽取的检验')
  if ((doc.wave || 1) !== wave) throw wrong(`波次应为 ${wave}`)
  const drawn = drawnIn(it, wave)
  if (drawn !== undefined && doc.drawn !== drawn) throw wrong(`抽中应为 ${drawn} 户，写的是 ${doc.drawn} 户`)
  const rejected = rejectedOf(doc, wrong)
  const words = it.waves.length > 1 ? `第 ${wave} 波：` : ''
  return `${words}${doc.tests.length} 项检验，${rejected} 项不通过${doc.held ? '，公布前须由两人说明' : ''}`
}

function rejectedOf({ tests, held }, wrong) {
  if (!Array.isArray(tests) || tests.some(({ verdict }) => !VERDICTS.includes(verdict)))
    throw wrong('检验的结论写法不对')
  const rejected = tests.filter(({ verdict }) => verdict === 'rejected').length
  if (held !== rejected > 0) throw wrong(`有 ${rejected} 项不通过，held 却是 ${String(held)}`)
  return rejected
}

/** Drawn by chance in a wave, all tasks together: known from the cells as soon as there is a result. */
function drawnIn(it, wave) {
  if (!it.files.has('result.json')) return undefined
  const result = resultOf(it).waves[wave - 1]
  if (result === undefined) return undefined
  return result.tasks.reduce((sum, { cells }) => sum + cells.reduce((all, { q }) => all + q, 0), 0)
}
