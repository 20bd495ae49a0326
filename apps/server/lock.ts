import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One server per data folder: a second one is told so, a lock left by a killed one is taken over. */
export function holdDirectory(directory: string): { release(): void } {
  const file = path.join(directory, 'hengjian.lock')
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
  } catch {
    const holder = Number(readFileSync(file, 'utf8'))
    if (holder !== process.pid && isAlive(holder)) {
      throw new Error(
        `数据目录 ${directory} 正由另一个衡鉴进程（${holder}）使用；请先停止它，或用 HENGJIAN_DATA_DIR 另指目录。`,
      )
    }
    writeFileSync(file, String(process.pid))
  }
  return { release: () => rmSync(file, { force: true }) }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.ts')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
