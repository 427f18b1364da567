import { isId } from '#kit/ids.ts'
import { organisationEvents } from '#modules/organisations/index.ts'
import type { WorkModule } from '#platform/jobs/index.ts'
import { indexAuthorities, indexElsewhere, indexWhatIsMissing } from '../acts/search/index-elsewhere.ts'
import { takeSearchCensus } from '../acts/search/take-search-census.ts'
import { stretches } from '../instance.ts'
import { type ElsewhereType, elsewhereTypes } from '../search.ts'

/** What an event's subject is found as. */
const typesOf: Readonly<Record<string, readonly ElsewhereType[]>> = {
  'legal-document': ['document'],
  consultation: ['consultation'],
  enquiry: ['question', 'feedback'],
  poll: ['poll'],
  authority: ['authority'],
}

const heard = ['portal.index-elsewhere'] as const
const hear = (events: readonly string[]) => Object.fromEntries(events.map((event) => [event, heard]))

/** What search does by itself: what lower modules publish or take back is found, or not, as soon as the job that heard of it has run; every hour what was missed; how common words are is counted now and then. */
export const searchWork = {
  tasks: {
    'portal.index-elsewhere': async (run, payload) => {
      const { subject: told, authorityId } = (payload ?? {}) as {
        subject?: { type?: unknown; id?: unknown }
        authorityId?: unknown
      }
      // A unit is found by its authority.
      const subject = told?.type === 'unit' ? { type: 'authority', id: authorityId } : told
      const types = typesOf[String(subject?.type)]
      if (types && isId(subject?.id)) await run.act(indexElsewhere, { types, id: subject.id })
    },
    'portal.index-what-is-missing': async (run) => {
      const most = stretches().search
      for (const type of elsewhereTypes) while (await run.act(indexWhatIsMissing, { type, most }));
    },
    'portal.index-authorities': async (run) => {
      await run.act(indexAuthorities, undefined)
    },
    'portal.take-search-census': async (run) => {
      await run.act(takeSearchCensus, undefined)
    },
  },
  atStart: ['portal.index-what-is-missing', 'portal.take-search-census'],
  schedules: [
    { task: 'portal.index-what-is-missing', match: '7 * * * *' },
    // Two minutes past midnight in Viet Nam.
    { task: 'portal.index-authorities', match: '2 17 * * *' },
    { task: 'portal.take-search-census', match: '17 */3 * * *' },
  ],
  subscriptions: {
    ...hear(['legislation.document-published', 'legislation.document-ended']),
    ...hear(['legislation.consultation-opened', 'legislation.consultation-withdrawn']),
    ...hear(['enquiries.published', 'enquiries.unpublished']),
    ...hear(['participation.poll-opened', 'participation.poll-ended']),
    ...hear([
      organisationEvents.authorityCreated,
      organisationEvents.authorityRenamed,
      organisationEvents.authorityAmended,
      organisationEvents.authorityDissolved,
      organisationEvents.authoritiesMerged,
      organisationEvents.authoritySplit,
      organisationEvents.unitCreated,
      organisationEvents.unitRenamed,
      organisationEvents.unitAmended,
      organisationEvents.unitMoved,
      organisationEvents.unitTransferred,
      organisationEvents.unitDissolved,
    ]),
  },
} satisfies WorkModule
