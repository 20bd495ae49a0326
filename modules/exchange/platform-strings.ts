const delivery: Readonly<Record<string, string>> = {
  queued: '待送达',
  sent: '等待回执',
  received: '已回执',
  failed: '未通过',
  'kept-inside': '不外送',
}

/** Chinese words of what the platform, the publicity system and 双公示 are told. */
export const strings = {
  delivery,
  dualKind: { penalty: '行政处罚', licence: '行政许可' },
  dualState: { draft: '待补全', shared: '已交送', held: '依规则不报送', withdrawn: '已撤回' },
  reasonOf: { frozen: '最后一版已满有效期，没有新的版本', cancelled: '事项已取消' },
  difference: {
    'missing-there': '平台没有',
    'missing-here': '本地没有',
    'other-version': '版本不同',
    'other-text': '内容不同',
    'other-standing': '效力不同',
  },
  sourceWithdrew: '来源机关撤回了这条记录',
  noFile: '文件交换目录中没有平台放入的目录文件。',
  mergeTitle: '浙江省行政执法监管平台目录对账',
  noCode: '本地事项没有 14 位目录编码，平台不收',
} as const
