/** Chinese words of what is told to outlets outside. */
export const sharingStrings = {
  act: { publish: '报送', update: '更新', withdraw: '撤回' },
  state: {
    queued: '待送达',
    packed: '已装批，待送出',
    sent: '已送出，等待回执',
    received: '已回执',
    failed: '回执失败',
    'kept-inside': '不外送',
  },
} as const
