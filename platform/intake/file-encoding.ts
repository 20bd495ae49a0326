// GB 18030-2022, RFC 3629 (UTF-8) and RFC 2781 (UTF-16): how the bytes of a register file become text.

export type FileEncoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE'

/** @technical */
export interface ByteDecoder {
  readonly encoding: FileEncoding
  write(bytes: Uint8Array): string
  end(): string
}

/**
 * The encoding of a file by its mark (BOM), else UTF-8 when its first bytes are UTF-8, else GB 18030; undefined when
 * the bytes are none of these (a picture, a spreadsheet, an archive).
 */
export function detectEncoding(sample: Uint8Array): FileEncoding | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'UTF-16LE'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'UTF-16BE'
  if (isUtf8(sample)) return 'UTF-8'
  return isGb18030(sample) ? 'GB18030' : undefined
}

/** Decodes piece by piece; what is no character of the encoding becomes U+FFFD, which no row is loaded with. */
export function createDecoder(encoding: FileEncoding): ByteDecoder {
  const decoder = new TextDecoder(encoding)
  return { encoding, write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/** The sample may end in the middle of a character; anything else that is not UTF-8 decides against it. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    return isReadable(new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true }))
  } catch {
    return false
  }
}

function isGb18030(sample: Uint8Array): boolean {
  return isReadable(new TextDecoder('gb18030').decode(sample))
}

/** Fewer than one strange sign in a hundred: a damaged register is still a register, noise is not. */
function isReadable(text: string): boolean {
  let strange = 0
  for (const sign of text) if (sign === '\uFFFD' || (sign < ' ' && !'\r\n\t'.includes(sign))) strange += 1
  return strange * 100 <= text.length
}
