/** 三张清单 (浙江 2025): how often an item brings somebody to the door. */
export const frequencyClasses = {
  'no-disturbance': { words: '无事不扰', meaning: '平时不上门，只核查投诉举报、转办交办和数据监测的线索' },
  random: { words: '随机抽查', meaning: '只通过双随机抽取上门' },
  key: { words: '重点监管', meaning: '依法全覆盖或者提高频次' },
} as const
export type FrequencyClass = keyof typeof frequencyClasses
