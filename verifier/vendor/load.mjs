// Loads the vendored BLS12-381 only when its bytes are the ones named in README.md.

import { readFileSync } from 'node:fs';
import { hex } from '../lib/bytes.mjs';
import { sha256 } from '../lib/sha256.mjs';

export const VENDORED_SHA256 = '59db6af50e59f214914edf761c84396890db2bc6894edd9cb39622b76a04f412';

/** {verifyShortSignature}, or {} when the copy is missing or was changed: drand rounds are then 未能验证. */
export async function loadBls() {
  const url = new URL('./bls12-381.mjs', import.meta.url);
  try {
    if (hex(sha256(new Uint8Array(readFileSync(url)))) !== VENDORED_SHA256) return {};
  } catch {
    return {};
  }
  return import(url.href);
}
