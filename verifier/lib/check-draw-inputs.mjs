// Draw package, first part: what was fixed before the draw, the randomness, the seed.

import { concat, fromHex, hex, isHash, lp, sameBytes, textOf, utf8 } from './bytes.mjs'
import { roundTime, verifyRound } from './beacon.mjs'
import { checkManifest, checkSumFile, eachLine, eachRecord, readDocument } from './folder.mjs'
import * as frames from './frame.mjs'
import { jcs } from './jcs.mjs'
import { Fault, unable, withheld } from './report.mjs'
import { sealOf, seedBaseOf, seedOf } from './seed.mjs'
import { documentHash, suiteOf, tagged } from './suite.mjs'
import { leafHash, rootOf } from './tree.mjs'
import { beijingTime, stateWords } from './words.mjs'

const FIRST_WAVE = 0

/** The reason package.json gives for a missing file; no reason is a fault. Undefined when the file is there. */
export function absent(it, name) {
  if (it.files.has(name)) return undefined
  const entry = ((it.package && it.package.withheld) || []).find((w) => w.name === name)
  if (entry === undefined) throw new Fault(name, '缺少这个文件，package.json 也没有说明理由')
  return withheld(`未给出 ${name}：${entry.reason}`)
}

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
  const said = checkManifest(it.files, 'package.json', files, ['package.sha256'])
  for (const { name } of held) if (it.files.has(name)) throw new Fault(name, '写明不给出的文件却在文件夹里')
  return held.length === 0 ? said : `${said}；另有 ${held.length} 个文件写明了不给出的理由`
}

export function checkRuleDocument(it) {
  it.rule = readDocument(it.files, 'rule.json')
  it.commit = readDocument(it.files, 'commit.json')
  try {
    it.suite = suiteOf(it.commit.suite)
  } catch (error) {
    throw new Fault('commit.json', error.message)
  }
  const hash = hex(documentHash(it.suite, 'rule', it.rule))
  if (hash !== it.commit.rule) throw new Fault('rule.json', '规则的指纹与承诺书中的不同：两者之一被改动')
  return `规则指纹 ${hash}`
}

export function checkCommit(it) {
  const { commit } = it
  it.commitHash = documentHash(it.suite, 'commit', commit)
  if (hex(it.commitHash) !== it.package.commit) throw new Fault('commit.json', '承诺书的指纹与 package.json 中的不同')
  const wrong = (message) => new Fault('commit.json', message)
  if (commit.v !== 'vdraw/1') throw wrong('未知的承诺书版本')
  if (commit.plan !== it.package.plan || commit.kind !== it.package.kind)
    throw wrong('计划号或性质与 package.json 不同')
  if (commit.frame.profile !== it.package.profile) throw wrong('名单公开方式与 package.json 不同')
  checkPlan(it)
  const last = commit.entropy[commit.entropy.length - 1]
  if (last === undefined) throw wrong('没有点名任何随机源')
  if (commit.kind !== 'rehearsal' && last.type === 'parties')
    throw wrong('见证人种子之后没有公开随机源：最后亮出的人可以挑结果')
  return `承诺指纹 ${hex(it.commitHash)}${commit.kind === 'rehearsal' ? '；这是演练，不是正式抽取' : ''}`
}

function checkPlan(it) {
  const plan = readDocument(it.files, 'plan.json')
  for (const name of ['plan', 'kind', 'org', 'period', 'sourceMoment', 'disclose']) {
    if (plan[name] !== undefined && it.commit[name] !== undefined && plan[name] !== it.commit[name]) {
      throw new Fault('plan.json', `${name} 与承诺书不同`)
    }
  }
}

export function checkFrame(it) {
  const missing = absent(it, 'frame.txt')
  if (missing) return missing
  const { frame } = it.commit
  const open = frame.profile === 'open'
  const rows = []
  const leaves = []
  eachLine(it.files, 'frame.txt', false, (line, number) => {
    rows.push(frameRow(open, line, number, rows[rows.length - 1]))
    leaves.push(leafHash(it.suite.hash, utf8(line)))
  })
  it.idList = rows.map((row) => row.id)
  it.ids = new Set(it.idList)
  if (rows.length !== frame.n)
    throw new Fault('frame.txt', `有 ${rows.length} 行，承诺书写的是 ${frame.n} 行`, rows.length)
  if (hex(rootOf(it.suite.hash, leaves)) !== frame.root) throw rootFault(rows)
  if (open) return openFrame(it, rows, 'frame.txt')
  const hidden = absent(it, 'frame-open.txt') || absent(it, 'frame-key.json')
  if (!hidden) return protectedFrame(it, rows)
  const sum = Object.values(frame.counts).reduce((a, b) => a + b, 0)
  if (sum !== frame.n) throw new Fault('commit.json', '各类户数之和不等于总户数')
  return `${frame.n} 户，树根 ${frame.root}；各户的分层、类别以加盐承诺保护，不公开`
}

function frameRow(open, line, number, before) {
  try {
    const row = open ? frames.parseOpenLine(line) : frames.parseProtectedLine(line)
    if (open) frames.checkUnits([row])
    if (before && before.id >= row.id) throw new Error(before.id === row.id ? '编号重复' : '没有按编号递增排序')
    return row
  } catch (error) {
    throw new Fault('frame.txt', error.message.replace(/^第 1 行：/, ''), number)
  }
}

/** A changed character in a unified social credit code usually breaks its check character: then the line is known. */
function rootFault(rows) {
  const coded = (row) => /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(row.id)
  const bad = rows.map((row, i) => (coded(row) && !frames.hasCheckCharacter(row.id) ? i + 1 : 0)).filter((n) => n > 0)
  const hint = bad.length > 0 ? `；第 ${bad.slice(0, 3).join('、')} 行的统一社会信用代码校验位不对` : ''
  return new Fault('frame.txt', `名单的树根与承诺书不同：至少一行被改动${hint}`, bad.length === 1 ? bad[0] : undefined)
}

function openFrame(it, units, file) {
  it.units = units
  if (jcs(frames.countsOf(units)) !== jcs(it.commit.frame.counts)) throw new Fault(file, '各类户数与承诺书不同')
  return `${units.length} 户，树根 ${it.commit.frame.root}，各层各类户数相符`
}

function protectedFrame(it, rows) {
  const frameKey = fromHex(readDocument(it.files, 'frame-key.json').frameKey)
  const units = []
  eachLine(it.files, 'frame-open.txt', false, (line, number) => {
    const unit = frameRow(true, line, number, units[units.length - 1])
    const row = rows[number - 1]
    const salt = frames.saltOf(it.suite, frameKey, unit.id)
    if (!row || row.id !== unit.id || hex(frames.protectedDigest(it.suite, unit, salt)) !== row.digest) {
      throw new Fault('frame-open.txt', '与 frame.txt 同一行的承诺不符', number)
    }
    units.push(unit)
  })
  if (units.length !== rows.length) throw new Fault('frame-open.txt', '行数与 frame.txt 不同', units.length)
  return openFrame(it, units, 'frame-open.txt') + '；加盐承诺逐户打开相符'
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

export function checkSources(it) {
  const missing = absent(it, 'sources.json')
  if (missing) return missing
  it.sources = readDocument(it.files, 'sources.json')
  const named = it.sources.map(({ type, at }) => ({ type, at }))
  if (jcs(named) !== jcs(it.commit.entropy))
    throw new Fault('sources.json', '随机源与承诺书点名的不同（类型、期号或次序）')
  const said = it.sources.map((source) => checkSource(it, source))
  const open = said.filter((s) => s.unable)
  return open.length > 0 ? unable(open.map((s) => s.unable).join('；')) : said.join('；')
}

function checkSource(it, source) {
  const wrong = (message) => new Fault('sources.json', `${source.type} ${source.at}：${message}`)
  if (typeof source.value !== 'string' || !/^(?:[0-9a-f]{2})*$/.test(source.value)) throw wrong('值不是十六进制')
  if (source.type === 'drand-quicknet') return checkDrand(it, source, wrong)
  if (source.type === 'cwl-kl8') return checkLottery(source, /^(\d+):((?:\d\d,){19}\d\d)$/, 80, wrong)
  if (source.type === 'cwl-ssq') return checkLottery(source, /^(\d+):((?:\d\d,){5}\d\d)\+(\d\d)$/, 33, wrong)
  if (source.type === 'parties') return checkParties(it, source, wrong)
  return unable(`不会核对随机源 ${source.type}`)
}

function checkDrand(it, source, wrong) {
  if (!it.verifyShortSignature) return unable('BLS12-381 程序不在或被改动，drand 签名未核对')
  if (!verifyRound(it.verifyShortSignature, source.at, source.value)) throw wrong('签名无效，不是这一轮的值')
  const at = roundTime(Number(source.at))
  if (it.commit.sourceMoment !== undefined && at > it.commit.sourceMoment) throw wrong('这一轮晚于承诺书写的时刻')
  return `drand 第 ${source.at} 轮签名有效（${beijingTime(at)} 产生）`
}

function checkLottery(source, form, highest, wrong) {
  let text
  try {
    text = textOf(fromHex(source.value))
  } catch {
    throw wrong('值不是文本')
  }
  const match = form.exec(text)
  if (match === null || match[1] !== source.at) throw wrong('写法不对或期号不符')
  const numbers = match[2].split(',').map(Number)
  const rising = numbers.every((n, i) => n >= 1 && n <= highest && (i === 0 || numbers[i - 1] < n))
  if (!rising || (match[3] !== undefined && !(Number(match[3]) >= 1 && Number(match[3]) <= 16)))
    throw wrong('号码不在范围内或没有递增')
  if (!Array.isArray(source.publications) || source.publications.length < 2) throw wrong('应附两份官方公告')
  return `${source.type === 'cwl-kl8' ? '快乐8' : '双色球'} 第 ${source.at} 期 ${match[2]}${match[3] ? '+' + match[3] : ''}（请与两份公告对照）`
}

/** Every party committed before, and what it revealed is what it committed to; who stayed silent is named. */
function checkParties(it, source, wrong) {
  const listed = source.parties
  if (!Array.isArray(listed) || listed.length === 0) throw wrong('没有列出见证人')
  const promised = listed.map(({ commit, name, organ }) => ({ commit, name, organ }))
  if (it.commit.parties && jcs(promised) !== jcs(it.commit.parties)) throw wrong('见证人与承诺书所列不同')
  if (hex(documentHash(it.suite, 'parties', promised)) !== source.at) throw wrong('见证人承诺的集合指纹不符')
  for (const { name, commit, reveal } of listed) {
    if (reveal === '') continue
    const hash = isHash(reveal) && hex(tagged(it.suite, 'C', lp(`${it.commit.plan}/${name}`), fromHex(reveal)))
    if (hash !== commit) throw wrong(`${name} 亮出的值与其承诺不符`)
  }
  const spoken = listed.filter((party) => party.reveal !== '')
  const value = concat(...spoken.map((party) => concat(lp(party.name), fromHex(party.reveal))))
  if (!sameBytes(value, fromHex(source.value))) throw wrong('值不是各见证人亮出的种子的连接')
  const silent = listed.filter((party) => party.reveal === '').map((party) => party.name)
  return `见证人种子 ${spoken.map((p) => p.name).join('、')}${silent.length ? `；未亮出：${silent.join('、')}` : ''}`
}

export function checkSeal(it) {
  it.sealKey = new Uint8Array(0)
  if (it.commit.seal === '') return '本次抽取不封印'
  const missing = absent(it, 'seal.json')
  if (missing) return missing
  const doc = readDocument(it.files, 'seal.json')
  it.sealKey = fromHex(doc.key)
  if (hex(sealOf(it.suite, it.commit.plan, it.sealKey)) !== it.commit.seal || doc.seal !== it.commit.seal) {
    throw new Fault('seal.json', '公开的密钥与承诺书中的封印不符')
  }
  return `封印 ${it.commit.seal} 由公开的密钥打开`
}

export function checkSeed(it) {
  const base = seedBaseOf(it.suite, it.commitHash, FIRST_WAVE, it.sources)
  it.seed = seedOf(it.suite, base, it.sealKey)
  const missing = absent(it, 'result.json')
  if (missing) return missing
  const result = readDocument(it.files, 'result.json')
  if (result.seedBase !== undefined && result.seedBase !== hex(base))
    throw new Fault('result.json', 'seedBase 与重算的不同')
  if (result.seed !== undefined && result.seed !== hex(it.seed)) throw new Fault('result.json', 'seed 与重算的不同')
  return `种子 ${hex(it.seed)}`
}
