// One enterprise's own bundle (my-unit.json, spec/draw/unit.md): less than ten kilobytes with which it checks its own case,
// with nothing else at hand. The same questions as for a whole package, asked about one line.

import { fromHex, hex, isHash, sameBytes, utf8 } from './bytes.mjs'
import { checkLeaf, checkOrder, checkProof, policyOf } from './check-draw-log.mjs'
import { checkSeal, checkSources } from './check-draw-sources.mjs'
import { layOut } from './draw-layout.mjs'
import { readDocument } from './folder.mjs'
import { openLine, protectedLine } from './frame.mjs'
import { jcs } from './jcs.mjs'
import { expectationsOf, quotasOf, strataOf } from './quota.mjs'
import { fieldDigest } from './record.mjs'
import { Fault, withheld } from './report.mjs'
import { seedBaseOf, seedOf } from './seed.mjs'
import { plannedCells, unitKey, waveShares } from './select.mjs'
import { documentHash, suiteOf, tagged } from './suite.mjs'
import { leafHash, rootFromPath } from './tree.mjs'
import { stateWords } from './words.mjs'

const FILE = 'my-unit.json'

function wrong(message) {
  return new Fault(FILE, message)
}

/** Why a member is not there: what the bundle says, or nothing is known. */
function without(it, name) {
  if (it.unit[name] !== undefined) return undefined
  const entry = (it.unit.withheld || []).find((w) => w.name === name)
  if (entry === undefined) throw wrong(`缺少 ${name}，也没有说明理由`)
  return withheld(entry.reason)
}

function checkBundle(it) {
  const unit = readDocument(it.files, FILE)
  if (unit.format !== 'hengjian-unit/1') throw wrong('未知的凭据格式')
  it.unit = unit
  it.commit = unit.commit
  it.suite = suiteOf(unit.commit.suite)
  layOut(it)
  it.commitHash = documentHash(it.suite, 'commit', it.commit)
  if (it.commit.v !== 'vdraw/1' || it.commit.plan !== unit.plan) throw wrong('计划号或版本与承诺书不同')
  if (!Array.isArray(unit.tasks) || unit.tasks.length === 0) throw wrong('没有这一户的任何一行')
  const kind = it.commit.kind === 'rehearsal' ? '这是演练，不是正式抽取；' : ''
  return `${kind}计划 ${unit.plan}，对象 ${unit.id}，状态：${stateWords(unit.state)}；承诺指纹 ${hex(it.commitHash)}`
}

function checkLines(it) {
  const said = it.unit.tasks.map((own) => {
    const task = it.tasks.find(({ task: code }) => (code || 'T1') === own.task)
    if (task === undefined) throw wrong(`承诺书没有任务 ${own.task}`)
    const { frame } = task
    const [id, stratum, cls, disposition] = own.line
    if (id !== it.unit.id) throw wrong('名单里的这一行不是这一户')
    const unit = { id, stratum, cls, disposition }
    const line = frame.profile === 'open' ? openLine(unit) : hiddenLine(it, own, unit)
    const leaf = leafHash(it.suite.hash, utf8(line))
    const root = hex(rootFromPath(it.suite.hash, leaf, own.index, frame.n, own.path.map(fromHex)))
    if (root !== frame.root) throw wrong(`${task.words}这一行不在冻结的名单里：内容、序号或路径被改动`)
    const open =
      stratum === undefined
        ? '分层和类别受保护'
        : `分层 ${stratum}，类别 ${cls}，${DISPOSITIONS[disposition] || '不参加抽取'}`
    return `${task.words}名单共 ${frame.n} 户，这是第 ${own.index + 1} 行（${open}）；树根 ${root}`
  })
  return said.join('；')
}

const DISPOSITIONS = { E: '参加抽取', K: '必查对象' }

/** The enterprise has its own salt; anybody else has the commitment as it stands in the list. */
function hiddenLine(it, own, unit) {
  if (own.digest !== undefined) {
    if (own.line.length !== 1 || !isHash(own.digest)) throw wrong('受保护的一行写法不对')
    return `${unit.id}\t${own.digest}`
  }
  return protectedLine(it.suite, unit, fromHex(own.salt))
}

function checkUnitLog(it) {
  const missing = without(it, 'log')
  if (missing) return missing
  const { log } = it.unit
  it.files.set('policy', utf8(log.policy))
  it.policy = policyOf(it)
  it.history = [{ state: it.unit.state === 'COMMITTED' ? 'COMMITTED' : 'WITNESSED' }]
  const { event, hash, values } = checkLeaf(log, wrong)
  if (!values.includes(hex(it.commitHash))) throw wrong('账本的这条记录里没有这份承诺的指纹')
  it.committed = { event, values, proof: checkProof(it, log.proof, log.index, hash, wrong) }
  return `承诺是账本第 ${log.index + 1} 条记录，路径通到检查点，检查点签名有效`
}

function checkUnitSources(it) {
  const missing = without(it, 'sources')
  if (missing) return missing
  it.files.set('sources.json', utf8(jcs(it.unit.sources)))
  return checkSources(it)
}

function checkUnitSeal(it) {
  const missing = it.commit.seal === '' ? undefined : without(it, 'seal')
  if (missing) return missing
  it.files.set('seal.json', utf8(jcs(it.unit.seal || {})))
  return checkSeal(it)
}

function checkUnitSeed(it) {
  const missing = without(it, 'waves')
  if (missing) return missing
  const said = it.waves
    .filter(({ sources }) => sources)
    .map((wave) => {
      const base = seedBaseOf(it.suite, it.commitHash, wave.wave - 1, wave.sources)
      wave.seed = seedOf(it.suite, base, it.sealKey)
      const given = it.unit.waves[wave.wave - 1]
      if (given === undefined || given.seed !== hex(wave.seed)) throw wrong(`${wave.words}种子与重算的不同`)
      return `${wave.words}种子 ${given.seed}`
    })
  it.seed = it.waves[0].seed
  return said.join('；')
}

/** Rule → probability and quota of the own cell; from the committed counts, so nobody else's data are needed. */
function checkUnitCells(it) {
  const said = it.unit.tasks.map((own) => {
    const task = it.tasks.find(({ task: code }) => (code || 'T1') === own.task)
    if (hex(documentHash(it.suite, 'rule', own.rule)) !== task.ruleHash)
      throw wrong(`${task.words}规则的指纹与承诺书不同`)
    const [, stratum, cls, disposition] = own.line
    if (stratum === undefined) return `${task.words}规则与承诺相符；类别受保护，概率只有本企业自己的凭据可以核对`
    if (disposition !== 'E')
      return task.words + (disposition === 'K' ? '必查对象，不靠抽取' : `没有参加抽取（${disposition}）`)
    const expectations = expectationsOf(own.rule, strataOf(task.frame.counts))
    if (!it.seed) {
      const cell = plannedCells(withoutQuotas(expectations)).find((c) => c.stratum === stratum && c.cls === cls)
      return `${task.words}被抽中的概率是 ${cell.pi}；名额要等种子公开`
    }
    const cells = plannedCells(quotasOf(it.suite, it.seed, task.task, expectations))
    own.cell = cells.find((c) => c.stratum === stratum && c.cls === cls)
    own.shares = waveShares(it.suite, it.seed, it.waves.length, task.task, own.cell)
    return `${task.words}同类 ${own.cell.N} 户抽 ${own.cell.q} 户，概率 ${own.cell.pi}，都由规则、户数和种子重算`
  })
  return said.join('；')
}

function withoutQuotas(expectations) {
  return new Map([...expectations].map(([code, e]) => [code, { ...e, q: new Map(e.cells.map((c) => [c.cls, 0n])) }]))
}

/** One key and one threshold: drawn exactly when the key is not above it. */
function checkUnitKey(it) {
  it.isDrawn = false
  const said = it.unit.waves.flatMap((given, j) => {
    const wave = it.waves[j]
    const key = unitKey(it.suite, wave.seed, it.unit.id)
    if (given.key !== key) throw wrong(`${wave.words}密钥与重算的不同`)
    const verdicts = it.unit.tasks.map((own) => verdictOn(it, own, wave, given, key))
    return verdicts.filter((verdict) => verdict !== '').map((verdict) => wave.words + verdict)
  })
  const drawn = it.unit.waves.some(({ visit }) => visit !== undefined)
  if (!it.isDrawn && drawn && it.unit.tasks.every((own) => own.line.length > 1))
    throw wrong('按密钥没有抽中，凭据里却有任务')
  return said.join('；')
}

function verdictOn(it, own, wave, given, key) {
  const [, stratum, , disposition] = own.line
  const words = it.isRound ? `任务 ${own.task} ` : ''
  if (stratum === undefined) return `${words}密钥 ${key}；界限受保护，是否抽中以公开的名单为准`
  if (disposition === 'K') {
    if (wave.wave > 1) return ''
    it.isDrawn = true
    return `${words}必查对象，列入检查`
  }
  if (disposition !== 'E' || (own.taken !== undefined && own.taken < wave.wave)) return ''
  return chanceOf(it, own, wave, { row: thresholdsOf(given, own, wave, words), words, key })
}

/** Drawn or not by chance: the key against the last drawn and the first not drawn. */
function chanceOf(it, own, wave, { row, words, key }) {
  const isDrawn = row.last !== '' && key <= row.last
  if (!isDrawn && (row.next === '' || key < row.next)) throw wrong(`${words}密钥落在两个界限之间，界限不对`)
  if (isDrawn) {
    it.isDrawn = true
    own.taken = wave.wave
  }
  const bound = row.last === '' ? '（名额为零，没有界限）' : `界限 ${row.last.slice(0, 16)}…`
  return `${words}密钥 ${key.slice(0, 16)}… ${isDrawn ? '不大于' : '大于'}${bound}：${isDrawn ? '抽中' : '没有抽中'}`
}

function thresholdsOf(given, own, { wave }, words) {
  const row = given.cells.find((cell) => cell.task === own.task)
  if (row === undefined) throw wrong(`${words}缺少界限`)
  if ([row.last, row.next].some((key) => !/^(?:[0-9a-f]{64})?$/.test(key))) throw wrong(`${words}界限写法不对`)
  if (row.q !== own.shares[wave - 1]) throw wrong(`${words}名额应为 ${own.shares[wave - 1]}`)
  if ((row.q === 0) !== (row.last === '')) throw wrong(`${words}界限与名额不符`)
  return row
}

/** The sealed task of the own visit, and the key by which each officer stood in line. */
function checkUnitOfficers(it) {
  const said = it.unit.waves
    .filter(({ visit }) => visit)
    .map((given) => {
      const wave = it.waves[it.unit.waves.indexOf(given)]
      const { line, salt, index, n, path, resultRoot, officers } = given.visit
      const [id, , key, names, date] = line.split('\t')
      const leaf = leafHash(it.suite.hash, fieldDigest(it.suite, { salt, name: 'visit', value: line }))
      if (id !== it.unit.id || (key !== '' && key !== given.key)) throw wrong('任务不是这一户的')
      if (hex(rootFromPath(it.suite.hash, leaf, index, n, path.map(fromHex))) !== resultRoot)
        throw wrong('任务不在密封的结果里')
      if (names !== officers.map((officer) => officer.id).join(',')) throw wrong('人员与密封的任务不同')
      for (const officer of officers) {
        const again = tagged(it.suite, 'A', wave.seed, `${id}\t${officer.id}`)
        if (!isHash(officer.key) || !sameBytes(fromHex(officer.key), again))
          throw wrong(`${officer.id} 的密钥与重算的不同`)
      }
      const people =
        officers.length === 0 ? '人员未派出' : `执法证号 ${officers.map((o) => o.id).join('、')}，各人的密钥重算相符`
      return `${wave.words}${date}，${people}；结果树根 ${resultRoot}`
    })
  return said.length === 0 ? withheld('这一户没有已经放行的检查任务') : said.join('；')
}

/** Whatever differs, differs in the one file there is. */
function inBundle(run) {
  return (it) => {
    try {
      return run(it)
    } catch (error) {
      if (error instanceof Fault) throw new Fault(FILE, error.message)
      throw error
    }
  }
}

export const UNIT_STEPS = [
  {
    id: 'bundle',
    title: '凭据与承诺书',
    proves: '这份凭据属于哪一次抽取、哪一户；承诺书的指纹由它的全部内容算出。',
    run: checkBundle,
  },
  {
    id: 'line',
    title: '我在名单里的一行',
    proves: '这一户确在冻结的名单里，所写的分层、类别和处置就是抽取时所用的。',
    needs: ['bundle'],
    run: checkLines,
  },
  {
    id: 'log',
    title: '承诺写进证据账本',
    proves: '承诺是账本里的一条记录，账本由多个机关的见证人签了名，事后不能换。',
    needs: ['bundle'],
    run: checkUnitLog,
  },
  {
    id: 'order',
    title: '先承诺、后随机',
    proves: '名单和规则定在随机数产生之前，隔了规定的时间。',
    needs: ['log'],
    run: checkOrder,
  },
  {
    id: 'sources',
    title: '随机源',
    proves: '随机数来自承诺书事先点名的来源；开奖号码请与报上的对照。',
    needs: ['bundle'],
    run: checkUnitSources,
  },
  {
    id: 'seal',
    title: '封印密钥',
    proves: '封印密钥在承诺时就已定下，没有换过。',
    needs: ['bundle'],
    run: checkUnitSeal,
  },
  {
    id: 'seed',
    title: '种子',
    proves: '种子由承诺、随机源和封印密钥唯一算出，没有第二种结果可选。',
    needs: ['sources', 'seal'],
    run: checkUnitSeed,
  },
  {
    id: 'cell',
    title: '我这一类的概率和名额',
    proves: '这一户与同类各户机会相同，机会有多大在抽取前就定了。',
    needs: ['line'],
    run: checkUnitCells,
  },
  {
    id: 'key',
    title: '我抽中了吗',
    proves: '抽没抽中只看一个密钥是不是不大于界限，不由任何人决定。',
    needs: ['line', 'seed', 'cell'],
    run: checkUnitKey,
  },
  {
    id: 'officers',
    title: '派来检查的人',
    proves: '派谁来在抽取时就封好了，次序由种子决定，不是谁指定的。',
    needs: ['key'],
    run: checkUnitOfficers,
  },
].map((step) => ({ ...step, run: inBundle(step.run) }))

export const UNIT_LIMITS = [
  '信用风险类别评得是否公道：可以向登记机关申请更正。',
  '名单以外还有没有应当列入而没有登记的企业。',
  '抽取之后、上门之前，有没有人走漏消息。',
  '界限（同类中抽中的最大密钥）只凭一户看不出是否人人拿到的一样：与同行的凭据对照，或验证整个抽取包。',
  '开奖号码须自己与报纸或两份官方公告对照；见证人是否独立，须看他们是谁。',
]
