import { setTimeout as pause } from 'node:timers/promises'
import { isId } from '#kit/ids.ts'
import type { TaskRun, WorkModule } from '#platform/jobs/index.ts'
import {
  followInside,
  forgetLeftLinks,
  gatherPublicLinks,
  keepFollowed,
  listDueOutside,
} from '../acts/check-links.ts'
import { linkSettings, stretches } from '../instance.ts'
import type { LinkId } from '../link.ts'
import { followLink } from '../outside/follow-link.ts'

/** As many addresses as one round follows: the next one goes on. */
const mostOutside = 300

/** Brings the list of links up to what is public: of articles that changed since then, of all where absent. */
async function gather(run: TaskRun, since?: Temporal.Instant): Promise<void> {
  const most = stretches().links
  let after = await run.act(gatherPublicLinks, { since, most })
  while (after) after = await run.act(gatherPublicLinks, { since, after, most })
  await run.act(forgetLeftLinks, undefined)
}

/**
 * Follows what nobody followed for a week (or one link alone): inside by the own tables; outside, where the instance allows it, one after the other, a while
 * between two of one host.
 */
async function follow(run: TaskRun, only?: LinkId): Promise<void> {
  const { home, outside, internal, pauseMs } = linkSettings()
  while (await run.act(followInside, { home, only }));
  if (!outside) return
  let before = ''
  for (const href of await run.read((reader) => listDueOutside(reader, { home, only, most: mostOutside }))) {
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
      await gather(run, await run.read(async ({ now }) => now.subtract({ hours: 48 })))
      await follow(run)
    },
    'portal.gather-links': async (run) => {
      await gather(run)
      await follow(run)
    },
    'portal.follow-again': async (run, payload) => {
      const id = (payload as { after?: { linkId?: unknown } } | undefined)?.after?.linkId
      if (isId(id)) await follow(run, id as LinkId)
    },
  },
  // One after the other: a round that takes long, or is tried again, never meets the next one.
  schedules: [
    { task: 'portal.check-links', match: '20 19 * * 1-6', queue: 'portal.links' },
    { task: 'portal.gather-links', match: '20 19 * * 0', queue: 'portal.links' },
  ],
  subscriptions: { 'portal.link-asked-again': ['portal.follow-again'] },
} satisfies WorkModule
