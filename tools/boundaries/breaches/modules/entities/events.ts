export const entitiesEvent = 'entities'
