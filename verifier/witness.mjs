#!/usr/bin/env node
// node verifier/witness.mjs new NAME FILE                     makes a key; prints the public half to be registered
// node verifier/witness.mjs sign FILE ADDRESS --log-key KEY   judges the newest checkpoint against the one in FILE and signs it
// FILE holds key and last checkpoint: keep it, and never restore it from a backup. HENGJIAN_LOGIN, HENGJIAN_PASSWORD: the witness's login.
// Exit code: 0 signed, 1 refused (the log fell back or was rewritten: tell the public), 2 could not be done.

import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parseKey } from './lib/note.mjs'
import { witnessOnce } from './lib/witness.mjs'

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const [command, ...rest] = process.argv.slice(2)

try {
  process.exitCode = await ({ new: makeKey, sign: signOnce }[command] ?? usage)(...rest)
} catch (error) {
  console.error(`没有签名：${error.message}`)
  process.exitCode = 2
}

function usage() {
  console.log('用法：node verifier/witness.mjs new 名称 文件')
  console.log('      node verifier/witness.mjs sign 文件 网址 --log-key 公报刊登的账本公钥')
  return 2
}

function makeKey(name, file) {
  const { privateKey } = generateKeyPairSync('ed25519')
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' })
  writeFileSync(file, JSON.stringify({ name, key }, null, 2), { mode: 0o600, flag: 'wx' })
  console.log(`已生成。请到“证据账本 › 登记见证人”登记，密钥名称 ${name}，公钥：`)
  console.log(publicOf(key).toString('hex'))
  return 0
}

async function signOnce(file, address, flag, logKey) {
  if (flag !== '--log-key' || logKey === undefined) return usage()
  const state = JSON.parse(readFileSync(file, 'utf8'))
  const log = await logIn(address)
  const { witnesses } = await log.ask('/api/ledger/witnesses')
  const witnessId = witnesses.find((one) => one.name === state.name)?.witnessId
  if (witnessId === undefined) throw new Error(`账本里没有登记见证人 ${state.name}`)
  const witness = {
    witnessId,
    name: state.name,
    publicKey: publicOf(state.key),
    sign: (bytes) => sign(null, bytes, createPrivateKey(state.key)),
  }
  const time = Math.floor(Date.now() / 1000)
  const done = await witnessOnce(log, witness, { kept: state.kept, logKey: parseKey(logKey), ed25519, time })
  if (done.refused !== undefined) {
    console.error(`拒绝签名：${done.refused}\n上次见证的检查点：\n${state.kept}\n现在的检查点：\n${done.note}`)
    return 1
  }
  writeFileSync(`${file}.new`, JSON.stringify({ ...state, kept: done.note }, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  console.log(`已见证 ${done.checkpoint.size} 片叶。`)
  return 0
}

async function logIn(address) {
  const { HENGJIAN_LOGIN: loginName, HENGJIAN_PASSWORD: password } = process.env
  const answer = await fetch(new URL('/api/identity/session', address), post({ loginName, password }))
  await valueOf(answer)
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return {
    ask: async (path) => valueOf(await fetch(new URL(path, address), { headers: { cookie } })),
    hand: async (path, body) => valueOf(await fetch(new URL(path, address), post(body, { cookie }))),
  }
}

function post(body, headers = {}) {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

async function valueOf(answer) {
  const body = await answer.json()
  if (!answer.ok) throw new Error(body.detail ?? body.title ?? `服务器回答 ${answer.status}`)
  return body
}

function publicOf(key) {
  return createPublicKey(createPrivateKey(key)).export({ format: 'der', type: 'spki' }).subarray(12)
}

function ed25519(key, message, signature) {
  return verify(
    null,
    message,
    createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }),
    signature,
  )
}
