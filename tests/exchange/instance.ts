/** Whole instances on this machine: each the real program with a database, a data folder and an exchange port of its own. */
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { type Id, newId } from '#kit/ids.ts'
import { addPeer, enterOrgan } from '#modules/exchange/index.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import {
  type Act,
  createTransactor,
  migrate,
  openPool,
  prepareDatabase,
  type Reader,
  type Transactor,
} from '#platform/database/index.ts'
import { type ExchangeIdentity, openExchangeIdentity } from '#platform/peer-link/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { testServerUrl } from '#platform/testing/index.ts'
import { keepSecret } from '#platform/config/index.ts'
import { subscriptions } from '../../src/modules.ts'
import { migrationRooms } from '../../src/schemas.ts'
import {
  endProgram,
  freePort,
  newFolder,
  type Program,
  startProgram,
  untilReady,
} from '../journeys/program.ts'

export type Organ = { readonly code: string; readonly name: string; readonly authorityId: Id<'authority'> }

export type Instance = {
  readonly name: string
  readonly url: string
  readonly exchangePort: number
  readonly folder: string
  readonly identity: ExchangeIdentity
  readonly organs: readonly Organ[]
  readonly transactor: Transactor
  readonly owner: pg.Pool
  /** Does something as Krông itself in the name of one of its authorities. */
  act<Input, Result>(
    authorityId: Id<'authority'> | undefined,
    act: Act<Input, Result>,
    input: Input,
  ): Promise<Result>
  read<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
  start(): Promise<void>
  kill(): Promise<void>
  program(): Program | undefined
  close(): Promise<void>
}

const origin = { requestId: 'test', channel: 'operator' } as const

/** Makes an instance with these authorities, without starting it. */
export async function newInstance(
  name: string,
  organs: readonly { readonly code: string; readonly name: string }[],
  settings: Record<string, string> = {},
): Promise<Instance> {
  const server = await testServerUrl()
  const database = `krong_exchange_${name}_${randomBytes(4).toString('hex')}`
  const folder = await newFolder(`exchange-${name}`)
  const secretsFolder = `${folder}/secrets`
  const password = keepSecret(secretsFolder, 'app-login-password', () =>
    randomBytes(24).toString('base64url'),
  )
  const { ownerUrl, appUrl } = await prepareDatabase(server, { database, password })
  const owner = openPool(ownerUrl, 'krong_owner', { max: 2, name: `${name} test owner` })
  await migrate(owner, migrationRooms)
  const pool = openPool(appUrl, 'krong_app', { max: 4, name: `${name} test` })
  const transactor = createTransactor({ pool, announce: createAnnouncer(subscriptions) })
  const identity = openExchangeIdentity({ secretsFolder, name, at: Temporal.Now.instant() })
  const port = await freePort()
  const exchangePort = await freePort()
  const url = `http://127.0.0.1:${port}`
  const act: Instance['act'] = (authorityId, made, input) =>
    transactor.act(
      { actor: { kind: 'system', name: 'test', ...(authorityId ? { authorityId } : {}) }, origin },
      made,
      input,
    )

  const made: Organ[] = []
  for (const { code, name: organName } of organs) {
    const authorityId = newId<'authority'>()
    const validFrom = Temporal.PlainDate.from('2020-01-01')
    await act(authorityId, createAuthority, {
      reason: 'test',
      authority: {
        id: authorityId,
        level: 'commune',
        kind: 'people-committee',
        slug: code.toLowerCase().replaceAll('.', '-'),
        hosted: true,
        validFrom,
        name: organName,
        placeName: organName,
        abbreviation: 'UBND',
        parentId: null,
        codes: [{ scheme: 'qd20', code }],
      },
    })
    made.push({ code, name: organName, authorityId })
  }
  let running: Program | undefined
  return {
    name,
    url,
    exchangePort,
    folder,
    identity,
    organs: made,
    transactor,
    owner,
    act,
    read: (read) => transactor.read({ kind: 'system', name: 'test' }, read),
    program: () => running,
    async start() {
      running = startProgram(folder, port, {
        DATABASE_URL: withDatabase(server, database),
        KRONG_PUBLIC_URL: url,
        KRONG_EXCHANGE_PORT: String(exchangePort),
        KRONG_DEMO: 'off',
        KRONG_POOL: '12',
        ...settings,
      })
      await untilReady(running)
    },
    async kill() {
      running?.child.kill('SIGKILL')
      await running?.ended
    },
    async close() {
      if (running?.child.exitCode === null && running.child.signalCode === null) await endProgram(running)
      await Promise.all([pool.end(), owner.end()])
      const client = new pg.Client({ connectionString: withDatabase(server, 'postgres') })
      await client.connect()
      await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
      await client.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** Tells one instance of another: its certificate, where it is (through a proxy where told), and the organs that it speaks for. */
export async function introduce(
  to: Instance,
  other: Instance,
  port = other.exchangePort,
): Promise<Id<'peer'>> {
  const by = 'test'
  const peerId = await to.act(undefined, addPeer, {
    name: other.name,
    url: `https://127.0.0.1:${port}`,
    certificates: other.identity.certificatePem,
    by,
    reason: 'test',
  })
  for (const { code, name } of other.organs)
    await to.act(undefined, enterOrgan, { organId: code, name, peerId, axisId: null, by })
  return peerId
}

/** Two instances that know one another. */
export async function acquaint(one: Instance, other: Instance): Promise<void> {
  await introduce(one, other)
  await introduce(other, one)
}
