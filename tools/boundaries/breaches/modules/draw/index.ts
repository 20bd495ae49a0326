export const draw = 'draw'
