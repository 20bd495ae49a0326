export const disclosure = 'disclosure'
