// The files under check: a Map from name to bytes, read from a folder, or picked or fetched by a page.

import { hex, textOf, utf8 } from './bytes.mjs'
import { parseJcs } from './jcs.mjs'
import { Fault } from './report.mjs'
import { sha256 } from './sha256.mjs'

/** One JSON file instead of a folder: {"files":[{"name","content"}…]}, or the bundle of one enterprise. */
export function readJsonBundle(bytes) {
  const { files, format } = JSON.parse(textOf(bytes))
  if (format === 'hengjian-unit/1') return new Map([['my-unit.json', bytes]])
  if (!Array.isArray(files) || files.some((file) => typeof file.content !== 'string')) throw new Error('请给出文件夹')
  return new Map(files.map((file) => [file.name, utf8(file.content)]))
}

export function bytesOf(files, name) {
  const bytes = files.get(name)
  if (bytes === undefined) throw new Fault(name, '缺少这个文件')
  return bytes
}

export function readText(files, name) {
  const bytes = bytesOf(files, name)
  try {
    return textOf(bytes)
  } catch {
    throw new Fault(name, '不是有效的 UTF-8 文本', lineOfBadByte(bytes))
  }
}

/** One JCS document, without a newline at its end unless `newline`. */
export function readDocument(files, name, newline = false) {
  const text = readText(files, name)
  try {
    if (newline && !text.endsWith('\n')) throw new Error('结尾应有换行')
    return parseJcs(newline ? text.slice(0, -1) : text)
  } catch (error) {
    throw new Fault(name, `JSON 文档被改动：${error.message}`, 1)
  }
}

/** Calls `each(text, number)` for every line; lines end with \n, also the last one when `closed`. */
export function eachLine(files, name, closed, each) {
  const bytes = bytesOf(files, name)
  let number = 0
  for (let start = 0; start < bytes.length;) {
    let end = bytes.indexOf(10, start)
    if (end < 0) end = bytes.length
    number += 1
    if (closed && end === bytes.length) throw new Fault(name, '最后一行没有换行', number)
    each(decoded(name, bytes.subarray(start, end), number), number)
    start = end + 1
    if (!closed && start === bytes.length) throw new Fault(name, '结尾多了一个换行', number)
  }
  return number
}

/** The same, each line being the JCS of a value: `each(value, number, text)`. */
export function eachRecord(files, name, closed, each) {
  return eachLine(files, name, closed, (text, number) => {
    let value
    try {
      value = parseJcs(text)
    } catch (error) {
      throw new Fault(name, `这一行被改动：${error.message}`, number)
    }
    each(value, number, text)
  })
}

function decoded(name, bytes, number) {
  try {
    return textOf(bytes)
  } catch {
    throw new Fault(name, '不是有效的 UTF-8 文本', number)
  }
}

function lineOfBadByte(bytes) {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(10, start)
    if (end < 0) return line
    try {
      textOf(bytes.subarray(start, end))
    } catch {
      return line
    }
    line += 1
    start = end + 1
  }
}

/** One file against its entry in a list: size and SHA-256. */
export function checkListed(bytes, { name, sha256: expected, size }) {
  if (bytes.length !== size) throw new Fault(name, `大小是 ${bytes.length} 字节，清单写的是 ${size} 字节`)
  if (hex(sha256(bytes)) !== expected) throw new Fault(name, '内容与清单中的 SHA-256 不符（至少有一个字节被改动）')
}

/** Compares the folder with its list: every file there, nothing besides, size and SHA-256 right. */
export function checkManifest(files, listFile, entries, alsoPresent) {
  const listed = entries.map((entry) => entry.name)
  for (let i = 1; i < listed.length; i++) {
    if (listed[i - 1] >= listed[i]) throw new Fault(listFile, '文件清单没有按名称排序或有重复')
  }
  const known = new Set([...listed, listFile, ...alsoPresent])
  for (const name of files.keys()) if (!known.has(name)) throw new Fault(name, `${listFile} 的清单里没有这个文件`)
  for (const { name, sha256: expected, size } of entries) {
    const bytes = bytesOf(files, name)
    checkListed(bytes, { name, sha256: expected, size })
  }
  return `${entries.length} 个文件的大小和 SHA-256 都与清单相符`
}

/** `<sha256>  <name>\n`, the form of sha256sum. */
export function checkSumFile(files, sumFile, name) {
  const expected = `${hex(sha256(bytesOf(files, name)))}  ${name}\n`
  if (readText(files, sumFile) !== expected) throw new Fault(sumFile, `与 ${name} 的内容不符（两者之一被改动）`, 1)
}
