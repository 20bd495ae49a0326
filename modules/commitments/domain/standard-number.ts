// GB/T 1.1; 企业标准编号 Q/…, 团体标准编号 T/… (团体标准管理规定 17; 企业标准化促进办法 14)

/** What kind of standard this is. */
export type StandardKind = 'mandatory' | 'recommended' | 'local' | 'group' | 'enterprise'

const FORMS: Readonly<Record<StandardKind, RegExp>> = {
  mandatory: /^GB \d{1,6}(?:\.\d{1,3})?-\d{4}$/u,
  recommended: /^(?:GB\/T|[A-Z]{2}(?:\/T)?) \d{1,6}(?:\.\d{1,3})?-\d{4}$/u,
  local: /^DB\d{2,6}(?:\/T)? \d{1,6}(?:\.\d{1,3})?-\d{4}$/u,
  group: /^T\/[A-Z]{2,12} \d{1,6}(?:\.\d{1,3})?-\d{4}$/u,
  enterprise: /^Q\/[A-Z0-9]{2,12} \d{1,6}(?:\.\d{1,3})?-\d{4}$/u,
}

/** True when the number has the form its kind has. */
export function isStandardNumber(kind: StandardKind, number: string): boolean {
  return FORMS[kind].test(number)
}
