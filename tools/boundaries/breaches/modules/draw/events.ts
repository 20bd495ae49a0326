export const drawEvent = 'draw'
