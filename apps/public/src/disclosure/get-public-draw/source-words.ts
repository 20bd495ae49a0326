import type { DrawSource } from '../../api/shapes.ts'

const SHORT = 6
const BYTE = 2
const HEX = 16

/** Which issue, round or set of sealed values was named beforehand. */
export function namedMoment(source: Pick<DrawSource, 'type' | 'at'>): string {
  if (source.type === 'parties') return `封存值集合 ${source.at.slice(0, SHORT)}`
  if (source.at.startsWith('第')) return source.at
  return source.type === 'drand-quicknet' ? `第 ${source.at} 轮` : `第 ${source.at} 期`
}

/** The numbers of a lottery as anybody can compare them with the newspaper; undefined for values that are not text. */
export function drawnNumbers(source: Pick<DrawSource, 'type' | 'value'>): string | undefined {
  if (source.value === null || !source.type.startsWith('cwl-')) return undefined
  const text = /^(?:[0-9a-f]{2})+$/u.test(source.value) ? textOfHex(source.value) : source.value
  const [, numbers] = text.split(':')
  return numbers?.replaceAll(',', ' ')
}

function textOfHex(hex: string): string {
  const bytes = Array.from({ length: hex.length / BYTE }, (_, at) =>
    Number.parseInt(hex.slice(at * BYTE, at * BYTE + BYTE), HEX),
  )
  return String.fromCharCode(...bytes)
}
