import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadBls, VENDORED_SHA256 } from './vendor/load.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const IMPORT = /(?:^|\s)(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|require\(/gm

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return sources(path)
    return /\.(?:mjs|js)$/.test(name) ? [path] : []
  })
}

/** Specifiers that are neither node: built-ins nor files of the verifier. */
function strangers(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2] ?? 'require')
    .filter((name) => {
      if (name.startsWith('node:')) return false
      return !name.startsWith('.') || !resolve(dirname(path), name).startsWith(root + sep)
    })
}

test('the verifier imports only node: built-ins and its own files', () => {
  const files = sources(root)
  expect(files.length).toBeGreaterThan(20)
  for (const path of files) expect(strangers(path, readFileSync(path, 'utf8')), path).toEqual([])
})

test('a planted import of ours would be seen', () => {
  const path = join(root, 'lib', 'planted.mjs')
  expect(strangers(path, "import { sha256 } from '../../kernel/sha256.ts';")).toHaveLength(1)
  expect(strangers(path, "export * from '#draw';")).toHaveLength(1)
  expect(strangers(path, "const x = require('pg');")).toHaveLength(1)
})

test('the core runs without Node: no node: import inside lib/', () => {
  for (const path of sources(join(root, 'lib'))) {
    expect(readFileSync(path, 'utf8')).not.toMatch(/['"]node:|\bprocess\.|Buffer|crypto\./)
  }
})

test('the package declares no dependency', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(manifest.dependencies ?? {}).toEqual({})
  expect(manifest.devDependencies ?? {}).toEqual({})
})

test('the vendored copy is the one its README names', async () => {
  expect(readFileSync(join(root, 'vendor', 'README.md'), 'utf8')).toContain(VENDORED_SHA256)
  expect(await loadBls()).toHaveProperty('verifyShortSignature')
})
