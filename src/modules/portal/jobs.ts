import type { WorkModule } from '#platform/jobs/index.ts'
import { organisationEvents } from '#modules/organisations/index.ts'
import { keepPreservedProof } from './acts/proofs/sign-proof.ts'
import { readPreserved } from './jobs/read-preserved.ts'
import { endSites } from './acts/end-sites.ts'
import { askForReviews } from './acts/ask-for-reviews.ts'
import { publishDue } from './acts/publish-edition.ts'
import { importWork } from './jobs/import-tasks.ts'
import { linkWork } from './jobs/check-links.ts'
import { mediaWork } from './jobs/media-tasks.ts'
import { searchWork } from './jobs/search-tasks.ts'

/**
 * What the portal does by itself: publishes every minute what was approved for a time that has come, and puts the sites of authorities that ended into history
 * mode, at the event where the day has come and else on the day; asks every morning for what is due to be read again.
 */
export const work: WorkModule = {
  tasks: {
    ...mediaWork.tasks,
    ...importWork.tasks,
    ...searchWork.tasks,
    ...linkWork.tasks,
    'portal.publish-due': async (run) => {
      while ((await run.act(publishDue, undefined)) === 100);
    },
    'portal.keep-preserved': async (run, payload) => {
      const raised = readPreserved(payload)
      if (raised) await run.act(keepPreservedProof, raised)
    },
    'portal.end-sites': async (run) => {
      await run.act(endSites, undefined)
    },
    'portal.ask-for-reviews': async (run) => {
      await run.act(askForReviews, undefined)
    },
  },
  subscriptions: {
    ...mediaWork.subscriptions,
    ...importWork.subscriptions,
    ...searchWork.subscriptions,
    ...linkWork.subscriptions,
    'signatures.file-preserved': ['portal.keep-preserved'],
    [organisationEvents.authorityDissolved]: ['portal.end-sites'],
    [organisationEvents.authoritiesMerged]: ['portal.end-sites'],
    [organisationEvents.authoritySplit]: ['portal.end-sites'],
    [organisationEvents.schemeCarriedOut]: ['portal.end-sites'],
  },
  atStart: searchWork.atStart,
  schedules: [
    ...mediaWork.schedules,
    ...searchWork.schedules,
    ...linkWork.schedules,
    { task: 'portal.publish-due', match: '* * * * *' },
    { task: 'portal.end-sites', match: '2 * * * *' },
    { task: 'portal.ask-for-reviews', match: '30 6 * * *' },
  ],
}
