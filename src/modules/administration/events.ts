import type { Announcement } from '#platform/database/index.ts'

/** The names of what this module announces. */
export const administrationEvents = ['administration.jobs-retried'] as const

/** Announces that dead letters were given another round of attempts. */
export function aboutRetry(
  jobs: readonly { readonly id: string; readonly task: string }[],
  by: string,
  reason: string,
): Announcement {
  return {
    name: 'administration.jobs-retried',
    subject: { type: 'queue', id: 'jobs' },
    after: { jobs, by },
    reason,
    topics: ['jobs'],
  }
}
