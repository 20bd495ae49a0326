import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeLog } from '#platform/log.ts'
import { makeServer } from '#platform/http/server.ts'
import type { Module } from '#platform/module.ts'
import type { Host } from '#platform/operation.ts'
import { systemRandomness, systemTime } from '#platform/ports.ts'
import { z } from 'zod'
import { MODULES } from '../apps/server/host.ts'
import { addDetails, type Json } from './contract-details.ts'
import { matrixOf, matrixText, readGrants } from './gates/matrix.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Writes contracts/openapi.json, contracts/events/*.json and the clients' types; with --check only compares. */
async function main(): Promise<void> {
  const modules = MODULES
  const files = new Map<string, string>([['contracts/openapi.json', await openApi(modules)]])
  for (const [name, text] of eventSchemas(modules)) files.set(name, text)
  files.set('contracts/role-route-matrix.tsv', matrixText(matrixOf(modules, readGrants(ROOT))))
  const check = process.argv.includes('--check')
  let drift = 0
  for (const [name, text] of files) {
    const target = path.join(ROOT, name)
    if (check && read(target) !== text) {
      process.stdout.write(`${name} differs from the code: run npm run contracts\n`)
      drift += 1
    } else if (!check) {
      mkdirSync(path.dirname(target), { recursive: true })
      writeFileSync(target, text)
    }
  }
  // Made from the contract just written (or just compared), so it comes last.
  const types = clientTypes()
  const target = path.join(ROOT, 'contracts/client.d.ts')
  if (!check) writeFileSync(target, types)
  else if (read(target) !== types) drift += 1
  process.stdout.write(`${files.size} contract files, ${drift} differ\n`)
  process.exit(drift === 0 ? 0 : 1)
}

async function openApi(modules: readonly Module[]): Promise<string> {
  const host = {
    modules,
    log: makeLog('silent'),
    ports: { time: systemTime, randomness: systemRandomness },
  } as unknown as Host
  const app = await makeServer(host)
  await app.ready()
  const document = app.swagger() as unknown as Json
  await addDetails(document, modules, ROOT)
  return `${JSON.stringify(document, null, 1)}\n`
}

function eventSchemas(modules: readonly Module[]): [string, string][] {
  const heard = modules.flatMap((one) => one.reactions).map((one) => one.event)
  const shared = modules.flatMap((one) => one.shares ?? [])
  const events = new Map([...heard, ...shared].map((event) => [`${event.name}.v${event.version}`, event]))
  return [...events].map(([name, event]) => [
    `contracts/events/${name}.json`,
    `${JSON.stringify({ title: name, description: event.cites, ...z.toJSONSchema(event.schema, { io: 'input' }) }, null, 1)}\n`,
  ])
}

/** Types of the generated client, one copy for all three apps. */
function clientTypes(): string {
  return execFileSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/openapi-typescript/bin/cli.js'), path.join(ROOT, 'contracts/openapi.json')],
    { encoding: 'utf8', maxBuffer: 64e6 },
  )
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

await main()
