import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Paths = Record<string, Record<string, { operationId?: string }>>

/** Acts that are done elsewhere than on a screen, each with its reason. */
export const WITHOUT_SCREEN: Readonly<Record<string, string>> = {
  'ledger/submit-cosignature': 'a witness signs with a key of his own, by his own program, through the interface',
  'entities/place-record':
    'systems outside send single records through the interface; a person hands in files or enters a fact on the file',
  'entities/correct-quarantined-row':
    'the quarantine workplace corrects rows of every source by exchange/correct-feed-row; systems correct theirs here',
  'exchange/receive-hotline-orders': 'the system of 12345 sends its orders through the interface or as files',
  'exchange/receive-hotline-notices':
    'the system of 12345 sends its decisions and follow-ups through the interface or as files',
  'exchange/receive-hotline-list':
    'the system of 12345 sends its list of open orders through the interface or as files',
  'law/resolve-duty':
    'a question that changes nothing; an item page answers it for the item, the rest is asked through the interface',
  'inspection/collect-information': 'no screen yet: grid workers report through the township platform',
}

/** Acts of the contract that no screen of the three apps sends; a reason that has become false is a fault too. */
export function actsWithoutScreen(paths: Paths, sources: string, reasons: Readonly<Record<string, string>>): string[] {
  const faults: string[] = []
  const acts = new Set<string>()
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { operationId = '' }] of Object.entries(methods)) {
      if (method === 'get') continue
      const act = `${/^\/api\/([a-z]+)/.exec(path)?.[1] ?? ''}/${kebab(operationId)}`
      acts.add(act)
      const isSent = isSentBy(sources, method, path, operationId)
      if (!isSent && reasons[act] === undefined) faults.push(`${act} has no screen`)
      if (isSent && reasons[act] !== undefined) faults.push(`${act} has a screen and a reason for having none`)
    }
  }
  return [
    ...faults,
    ...Object.keys(reasons)
      .filter((act) => !acts.has(act))
      .map((act) => `${act} is no act`),
  ]
}

/** Every source of the three apps as one text, tests left out. */
export function screenSources(): string {
  const apps = join(import.meta.dirname, '..')
  return ['staff', 'field', 'public']
    .flatMap((app) => readdirSync(join(apps, app, 'src'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}

export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The typed client names path and method; an upload builds its address from a template; the phone puts the operation in its outbox. */
function isSentBy(sources: string, method: string, path: string, operationId: string): boolean {
  const exact = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const built = exact.replace(/\\\{\w+\\\}/g, '\\$\\{[^}]+\\}')
  const verb = method.toUpperCase()
  return (
    new RegExp(`\\bact\\(\\s*'${operationId}'`).test(sources) ||
    new RegExp(`\\.${verb}\\(\\s*'${exact}'`).test(sources) ||
    new RegExp(`\`[^\`]*${built}(\\?[^\`]*)?\``).test(sources)
  )
}
