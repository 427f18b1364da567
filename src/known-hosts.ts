import { isIP } from 'node:net'
import type { Transactor } from '#platform/database/index.ts'
import type { Listener } from '#platform/live/index.ts'
import type { Hosts } from '#platform/web/index.ts'
import { listHosts } from '#modules/portal/index.ts'

const isLoopback = (name: string) =>
  name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(name)
const isAddress = (name: string) => isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0

/**
 * The names under which an instance is found: its public address and the host names of its sites, asked again after each publishing act. An address
 * in figures is answered but its pages are not kept. While the public address is this machine itself (nobody set one), every name is answered.
 */
export async function followHosts(
  publicUrl: string,
  transactor: Transactor,
  listener: Listener,
): Promise<Hosts> {
  const own = new URL(publicUrl).hostname
  const ask = async () => new Set(await transactor.read({ kind: 'visitor' }, listHosts))
  let sites = await ask()
  listener.hear(({ publishes }) => {
    if (publishes)
      void ask()
        .then((found) => (sites = found))
        .catch(() => {})
  })
  const isOurs = (name: string) => name === own || sites.has(name) || isLoopback(name)
  return {
    isOurs,
    isWelcome: (name) => isOurs(name) || isAddress(name) || isLoopback(own),
    address: publicUrl,
  }
}
