export const DAY_RULE = { required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: '写成 20261122 这样的日期' }
export const TIME_RULE = {
  required: true,
  pattern: /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
  message: '写成 21:30 或 21:30:15 这样的时间',
}
