import { changesVi } from '../messages/changes-vi.ts'

export type ChangeWord = keyof typeof changesVi

/** The key of the sentence about a kind of change; kinds with a detail after a colon share one, unknown ones are told in general. */
export function wordOfChange(kind: string): ChangeWord {
  const whole = `change-${kind}`
  const part = `change-${kind.split(':')[0]!}`
  return whole in changesVi
    ? (whole as ChangeWord)
    : part in changesVi
      ? (part as ChangeWord)
      : 'change-other'
}
