import { defineRefusals } from '#kernel/result.ts'

/** Every lawful "no" of identity. */
export const no = defineRefusals('identity', {
  'login-failed': { kind: 'unauthenticated', message: '账号或密码不正确。' },
  'login-wait': {
    kind: 'too-many',
    message: '此设备尝试次数过多，请在 {seconds} 秒后再试；在用过的设备上登录不受影响。',
  },
  'signed-out': { kind: 'unauthenticated', message: '登录已结束，请重新登录。' },
  'session-unknown': { kind: 'absent', message: '没有这个会话，或它已经结束。' },
  'id-taken': { kind: 'conflict', message: '这个编号已用于另一份内容。' },
  'agency-unknown': { kind: 'absent', message: '机关目录中没有这个机关。' },
  'agency-code-taken': { kind: 'conflict', message: '代码 {code} 已属于「{name}」。' },
  'agency-parent-missing': { kind: 'invalid', message: '派出机构须写明派出它的机关。' },
  'officer-unknown': { kind: 'absent', message: '人员名录中没有这名执法人员。' },
  'staff-number-taken': { kind: 'conflict', message: '工号 {number} 在本机关已有人使用。' },
  'auxiliary-may-not-lead': {
    kind: 'invalid',
    message: '辅助人员和专家不是执法人员，不得主办。',
    citation: '《中华人民共和国行政处罚法》第四十二条；国办发〔2024〕54号',
  },
  'certificate-number-taken': { kind: 'conflict', message: '执法证号 {number} 已经登记。' },
  'certificate-not-for-auxiliary': {
    kind: 'invalid',
    message: '辅助人员不得持有行政执法证。',
    citation: '国办发〔2024〕54号',
  },
  'certificate-days': { kind: 'invalid', message: '证件有效期的止日早于起日。' },
  'certificate-unknown': { kind: 'absent', message: '没有这本证件，或它已经注销。' },
  'recusal-of-another': {
    kind: 'forbidden',
    message: '只能为自己申请回避；由他人提出的，应由监督人员登记。',
    citation: '《中华人民共和国行政处罚法》第四十三条',
  },
  'login-name-taken': { kind: 'conflict', message: '登录名 {name} 已有人使用。' },
  'password-weak': { kind: 'invalid', message: '密码不合要求：{fault}。' },
  'administrator-exists': { kind: 'conflict', message: '已经有账号，首个安全管理员不能再次建立。' },
  'account-unknown': { kind: 'absent', message: '没有这个账号。' },
  'account-subject-missing': { kind: 'invalid', message: '公职账号须属于一个机关，企业账号须对应一家企业。' },
  'demonstration-only': { kind: 'conflict', message: '演示账号只能在演示环境中建立。' },
  'role-unknown': { kind: 'invalid', message: '没有「{role}」这个角色。' },
  'roles-exclude': {
    kind: 'conflict',
    message: '「{first}」与「{second}」不得由同一人兼任。',
    citation: 'GB/T 22239-2019 三员分立',
  },
  'grant-to-self': { kind: 'forbidden', message: '不得给自己授权。' },
  'grant-days': { kind: 'invalid', message: '授权的止日早于起日。' },
  'grant-unknown': { kind: 'absent', message: '没有这项授权，或它已经收回。' },
})
