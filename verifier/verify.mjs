#!/usr/bin/env node
// node verifier/verify.mjs FOLDER [--checkpoint FILE] [--log-key NAME+ID] [--enterprise CODE]
// FOLDER may also be one file: the ZIP of a draw, or {"files":[{"name","content"}…]}, as the platform hands them out.
// Exit code: 0 everything that could be checked agrees, 1 something differs, 2 could not be checked.

import { createPublicKey, verify } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { join, relative, resolve, sep } from 'node:path'
import { askAbout } from './lib/enterprise.mjs'
import { kindOf } from './lib/kinds.mjs'
import { conclusionOf, DIFFERS, PASSED, runSteps, UNABLE, verdictOf, whereOf } from './lib/report.mjs'
import { readJsonBundle } from './lib/folder.mjs'
import { isZip, readZip } from './lib/zip.mjs'
import { loadBls } from './vendor/load.mjs'

const EXIT = { [PASSED]: 0, [DIFFERS]: 1, [UNABLE]: 2 }
const MARK = { [PASSED]: '✓', [DIFFERS]: '✗', [UNABLE]: '–' }

const OPTIONS = {
  '--checkpoint': {
    words: '文件      自己保存的旧检查点：账本是否仍是它的延续',
    take: (it, path) => {
      it.kept = readFileSync(fromCaller(path), 'utf8')
    },
  },
  '--log-key': {
    words: '名称+编号    公报上刊登的账本公钥编号',
    take: (it, key) => {
      it.logKey = key
    },
  },
  '--enterprise': {
    words: '代码      这一户在这次抽取里怎样',
    take: (it, code) => {
      it.enterprise = code.toUpperCase()
    },
  },
}

process.exitCode = await main(process.argv.slice(2))

async function main(args) {
  const { folder, options } = parseArguments(args)
  if (folder === undefined) {
    say('用法：npm run verify -- 文件夹 [选项]')
    for (const [name, { words }] of Object.entries(OPTIONS)) say(`  ${name} ${words}`)
    return EXIT[UNABLE]
  }
  const it = { ed25519: nodeEd25519, ...(await loadBls()) }
  try {
    it.files = readFolder(folder)
    for (const [name, value] of options) OPTIONS[name].take(it, value)
  } catch (error) {
    say(`未能验证：读不了 ${error.path || folder}（${error.code || error.message}）`)
    return EXIT[UNABLE]
  }
  const kind = kindOf(it.files)
  if (kind === undefined) {
    say(
      `未能验证：${folder} 里没有 package.json（抽取包）、export.json（账本导出）、my-unit.json（一户的凭据）或 manifest.sig（开放数据）`,
    )
    return EXIT[UNABLE]
  }
  return EXIT[report(folder, kind, it)]
}

function report(folder, kind, it) {
  say(`衡鉴独立验证程序（不含平台的任何代码）\n对象：${kind.name} ${folder}\n`)
  const results = []
  for (const result of runSteps(kind.steps, it)) {
    results.push(result)
    const where = whereOf(result)
    say(`${MARK[result.result]} ${String(result.number).padStart(2)}. ${result.title}：${result.result}`)
    say(`      ${where ? where + '：' : ''}${result.detail}`)
    if (result.result === PASSED) say(`      这一步证明了什么：${result.proves}`)
  }
  const verdict = verdictOf(results)
  say(`\n结论：${conclusionOf(results)}`)
  for (const sentence of it.enterprise ? askAbout(it, it.enterprise) : []) say(`  ${sentence}`)
  say('\n数学不能证明的：')
  for (const limit of kind.limits) say(`  · ${limit}`)
  return verdict
}

/** One folder and options with a value each; anything else is answered with the usage. */
function parseArguments(args) {
  const options = []
  const folders = []
  for (let i = 0; i < args.length; i++) {
    const isOption = Object.prototype.hasOwnProperty.call(OPTIONS, args[i])
    if (isOption && i + 1 < args.length) options.push([args[i], args[++i]])
    else folders.push(args[i])
  }
  const [folder] = folders
  const isClear = folders.length === 1 && !folder.startsWith('--')
  return { folder: isClear ? fromCaller(folder) : undefined, options }
}

/** npm runs scripts in the package's folder and tells where the caller stood. */
function fromCaller(path) {
  return existsSync(path) ? resolve(path) : resolve(process.env.INIT_CWD || '.', path)
}

function readFolder(root) {
  if (statSync(root).isFile()) return readBundle(root)
  const files = new Map()
  const visit = (folder) => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) visit(path)
      else files.set(relative(root, path).split(sep).join('/'), new Uint8Array(readFileSync(path)))
    }
  }
  visit(root)
  return files
}

function readBundle(path) {
  const bytes = new Uint8Array(readFileSync(path))
  return isZip(bytes) ? readZip(bytes, inflateRawSync) : readJsonBundle(bytes)
}

/** Node's Ed25519: the same check as lib/ed25519.mjs, which browsers use, and much faster on long histories. */
function nodeEd25519(publicKey, message, signature) {
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey])
  return verify(null, message, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}

function say(text) {
  process.stdout.write(text + '\n')
}
