export const disclosureEvent = 'disclosure'
