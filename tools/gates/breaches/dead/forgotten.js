export const nobody = 2
