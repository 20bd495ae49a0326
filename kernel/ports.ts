/** The four ports: nothing in modules/ reaches time, chance, the network or a disk any other way. */
export interface Ports {
  readonly time: TimePort
  readonly randomness: RandomnessPort
  readonly network: NetworkPort
  readonly files: FileStore
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
}

/** @technical */
export interface NetworkRequest {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
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
  /** The same bytes piece by piece, for files too large to hold. */
  stream(hash: string): Promise<AsyncIterable<Uint8Array> | undefined>
  has(hash: string): Promise<boolean>
}

/** @technical */
export interface StoredFile {
  readonly hash: string
  readonly size: number
}
