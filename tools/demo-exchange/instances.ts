/** Three instances on one machine that know one another: the district and two communes, each with a database and a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { addPeer, enterOrgan, listOwnOrgans, listPeers } from '#modules/exchange/index.ts'
import { readConfig, readSecrets } from '#platform/config/index.ts'
import { createTransactor, openPool, type Transactor } from '#platform/database/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { exchangeIdentityOf, subscriptions } from '../../src/modules.ts'
import { openDatabase } from '../../src/open-database.ts'

/** Who takes part: slugs of the demo district. */
export const offices = ['huyen-dakrong', 'ta-long', 'a-ngo'] as const
export type Office = (typeof offices)[number]

export type DemoInstance = {
  readonly office: Office
  readonly url: string
  readonly exchangePort: number
  readonly env: NodeJS.ProcessEnv
  readonly child: ChildProcess
  readonly ended: Promise<void>
  printed(): string
}

/** A port that nobody uses at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilReady({ url, child, printed }: DemoInstance): Promise<void> {
  const deadline = performance.now() + 240_000
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the instance ended with ${child.exitCode}: ${printed()}`)
    const answer = await fetch(`${url}/ready`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`not ready in time: ${printed()}`)
}

/** Starts one instance of the demo in a folder below `folder`, on this port or any free one, and waits until it answers. */
export async function startDemoInstance(
  folder: string,
  office: Office,
  fixed?: number,
): Promise<DemoInstance> {
  const port = fixed ?? (await freePort())
  const exchangePort = fixed ? fixed + 100 : await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    KRONG_DATA: join(folder, office),
    HOST: '127.0.0.1',
    PORT: String(port),
    KRONG_PUBLIC_URL: url,
    KRONG_EXCHANGE_PORT: String(exchangePort),
    KRONG_DEMO: 'on',
    KRONG_DEMO_OFFICE: office,
    KRONG_LOG: 'warn',
  }
  let text = ''
  const child = spawn(process.execPath, ['--import', './tools/tsx.ts', 'src/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (text += chunk))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const instance = { office, url, exchangePort, env, child, ended, printed: () => text }
  await untilReady(instance)
  return instance
}

const by = { kind: 'system', name: 'demo-exchange' } as const
const origin = { requestId: 'demo-exchange', channel: 'operator' } as const

async function within<Result>(
  { env }: DemoInstance,
  work: (transactor: Transactor) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(env)
  readSecrets(config.secretsFolder)
  const { appUrl } = await openDatabase({ config, log: silentLog, migrated: false })
  const pool = openPool(appUrl, 'krong_app', { max: 2, name: 'krong demo-exchange' })
  try {
    return await work(createTransactor({ pool, announce: createAnnouncer(subscriptions) }))
  } finally {
    await pool.end()
  }
}

/** What an administrator gives to another: certificate, address and the organs that are reached there. */
async function cardOf(instance: DemoInstance) {
  const organs = await within(instance, (transactor) => transactor.read(by, listOwnOrgans))
  const { certificatePem } = exchangeIdentityOf(readConfig(instance.env))
  return { instance, organs, certificatePem }
}

/** Lets every instance know every other, as their administrators would on `/quan-tri/trao-doi/he-thong` and `/danh-ba`; again is harmless. */
export async function acquaint(instances: readonly DemoInstance[]): Promise<void> {
  const cards = await Promise.all(instances.map(cardOf))
  for (const { instance } of cards)
    await within(instance, async (transactor) => {
      if ((await transactor.read(by, listPeers)).length > 0) return
      for (const other of cards.filter((one) => one.instance !== instance)) {
        const peerId = await transactor.act({ actor: by, origin }, addPeer, {
          name: other.instance.office,
          url: `https://127.0.0.1:${other.instance.exchangePort}`,
          certificates: other.certificatePem,
          by: 'Dữ liệu trình diễn',
          reason: 'Trình diễn trao đổi',
        })
        for (const { organId, name } of other.organs)
          await transactor.act({ actor: by, origin }, enterOrgan, {
            organId,
            name,
            peerId,
            axisId: null,
            by: 'Dữ liệu trình diễn',
          })
      }
    })
}

/** Ends instances politely, their databases with them. */
export async function endAll(instances: readonly DemoInstance[]): Promise<void> {
  for (const { child } of instances) child.kill('SIGTERM')
  await Promise.all(instances.map(({ ended }) => ended))
}
