import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { zipOf } from './zip.ts'

test('an archive opens with a stranger’s tool: small files stored, large ones deflated, Chinese names kept', () => {
  const files = new Map<string, Uint8Array>([
    ['package.json', Buffer.from('{"format":"hengjian-draw/1"}')],
    ['proofs/12.tlog-proof', Buffer.from('c2sp.org/tlog-proof@v1\n')],
    ['frame.txt', Buffer.alloc(1_500_000, 'A')],
  ])
  const folder = mkdtempSync(path.join(tmpdir(), 'draw-zip-'))
  writeFileSync(path.join(folder, 'draw.zip'), zipOf(files))
  const script =
    'import sys,zipfile,json; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps({i.filename:[i.file_size,i.compress_type] for i in z.infolist()}))'
  const said = hasPython()
    ? execFileSync('python3', ['-c', script, path.join(folder, 'draw.zip')], { encoding: 'utf8' })
    : undefined
  rmSync(folder, { recursive: true })
  expect(zipOf(files)).toEqual(zipOf(files))
  if (said !== undefined)
    expect(JSON.parse(said)).toEqual({
      'package.json': [28, 0],
      'proofs/12.tlog-proof': [23, 0],
      'frame.txt': [1_500_000, 8],
    })
})

function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import zipfile'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
