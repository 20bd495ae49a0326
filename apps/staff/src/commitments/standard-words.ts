/** Words of closed lists, for fields and tags. */
export const standardKinds = {
  enterprise: '企业标准（自行制定）',
  group: '团体标准',
  local: '地方标准',
  recommended: '推荐性标准',
  mandatory: '强制性标准',
}
export const registerKinds = {
  mandatory: '强制性标准',
  recommended: '推荐性标准',
  local: '地方标准',
  group: '团体标准',
}
export const objectKinds = { product: '产品', service: '服务' }
export const indicatorKinds = { function: '功能指标', performance: '性能指标' }
export const bounds = { 'at-most': '不大于', 'at-least': '不小于', stated: '文字说明' }

export const verdictTone = { meets: 'order', 'below-declared': 'soon', 'below-mandatory': 'law' } as const
export const orderTone = { running: 'plain', overdue: 'law', listed: 'law', complied: 'order' } as const
