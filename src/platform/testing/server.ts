import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#platform/database/server/index.ts'

/** Where the tests' PostgreSQL lives: one server for all test files, kept between runs, safe to delete. */
export const testServerFolder =
  process.env.KRONG_TEST_DATA ?? join(tmpdir(), `krong-test-${process.getuid?.() ?? 0}`)

/**
 * The URL of the tests' PostgreSQL as its superuser: `KRONG_TEST_DATABASE_URL` when set (any server of version 15 or newer),
 * otherwise the embedded server, started by the first test file and adopted by the others.
 */
export async function testServerUrl(): Promise<string> {
  const given = process.env.KRONG_TEST_DATABASE_URL
  if (given) return given
  mkdirSync(testServerFolder, { recursive: true })
  const { url } = await startServer({ dataDir: testServerFolder, durable: false })
  return url
}
