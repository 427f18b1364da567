import { Refusal } from '#kit/refusal.ts'

/** Awaits a refusal and answers its first code; throws when nothing was refused. */
export async function refusedCode(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (fault) {
    if (fault instanceof Refusal) return fault.reasons[0]!.code
    throw fault
  }
  throw new Error('nothing was refused')
}
