import { StartProblem } from './start-problem.ts'

/** One thing wrong in the configuration. */
export type ConfigProblem = { readonly key: string; readonly vi: string; readonly en: string }

/** The configuration is wrong: every wrong value at once, one sentence each. */
export class ConfigError extends StartProblem {
  readonly problems: readonly ConfigProblem[]
  constructor(problems: readonly ConfigProblem[]) {
    super({ vi: problems.map(({ vi }) => vi).join('\n'), en: problems.map(({ en }) => en).join('\n') })
    this.name = 'ConfigError'
    this.problems = problems
  }
}
