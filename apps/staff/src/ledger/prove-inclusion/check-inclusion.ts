// Implements RFC 9162 §2.1.3.2 (inclusion proofs) in the reader's browser; SHA-256 by the browser itself.

export interface InclusionFacts {
  leaf: string
  leafHash: string
  index: number
  size: number
  path: string[]
  note: string
}

export interface InclusionCheck {
  verdict: 'verified' | 'mismatch' | 'unchecked'
  root: string
  reason: string
}

/** Recomputes leaf, path and root; true only when the root is the one in the signed checkpoint. */
export async function checkInclusion(facts: InclusionFacts): Promise<InclusionCheck> {
  if (!globalThis.crypto?.subtle)
    return {
      verdict: 'unchecked',
      root: '',
      reason: '此浏览器在非加密连接下不提供摘要算法；可导出账本后用独立核验程序核对。',
    }
  const own = await digest(0, new TextEncoder().encode(facts.leaf))
  if (toHex(own) !== facts.leafHash) return { verdict: 'mismatch', root: '', reason: '叶的内容与它的摘要不一致。' }
  const root = await climb(own, facts)
  if (!root) return { verdict: 'mismatch', root: '', reason: '证明路径的长度与位置不符。' }
  const stated = toHex(fromBase64(facts.note.split('\n')[2] ?? ''))
  const rightSize = facts.note.split('\n')[1] === String(facts.size)
  if (toHex(root) !== stated || !rightSize)
    return { verdict: 'mismatch', root: toHex(root), reason: '算出的树根与检查点上的树根不一致。' }
  return { verdict: 'verified', root: stated, reason: '' }
}

async function climb(own: Uint8Array, facts: InclusionFacts): Promise<Uint8Array | undefined> {
  let at = facts.index
  let last = facts.size - 1
  let hash = own
  if (at > last) return undefined
  for (const step of facts.path) {
    if (last === 0) return undefined
    const sibling = fromHex(step)
    if (at % 2 === 1 || at === last) {
      hash = await digest(1, joined(sibling, hash))
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = await digest(1, joined(hash, sibling))
    }
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 ? hash : undefined
}

async function digest(tag: number, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(Uint8Array.of(tag), bytes)))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(first.length + second.length)
  made.set(first)
  made.set(second, first.length)
  return made
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
