import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const schema = fileURLToPath(new URL('../../../../tests/fixtures/cap/cap-1.2.xsd', import.meta.url))

/** What of a message is not as CAP 1.2 has it, in the words of xmllint (Debian's libxml2-utils); empty where it holds. */
export function capFaults(xml: string): string[] {
  const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], {
    input: xml,
    encoding: 'utf8',
  })
  if (error) throw error
  return status === 0 ? [] : stderr.split('\n').filter((line) => / error /.test(line))
}
