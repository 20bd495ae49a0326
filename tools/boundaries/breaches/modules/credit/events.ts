export const creditEvent = 'credit'
