// Reads a ZIP archive (APPNOTE 6.3): entries stored as they are; deflated ones only where an inflater is given.
// Sums inside the archive are not looked at: the list of files with its SHA-256 values says more.

import { textOf } from './bytes.mjs'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

export function isZip(bytes) {
  return bytes.length > 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** Name → bytes. `inflate` turns raw deflate data into bytes; without it a deflated entry is refused. */
export function readZip(bytes, inflate) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOf(view)
  const files = new Map()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('压缩包的目录损坏')
    const nameLength = view.getUint16(at + 28, true)
    const name = textOf(bytes.subarray(at + 46, at + 46 + nameLength))
    if (files.has(name)) throw new Error(`压缩包里 ${name} 出现两次`)
    if (!name.endsWith('/')) files.set(name, contentOf(bytes, view, at, inflate))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return files
}

function endOf(view) {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65558; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new Error('不是完整的压缩包')
}

function contentOf(bytes, view, entry, inflate) {
  const method = view.getUint16(entry + 10, true)
  const size = view.getUint32(entry + 20, true)
  const local = view.getUint32(entry + 42, true)
  if (view.getUint32(local, true) !== LOCAL) throw new Error('压缩包的目录损坏')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const data = bytes.slice(start, start + size)
  if (method === 0) return data
  if (method !== 8 || !inflate) throw new Error('这里读不了压缩过的条目，请先解压成文件夹')
  return new Uint8Array(inflate(data))
}
