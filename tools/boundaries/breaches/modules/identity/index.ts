export const identity = 'identity'
