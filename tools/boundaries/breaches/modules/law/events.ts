export const lawEvent = 'law'
