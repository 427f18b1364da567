import { permit, Refusal } from '#kit/refusal.ts'
import { mayRunInstance } from '#modules/administration/index.ts'
import type { Act, Reader } from '#platform/database/index.ts'
import type { FormState, Values, Visit } from '#platform/web/index.ts'

const name = 'exchange'

/** Fields to which a refusal belongs, by its code. */
const fieldsOf: Readonly<Record<string, string>> = {
  'exchange.reason-missing': 'reason',
  'exchange.name-missing': 'name',
  'exchange.address-wrong': 'url',
  'exchange.certificate-unreadable': 'certificates',
  'exchange.certificates-many': 'certificates',
  'exchange.code-malformed': 'organId',
  'exchange.way-missing': 'way',
  'exchange.secret-missing': 'secret',
  'exchange.axis-address-wrong': 'url',
  'exchange.axis-https-needed': 'url',
}

function refusedForm(values: Values, refusal: Refusal): FormState {
  const errors: Record<string, string[]> = {}
  for (const { code } of refusal.reasons) if (fieldsOf[code]) (errors[fieldsOf[code]] ??= []).push(code)
  const rest = refusal.reasons.filter(({ code }) => !fieldsOf[code])
  return { values, errors, ...(rest.length > 0 ? { refusal: new Refusal(refusal.status, rest) } : {}) }
}

/** The form as it was typed, with all reasons against it. */
export type Refused = { readonly form: FormState; readonly status: number }

/** What an administrator of the instance reads and does; Krông itself does it, because exchange belongs to no authority alone. */
export const asOperator = {
  /** Who is written beside what was done. */
  by: ({ actor }: Visit): string => (actor.kind === 'person' ? actor.name : ''),

  read<Result>(visit: Visit, read: (reader: Reader) => Promise<Result>): Promise<Result> {
    permit(mayRunInstance(visit.actor))
    return visit.readAsSystem(name, read)
  },

  act<Input, Result>(visit: Visit, act: Act<Input, Result>, input: Input): Promise<Result> {
    permit(mayRunInstance(visit.actor))
    return visit.actAsSystem(name, act, input)
  },

  /** Acts; what was typed comes back with all reasons where the act is refused. */
  async attempt<Input, Result>(
    visit: Visit,
    act: Act<Input, Result>,
    input: Input,
    values: Values,
  ): Promise<{ readonly value: Result } | Refused> {
    permit(mayRunInstance(visit.actor))
    try {
      return { value: await visit.actAsSystem(name, act, input) }
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      return { form: refusedForm(values, fault), status: fault.status }
    }
  },
}
