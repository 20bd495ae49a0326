import path from 'node:path'
import { stdout } from 'node:process'
import type { StartOptions } from './start.ts'

/** What the environment says of this installation (README.md lists the variables). */
export function optionsFromEnvironment(): StartOptions {
  return {
    dataDirectory: path.resolve(process.env['HENGJIAN_DATA_DIR'] ?? 'data'),
    databaseUrl: process.env['DATABASE_URL'],
    port: Number(process.env['PORT'] ?? 8080),
    demonstration: process.env['HENGJIAN_MODE'] !== 'production',
    say: (line) => stdout.write(`${line}\n`),
  }
}
