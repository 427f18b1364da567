import type { WorkModule } from '#platform/jobs/index.ts'
import { forget } from './acts/forget.ts'
import { showUnread } from './acts/show-unread.ts'

/** What participation does by itself: shows every minute what may be shown unread, and forgets every night what was kept for its days only. */
export const work: WorkModule = {
  tasks: {
    'participation.show-unread': async (run) => {
      while ((await run.act(showUnread, undefined)) === 200);
    },
    'participation.forget': async (run) => {
      await run.act(forget, undefined)
    },
  },
  schedules: [
    { task: 'participation.show-unread', match: '* * * * *' },
    { task: 'participation.forget', match: '7 * * * *' },
  ],
}
