export const entities = 'entities'
