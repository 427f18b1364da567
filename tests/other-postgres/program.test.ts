import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { it } from 'node:test'
import { caller } from '../journeys/caller.ts'
import { endProgram, freePort, newFolder, startProgram, untilReady } from '../journeys/program.ts'

it('DATABASE_URL puts the whole program on another PostgreSQL: it makes what it needs, comes back, and starts none of its own', async () => {
  const server = process.env.KRONG_TEST_DATABASE_URL
  assert.ok(server, 'the stage lends a server')
  const folder = await newFolder('other')
  const settings = { DATABASE_URL: new URL('/krong_whole_program', server).href }
  try {
    for (const round of [1, 2]) {
      const program = startProgram(folder, await freePort(), settings)
      try {
        await untilReady(program)
        const clerk = caller(program.url)
        await clerk.signIn('vanthu')
        assert.equal((await clerk.get('/so-dang-ky')).status, 200, `round ${round}`)
        assert.doesNotMatch(program.printed(), /database started/)
      } finally {
        await endProgram(program)
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
