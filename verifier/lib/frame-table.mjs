// The frozen population as it stands in a file of millions of lines: its bytes, where each line begins, where its id ends,
// and which (stratum, class, disposition) it has. No object is made per line; a city's list is read in a second.

import { hex, utf8 } from './bytes.mjs'
import * as frames from './frame.mjs'
import { Fault } from './report.mjs'
import { flatRoot } from './tree.mjs'

const TAB = 9
const NEWLINE = 10

/** `open` tables know the kind of every line; protected ones only ids and commitments. Throws the Fault of a line. */
export function readTable(bytes, file, open) {
  const size = linesIn(bytes, file)
  const table = { bytes, size, starts: new Uint32Array(size + 1), idEnds: new Uint32Array(size), kinds: [] }
  if (open) table.kindOf = new Uint16Array(size)
  const known = new Map()
  for (let i = 0, at = 0; i < size; i++) {
    table.starts[i] = at
    let end = bytes.indexOf(NEWLINE, at)
    if (end < 0) end = bytes.length
    const tab = bytes.indexOf(TAB, at)
    table.idEnds[i] = tab < 0 || tab > end ? end : tab
    const wrong = (open && noteKind(table, known, i, end)) || lineFault(table, i, end, open)
    if (wrong) throw new Fault(file, wrong, i + 1)
    at = end + 1
  }
  table.starts[size] = bytes.length + 1
  return table
}

/** The same for objects {id, stratum, cls, disposition} already sorted and checked. */
export function tableOf(units) {
  return readTable(utf8(units.map(frames.openLine).join('\n')), 'units', true)
}

function linesIn(bytes, file) {
  if (bytes.length === 0) throw new Fault(file, '抽取范围为空', 1)
  let lines = 1
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === NEWLINE) lines += 1
  if (bytes[bytes.length - 1] === NEWLINE) throw new Fault(file, '结尾多了一个换行', lines - 1)
  return lines
}

/** Few kinds, many lines: what follows the id is looked up as text; only a new text is taken apart and checked. */
function noteKind(table, known, i, end) {
  const text = asciiOf(table.bytes, table.idEnds[i], end)
  let kind = known.get(text)
  if (kind === undefined) {
    const [, stratum, cls, disposition, ...more] = text.split('\t')
    if (disposition === undefined || more.length > 0) return '应为四个以制表符分隔的字段'
    const wrong = frames.unitFault({ id: '0', stratum, cls, disposition })
    if (wrong) return wrong
    kind = table.kinds.push({ stratum, cls, disposition, count: 0 }) - 1
    known.set(text, kind)
  }
  table.kinds[kind].count += 1
  table.kindOf[i] = kind
  return ''
}

function lineFault(table, i, end, open) {
  const { bytes, starts, idEnds } = table
  const length = idEnds[i] - starts[i]
  if (length === 0 || length > 64) return '编号含有不允许的字符'
  for (let at = starts[i]; at < idEnds[i]; at++) if (!FIELD[bytes[at]]) return '编号含有不允许的字符'
  if (!open && !isProtectedTail(bytes, idEnds[i], end)) return '应为“编号、制表符、64 位十六进制承诺”'
  const order = i === 0 ? -1 : compareIds(table, i - 1, i)
  if (order === 0) return `编号 ${idAt(table, i)} 重复`
  return order < 0 ? '' : '没有按编号递增排序'
}

const FIELD = Uint8Array.from({ length: 256 }, (_, code) => (/^[0-9A-Z._:-]$/.test(String.fromCharCode(code)) ? 1 : 0))

function isProtectedTail(bytes, from, end) {
  if (bytes[from] !== TAB || end - from !== 65) return false
  for (let at = from + 1; at < end; at++) {
    const code = bytes[at]
    if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102))) return false
  }
  return true
}

function compareIds({ bytes, starts, idEnds }, a, b) {
  const [endA, endB] = [idEnds[a], idEnds[b]]
  let i = starts[a]
  let j = starts[b]
  for (; i < endA && j < endB; i++, j++) if (bytes[i] !== bytes[j]) return bytes[i] - bytes[j]
  return endA - i - (endB - j)
}

export function idAt({ bytes, starts, idEnds }, i) {
  return asciiOf(bytes, starts[i], idEnds[i])
}

/** What stands after the id of a protected line. */
export function digestAt({ bytes, starts, idEnds }, i) {
  return asciiOf(bytes, idEnds[i] + 1, starts[i + 1] - 1)
}

export function unitAt(table, i) {
  const { stratum, cls, disposition } = table.kinds[table.kindOf[i]]
  return { id: idAt(table, i), stratum, cls, disposition }
}

/** Where an id stands, or −1 − (where it would stand): lines are sorted. */
export function findId(table, id) {
  let low = 0
  let high = table.size
  while (low < high) {
    const middle = (low + high) >> 1
    if (idAt(table, middle) < id) low = middle + 1
    else high = middle
  }
  return low < table.size && idAt(table, low) === id ? low : -1 - low
}

/** stratum/class/disposition → number of objects. */
export function countsOf(table) {
  const counts = {}
  for (const { stratum, cls, disposition, count } of table.kinds) counts[`${stratum}/${cls}/${disposition}`] = count
  return counts
}

/** Ids with a disposition, in the order of the list. */
export function idsWith(table, disposition) {
  const ids = []
  const wanted = table.kinds.map((kind) => kind.disposition === disposition)
  if (wanted.includes(true)) for (let i = 0; i < table.size; i++) if (wanted[table.kindOf[i]]) ids.push(idAt(table, i))
  return ids
}

/** RFC 6962 root over the lines, each exactly as its bytes are. */
export function tableRoot(suite, { bytes, starts, size }) {
  let line = new Uint8Array(256)
  return hex(
    flatRoot(suite, size, (i, out, at) => {
      const length = starts[i + 1] - 1 - starts[i]
      if (length + 1 > line.length) line = new Uint8Array(2 * length)
      line[0] = 0
      for (let k = 0, from = starts[i]; k < length; k++) line[k + 1] = bytes[from + k]
      suite.hashInto(line, length + 1, out, at)
    }),
  )
}

function asciiOf(bytes, from, to) {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at])
  return text
}
