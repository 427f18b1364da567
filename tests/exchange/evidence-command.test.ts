import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { digestOfStatement, signStatement } from '#kit/statements/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { testServerUrl, trialAuthorityServer } from '#platform/testing/index.ts'
import { logExchange } from '../../src/modules/exchange/acts/evidence/log-exchange.ts'
import { sealMinute } from '../../src/modules/exchange/jobs/evidence/seal-minute.ts'
import { addOutsideService } from '../../src/modules/signatures/acts/outside-services.ts'
import { trustCertificate } from '../../src/modules/signatures/acts/change-trust.ts'
import { newFolder } from './evidence-package.ts'
import { newInstance } from './instance.ts'

const instance = await newInstance('bangchung', [{ code: 'H50.X00', name: 'UBND huyện Đakrông' }])
after(() => instance.close())
const authority = await trialAuthorityServer()
const own = instance.identity
const folder = await newFolder()
const nowhere = join(folder, 'không-có')

/** Runs a command as an operator does; where no data folder is told, on a machine that never had an instance. */
function krong(words: readonly string[], environment: Record<string, string> = { KRONG_DATA: nowhere }) {
  const child = spawn(process.execPath, ['--import', './tools/tsx.ts', 'src/main.ts', ...words], {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      KRONG_LOG: 'error',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += String(chunk)))
  return new Promise<{ code: number | null; printed: string }>((resolve) =>
    child.once('exit', (code) => resolve({ code, printed })),
  )
}
/** The server's address with the instance's database. */
async function databaseUrl(): Promise<string> {
  const { rows } = await instance.owner.query<{ name: string }>('SELECT current_database() AS name')
  const url = new URL(await testServerUrl())
  url.pathname = `/${rows[0]!.name}`
  return url.href
}
const here = async (...words: string[]) => krong(words, { KRONG_DATA: instance.folder, DATABASE_URL: await databaseUrl() }) // prettier-ignore

const id = newId()
const hash = 'ab'.repeat(32)
const seal = () =>
  sealMinute({ act: (act, input) => instance.act(undefined, act, input), read: instance.read, log: silentLog }, own) // prettier-ignore

it('the operator writes the evidence of a message; anybody checks it without an instance; nothing is done by halves', async () => {
  const { certificate } = authority.authority.root
  await instance.act(undefined, addOutsideService, { kind: 'time-stamp', name: 'Giờ thử', url: authority.stampUrl, internal: true, by: 'test' }) // prettier-ignore
  await instance.act(undefined, trustCertificate, { certificate, list: 'official', by: 'test', reason: 'test' }) // prettier-ignore
  const said = { id, from: 'H50.X00', to: 'H50.X00.X03', hash }
  const message = await signStatement('krong-message', { ...said, kind: 'document', size: 1, sentAt: '', goodUntil: '' }, own) // prettier-ignore
  const receipt = await signStatement('krong-receipt', { ...said, message: digestOfStatement(message), outcome: 'received', code: '', text: '', at: '' }, own) // prettier-ignore
  await instance.act(undefined, logExchange, {
    direction: 'out',
    way: 'local',
    outcome: 'delivered',
    fromCode: said.from,
    toCode: said.to,
    messageId: id,
    packetHash: hash,
    message,
    receipt,
  })
  const out = join(folder, 'bang-chung.zip')
  const early = await here('exchange', 'evidence', id, '--out', out)
  assert.equal(early.code, 1, early.printed)
  assert.match(early.printed, /chưa khoá phút/)
  await seal()
  const written = await here('exchange', 'evidence', id, '--packet', '--out', out)
  assert.equal(written.code, 0, written.printed)
  const twice = await here('exchange', 'evidence', id, '--out', out)
  assert.equal(twice.code, 1, 'a file that is there stays')
  const unknown = await here('exchange', 'evidence', newId())
  assert.equal(unknown.code, 1)
  assert.match(unknown.printed, /không có/)
  const verified = await here('exchange', 'log', 'verify')
  assert.equal(verified.code, 0, verified.printed)
  assert.match(verified.printed, /nguyên vẹn/)

  const checked = await krong(['exchange', 'check', out])
  assert.equal(checked.code, 0, checked.printed)
  assert.match(checked.printed, /Mọi điều đều đúng\. \/ Everything holds\./)
  assert.equal(existsSync(nowhere), false, 'no instance was made for it')
  const root = join(folder, 'goc.cer')
  await writeFile(root, certificate)
  const trusted = await krong(['exchange', 'check', out, '--trust', root])
  assert.equal(trusted.code, 0, trusted.printed)
  await writeFile(root, own.certificate)
  const distrusted = await krong(['exchange', 'check', out, '--trust', root])
  assert.equal(distrusted.code, 1)
  assert.match(distrusted.printed, /✗ Dấu thời gian dẫn tới chứng thư/)
})

it('a package that was touched ends with 1, a wrong call with 2', async () => {
  const out = join(folder, 'bang-chung.zip')
  const bytes = await readFile(out)
  bytes[bytes.length >> 1]! ^= 4
  const touched = join(folder, 'sua.zip')
  await writeFile(touched, bytes)
  assert.equal((await krong(['exchange', 'check', touched])).code, 1)
  assert.equal((await krong(['exchange', 'check', join(folder, 'mất.zip')])).code, 1)
  await writeFile(touched, 'chuyện khác')
  const other = await krong(['exchange', 'check', touched])
  assert.equal(other.code, 1)
  assert.match(other.printed, /không phải gói bằng chứng/)
})
