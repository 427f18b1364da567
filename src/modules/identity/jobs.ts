import type { WorkModule } from '#platform/jobs/index.ts'
import { pruneSignIn } from './acts/prune-sign-in.ts'

export { openIdProvider } from './jobs/openid-provider.ts'

/** What identity does by itself: forgets the technical rows of signing in, every hour. */
export const work: WorkModule = {
  tasks: { 'identity.prune': (run) => run.act(pruneSignIn, undefined) },
  schedules: [{ task: 'identity.prune', match: '17 * * * *' }],
}
