export const supervisionRoutes = []
export const wallRoutes = []
