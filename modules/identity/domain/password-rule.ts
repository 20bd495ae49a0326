// reliability.md R9; length limits of NIST SP 800-63B §3.1.1.2.
/** Why a password may not be taken. @technical */
export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'contains-name' | 'monotonous'

const LONGEST = 256
const DISTINCT_AT_LEAST = 6
const COMMON = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx',
  'qazwsx',
  '123456',
  '654321',
  '111111',
  '000000',
  '888888',
  '666666',
  '123123',
  '112233',
  '5201314',
  'iloveyou',
  'admin',
  'administrator',
  'welcome',
  'letmein',
  'abc123',
  'abcd1234',
  'woaini',
  'nihao',
  'ningbo',
  'zhejiang',
  'hengjian',
  'shichangjianguan',
  'jianguan',
  'shuangsuiji',
  'zhifa',
  'dashuju',
]

/** Whether a password may be taken: long, not common once its common parts are removed, not the login name. */
export function findPasswordFault(
  password: string,
  loginName: string,
  minimumLength: number,
): PasswordFault | undefined {
  const length = Array.from(password).length
  if (length < minimumLength) return 'too-short'
  if (length > LONGEST) return 'too-long'
  const plain = password.normalize('NFKC').toLowerCase()
  if (plain.includes(loginName.toLowerCase())) return 'contains-name'
  if (new Set(plain).size < DISTINCT_AT_LEAST) return 'monotonous'
  const rest = COMMON.reduce((left, word) => left.replaceAll(word, ''), plain)
  if (Array.from(rest).length * 2 < length) return 'common'
  return undefined
}
