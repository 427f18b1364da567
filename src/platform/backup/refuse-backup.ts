import { StartProblem } from '#platform/config/index.ts'

/** Ends a backup or a restore with a sentence for the operator. */
export function refuseBackup(vi: string, en: string): never {
  throw new StartProblem({ vi, en })
}
