export const law = 'law'
