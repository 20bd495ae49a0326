/** The four ports (storage has two: what we keep, what others pick up): modules/ reach time, chance, network and disk no other way. */
export interface Ports {
  readonly time: TimePort
  readonly randomness: RandomnessPort
  readonly network: NetworkPort
  readonly files: FileStore
  readonly drops: DropFolders
}

/** @technical */
export interface TimePort {
  now(): Date
}

/** @technical */
export interface RandomnessPort {
  bytes(count: number): Uint8Array
}

/** @technical */
export interface NetworkPort {
  fetch(url: string, init?: NetworkRequest): Promise<NetworkReply>
  /** A table of somebody else's database, to be read and never written. */
  openTable(address: TableAddress): Promise<ForeignTable>
}

/** Where a table stands, and whether addresses of our own network may be reached. @technical */
export interface TableAddress {
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string
  readonly table: string
  readonly usesTls: boolean
  readonly mayReachPrivate: boolean
}

/** The place of a row in a table that is read forward: its cd_time and cd_id. @technical */
export interface RowMark {
  readonly time: string
  readonly id: string
}

/** A table opened for reading; values as the table writes them. @technical */
export interface ForeignTable {
  columns(): Promise<readonly string[]>
  /** Rows behind a mark (all of them without one), in the order of marks. */
  rowsAfter(from: RowMark | null, most: number): Promise<readonly Readonly<Record<string, string | null>>[]>
  /** How many rows stand behind `from` up to and with `upTo`. */
  countBetween(from: RowMark | null, upTo: RowMark): Promise<number>
  close(): Promise<void>
}

/** @technical */
export interface NetworkRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
  /** For an address that somebody entered: where it may lead, how long it may take, how much may come back. */
  readonly guard?: NetworkGuard
}

/** @technical */
export interface NetworkGuard {
  readonly timeoutMs: number
  readonly mostBytes: number
  /** Loopback, private and link-local addresses, and plain http: demonstration and tests only. */
  readonly mayReachPrivate: boolean
}

/** @technical */
export interface NetworkReply {
  readonly status: number
  readonly body: Uint8Array
}

/** Content-addressed: the name of a file is the SHA-256 of its bytes; what is stored never changes. @technical */
export interface FileStore {
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile>
  get(hash: string): Promise<Uint8Array | undefined>
  /** The same bytes piece by piece, for files too large to hold; or only those from one place to another, both included. */
  stream(
    hash: string,
    part?: { readonly from: number; readonly to: number },
  ): Promise<AsyncIterable<Uint8Array> | undefined>
  has(hash: string): Promise<boolean>
  /** Takes a file out of the store; one that is not there stays so. Only for what nothing else names. */
  remove(hash: string): Promise<void>
}

/** @technical */
export interface StoredFile {
  readonly hash: string
  readonly size: number
}

/** Folders that systems outside put files into and take them from (file drop); a name is whole or not there. @technical */
export interface DropFolders {
  write(folder: string, name: string, content: Uint8Array): Promise<void>
  /** Names of whole files, sorted; a folder that is not there is empty. */
  list(folder: string): Promise<readonly string[]>
  read(folder: string, name: string): Promise<Uint8Array | undefined>
  /** How many bytes a file has; undefined when it is gone. */
  size(folder: string, name: string): Promise<number | undefined>
  /** Moves a file to another folder; one that is gone already stays gone. */
  move(folder: string, name: string, to: string): Promise<void>
}
