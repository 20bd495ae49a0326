import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { createDecoder, detectEncoding } from './file-encoding.ts'

const text = '企业名称,统一社会信用代码\n宁波㙦𬭎䶮商行,91330200MAN00B0170\n'

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8', Buffer.from(`\uFEFF${text}`)],
  ['GB18030', iconv.encode(text, 'gb18030')],
  ['UTF-16LE', iconv.encode(text, 'utf-16le', { addBOM: true })],
  ['UTF-16BE', iconv.encode(text, 'utf-16be', { addBOM: true })],
])('a %s file is told by its bytes and read whole, byte by byte', (encoding, bytes) => {
  expect(detectEncoding(bytes)).toBe(encoding)
  const decoder = createDecoder(encoding as 'UTF-8')
  let out = ''
  for (const byte of bytes) out += decoder.write(Uint8Array.of(byte))
  expect((out + decoder.end()).replace(/^\uFEFF/u, '')).toBe(text)
})

test('a sample cut in the middle of a character is still UTF-8', () => {
  expect(detectEncoding(Buffer.from(text).subarray(0, 20))).toBe('UTF-8')
})

test('a picture, an archive and noise are no register file', () => {
  expect(detectEncoding(Buffer.from('504b0304140000000800', 'hex'))).toBeUndefined()
  expect(detectEncoding(Buffer.from('89504e470d0a1a0a0000000d', 'hex'))).toBeUndefined()
  expect(
    detectEncoding(Buffer.from(Array.from({ length: 400 }, (_, index) => 1 + ((index * 37) % 30)))),
  ).toBeUndefined()
})
