export const ledgerEvent = 'ledger'
