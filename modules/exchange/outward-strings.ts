/** Chinese words of the outward side of the exchange. */
export const outwardStrings = {
  admitted: '放行',
  span: { minute: '每分钟', day: '每日' },
  state: { active: '推送中', paused: '已暂停', stalled: '停下等人处理' },
  delivery: { delivered: '已送达', retrying: '等待重试', failed: '未送达' },
  answered: '对方答复 {status}',
  gone: '对方答复 410：不再接收',
  modules: {
    identity: '身份与授权',
    ledger: '证据账本',
    law: '法规与期限',
    catalogue: '监管事项目录',
    entities: '一企一档',
    draw: '双随机抽取',
    inspection: '检查',
    credit: '信用监管',
    commitments: '主体责任与行业自治',
    disclosure: '执法公示',
    exchange: '数据交换',
    accountability: '尽职免责与绩效',
    desk: '工作台',
  },
} as const
