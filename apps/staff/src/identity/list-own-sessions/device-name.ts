const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, '苹果手机'],
  [/Windows/, 'Windows'],
  [/UOS|Kylin/, '国产桌面'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const BROWSERS: [RegExp, string][] = [
  [/DingTalk/, '钉钉'],
  [/MicroMessenger/, '微信'],
  [/Edg\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chrome'],
  [/Safari/, 'Safari'],
]

/** A browser's long self-description in the words a person would use. */
export function deviceName(userAgent: string): string {
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '其他设备'
  const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent))
  if (!browser) return system
  const version = browser[0].exec(userAgent)?.[1]
  return `${system} · ${browser[1]}${version ? ` ${version}` : ''}`
}
