/** The parameters of login and sessions, kept as data in identity.login_policy (reliability R9, R10). @technical */
export interface LoginPolicy {
  readonly idleMinutes: number
  readonly absoluteHours: number
  readonly passwordMinimumLength: number
  readonly argon2MemoryKib: number
  readonly argon2Passes: number
  readonly argon2Lanes: number
  readonly freeFailures: number
  readonly firstWaitSeconds: number
  readonly longestWaitSeconds: number
  readonly failuresForgottenHours: number
  readonly touchSeconds: number
}
