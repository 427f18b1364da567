import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

test('where pkcs11js could not be compiled the process says so, and nothing else fails', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'krong-no-pkcs11-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(import.meta.dirname, folder, { recursive: true })
  const child = fork(join(folder, 'token-process.ts'), ['/usr/lib/none.so'], {
    serialization: 'advanced',
    silent: true,
    execArgv: ['--no-warnings'],
  })
  after(() => child.kill('SIGKILL'))
  child.send({ ask: 'list', number: 7 })
  const [reply] = (await once(child, 'message')) as [{ code: string; number: number }]
  assert.deepEqual([reply.number, reply.code], [7, 'token-software-missing'])
})
