// One round as a drand relay writes it (drand HTTP API, /public/<round>): JSON with `round` and `signature`.
import { z } from 'zod'

const relayed = z.object({ round: z.int().positive(), signature: z.string().regex(/^[0-9a-fA-F]{96}$/) })

/** The signature of the wanted round, or the reason in Chinese why this file does not hold it. Proves nothing: BLS does. */
export function signatureIn(
  file: string,
  round: string,
): { ok: true; signature: string } | { ok: false; reason: string } {
  const parsed = relayed.safeParse(jsonOf(file))
  if (!parsed.success) return { ok: false, reason: '文件不是信标转发格式（应含 round 和 96 位十六进制的 signature）' }
  if (String(parsed.data.round) !== round)
    return { ok: false, reason: `文件是第 ${parsed.data.round} 轮，应为第 ${round} 轮` }
  return { ok: true, signature: parsed.data.signature.toLowerCase() }
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(file)
  } catch {
    return undefined
  }
}
