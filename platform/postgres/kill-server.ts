import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

// For tests that take the power away: nothing at run time kills a server.

/** SIGKILL; a process that has just ended by itself is no fault. */
export function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** SIGKILL for the postmaster of the cluster in `directory` and every child of it. Linux only: it reads /proc. */
export function killServer(directory: string): void {
  const postmaster = Number(readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n')[0])
  for (const pid of [postmaster, ...childrenOf(postmaster)]) killProcess(pid)
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/u.test(name)) return []
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(name)] : []
    } catch {
      return [] // it has just ended
    }
  })
}
