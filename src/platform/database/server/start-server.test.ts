import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { Client } from 'pg'
import { livePostmaster } from './postmaster-file.ts'
import { processesIn } from './processes.ts'
import { startServer } from './start-server.ts'
import { isGone } from './stop.ts'

const root = mkdtempSync(join(tmpdir(), 'krong-server-test-'))
chmodSync(root, 0o755)
const data = join(root, 'data')
const cluster = join(data, 'pg')
after(async () => {
  const server = await startServer({ dataDir: data })
  await server.stop()
  rmSync(root, { recursive: true, force: true })
})

/** Starts the server from a process of its own and kills that process once it says that the server runs. */
async function startAndDie(): Promise<void> {
  const script = `import { startServer } from ${JSON.stringify(import.meta.resolve('./start-server.ts'))}
    await startServer({ dataDir: process.argv[1] }); console.log('up'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((up) => child.stdout.once('data', up))
  const gone = new Promise((end) => child.once('exit', end))
  child.kill('SIGKILL')
  await gone
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  return (rows as unknown[][])[0]?.[0]
}

describe('the embedded database', () => {
  test('a first start killed while it made the cluster leaves nothing that is taken for a cluster', async () => {
    const halfMade = `${cluster}.making-000000000000`
    mkdirSync(halfMade, { recursive: true })
    writeFileSync(join(halfMade, 'PG_VERSION'), '18\n')
    const server = await startServer({ dataDir: data })
    assert.equal(server.adopted, false)
    assert.equal(existsSync(halfMade), false)
    assert.equal(await ask(server.url, "SELECT lower('ĐAKRÔNG')"), 'đakrông')
    assert.equal(await ask(server.url, "SELECT setting FROM pg_settings WHERE name = 'fsync'"), 'on')
    assert.equal(
      await ask(server.url, "SELECT count(*)::int FROM pg_hba_file_rules WHERE auth_method = 'trust'"),
      0,
    )
    await server.stop()
    assert.deepEqual(processesIn(cluster), [])
  })

  test('it starts again on the same port', async () => {
    const { port } = JSON.parse(readFileSync(join(data, 'database.json'), 'utf8')) as { port: number }
    const server = await startServer({ dataDir: data })
    assert.equal(new URL(server.url).port, String(port))
    await server.stop()
  })

  test('a server that outlived its Krông is adopted with what was written', async () => {
    await startAndDie()
    const left = livePostmaster(cluster)
    assert.ok(left)
    const server = await startServer({ dataDir: data })
    assert.deepEqual([server.adopted, server.pid], [true, left.pid])
    await ask(server.url, 'CREATE TABLE kept AS SELECT 1 AS one')
  })

  test('after a kill of everything it starts anew and has lost nothing', async () => {
    for (const pid of processesIn(cluster)) process.kill(pid, 'SIGKILL')
    const server = await startServer({ dataDir: data })
    assert.equal(server.adopted, false)
    assert.equal(await ask(server.url, 'SELECT one FROM kept'), 1)
  })

  test('a killed postmaster whose number another program took over does not block the start', async () => {
    const pid = livePostmaster(cluster)?.pid ?? 0
    for (const each of processesIn(cluster)) process.kill(each, 'SIGKILL')
    await isGone(pid, 2_000)
    const file = join(cluster, 'postmaster.pid')
    const other = spawn('sleep', ['60'])
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(other.pid)))
    const server = await startServer({ dataDir: data })
    other.kill()
    assert.equal(server.adopted, false)
  })

  test('a server on its way out is waited for', async () => {
    const server = await startServer({ dataDir: data })
    process.kill(server.pid, 'SIGINT')
    const next = await startServer({ dataDir: data })
    assert.equal(await ask(next.url, 'SELECT one FROM kept'), 1)
  })

  test('several processes that start it at once share one server', async () => {
    await (await startServer({ dataDir: data })).stop()
    const servers = await Promise.all([1, 2, 3].map(() => startServer({ dataDir: data })))
    assert.deepEqual(servers.map(({ adopted }) => adopted).toSorted(), [false, true, true])
    assert.equal(new Set(servers.map(({ pid }) => pid)).size, 1)
  })

  test('a lost password file is named instead of starting empty', async () => {
    const file = join(data, 'secrets', 'database-password')
    const secret = readFileSync(file, 'utf8')
    rmSync(file)
    await assert.rejects(startServer({ dataDir: data }), /database-password/)
    writeFileSync(file, secret, { mode: 0o600 })
  })

  test('it comes back by itself when it dies under a living Krông', async () => {
    const server = await startServer({ dataDir: data, keepAlive: true })
    const before = server.pid
    for (const pid of processesIn(cluster)) process.kill(pid, 'SIGKILL')
    for (let tries = 0; server.pid === before && tries < 100; tries++)
      await new Promise((go) => setTimeout(go, 50))
    assert.equal(await ask(server.url, 'SELECT one FROM kept'), 1)
    await server.stop()
  })
})
