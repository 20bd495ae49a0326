export const catalogue = 'catalogue'
