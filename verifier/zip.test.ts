import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { drawPackage } from './fixtures/draw.mjs'
import { writeFolder } from './fixtures/write.mjs'
import { textOf } from './lib/bytes.mjs'
import { isZip, readZip } from './lib/zip.mjs'

const hasZip = spawnSync('python3', ['--version']).status === 0
const ARCHIVE = `
import os, sys, zipfile
folder, target, method = sys.argv[1:]
with zipfile.ZipFile(target, 'w', zipfile.ZIP_STORED if method == 'stored' else zipfile.ZIP_DEFLATED) as z:
    for base, _, names in os.walk(folder):
        for name in sorted(names):
            path = os.path.join(base, name)
            z.write(path, os.path.relpath(path, folder))
`

test.skipIf(!hasZip)('a package in a ZIP is read: stored entries anywhere, deflated ones with an inflater', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-'))
  const root = fileURLToPath(new URL('../', import.meta.url))
  try {
    const files: Map<string, Uint8Array> = drawPackage()
    writeFolder(join(folder, 'package'), files)
    for (const method of ['stored', 'deflated']) {
      const target = join(folder, `${method}.zip`)
      execFileSync('python3', ['-c', ARCHIVE, join(folder, 'package'), target, method])
      const bytes = new Uint8Array(readFileSync(target))
      expect(isZip(bytes)).toBe(true)
      const read: Map<string, Uint8Array> = readZip(bytes, inflateRawSync)
      expect([...read.keys()].sort()).toEqual([...files.keys()].sort())
      expect(textOf(read.get('frame.txt'))).toBe(textOf(files.get('frame.txt')))
      expect(spawnSync(process.execPath, ['verifier/verify.mjs', target], { cwd: root }).status).toBe(0)
      if (method === 'deflated') expect(() => readZip(bytes)).toThrow('解压')
    }
    writeFileSync(join(folder, 'cut.zip'), readFileSync(join(folder, 'stored.zip')).subarray(0, 900))
    expect(spawnSync(process.execPath, ['verifier/verify.mjs', join(folder, 'cut.zip')], { cwd: root }).status).toBe(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
