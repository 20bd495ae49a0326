import type { Route } from '#platform/http/route.ts'
import { route } from '#platform/http/route.ts'
import { addCertificate } from '../operations/add-certificate.ts'
import { addQualification } from '../operations/add-qualification.ts'
import { createAccount } from '../operations/create-account.ts'
import { declareRecusal } from '../operations/declare-recusal.ts'
import { disableAccount } from '../operations/disable-account.ts'
import { getOfficer } from '../operations/get-officer.ts'
import { grantRole } from '../operations/grant-role.ts'
import { listAccounts } from '../operations/list-accounts.ts'
import { listAgencies } from '../operations/list-agencies.ts'
import { listOfficers } from '../operations/list-officers.ts'
import { registerAgency } from '../operations/register-agency.ts'
import { registerOfficer } from '../operations/register-officer.ts'
import { revokeCertificate } from '../operations/revoke-certificate.ts'
import { revokeRole } from '../operations/revoke-role.ts'

/** Routes of agencies, officers, accounts and grants. */
export const directoryRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/api/identity/agencies', operation: listAgencies }),
  route({ method: 'POST', path: '/api/identity/agencies', operation: registerAgency, status: 201 }),
  route({ method: 'GET', path: '/api/identity/officers', operation: listOfficers }),
  route({ method: 'POST', path: '/api/identity/officers', operation: registerOfficer, status: 201 }),
  route({ method: 'GET', path: '/api/identity/officers/:officerId', operation: getOfficer }),
  route({
    method: 'POST',
    path: '/api/identity/officers/:officerId/certificates',
    operation: addCertificate,
    status: 201,
  }),
  route({
    method: 'POST',
    path: '/api/identity/officers/:officerId/certificates/:certificateId/revocation',
    operation: revokeCertificate,
  }),
  route({
    method: 'POST',
    path: '/api/identity/officers/:officerId/qualifications',
    operation: addQualification,
    status: 201,
  }),
  route({ method: 'POST', path: '/api/identity/officers/:officerId/recusals', operation: declareRecusal, status: 201 }),
  route({ method: 'GET', path: '/api/identity/accounts', operation: listAccounts }),
  route({ method: 'POST', path: '/api/identity/accounts', operation: createAccount, status: 201 }),
  route({ method: 'POST', path: '/api/identity/accounts/:accountId/disabling', operation: disableAccount }),
  route({ method: 'POST', path: '/api/identity/accounts/:accountId/grants', operation: grantRole, status: 201 }),
  route({ method: 'POST', path: '/api/identity/grants/:roleGrantId/revocation', operation: revokeRole }),
]
