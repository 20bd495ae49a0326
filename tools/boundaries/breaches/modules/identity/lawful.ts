import { ledger } from '#ledger'
export const lawful = ledger
