import { fetchOutside, OutboundFailed, OutboundRefused } from '#platform/outbound/index.ts'
import type { Followed } from '../link.ts'
import { followedBy, wantsWhole } from '../rules/follow.ts'

const mostHops = 4
const limits = { timeoutMs: 15_000, maxBytes: 256 * 1024, follows: false } as const

/** Follows a link out of the house as politely as can be: the head first, the whole only where that tells nothing, each step through the wall for outgoing calls. `internal`: hosts that may lie in the own network. */
export async function followLink(href: string, internal: readonly string[]): Promise<Followed> {
  let url = href
  try {
    for (let hop = 0; hop < mostHops; hop++) {
      const allow = { outside: [new URL(url).host], internal }
      const brief = await fetchOutside(url, { ...limits, allow, method: 'HEAD' })
      const answer = wantsWhole(brief.status) ? await fetchOutside(url, { ...limits, allow }) : brief
      const next = answer.location === undefined ? null : URL.parse(answer.location, url)
      if (!next) return followedBy(answer.status)
      url = next.href
    }
    return 'too-many-redirects'
  } catch (fault) {
    if (fault instanceof OutboundRefused) return 'not-followed'
    if (!(fault instanceof OutboundFailed)) throw fault
    // More than we take is an answer as well.
    return fault.code === 'too-large' ? 'alive' : fault.code
  }
}
