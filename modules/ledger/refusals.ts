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
  'nothing-to-erase': { kind: 'conflict', message: '这条存证后面没有明文，或明文已经销毁。' },
  'erasure-requested': { kind: 'conflict', message: '这条存证已有待决定或已批准的销毁申请。' },
  'erasure-unknown': { kind: 'absent', message: '没有这份销毁申请。' },
  'erasure-decided': { kind: 'conflict', message: '这份销毁申请已经作出决定。' },
  'erasure-own': { kind: 'forbidden', message: '销毁申请须由申请人以外的人决定。' },
  'on-hold': {
    kind: 'conflict',
    message: '这件事因{ground}正在保全，明文不得销毁；保全解除后再决定。',
    citation: '《中华人民共和国个人信息保护法》第四十七条第二款',
  },
  'hold-placed': { kind: 'conflict', message: '这件事已在保全中。' },
  'hold-unknown': { kind: 'absent', message: '没有这项保全，或已经解除。' },
  'not-demonstration': {
    kind: 'forbidden',
    message: '只有演示环境里的演示见证人可以由本机代为签名；正式见证人须用自己保管的密钥签名。',
  },
})
