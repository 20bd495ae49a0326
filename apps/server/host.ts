import path from 'node:path'
import type { FileStore, Ports } from '#kernel/ports.ts'
import { classDecisions } from '#credit'
import { publicationDecisions } from '#disclosure'
import { correctionDecisions } from '#inspection'
import { openDatabase } from '#platform/database.ts'
import { folderKeys } from '#platform/keys.ts'
import { makeLog } from '#platform/log.ts'
import type { Module } from '#platform/module.ts'
import type { Host } from '#platform/operation.ts'
import { diskDrops, diskFiles, systemPorts } from '#platform/ports.ts'
import { accountabilityModule } from '../../modules/accountability/module.ts'
import { catalogueModule } from '../../modules/catalogue/module.ts'
import { commitmentsModule } from '../../modules/commitments/module.ts'
import { creditModule } from '../../modules/credit/module.ts'
import { disclosureModule } from '../../modules/disclosure/module.ts'
import { exchangeModule } from '../../modules/exchange/module.ts'
import { drawModule } from '../../modules/draw/module.ts'
import { entitiesModule } from '../../modules/entities/module.ts'
import { identityModule } from '../../modules/identity/module.ts'
import { inspectionModule } from '../../modules/inspection/module.ts'
import { makeLawModule } from '../../modules/law/module.ts'
import { ledgerModule } from '../../modules/ledger/module.ts'
import { s3Files } from '#platform/s3-files.ts'
import { makeDeskModule } from './desk/module.ts'

/** Every kind of decision that rests on the law base and is made again every night. */
export const DECISIONS = [correctionDecisions, publicationDecisions, classDecisions]

const PRODUCT: readonly Module[] = [
  identityModule,
  ledgerModule,
  makeLawModule(DECISIONS),
  catalogueModule,
  entitiesModule,
  drawModule,
  inspectionModule,
  creditModule,
  commitmentsModule,
  disclosureModule,
  exchangeModule,
  accountabilityModule,
]

/** Every module of the product, in the order of the bands, and the desk that reads them all. */
export const MODULES: readonly Module[] = [...PRODUCT, makeDeskModule(PRODUCT)]

/** Below the data directory: outbox and inbox of every outlet of publication. */
export const OUTLETS = 'outlets'

export interface HostOptions {
  readonly databaseUrl: string
  readonly dataDirectory: string
  readonly demonstration: boolean
  readonly logLevel: string
  readonly ports?: Partial<Ports>
  /** The database is a draft: see PoolSizes.isDraft. */
  readonly draft?: boolean
}

/** Puts the running system together: database roles, ports, keys, modules. */
export function makeHost(options: HostOptions): Host {
  const files = options.ports?.files ?? fileStore(path.join(options.dataDirectory, 'files'), options.draft !== true)
  return {
    db: openDatabase(options.databaseUrl, { app: 10, job: 4, isDraft: options.draft === true }),
    ports: { ...systemPorts(files, diskDrops(path.join(options.dataDirectory, OUTLETS))), ...options.ports },
    log: makeLog(options.logLevel),
    modules: MODULES,
    settings: {
      demonstration: options.demonstration,
      origin:
        process.env['HENGJIAN_ORIGIN'] ??
        (options.demonstration ? 'demo.hengjian.example/2026' : 'hengjian.example/2026'),
      dataDirectory: options.dataDirectory,
      keys: folderKeys(path.join(options.dataDirectory, 'keys')),
      intranetHosts: (process.env['HENGJIAN_INTRANET_HOSTS'] ?? '').split(',').filter((host) => host !== ''),
    },
  }
}

/** Files go to the disk unless an S3 bucket is set (HENGJIAN_S3_URL with key id and secret). */
function fileStore(folder: string, durable: boolean): FileStore {
  const bucket = process.env['HENGJIAN_S3_URL']
  if (bucket === undefined) return diskFiles(folder, { durable })
  return s3Files({
    bucketUrl: bucket,
    region: process.env['HENGJIAN_S3_REGION'] ?? 'us-east-1',
    accessKeyId: process.env['HENGJIAN_S3_KEY_ID'] ?? '',
    secretAccessKey: process.env['HENGJIAN_S3_SECRET'] ?? '',
  })
}
