// Checks an exported evidence ledger (spec/ledger.md §4, §5).

import { fromHex, hex, isHash, sameBytes, utf8 } from './bytes.mjs'
import { checkManifest, checkSumFile, eachRecord, readDocument, readText } from './folder.mjs'
import { checkSignature, parseCheckpoint, parsePolicy, quorumMet } from './note.mjs'
import { fieldDigest, LEAF_LIMIT, payloadRoot } from './record.mjs'
import { Fault, withheld } from './report.mjs'
import { suiteOf } from './suite.mjs'
import { growingTree, leafHash } from './tree.mjs'

const SUITE = suiteOf('sha256')
const HANDLE = /^[0-9A-Za-z._:-]{1,64}$/

/** `it` holds files, optional `kept` (text of a checkpoint from an earlier day) and optional `logKey` (text). */
export const LEDGER_STEPS = [
  {
    id: 'files',
    title: '文件齐全、未被改动',
    proves: '这个文件夹就是导出时的那一份，没有多、没有少、没有一个字节不同。',
    run: checkFiles,
  },
  {
    id: 'policy',
    title: '签名公钥与见证规则',
    proves: '知道该由谁签名、需要几个见证人。公钥本身请与公报上刊登的核对。',
    run: checkPolicy,
  },
  {
    id: 'checkpoint',
    title: '最新检查点的签名',
    proves: '账本的运行者对“共有多少条、根是什么”签了名，事后不能否认。',
    needs: ['policy'],
    run: checkNewest,
  },
  {
    id: 'leaves',
    title: '逐条记录',
    proves: '每一条记录都是规范写法，内容与它的指纹相符，序号连续，没有缺条、插条、换位。',
    run: checkLeaves,
  },
  {
    id: 'chains',
    title: '每件事的前后链',
    proves: '同一件事的记录一环扣一环：第几步、上一步是哪一条，都没有断。',
    needs: ['leaves'],
    run: checkChains,
  },
  {
    id: 'root',
    title: '全部记录的树根',
    proves: '签了名的根正是由这些记录、按这个顺序算出来的：改动任何一条都会改变根。',
    needs: ['checkpoint', 'leaves'],
    run: checkRoot,
  },
  {
    id: 'history',
    title: '历次检查点前后一致',
    proves: '账本只增不改：过去每一次签名的内容，今天都原样还在。',
    needs: ['checkpoint', 'leaves'],
    run: checkHistory,
  },
  {
    id: 'disclosures',
    title: '公开的字段',
    proves: '公开的字段值就是当时记下的值；未公开的字段仍然封着，也没有被换掉。',
    needs: ['leaves'],
    run: checkDisclosures,
  },
  {
    id: 'kept',
    title: '与自己保存的旧检查点对照',
    proves: '今天的账本是那一天的账本的延续，没有整体退回或换掉。',
    needs: ['leaves'],
    run: checkKept,
  },
]

export const LEDGER_LIMITS = [
  '记录的内容是否真实：数学只能证明它没有被改过。',
  '是否每件事都记了：漏记要靠当事人、抽查和各部门互相核对才能发现。',
  '没有自己保存的旧检查点或独立见证人时，不能排除整本账连同历史一起被换掉。',
]

function checkFiles(it) {
  checkSumFile(it.files, 'export.sha256', 'export.json')
  const list = readDocument(it.files, 'export.json', true)
  if (list.format !== 'hengjian-ledger/1') throw new Fault('export.json', '未知的导出格式')
  it.list = list
  return checkManifest(it.files, 'export.json', list.files, ['export.sha256'])
}

function checkPolicy(it) {
  try {
    it.policy = parsePolicy(readText(it.files, 'policy'))
    refuseOtherKey(it, it.policy)
  } catch (error) {
    throw new Fault('policy', error.message, error.line)
  }
  const { log } = it.policy
  return `账本公钥 ${log.name}+${log.id}，见证人 ${it.policy.witnesses.size} 名，要求：${it.policy.quorum === 'none' ? '不要求见证' : it.policy.quorum}`
}

/** `logKey` is the key (name+id) that the caller knows from elsewhere. */
export function refuseOtherKey({ logKey }, { log }) {
  if (logKey && logKey !== `${log.name}+${log.id}`) throw new Error(`账本公钥不是指定的 ${logKey}`)
}

function checkNewest(it) {
  it.newest = openCheckpoint(it, 'checkpoint', readText(it.files, 'checkpoint'))
  const signed = witnessesOf(it, it.newest)
  if (!quorumMet(it.policy, signed)) throw new Fault('checkpoint', `见证人签名不足（有效 ${signed.size} 个）`)
  if (it.list && (it.list.size !== it.newest.size || it.list.origin !== it.newest.origin)) {
    throw new Fault('export.json', '来源或条数与检查点不同')
  }
  return `${it.newest.origin}，共 ${it.newest.size} 条，账本签名有效，见证人签名 ${signed.size} 个`
}

function openCheckpoint(it, file, text, line) {
  let checkpoint
  try {
    checkpoint = parseCheckpoint(text)
  } catch (error) {
    throw new Fault(file, error.message, line)
  }
  if (checkpoint.origin !== it.policy.log.name) throw new Fault(file, '来源与账本公钥的名称不同', line)
  if (checkSignature(checkpoint, it.policy.log, it.ed25519) !== true) throw new Fault(file, '账本签名无效', line)
  const known = [it.policy.log, ...it.policy.witnesses.values()]
  for (const { name, id } of checkpoint.signatures) {
    if (!known.some((key) => key.name === name && key.id === id))
      throw new Fault(file, `有一行签名来自未知的 ${name}`, line)
  }
  for (const [name, key] of it.policy.witnesses) {
    if (checkpoint.signatures.some((s) => s.id === key.id) && !checkSignature(checkpoint, key, it.ed25519)) {
      throw new Fault(file, `见证人 ${name} 的签名无效`, line)
    }
  }
  return checkpoint
}

/** Witness name → time of its valid cosignature on this note. */
export function witnessesOf({ policy, ed25519 }, note) {
  const signed = new Map()
  for (const [name, key] of policy.witnesses) {
    const answer = checkSignature(note, key, ed25519)
    if (answer) signed.set(name, answer.time)
  }
  return signed
}

/** One pass over the leaves: hashes, tree roots at the sizes of all checkpoints, first fault of the chains. */
function checkLeaves(it) {
  const wanted = new Set(historySizes(it))
  const tree = growingTree(SUITE.hash)
  it.roots = new Map([[0, tree.root()]])
  it.leafHashes = new Map()
  it.payloads = it.files.has('disclosures.ndjson') ? [] : undefined
  it.chains = new Map()
  it.chainFault = undefined
  eachRecord(it.files, 'leaves.ndjson', true, (record, number, text) => {
    const hash = checkLeaf(record, number, text)
    tree.add(fromHex(hash))
    if (wanted.has(number)) it.roots.set(number, tree.root())
    if (it.payloads) it.payloads.push(record.leaf.payload)
    it.chainFault = it.chainFault || linkLeaf(it, record.leaf, hash, number)
    it.leafHashes.set(hash, number)
  })
  it.size = tree.size()
  it.roots.set(it.size, tree.root())
  if (it.newest && it.size !== it.newest.size) {
    throw new Fault('leaves.ndjson', `有 ${it.size} 条记录，检查点签的是 ${it.newest.size} 条`, it.size)
  }
  return `${it.size} 条记录的指纹全部重算相符`
}

function checkLeaf(record, number, text) {
  const wrong = (message) => new Fault('leaves.ndjson', message, number)
  if (Object.keys(record).sort().join() !== 'hash,index,leaf') throw wrong('一行应有 hash、index、leaf 三项')
  if (record.index !== number - 1)
    throw wrong(`序号应为 ${number - 1}，写的是 ${String(record.index)}（缺条、插条或换位）`)
  const fault = shapeFault(record.leaf)
  if (fault) throw wrong(fault)
  const leafText = text.slice(text.indexOf('"leaf":') + 7, -1) // the line is canonical, so this is the leaf's JCS
  const bytes = utf8('evlog/1\n' + leafText)
  if (bytes.length > LEAF_LIMIT) throw wrong('记录超过 65535 字节')
  const hash = hex(leafHash(SUITE.hash, bytes))
  if (hash !== record.hash) throw wrong('内容与指纹不符：这一条被改动')
  return hash
}

const SHAPE = {
  v: (v) => v === 'evlog/1',
  type: (v) => typeof v === 'string',
  org: (v) => typeof v === 'string',
  actor: (v) => typeof v === 'string',
  case: (v) => typeof v === 'string' && HANDLE.test(v),
  seq: (v) => Number.isSafeInteger(v) && v >= 1,
  time: (v) => Number.isSafeInteger(v),
  payload: isHash,
  prev: (v) => v === undefined || isHash(v),
  refs: (v) => v === undefined || (Array.isArray(v) && v.every(isHash)),
}

function shapeFault(leaf) {
  if (typeof leaf !== 'object' || leaf === null) return '不是记录'
  const bad = Object.keys(SHAPE).find((name) => !SHAPE[name](leaf[name]))
  return bad ? `${bad} 的写法不对` : ''
}

function linkLeaf(it, leaf, hash, number) {
  const before = it.chains.get(leaf.case)
  it.chains.set(leaf.case, { seq: leaf.seq, hash })
  const wrong = (message) => new Fault('leaves.ndjson', `事项 ${leaf.case}：${message}`, number)
  const expected = before ? before.seq + 1 : 1
  if (leaf.seq !== expected) return wrong(`应为第 ${expected} 步，写的是第 ${leaf.seq} 步（缺了一步或重复）`)
  if (leaf.prev !== (before && before.hash)) return wrong('prev 不是上一步的指纹')
  const stray = (leaf.refs || []).find((ref) => !it.leafHashes.has(ref))
  return stray ? wrong(`引用的 ${stray.slice(0, 8)}… 不在它之前的记录里`) : undefined
}

function checkChains(it) {
  if (it.chainFault) throw it.chainFault
  return `${it.chains.size} 件事的记录链都连续`
}

function checkRoot(it) {
  if (!sameBytes(it.roots.get(it.size), it.newest.root)) {
    throw new Fault('leaves.ndjson', `由记录算出的根与签名的根不同${narrowed(it)}`)
  }
  return `根 ${hex(it.newest.root)}`
}

/** Between which signed sizes the change must lie. */
function narrowed(it) {
  let good = 0
  for (const { checkpoint } of historyOf(it)) {
    const root = it.roots.get(checkpoint.size)
    if (root === undefined || !sameBytes(root, checkpoint.root)) {
      return `；前 ${good} 条与当时的签名相符，改动在第 ${good + 1} 至第 ${checkpoint.size} 条之间`
    }
    good = checkpoint.size
  }
  return ''
}

function historySizes(it) {
  try {
    return historyOf(it).map(({ checkpoint }) => checkpoint.size)
  } catch {
    return []
  }
}

/** Notes of checkpoints.txt, each with the line it begins on. A body holds no empty line, so notes come in halves. */
function historyOf(it) {
  const halves = readText(it.files, 'checkpoints.txt').split('\n\n')
  const out = []
  let line = 1
  for (let i = 0; i < halves.length; i += 2) {
    const last = i + 2 >= halves.length
    const text = halves.slice(i, i + 2).join('\n\n') + (last ? '' : '\n')
    try {
      out.push({ line, text, checkpoint: parseCheckpoint(text) })
    } catch (error) {
      throw new Fault('checkpoints.txt', error.message, line)
    }
    line += text.split('\n').length
  }
  return out
}

function checkHistory(it) {
  let before
  const history = historyOf(it)
  for (const { line, text, checkpoint } of history) {
    const wrong = (message) => new Fault('checkpoints.txt', message, line)
    openCheckpoint(it, 'checkpoints.txt', text, line)
    if (before && checkpoint.size < before.size) throw wrong('条数变小了：账本被退回过')
    const root = it.roots.get(checkpoint.size)
    if (root === undefined) throw wrong(`签过 ${checkpoint.size} 条，现在只有 ${it.size} 条：尾部被截掉`)
    if (!sameBytes(root, checkpoint.root)) {
      throw wrong(`前 ${checkpoint.size} 条的根与当时签名的不同${narrowed(it)}`)
    }
    before = checkpoint
  }
  const last = history[history.length - 1]
  if (last.text !== readText(it.files, 'checkpoint'))
    throw new Fault('checkpoints.txt', '最后一个与 checkpoint 文件不同', last.line)
  return `${history.length} 个检查点（${history[0].checkpoint.size} 条起）签名有效，每一个都是今天账本的开头部分`
}

function checkDisclosures(it) {
  if (!it.files.has('disclosures.ndjson')) return withheld('这份导出没有公开任何字段')
  let before = -1
  let open = 0
  const count = eachRecord(it.files, 'disclosures.ndjson', true, (record, number) => {
    const wrong = (message) => new Fault('disclosures.ndjson', message, number)
    if (!Number.isSafeInteger(record.index) || record.index <= before || record.index >= it.payloads.length) {
      throw wrong('序号不对')
    }
    before = record.index
    const payload = payloadOf(record.fields, wrong)
    if (payload !== it.payloads[record.index])
      throw wrong(`与第 ${record.index} 条记录的 payload 不符：字段值、盐或顺序被改动`)
    open += record.fields.filter((field) => field.digest === undefined).length
  })
  return `${count} 条记录公开了 ${open} 个字段，值都与记录相符`
}

/** Root over fields, open ones as {name, salt, value}, closed ones as {digest}. */
export function payloadOf(fields, wrong) {
  if (!Array.isArray(fields)) throw wrong('缺少 fields')
  const digests = fields.map((field) => {
    if (isHash(field.digest) && Object.keys(field).length === 1) return fromHex(field.digest)
    if (!isHash(field.salt) || typeof field.name !== 'string' || typeof field.value !== 'string')
      throw wrong('字段写法不对')
    return fieldDigest(SUITE, field)
  })
  return hex(payloadRoot(SUITE, digests))
}

function checkKept(it) {
  if (!it.kept) return withheld('没有给出旧检查点（命令行用 --checkpoint 文件）')
  const kept = parseCheckpoint(it.kept)
  if (kept.size > it.size) throw new Fault('checkpoint', `旧检查点有 ${kept.size} 条，现在只有 ${it.size} 条`)
  const tree = growingTree(SUITE.hash)
  for (const [hash, number] of it.leafHashes) if (number <= kept.size) tree.add(fromHex(hash))
  if (!sameBytes(tree.root(), kept.root)) throw new Fault('leaves.ndjson', `前 ${kept.size} 条与旧检查点的根不同`)
  return `旧检查点的 ${kept.size} 条原样都在`
}
