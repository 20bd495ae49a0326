// Draw package: the randomness, the sealing key, the seed of every wave.

import { concat, fromHex, hex, isHash, lp, sameBytes, textOf } from './bytes.mjs'
import { roundTime, verifyRound } from './beacon.mjs'
import { absent, resultOf } from './draw-layout.mjs'
import { readDocument } from './folder.mjs'
import { jcs } from './jcs.mjs'
import { Fault, unable } from './report.mjs'
import { sealOf, seedBaseOf, seedOf } from './seed.mjs'
import { documentHash, tagged } from './suite.mjs'
import { beijingTime } from './words.mjs'

export function checkSources(it) {
  const missing = absent(it, 'sources.json')
  if (missing) return missing
  const doc = readDocument(it.files, 'sources.json')
  const lists = it.isRound ? doc : [doc]
  if (lists.length === 0 || lists.length > it.waves.length) throw new Fault('sources.json', '波数与承诺书不同')
  const said = lists.flatMap((sources, j) => checkWaveSources(it, it.waves[j], sources))
  const open = said.filter((s) => s.unable)
  const waiting = it.waves.length - lists.length
  if (open.length > 0) return unable(open.map((s) => s.unable).join('；'))
  return said.join('；') + (waiting > 0 ? `；还有 ${waiting} 波没有到抽取的时候` : '')
}

function checkWaveSources(it, wave, sources) {
  const named = sources.map(({ type, at }) => ({ type, at }))
  if (jcs(named) !== jcs(wave.entropy))
    throw new Fault('sources.json', `${wave.words}随机源与承诺书点名的不同（类型、期号或次序）`)
  wave.sources = sources
  return sources.map((source) => {
    const said = checkSource(it, wave, source)
    return typeof said === 'string' ? wave.words + said : said
  })
}

function checkSource(it, wave, source) {
  const wrong = (message) => new Fault('sources.json', `${source.type} ${source.at}：${message}`)
  if (typeof source.value !== 'string' || !/^(?:[0-9a-f]{2})*$/.test(source.value)) throw wrong('值不是十六进制')
  if (source.type === 'drand-quicknet') return checkDrand(it, wave, source, wrong)
  if (source.type === 'cwl-kl8') return checkLottery(source, /^(\d+):((?:\d\d,){19}\d\d)$/, 80, wrong)
  if (source.type === 'cwl-ssq') return checkLottery(source, /^(\d+):((?:\d\d,){5}\d\d)\+(\d\d)$/, 33, wrong)
  if (source.type === 'parties') return checkParties(it, wave, source, wrong)
  return unable(`不会核对随机源 ${source.type}`)
}

function checkDrand(it, wave, source, wrong) {
  if (!it.verifyShortSignature) return unable('BLS12-381 程序不在或被改动，drand 签名未核对')
  if (!verifyRound(it.verifyShortSignature, source.at, source.value)) throw wrong('签名无效，不是这一轮的值')
  const at = roundTime(Number(source.at))
  if (wave.moment !== undefined && at > wave.moment) throw wrong('这一轮晚于承诺书写的时刻')
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
function checkParties(it, wave, source, wrong) {
  const listed = source.parties
  if (!Array.isArray(listed) || listed.length === 0) throw wrong('没有列出见证人')
  const promised = listed.map(({ commit, name, organ }) => ({ commit, name, organ }))
  if (listed.some(({ name }) => String(name).includes('/'))) throw wrong('见证人的名称不能含有斜线')
  if (wave.parties && jcs(promised) !== jcs(wave.parties)) throw wrong('见证人与承诺书所列不同')
  if (hex(documentHash(it.suite, 'parties', promised)) !== source.at) throw wrong('见证人承诺的集合指纹不符')
  checkReveals(it, wave, listed, wrong)
  const spoken = listed.filter((party) => party.reveal !== '')
  const value = concat(...spoken.map((party) => concat(lp(party.name), fromHex(party.reveal))))
  if (!sameBytes(value, fromHex(source.value))) throw wrong('值不是各见证人亮出的种子的连接')
  const silent = listed.filter((party) => party.reveal === '').map((party) => party.name)
  return `见证人种子 ${spoken.map((p) => p.name).join('、')}${silent.length ? `；未亮出：${silent.join('、')}` : ''}`
}

function checkReveals(it, wave, listed, wrong) {
  const suffix = wave.wave > 1 ? `/${wave.wave}` : ''
  for (const { name, commit, reveal } of listed) {
    if (reveal === '') continue
    const promise = lp(`${it.commit.plan}/${name}${suffix}`)
    const hash = isHash(reveal) && hex(tagged(it.suite, 'C', promise, fromHex(reveal)))
    if (hash !== commit) throw wrong(`${name} 亮出的值与其承诺不符`)
  }
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
  const missing = absent(it, 'result.json')
  for (const wave of it.waves.filter(({ sources }) => sources)) {
    const base = seedBaseOf(it.suite, it.commitHash, wave.wave - 1, wave.sources)
    wave.seed = seedOf(it.suite, base, it.sealKey)
    if (missing) continue
    const given = resultOf(it).waves[wave.wave - 1] || {}
    for (const [name, value] of [
      ['seedBase', hex(base)],
      ['seed', hex(wave.seed)],
    ]) {
      if (given[name] !== undefined && given[name] !== value)
        throw new Fault('result.json', `${wave.words}${name} 与重算的不同`)
    }
  }
  it.seed = it.waves[0].seed
  if (missing) return missing
  return it.waves
    .filter(({ seed }) => seed)
    .map((wave) => `${wave.words}种子 ${hex(wave.seed)}`)
    .join('；')
}
