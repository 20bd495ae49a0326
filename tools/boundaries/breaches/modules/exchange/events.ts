export const exchangeEvent = 'exchange'
