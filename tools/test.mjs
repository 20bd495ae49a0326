// npm test: installs what is missing (packages, and Debian's browser and fonts where it may), then runs every check.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ensureInstalled, run } from './bootstrap.mjs'

ensureInstalled()
ensureBrowser()
run('tools/test.ts', process.argv.slice(2))

/** Debian's Chromium for the browser journeys; on other systems set CHROMIUM to a Chromium of your own. */
function ensureBrowser() {
  if (process.env.CHROMIUM !== undefined || existsSync('/usr/bin/chromium')) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.log('没有找到 Chromium：浏览器测试会失败。请安装 chromium，或用环境变量 CHROMIUM 指出它的位置。')
    return
  }
  console.log('正在安装 Chromium 与中文字体（Debian 软件包）…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  apt('update', '-qq')
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-wqy-microhei')
}
