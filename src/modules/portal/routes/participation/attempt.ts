import { Refusal } from '#kit/refusal.ts'
import type { Act } from '#platform/database/index.ts'
import type { Attempt, FormState, Visit } from '#platform/web/index.ts'

/** Lets Krông itself take what a visitor sends; a refusal comes back with the form filled as it was typed. */
export async function takeIn<Input, Result>(
  visit: Visit,
  act: Act<Input, Result>,
  input: Input,
  form: FormState,
): Promise<Attempt<Result>> {
  try {
    return { ok: true, value: await visit.actAsSystem('participation', act, input) }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { ok: false, form: { values: form.values, errors: {}, refusal: fault } }
  }
}
