// DB33/T 2392-2021 互联网+监管: 监管事项目录编码 is fourteen digits; 检查实施清单编码 is a USCC (GB 32100-2015), a level digit 1–5, and a local tail.

export function isCatalogueCode(code: string): boolean {
  return /^[0-9]{14}$/u.test(code)
}

/** Why an implementation list code cannot be one; undefined when it can. */
export function implementationCodeFault(code: string): 'length' | 'uscc' | 'level' | 'tail' | undefined {
  if (code.length < 19) return 'length'
  if (!isUscc(code.slice(0, 18))) return 'uscc'
  if (!/^[1-5]$/u.test(code.charAt(18))) return 'level'
  return /^[0-9A-Z]*$/u.test(code.slice(19)) ? undefined : 'tail'
}

const LEVEL_PLACE = 18
/** 国家、省、市、县、乡: the nineteenth character of an implementation list code. */
const LEVEL_DIGITS = { city: '3', district: '4', office: '4', town: '5' } as const

/** The body that acts: how high it stands, and the division where it is entered. @technical */
interface ActingBody {
  readonly level: keyof typeof LEVEL_DIGITS
  readonly divisionCode: string | null
}

/**
 * The implementation list code of a body: of its level, and its USCC entered in its division (GB 32100-2015: characters 3 to 8).
 * Empty when there is none, or several and nothing says which is its own.
 */
export function implementationCodeOf(codes: readonly string[], { level, divisionCode }: ActingBody): string {
  const [only = '', ...others] = codes.filter(
    (code) => code.charAt(LEVEL_PLACE) === LEVEL_DIGITS[level] && code.slice(2, 8) === divisionCode,
  )
  return others.length === 0 ? only : ''
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Check character of GB 32100-2015: weights 3^i mod 31, remainder taken twice so that a sum of 0 gives '0'. */
export function isUscc(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return false
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code.charAt(17)
}
