/** Two communes of one instance over a real database, to which packets come over an axis. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { type Id, newId } from '#kit/ids.ts'
import { prepareExchange } from '#modules/exchange/index.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import { createFiles, createLedger, openFileStore } from '#platform/files/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { fetchOutside } from '#platform/outbound/index.ts'
import { type TestDatabase, testDatabase } from '#platform/testing/index.ts'
import { addAxis } from '../../src/modules/exchange/acts/axis/add-axis.ts'
import type { Axis, AxisId, AxisSettings } from '../../src/modules/exchange/axis.ts'
import { pollAxes } from '../../src/modules/exchange/jobs/axis/poll-axes.ts'
import type { Ports } from '../../src/modules/exchange/jobs/ports.ts'
import { takeFromAxis } from '../../src/modules/exchange/jobs/take-from-axis.ts'
import { findAxis } from '../../src/modules/exchange/store/axis/axes.ts'
import { someIdentity } from '../../src/modules/exchange/testing/some-identity.ts'
import type { AxisStandIn } from './axis-stand-in.ts'
import { alsoOurs, ours, settingsOf, trialSecret } from './axis-trial.ts'

const communes = { [ours]: 'Ủy ban nhân dân xã Tà Long', [alsoOurs]: 'Ủy ban nhân dân xã Húc Nghì' }

export type AxisSite = {
  readonly database: TestDatabase
  readonly ports: Ports
  /** By code. */
  readonly authorities: Readonly<Record<string, Id<'authority'>>>
  join(stand: AxisStandIn, name: string, settings?: Partial<AxisSettings>): Promise<AxisId>
  /** Ten minutes later every axis is asked; gives the one. */
  poll(id: AxisId): Promise<Axis>
  /** Rows of a statement, as the owner of the database. */
  rows(statement: string): Promise<object[]>
}

/** Opens the site; the test file's end closes it. */
export async function axisSite(): Promise<AxisSite> {
  const database = await testDatabase()
  const { transactor, owner } = database
  prepareExchange({ identity: someIdentity('dakrong.example.vn'), name: 'dakrong.example.vn', key: randomBytes(32), largestPacket: 2 ** 30 }) // prettier-ignore
  const folder = await mkdtemp(join(tmpdir(), 'krong-axis-'))
  after(() => rm(folder, { recursive: true }))
  const { store, staging } = await openFileStore({ folder })
  const origin = { requestId: 'test', channel: 'job' } as const
  const ports: Ports = {
    log: silentLog,
    files: createFiles({ store, staging, ledger: createLedger(transactor) }),
    act: (act, input) => transactor.act({ actor: { kind: 'system', name: 'test' }, origin }, act, input),
    read: (read) => transactor.read({ kind: 'system', name: 'test' }, read),
  }
  const authorities: Record<string, Id<'authority'>> = {}
  for (const [code, name] of Object.entries(communes)) {
    const id = (authorities[code] = newId<'authority'>())
    const slug = code.toLowerCase().replaceAll('.', '-')
    const validFrom = Temporal.PlainDate.from('2020-01-01')
    await ports.act(createAuthority, {
      reason: 'test',
      authority: {
        id, slug, name, validFrom, level: 'commune', kind: 'people-committee', hosted: true, placeName: name, abbreviation: 'UBND', parentId: null,
        codes: [{ scheme: 'qd20', code }],
      },
    }) // prettier-ignore
  }
  let clock = Temporal.Now.instant()
  return {
    database,
    ports,
    authorities,
    join: (stand, name, settings = {}) => {
      stand.now = () => clock
      return ports.act(addAxis, { name, settings: settingsOf(stand, settings), secret: trialSecret, by: 'test' }) // prettier-ignore
    },
    async poll(id) {
      clock = clock.add({ minutes: 10 })
      await pollAxes(ports, takeFromAxis(ports), { ask: fetchOutside, now: () => clock })
      return (await ports.read((reader) => findAxis(reader, id)))!
    },
    rows: async (statement) => (await owner.query<object>(statement)).rows,
  }
}
