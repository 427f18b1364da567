import type { TestDatabase } from '#platform/testing/index.ts'
import { work } from '../jobs.ts'
import { type layOffices, system } from './office.ts'

/** What time does to enquiries in tests: they become old, and the job of the night runs. */
export function yearsLater(
  { owner }: TestDatabase,
  { act, read }: Pick<Awaited<ReturnType<typeof layOffices>>, 'act' | 'read'>,
) {
  /** As if all that was done with an enquiry had been done so many days earlier. */
  async function earlier(id: string, days: number): Promise<void> {
    await owner.query('ALTER TABLE enquiries.steps DISABLE TRIGGER steps_never_change')
    await owner.query(`UPDATE enquiries.steps SET at = at - $2 * interval '1 day' WHERE enquiry_id = $1`, [
      id,
      days,
    ])
    await owner.query('ALTER TABLE enquiries.steps ENABLE TRIGGER steps_never_change')
  }
  /** What the job of the night does. */
  const forget = () =>
    work.tasks!['enquiries.forget-people']!(
      {
        act: (verb: never, input: never) => act(system, verb, input),
        read: (from: never) => read(system, from),
      } as never,
      null,
    )
  return { earlier, forget }
}
