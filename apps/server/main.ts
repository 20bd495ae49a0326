import { exit, stdout } from 'node:process'
import { optionsFromEnvironment } from './options.ts'
import { startServer } from './start.ts'

const running = await startServer(optionsFromEnvironment()).catch((error: unknown) => {
  stdout.write(`启动失败：${error instanceof Error ? error.message : String(error)}\n`)
  if (process.env['HENGJIAN_DEBUG'] !== undefined) stdout.write(`${error instanceof Error ? error.stack : ''}\n`)
  exit(1)
})

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    stdout.write('\n正在停止：先办完手头的请求…\n')
    running.stop().then(
      () => {
        stdout.write('已停止。数据都在，下次 npm start 继续。\n')
        exit(0)
      },
      () => exit(1),
    )
  })
}
for (const trouble of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(trouble, (error: unknown) => {
    running.log.fatal({ err: error }, trouble)
    void running.stop().finally(() => exit(1))
  })
}
