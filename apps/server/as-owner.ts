import pg from 'pg'

/** Runs `act` on a connection of the database's owner, who keeps house and serves no request. */
export async function asOwner(base: string, act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: base })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
