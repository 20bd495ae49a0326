export const identityEvent = 'identity'
