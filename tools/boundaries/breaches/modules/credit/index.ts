export const credit = 'credit'
