import { defineRefusals } from '#kernel/result.ts'

const sharing = '《政务数据共享条例》'
const house = '《关于加强和规范事中事后监管优化营商环境的实施意见》第十一项'

/** Every lawful "no" of the exchange. */
export const no = defineRefusals('exchange', {
  'no-such-feed': { kind: 'absent', message: '没有这个数据源。' },
  'no-such-batch': { kind: 'absent', message: '没有这个批次。' },
  'no-such-row': { kind: 'absent', message: '该批次没有第 {row} 行隔离记录。' },
  'no-such-slip': { kind: 'absent', message: '没有这张退回单。' },
  'file-not-received': { kind: 'absent', message: '文件没有收到或已不在文件库中，请重新上传。' },
  'file-empty': { kind: 'invalid', message: '文件是空的，没有可读的内容。' },
  'file-too-large': { kind: 'too-large', message: '文件超过 {most} 的上限，请分批交换。没有任何内容被改动。' },
  'id-used': { kind: 'conflict', message: '这个编号已用于另一份内容。' },
  'batch-not-stopped': { kind: 'conflict', message: '这个批次没有停在中途，没有可继续的装载。' },
  'batch-unreadable': {
    kind: 'conflict',
    message: '这个文件作为整体无法读取（{why}），不能继续；请来源机关更正后另交一份。',
  },
  'row-settled': { kind: 'conflict', message: '第 {row} 行已经{state}，不能再改。' },
  'cells-mismatch': { kind: 'invalid', message: '第 {row} 行更正后应有 {expected} 列，收到 {found} 列。' },
  'corrections-unreadable': {
    kind: 'invalid',
    message: '更正文件的表头应与下载的隔离行一致（首列为「行号」），收到的首行为：{header}',
    citation: 'RFC 4180',
  },
  'nothing-corrected': { kind: 'conflict', message: '本批次没有已更正、待载入的行。' },
  'register-busy': { kind: 'conflict', message: '另一份登记数据正在装载，请等它结束后再试。' },
  'rows-of-other-feed': {
    kind: 'invalid',
    message: '一张退回单只退同一数据源的行；所选的行里有别的数据源或已处理的行。',
  },
  'slip-acknowledged': { kind: 'conflict', message: '退回单 {number} 已有回执，不能再登记。' },
  'version-behind': {
    kind: 'conflict',
    message: '本数据源现行的是第 {version} 版，您改的是较早的版本；请在现行版上改。',
  },
  'definition-invalid': {
    kind: 'invalid',
    message: '这份映射不能采用：{why}',
    citation: house,
  },
  'identity-fixed': { kind: 'invalid', message: '数据源的标识、表名和来源机关不随版本改变。', citation: house },
  'system-unknown': { kind: 'absent', message: '没有这个对接系统。' },
  'agency-out-of-reach': { kind: 'invalid', message: '这个机关不在您的数据范围内，不能为它登记对接系统。' },
  'key-unknown': { kind: 'unauthenticated', message: '接口密钥不正确，或没有这个密钥。' },
  'key-revoked': { kind: 'unauthenticated', message: '这个接口密钥已经收回，请联系发放机关。' },
  'key-not-in-force': { kind: 'unauthenticated', message: '这个接口密钥的有效期为 {from} 至 {to}，今日不在有效期内。' },
  'key-reads-only': { kind: 'forbidden', message: '这个接口密钥只能查询，不能办理。', citation: sharing },
  'quota-used-up': {
    kind: 'too-many',
    message: '{span}配额 {limit} 次已用完，请在 {retryAfterSeconds} 秒后再调用。',
  },
  'key-not-held': { kind: 'absent', message: '没有这个接口密钥，或它已经收回。' },
  'key-days': { kind: 'invalid', message: '密钥的止日早于起日。' },
  'role-grants-nothing': { kind: 'invalid', message: '没有「{role}」这个角色，或它没有可授的权限。' },
  'permission-not-of-role': { kind: 'invalid', message: '权限 {permission} 不在所选角色的权限之内。' },
  'permission-for-persons': {
    kind: 'forbidden',
    message: '权限 {permission} 只能由本人行使，不能授予系统。',
    citation: 'GB/T 22239-2019 三员分立',
  },
  'event-unknown': { kind: 'invalid', message: '没有可订阅的事件「{event}」。' },
  'address-not-allowed': { kind: 'invalid', message: '推送地址不能使用：{why}。' },
  'subscription-unknown': { kind: 'absent', message: '没有这个订阅。' },
  'subscription-not-active': { kind: 'conflict', message: '这个订阅没有在推送（现为：{state}）。' },
  'subscription-active': { kind: 'conflict', message: '这个订阅正在推送，不必恢复。' },
  'position-ahead': { kind: 'invalid', message: '位置 {position} 还没有事件，目前最后一件是 {last}。' },
  'delivery-unknown': { kind: 'absent', message: '没有这件事件送达。' },
  'delivery-done': { kind: 'conflict', message: '这件事件已经送达；如需再送，请从它的位置重放。' },
  'subscription-paused': { kind: 'conflict', message: '这个订阅已暂停，请先恢复再重送。' },
})
