/** Chinese words of credit for screens and papers. A class is not a score and not a list. */
export const strings = {
  source: { issued: '上级下发', trial: '本地试算' },
  list: {
    'abnormal-list': '经营异常名录',
    'serious-dishonesty': '严重违法失信名单',
  },
  marked: '经营异常状态标记',
  note: '信用风险分类只用于内部监管资源配置：不是信用评价得分，不是失信名单，不对外公布，不作为不予许可的理由。',
  baseline: '未发现影响分类的事实，按规则基准值计算。',
} as const
