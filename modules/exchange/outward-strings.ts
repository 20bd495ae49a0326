/** Chinese words of the outward side of the exchange. */
export const outwardStrings = {
  admitted: '放行',
  span: { minute: '每分钟', day: '每日' },
  state: { active: '推送中', paused: '已暂停', stalled: '停下等人处理' },
  delivery: { delivered: '已送达', retrying: '等待重试', failed: '未送达' },
  answered: '对方答复 {status}',
  gone: '对方答复 410：不再接收',
} as const
