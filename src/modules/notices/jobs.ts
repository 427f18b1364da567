import { type Id, isId } from '#kit/ids.ts'
import type { TaskRun, WorkModule } from '#platform/jobs/index.ts'
import { gatherLetter } from './acts/gather-letter.ts'
import { planDepartures } from './acts/plan-departures.ts'
import { pruneNotices } from './acts/prune-notices.ts'
import { beginLetter, settleLetter } from './acts/send-letter.ts'
import { settings } from './acts/settings.ts'

type Payload = { readonly noticeIds?: unknown; readonly accountId?: unknown; readonly letterId?: unknown }

/** Hands a letter to the mail server between two acts; an answer that passes fails the job, which is tried again with growing pauses. */
async function send(run: TaskRun, payload: unknown): Promise<void> {
  const { letterId } = payload as Payload
  const prepared = settings()
  if (!isId(letterId)) return
  if (!prepared?.mailer) throw new Error('letters wait, and no mail server is named (KRONG_SMTP_URL)')
  const id = letterId as string as Id<'letter'>
  const letter = await run.act(beginLetter, id)
  if (!letter) return
  const { outcome, answer } = await prepared.mailer.send(prepared.compose(letter, prepared.publicUrl))
  await run.act(settleLetter, { id, outcome, answer })
  if (outcome === 'later') throw new Error(`the mail server did not take letter ${id}: ${answer}`)
  if (outcome !== 'sent') run.log.warn('a letter was not sent', { letter: id, outcome, answer })
}

/** What notices do by themselves: plan, gather and send letters, and forget what was read long ago each night. */
export const work: WorkModule = {
  tasks: {
    'notices.plan': async (run, payload) => {
      const { noticeIds } = payload as Payload
      if (Array.isArray(noticeIds)) await run.act(planDepartures, { noticeIds: noticeIds.filter(isId) })
    },
    'notices.gather': async (run, payload) => {
      const { accountId } = payload as Payload
      if (isId(accountId)) await run.act(gatherLetter, { accountId: accountId as string as Id<'account'> })
    },
    'notices.send': send,
    'notices.prune': async (run) => {
      while (await run.act(pruneNotices, undefined));
    },
  },
  schedules: [{ task: 'notices.prune', match: '40 18 * * *' }],
}
