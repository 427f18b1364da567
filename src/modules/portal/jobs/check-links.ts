import { setTimeout as pause } from 'node:timers/promises'
import type { TaskRun, WorkModule } from '#platform/jobs/index.ts'
import { followInside, gatherPublicLinks, keepFollowed } from '../acts/check-links.ts'
import { linkSettings } from '../instance.ts'
import { followLink } from '../outside/follow-link.ts'

/** As many addresses as one round follows: the next one goes on. */
const mostOutside = 300

/** Follows what nobody followed for a week: inside by the own tables; outside, where the instance allows it, one after the other, a while between two of one host. */
async function checkLinks(run: TaskRun): Promise<void> {
  const { home, outside, internal, pauseMs } = linkSettings()
  const out = await run.act(followInside, { home })
  if (!outside) return
  let before = ''
  for (const href of out.slice(0, mostOutside)) {
    const { host } = new URL(href)
    if (host === before) await pause(pauseMs)
    before = host
    await run.act(keepFollowed, { href, followed: await followLink(href, internal) })
  }
}

/** What is done with links by itself: every night those of what changed, once a week all of them. */
export const linkWork = {
  tasks: {
    'portal.check-links': async (run) => {
      const since = await run.read(async ({ now }) => now.subtract({ hours: 48 }))
      await run.act(gatherPublicLinks, { since })
      await checkLinks(run)
    },
    'portal.gather-links': async (run) => {
      await run.act(gatherPublicLinks, {})
      await checkLinks(run)
    },
    'portal.follow-again': (run) => checkLinks(run),
  },
  schedules: [
    { task: 'portal.check-links', match: '20 19 * * 1-6' },
    { task: 'portal.gather-links', match: '20 19 * * 0' },
  ],
  subscriptions: { 'portal.link-asked-again': ['portal.follow-again'] },
} satisfies WorkModule
