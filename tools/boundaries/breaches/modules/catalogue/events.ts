export const catalogueEvent = 'catalogue'
