// Draw package, first part: the package itself, and what was fixed before the draw.

import { fromHex, hex, utf8 } from './bytes.mjs'
import { absent, layOut } from './draw-layout.mjs'
import { checkManifest, checkSumFile, eachRecord, readDocument } from './folder.mjs'
import * as frames from './frame.mjs'
import { countsOf, digestAt, idAt, readTable, tableRoot, unitAt } from './frame-table.mjs'
import { jcs } from './jcs.mjs'
import { Fault, withheld } from './report.mjs'
import { documentHash, suiteOf } from './suite.mjs'
import { leafHash, rootOf } from './tree.mjs'
import { stateWords } from './words.mjs'

export function checkPackage(it) {
  checkSumFile(it.files, 'package.sha256', 'package.json')
  const doc = readDocument(it.files, 'package.json')
  if (doc.format !== 'hengjian-draw/1') throw new Fault('package.json', '未知的抽取包格式')
  it.package = doc
  const kind = doc.kind === 'rehearsal' ? '演练' : '正式抽取'
  return `计划 ${doc.plan}，${kind}，${doc.audience === 'full' ? '完整包' : '公众包'}，状态：${stateWords(doc.state)}`
}

export function checkFiles(it) {
  const { files, withheld: held } = it.package
  const said = checkManifest(it.files, 'package.json', files, ['package.sha256', 'verifier.html'])
  for (const { name } of held) if (it.files.has(name)) throw new Fault(name, '写明不给出的文件却在文件夹里')
  return held.length === 0 ? said : `${said}；另有 ${held.length} 个文件写明了不给出的理由`
}

export function checkRuleDocument(it) {
  it.commit = readDocument(it.files, 'commit.json')
  try {
    it.suite = suiteOf(it.commit.suite)
  } catch (error) {
    throw new Fault('commit.json', error.message)
  }
  layOut(it)
  for (const task of it.tasks) {
    task.rule = readDocument(it.files, task.files.rule)
    if (hex(documentHash(it.suite, 'rule', task.rule)) !== task.ruleHash)
      throw new Fault(task.files.rule, '规则的指纹与承诺书中的不同：两者之一被改动')
  }
  return it.tasks.map((task) => `${task.words}规则指纹 ${task.ruleHash}`).join('；')
}

export function checkCommit(it) {
  const { commit } = it
  it.commitHash = documentHash(it.suite, 'commit', commit)
  if (hex(it.commitHash) !== it.package.commit) throw new Fault('commit.json', '承诺书的指纹与 package.json 中的不同')
  const wrong = (message) => new Fault('commit.json', message)
  if (commit.v !== 'vdraw/1') throw wrong('未知的承诺书版本')
  if (commit.plan !== it.package.plan || commit.kind !== it.package.kind)
    throw wrong('计划号或性质与 package.json 不同')
  const profile = it.tasks.some((task) => task.frame.profile === 'protected') ? 'protected' : 'open'
  if (profile !== it.package.profile) throw wrong('名单公开方式与 package.json 不同')
  checkPlan(it)
  for (const wave of it.waves) {
    const last = wave.entropy[wave.entropy.length - 1]
    if (last === undefined) throw wrong(`${wave.words}没有点名任何随机源`)
    if (commit.kind !== 'rehearsal' && last.type === 'parties')
      throw wrong(`${wave.words}见证人种子之后没有公开随机源：最后亮出的人可以挑结果`)
  }
  const kept = checkEscrow(commit, wrong)
  return `承诺指纹 ${hex(it.commitHash)}${kept}${commit.kind === 'rehearsal' ? '；这是演练，不是正式抽取' : ''}`
}

function checkPlan(it) {
  const plan = readDocument(it.files, 'plan.json')
  for (const name of ['plan', 'kind', 'org', 'period', 'sourceMoment', 'disclose']) {
    if (plan[name] !== undefined && it.commit[name] !== undefined && plan[name] !== it.commit[name]) {
      throw new Fault('plan.json', `${name} 与承诺书不同`)
    }
  }
}

/** Five custodians of five organs, three of whom open the key. */
function checkEscrow({ escrow, seal }, wrong) {
  if (escrow === undefined) return ''
  const { threshold, shares } = escrow
  const distinct = (name) => new Set(shares.map((share) => share[name])).size
  if (seal === '') throw wrong('没有封印却有密钥份额')
  if (threshold !== 3 || shares.length !== 5) throw wrong('密钥份额应为五份、三份可开')
  if (distinct('name') !== 5 || distinct('organ') !== 5) throw wrong('密钥份额的保管人或机关重复')
  if (shares.some(({ hash }) => !/^[0-9a-f]{64}$/.test(hash))) throw wrong('密钥份额的指纹写法不对')
  return '；封印密钥分五份由五个机关保管，任何三份可以打开'
}

export function checkFrame(it) {
  const said = []
  for (const task of it.tasks) {
    const missing = absent(it, task.files.frame)
    if (missing) return missing
    said.push(task.words + checkTaskFrame(it, task))
  }
  return said.join('；')
}

function checkTaskFrame(it, task) {
  const { frame, files } = task
  const open = frame.profile === 'open'
  const table = readTable(it.files.get(files.frame), files.frame, open)
  if (table.size !== frame.n)
    throw new Fault(files.frame, `有 ${table.size} 行，承诺书写的是 ${frame.n} 行`, table.size)
  if (tableRoot(it.suite, table) !== frame.root) throw rootFault(files.frame, table)
  task.list = table
  if (open) return openFrame(task, table, files.frame)
  const hidden = absent(it, files.open) || absent(it, files.key)
  if (!hidden) return protectedFrame(it, task)
  const sum = Object.values(frame.counts).reduce((a, b) => a + b, 0)
  if (sum !== frame.n) throw new Fault('commit.json', '各类户数之和不等于总户数')
  return `${frame.n} 户，树根 ${frame.root}；各户的分层、类别以加盐承诺保护，不公开`
}

/** A changed character in a unified social credit code usually breaks its check character: then the line is known. */
function rootFault(file, table) {
  const bad = []
  for (let i = 0; i < table.size && bad.length < 4; i++) {
    const id = idAt(table, i)
    if (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(id) && !frames.hasCheckCharacter(id)) bad.push(i + 1)
  }
  const hint = bad.length > 0 ? `；第 ${bad.slice(0, 3).join('、')} 行的统一社会信用代码校验位不对` : ''
  return new Fault(file, `名单的树根与承诺书不同：至少一行被改动${hint}`, bad.length === 1 ? bad[0] : undefined)
}

function openFrame(task, table, file) {
  task.table = table
  if (jcs(countsOf(table)) !== jcs(task.frame.counts)) throw new Fault(file, '各类户数与承诺书不同')
  return `${table.size} 户，树根 ${task.frame.root}，各层各类户数相符`
}

function protectedFrame(it, task) {
  const { files, list } = task
  const frameKey = fromHex(readDocument(it.files, files.key).frameKey)
  const table = readTable(it.files.get(files.open), files.open, true)
  if (table.size !== list.size) throw new Fault(files.open, `行数与 ${files.frame} 不同`, table.size)
  for (let i = 0; i < table.size; i++) {
    const unit = unitAt(table, i)
    const salt = frames.saltOf(it.suite, frameKey, unit.id)
    if (unit.id !== idAt(list, i) || hex(frames.protectedDigest(it.suite, unit, salt)) !== digestAt(list, i)) {
      throw new Fault(files.open, `与 ${files.frame} 同一行的承诺不符`, i + 1)
    }
  }
  return openFrame(task, table, files.open) + '；加盐承诺逐户打开相符'
}

export function checkRoster(it) {
  if (it.commit.roster === undefined) return withheld('承诺书里没有名册')
  const missing = absent(it, 'roster.jsonl')
  if (missing) return missing
  const leaves = []
  it.roster = []
  eachRecord(it.files, 'roster.jsonl', false, (officer, number) => {
    const before = it.roster[it.roster.length - 1]
    if (before && before.id >= officer.id) throw new Fault('roster.jsonl', '没有按证号排序或有重复', number)
    it.roster.push(officer)
    leaves.push(leafHash(it.suite.hash, utf8(jcs(officer))))
  })
  const { n, root } = it.commit.roster
  if (it.roster.length !== n || hex(rootOf(it.suite.hash, leaves)) !== root) {
    throw new Fault('roster.jsonl', '名册的人数或树根与承诺书不同')
  }
  return `${n} 名执法人员，树根 ${root}`
}
