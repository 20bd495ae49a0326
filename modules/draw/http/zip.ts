// A ZIP archive as APPNOTE.TXT 6.3.10 §4.3 lays it out: UTF-8 names, one fixed time, so the same files give the same bytes.
// Small files are stored, so that a page without an inflater can read them; from 1 MiB on they are deflated.
import { readFile } from 'node:fs/promises'
import { crc32, deflateRawSync } from 'node:zlib'

/** The page that checks a package or one enterprise's bundle from a USB stick; it lies beside the files and is no evidence itself. */
const VERIFIER_PAGE = new URL('../../../verifier/page/verifier.html', import.meta.url)

/** A package as it is handed out: its files and the page that checks them. */
export async function packageZip(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  return zipOf(new Map([...files, ['verifier.html', await readFile(VERIFIER_PAGE)]]))
}

/** The archive of the files in the given order. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of files) {
    const isStored = content.length < 1_048_576
    const packed = isStored ? Buffer.from(content) : deflateRawSync(content)
    const nameBytes = Buffer.from(name)
    const sizes = {
      method: isStored ? 0 : 8,
      crc: crc32(content),
      packed: packed.length,
      size: content.length,
      name: nameBytes.length,
    }
    const local = Buffer.concat([header(0x04034b50, sizes), nameBytes])
    directory.push(Buffer.concat([header(0x02014b50, sizes, at), nameBytes]))
    parts.push(local, packed)
    at += local.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.size, 8)
  end.writeUInt16LE(files.size, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, central, end])
}

/** A local header, or with `offset` its entry in the central directory. */
function header(
  signature: number,
  sizes: { method: number; crc: number; packed: number; size: number; name: number },
  offset?: number,
): Buffer {
  const isCentral = offset !== undefined
  const bytes = Buffer.alloc(isCentral ? 46 : 30)
  const shift = isCentral ? 2 : 0
  bytes.writeUInt32LE(signature, 0)
  if (isCentral) bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(20, 4 + shift)
  bytes.writeUInt16LE(0x0800, 6 + shift)
  bytes.writeUInt16LE(sizes.method, 8 + shift)
  bytes.writeUInt16LE(0x0021, 12 + shift)
  bytes.writeUInt32LE(sizes.crc, 14 + shift)
  bytes.writeUInt32LE(sizes.packed, 18 + shift)
  bytes.writeUInt32LE(sizes.size, 22 + shift)
  bytes.writeUInt16LE(sizes.name, 26 + shift)
  if (isCentral) bytes.writeUInt32LE(offset, 42)
  return bytes
}
