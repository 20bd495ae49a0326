/** A fresh id for one act: made on the phone, so that sending it twice is recording it once. */
export function newActId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let milliseconds = Date.now()
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = milliseconds % 256
    milliseconds = Math.floor(milliseconds / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
