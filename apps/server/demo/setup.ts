import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { findAgencyByCode, seedAgencies, seedRoles } from '#identity'
import type { Act, Actor } from '#platform/operation.ts'
import { inAct } from '#platform/operation.ts'
import { builder, type City } from './city.ts'
import { DEMONSTRATION_LOGINS, type DemonstrationPerson, PARTNERS } from './people.ts'

const SEED = path.resolve(import.meta.dirname, '../../../db/seed')

/** Accounts by login and officers by id, as later chapters of the city need them. */
export interface Cast {
  readonly accounts: Map<string, string>
  readonly witnesses: readonly {
    readonly witnessId: string
    readonly login: string
    readonly name: string
    readonly organ: string
  }[]
  readonly agencies: ReadonlyMap<string, string>
  actor(login: string): Promise<Actor>
  /** The officer file of a named person. */
  officerOf(login: string): string
  /** An officer as an actor; the account is made the first time the officer acts. */
  officer(officerId: string): Promise<Actor>
}

/** Officers by id, with the bureau they act for. */
const staff = new Map<string, { readonly agencyId: string; readonly personName: string; account?: Promise<string> }>()

/** Roles, agencies, people with accounts, and 180 officers with certificates (demo-city.md §3, §4). */
export async function setUpCity(city: City): Promise<Cast> {
  await inCity(city, async (act) => {
    const files = readdirSync(path.join(SEED, 'roles')).map((file) =>
      readFileSync(path.join(SEED, 'roles', file), 'utf8'),
    )
    await seedRoles(act.tx, files)
    await seedAgencies(act, readFileSync(path.join(SEED, 'agencies.yaml'), 'utf8'))
  })
  const agencies = await agencyIds(city)
  const accounts = new Map<string, string>()
  for (const person of DEMONSTRATION_LOGINS.filter(
    (one) => !STANDS_FOR_ENTITY.has(one.kind) && !PARTNERS.includes(one),
  )) {
    accounts.set(person.login, await addPerson(city, person, agencies))
  }
  await addOfficers(city, agencies)
  const witnesses = await addWitnesses(city, accounts)
  return {
    accounts,
    witnesses,
    agencies,
    officer: (officerId) => officerActor(city, officerId),
    officerOf(login) {
      const name = DEMONSTRATION_LOGINS.find((one) => one.login === login)?.personName
      const found = [...staff].find(([, one]) => one.personName === name && one.account !== undefined)
      if (found === undefined) throw new Error(`演示城市：${login} 没有执法人员档案`)
      return found[0]
    },
    actor: (login) => {
      const account = accounts.get(login)
      if (account === undefined) throw new Error(`演示城市：没有账号 ${login}`)
      return city.as(account)
    },
  }
}

/** Accounts that speak for an entity come after the register. */
const STANDS_FOR_ENTITY: ReadonlySet<string> = new Set(['enterprise', 'association'])

/** An account with its roles; a named officer also gets a file and a certificate. Answers the account's id. */
export async function addPerson(
  city: City,
  person: DemonstrationPerson,
  agencies: ReadonlyMap<string, string>,
  entityId?: string,
): Promise<string> {
  const agencyId = person.agencyCode === undefined ? undefined : need(agencies, person.agencyCode)
  const home = officeHome(person, agencies) ?? agencyId
  const officerId = await officerFile(city, person, agencyId)
  const id = city.id()
  await city.do(builder, 'create-account', {
    id,
    loginName: person.login,
    password: person.password,
    kind: person.kind,
    personName: person.personName,
    isDemonstration: true,
    officerId,
    agencyId,
    entityId,
    organization: person.organization,
  })
  if (officerId !== undefined)
    staff.set(officerId, { agencyId: home ?? '', personName: person.personName, account: Promise.resolve(id) })
  for (const roleCode of person.roles) {
    await city.do(builder, 'grant-role', {
      id: city.id(),
      accountId: id,
      roleCode,
      validFrom: addDays(city.today, -366),
      agencyId: home,
    })
  }
  return id
}

async function officerFile(
  city: City,
  person: DemonstrationPerson,
  agencyId: string | undefined,
): Promise<string | undefined> {
  if (person.officer === undefined || agencyId === undefined) return undefined
  return addOfficer(city, {
    agencyId,
    personName: person.personName,
    staffNumber: `NB${1000 + city.chance.below(9000)}`,
    ...person.officer,
  })
}

/** Officers of a 所 hold their grant on the bureau whose organ the office is. */
function officeHome(person: DemonstrationPerson, agencies: ReadonlyMap<string, string>): string | undefined {
  const match = /^(NB-AMR-[A-Z]+)-\d+$/u.exec(person.agencyCode ?? '')
  return match?.[1] === undefined ? undefined : agencies.get(match[1])
}

async function officerActor(city: City, officerId: string): Promise<Actor> {
  const known = staff.get(officerId)
  if (known === undefined) throw new Error(`演示城市：没有执法人员 ${officerId}`)
  known.account ??= openAccount(city, officerId, known)
  return city.as(await known.account)
}

async function openAccount(
  city: City,
  officerId: string,
  officer: { agencyId: string; personName: string },
): Promise<string> {
  const id = city.id()
  await city.do(builder, 'create-account', {
    id,
    loginName: `officer.${officerId.slice(-12)}`,
    password: Buffer.from(city.host.ports.randomness.bytes(18)).toString('base64'),
    kind: 'official',
    personName: officer.personName,
    officerId,
    agencyId: officer.agencyId,
    isDemonstration: true,
  })
  await city.do(builder, 'grant-role', {
    id: city.id(),
    accountId: id,
    roleCode: 'field-officer',
    agencyId: officer.agencyId,
    validFrom: addDays(city.today, -366),
  })
  return id
}

interface NewOfficer {
  readonly agencyId: string
  readonly personName: string
  readonly staffNumber: string
  readonly mayLead: boolean
  readonly qualifications: readonly string[]
  readonly post: string
  readonly certificateTo?: PlainDate
}

async function addOfficer(city: City, officer: NewOfficer): Promise<string> {
  const officerId = city.id()
  const { certificateTo, qualifications, ...file } = officer
  const from = addDays(city.today, -900 - city.chance.below(600))
  await city.do(builder, 'register-officer', { id: officerId, ...file, dailyCap: 6, validFrom: from })
  const serial = String(city.chance.below(1_000_000)).padStart(6, '0')
  await city.do(builder, 'add-certificate', {
    id: city.id(),
    officerId,
    kind: 'administrative-enforcement',
    number: `浙B${serial}${String(city.chance.below(1000)).padStart(3, '0')}`,
    issuedBy: '浙江省人民政府',
    validFrom: from,
    validTo: certificateTo ?? addDays(city.today, 400 + city.chance.below(900)),
  })
  if (!staff.has(officerId)) staff.set(officerId, { agencyId: file.agencyId, personName: file.personName })
  for (const code of qualifications) {
    await city.do(builder, 'add-qualification', {
      id: city.id(),
      officerId,
      code,
      title: QUALIFICATIONS[code] ?? code,
      validFrom: from,
    })
  }
  return officerId
}

const QUALIFICATIONS: Readonly<Record<string, string>> = {
  food: '食品安全检查员',
  'special-equipment': '特种设备安全监察员',
  drug: '药品检查员',
}
const SURNAMES = Array.from('忻励邬竺应裘乐虞俞董戎贝钟史陆翁楼郑柴胡水洪桂项干岑施冯孙徐')
const GIVEN = Array.from('立海志晓建敏珺卫明佩静以诚文波刚燕群彤东华琳宁舟屿澜勤恺亦之方远清越正言和')
/** Bureaus and how many officers each has; with the named ones they are 180. */
const STAFF: Readonly<Record<string, number>> = {
  'NB-AMR-HS': 24,
  'NB-AMR-JB': 14,
  'NB-AMR-BL': 14,
  'NB-AMR-ZH': 12,
  'NB-AMR-YZ': 27,
  'NB-AMR-FH': 12,
  'NB-AMR-XS': 12,
  'NB-AMR-NH': 12,
  'NB-AMR-YY': 20,
  'NB-AMR-CX': 24,
  'NB-AMR-GX': 3,
  'NB-AMR-QW': 3,
}

/** 177 officers beside the two named ones, three of whose certificates expire within 30 days. */
async function addOfficers(city: City, agencies: ReadonlyMap<string, string>): Promise<void> {
  const soon = [9, 17, 26]
  let number = 0
  for (const [code, count] of Object.entries(STAFF)) {
    for (let n = 0; n < count; n += 1) {
      const certificateTo = code === 'NB-AMR-YZ' && n < soon.length ? addDays(city.today, soon[n] ?? 0) : undefined
      await addOfficer(city, {
        agencyId: need(agencies, code),
        personName: nameOf(city, number),
        staffNumber: `NB${String(2000 + number)}`,
        mayLead: n % 2 === 0,
        qualifications: [
          ...(n % 2 === 0 ? ['special-equipment'] : []),
          ...(n % 3 !== 2 ? ['food'] : []),
          ...(n % 7 === 3 ? ['drug'] : []),
        ],
        post: n % 2 === 0 ? '二级主办' : '一级行政执法员',
        ...(certificateTo === undefined ? {} : { certificateTo }),
      })
      number += 1
    }
  }
}

/**
 * One officer whose certificate expired at T−1. He comes after the draws: one drawn before would be called to a visit or a recheck at T
 * to which he may not go.
 */
async function addLapsedOfficer(city: City, cast: Cast): Promise<void> {
  await addOfficer(city, {
    agencyId: need(cast.agencies, 'NB-AMR-YZ'),
    personName: nameOf(city, 177),
    staffNumber: 'NB2177',
    mayLead: true,
    qualifications: ['special-equipment', 'food'],
    post: '二级主办',
    certificateTo: addDays(city.today, -1),
  })
}

/** The people of the departments that may join a round: who answers for each, and four officers who go. */
export async function addPartners(city: City, cast: Cast): Promise<void> {
  await addLapsedOfficer(city, cast)
  let number = 0
  for (const person of PARTNERS) {
    const agencyId = need(cast.agencies, person.agencyCode ?? '')
    cast.accounts.set(person.login, await addPerson(city, person, cast.agencies))
    for (let n = 0; n < 4; n += 1) {
      await addOfficer(city, {
        agencyId,
        personName: nameOf(city, number + 7),
        staffNumber: `NB${String(4000 + number)}`,
        mayLead: n % 2 === 0,
        qualifications: [],
        post: n % 2 === 0 ? '二级主办' : '一级行政执法员',
      })
      number += 1
    }
  }
}

function nameOf(city: City, number: number): string {
  const surname = SURNAMES[number % SURNAMES.length] ?? '应'
  return `${surname}${city.chance.pick(GIVEN)}${city.chance.yes(65) ? city.chance.pick(GIVEN) : ''}`
}

async function addWitnesses(city: City, accounts: ReadonlyMap<string, string>): Promise<Cast['witnesses']> {
  const witnesses = []
  for (const login of ['witness1', 'witness2']) {
    const person = DEMONSTRATION_LOGINS.find((one) => one.login === login)
    if (person === undefined || !accounts.has(login)) continue
    const witness = { witnessId: city.id(), login, name: `witness.demo/${login}`, organ: person.organization ?? '' }
    await city.do(builder, 'register-witness', {
      witnessId: witness.witnessId,
      name: witness.name,
      person: person.personName,
      organ: witness.organ,
    })
    witnesses.push(witness)
  }
  return witnesses
}

async function agencyIds(city: City): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const listed = await city.do<{ agencies: { id: string; code: string }[] }>(builder, 'list-agencies', {})
  for (const agency of listed.agencies) ids.set(agency.code, agency.id)
  await inCity(city, async (act) => {
    if ((await findAgencyByCode(act.tx, 'NB-AMR')) === undefined) throw new Error('演示城市：机关目录没有载入')
  })
  return ids
}

/** A committed transaction of the builder's own, for what no route offers. */
export async function inCity<T>(city: City, fn: (act: Act) => Promise<T>): Promise<T> {
  const result = await inAct(
    city.host,
    builder,
    { name: 'build-city', kind: 'act', permission: '*' },
    city.id(),
    async (act) => ({ ok: true, value: await fn(act) }),
  )
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

export function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key)
  if (found === undefined) throw new Error(`演示城市：没有 ${key}`)
  return found
}
