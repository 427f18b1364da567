import type { Config, Secrets } from '#platform/config/index.ts'
import { countUsage, sweepOrphans } from '#platform/files/index.ts'
import type { WorkModule } from '#platform/jobs/index.ts'
import { keepOutside, signCheckpoints, signingKey } from '#platform/record/index.ts'
import type { App } from './app.ts'

/** What the platform does by itself: signs the record's checkpoints each minute, sweeps files that nobody attached and counts the others each night. */
export function platformWork({
  app,
  config,
  secrets,
}: {
  app: App
  config: Config
  secrets: Secrets
}): WorkModule {
  const key = signingKey(secrets.recordKey)
  return {
    tasks: {
      'record.checkpoint': async (run) =>
        keepOutside(config.checkpointsFolder, await run.act(signCheckpoints, key)),
      'files.sweep': async (run) => {
        await sweepOrphans({ transactor: app.transactor, store: app.files.store })
        await app.files.staging.sweep(Temporal.Duration.from({ hours: 24 }))
        await run.act(countUsage, undefined)
      },
    },
    schedules: [
      { task: 'record.checkpoint', match: '* * * * *' },
      { task: 'files.sweep', match: '10 19 * * *' },
    ],
  }
}
