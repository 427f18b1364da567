import { isId } from '#kit/ids.ts'
import { Refusal } from '#kit/refusal.ts'
import type { TaskRun, WorkModule } from '#platform/jobs/index.ts'
import { forgetPeople } from './acts/forget-people.ts'
import { remind } from './acts/remind.ts'
import { takeForwarded } from './acts/take-forwarded.ts'
import type { EnquiryId } from './enquiry.ts'
import { listOwing } from './store/desk.ts'
import { listRemembering } from './store/forgetting.ts'

/** How far ahead is looked for authorities with something due: over the longest run of holidays. */
const ahead = { hours: 24 * 16 }

/** Photographs never hold an enquiry back: where they are not taken (the authority's room for files is used up), it goes on without them. */
async function goOn(run: TaskRun, enquiryId: EnquiryId): Promise<void> {
  try {
    await run.act(takeForwarded, { enquiryId })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    await run.act(takeForwarded, { enquiryId, bare: true })
    run.log.warn('a forwarded enquiry went on without its photographs', {
      enquiry: enquiryId,
      why: fault.reasons.map(({ code }) => code),
    })
  }
}

/** What enquiries do by themselves: a forwarded one goes on where it was forwarded to; people are reminded of what falls due; who sent is forgotten when the time is over. */
export const work: WorkModule = {
  tasks: {
    'enquiries.take-forwarded': async (run, payload) => {
      const id = (payload as { subject?: { id?: unknown } } | null)?.subject?.id
      if (isId(id)) await goOn(run, id as EnquiryId)
    },
    'enquiries.remind': async (run) => {
      const owing = await run.read((reader) => listOwing(reader, reader.now.add(ahead)))
      for (const authorityId of owing) await run.act(remind, { authorityId })
    },
    'enquiries.forget-people': async (run) => {
      for (const authorityId of await run.read(listRemembering))
        while ((await run.act(forgetPeople, { authorityId })) > 0);
    },
  },
  // Morning and noon of the day's work; what was told today is not told again.
  schedules: [
    { task: 'enquiries.remind', match: '0 1,6 * * *' },
    { task: 'enquiries.forget-people', match: '23 18 * * *' },
  ],
  subscriptions: { 'enquiries.forwarded': ['enquiries.take-forwarded'] },
}
