// One edition of the open data (spec: README.txt that comes with it): the signed list, the files that are at hand, the leaf.

import { fromBase64, hex, isHash, utf8 } from './bytes.mjs'
import { checkLeaf, checkProof, policyOf } from './check-draw-log.mjs'
import { bytesOf, checkListed, readDocument, readText } from './folder.mjs'
import { Fault, withheld } from './report.mjs'
import { sha256 } from './sha256.mjs'

const LIST = 'manifest.json'
const SPKI = '302a300506032b6570032100'
const COMMA = 44
const QUOTE = 34
const NEWLINE = 10

function checkList(it) {
  const list = readDocument(it.files, LIST)
  if (list.format !== 'hengjian-open-data/1') throw new Fault(LIST, '未知的清单格式')
  const names = list.files.map((file) => file.name)
  for (let i = 1; i < names.length; i++)
    if (names[i - 1] >= names[i]) throw new Fault(LIST, '文件没有按名称排序或有重复')
  it.list = list
  it.listHash = hex(sha256(bytesOf(it.files, LIST)))
  return `${list.origin} 第 ${list.edition} 期，${list.madeAt} 制作，${names.length} 个文件；清单的 SHA-256 ${it.listHash}`
}

function checkListSignature(it) {
  const key = publicKeyOf(readText(it.files, 'public-key.pem'))
  const signature = bytesOf(it.files, 'manifest.sig')
  if (signature.length !== 64) throw new Fault('manifest.sig', '不是 64 字节的 Ed25519 签名')
  if (!it.ed25519(key, bytesOf(it.files, LIST), signature)) throw new Fault('manifest.sig', '签名与清单不符')
  return `签名有效，公钥 ${hex(key)}（请与公众网站上刊登的对照）`
}

function publicKeyOf(pem) {
  const match = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=]+)\n-----END PUBLIC KEY-----\n$/.exec(pem)
  const der = match === null ? '' : hex(fromBase64(match[1]))
  if (!der.startsWith(SPKI) || der.length !== SPKI.length + 64) throw new Fault('public-key.pem', '不是 Ed25519 公钥')
  return fromBase64(match[1]).subarray(SPKI.length / 2)
}

/** Whoever took one set only has the rest of the list without its files; what is at hand must be right to the byte. */
function checkFiles(it) {
  const missing = []
  let right = 0
  for (const entry of it.list.files) {
    const bytes = it.files.get(entry.name)
    if (bytes === undefined) {
      missing.push(entry.name)
      continue
    }
    checkListed(bytes, entry)
    checkRows(entry.name, bytes, entry.rows)
    right += 1
  }
  if (right === 0) return withheld('文件夹里没有清单上的任何一个文件')
  const absent = missing.length === 0 ? '' : `；${missing.length} 个没有放进来`
  return `${right} 个文件的大小、行数和 SHA-256 都与清单相符${absent}`
}

function checkRows(name, bytes, rows) {
  if (name.endsWith('.jsonl')) {
    const lines = bytes.reduce((sum, byte) => sum + (byte === NEWLINE ? 1 : 0), 0)
    if (lines !== rows) throw new Fault(name, `有 ${lines} 行，清单写的是 ${rows} 行`)
  } else if (name.endsWith('.csv')) {
    const records = recordsOf(bytes) - 1
    if (records !== rows) throw new Fault(name, `有 ${records} 条记录，清单写的是 ${rows} 条`)
  }
}

/** Records of a CSV: a line end inside quotes belongs to the cell. */
function recordsOf(bytes) {
  let records = 0
  let isQuoted = false
  let hasContent = false
  for (const byte of bytes) {
    if (byte === QUOTE) isQuoted = !isQuoted
    if (byte === NEWLINE && !isQuoted) {
      records += 1
      hasContent = false
    } else if (byte !== COMMA) hasContent = true
  }
  return records + (hasContent ? 1 : 0)
}

function checkAnchor(it) {
  if (!it.files.has('ledger.json')) return withheld('没有账本凭据 ledger.json（制作之后几秒钟才有，可以再下载）')
  const anchor = readDocument(it.files, 'ledger.json')
  const wrong = (message) => new Fault('ledger.json', message)
  if (typeof anchor.policy !== 'string' || !Number.isSafeInteger(anchor.index)) throw wrong('凭据写法不对')
  it.files.set('policy', utf8(anchor.policy))
  it.policy = policyOf(it)
  const { event, hash, values } = checkLeaf(anchor, wrong)
  if (event.type !== 'disclosure.open-data') throw wrong('不是开放数据的记录')
  if (!isHash(it.listHash) || !values.includes(it.listHash)) throw wrong('账本的这条记录里没有这份清单的 SHA-256')
  checkProof(it, anchor.proof, anchor.index, hash, wrong)
  return `清单的 SHA-256 是账本第 ${anchor.index + 1} 条记录的一项，路径通到检查点，检查点签名有效`
}

export const OPEN_DATA_STEPS = [
  {
    id: 'list',
    title: '清单',
    proves: '这是哪一个机关的哪一期开放数据，应当有哪些文件。',
    run: checkList,
  },
  {
    id: 'signature',
    title: '清单的签名',
    proves: '清单由持有这把密钥的机关签发，一个字节也没有改。',
    needs: ['list'],
    run: checkListSignature,
  },
  {
    id: 'files',
    title: '文件',
    proves: '手上的文件就是当时公布的文件，没有多一行、少一行、改一行。',
    needs: ['list'],
    run: checkFiles,
  },
  {
    id: 'anchor',
    title: '写进证据账本',
    proves: '这份清单当时就记入账本，事后不能换成另一份。',
    needs: ['list'],
    run: checkAnchor,
  },
]

export const OPEN_DATA_LIMITS = [
  '公布的内容本身是否属实：请看每条记录的来源，或者向机关提出异议。',
  '应当公布而没有公布的，这里看不出来。',
  '这一期之后撤回的记录：以最新一期的撤回清单为准。',
]
