import { defineRefusals } from '#kernel/result.ts'

export const no = defineRefusals('ledger', {
  'no-such-leaf': { kind: 'absent', message: '账本里没有这条存证：{leaf}。' },
  'not-integrated': { kind: 'conflict', message: '这条存证刚写入，尚未并入树；一两秒后再查即可。' },
  'no-such-size': { kind: 'invalid', message: '一致性证明的起止须满足 0 < 起 ≤ 止 ≤ {size}。' },
  'no-checkpoint': { kind: 'absent', message: '账本还没有检查点：第一条存证并入后就会产生。' },
  'no-such-witness': { kind: 'absent', message: '没有登记过这位见证人。' },
  'bad-cosignature': { kind: 'invalid', message: '见证签名不成立：签名、见证人或检查点与登记的不一致。' },
  'late-cosignature': { kind: 'conflict', message: '见证签名的时间与北京时间相差超过 {minutes} 分钟，未予接收。' },
  'witness-taken': { kind: 'conflict', message: '见证人「{name}」已经登记，不能换成另一把公钥；请另立名称。' },
  'not-demonstration': {
    kind: 'forbidden',
    message: '只有演示环境里的演示见证人可以由本机代为签名；正式见证人须用自己保管的密钥签名。',
  },
})
