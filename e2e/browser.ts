import { type Browser, chromium, type BrowserContext } from 'playwright-core'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** Debian's Chromium, or the one CHROMIUM names. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=zh-CN',
    ],
  })
}

export function baseUrl(): string {
  const url = process.env['HENGJIAN_BASE_URL']
  if (url === undefined) throw new Error('HENGJIAN_BASE_URL is not set: run through npm test')
  return url
}

export function openContext(
  browser: Browser,
  viewport: { width: number; height: number },
  javaScript = true,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: javaScript,
    baseURL: baseUrl(),
  })
}
