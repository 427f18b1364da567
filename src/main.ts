/** The one executable: `main.ts` serves (web and worker); `main.ts <command> …` is an operator's command. */
import { readConfig, readSecrets, StartProblem } from '#platform/config/index.ts'
import { createLog } from '#platform/log/index.ts'
import { runCommand } from './commands/index.ts'
import { serve } from './serve.ts'

async function main(argv: readonly string[]): Promise<void> {
  const config = readConfig(process.env)
  const secrets = readSecrets(config.secretsFolder)
  const readable = config.environment === 'development' || process.stdout.isTTY === true
  const log = createLog({ level: config.logLevel, readable })
  if (argv.length > 0) process.exitCode = await runCommand(argv, { config, secrets, log })
  else await serve({ config, secrets, log })
}

try {
  await main(process.argv.slice(2))
} catch (fault) {
  const told =
    fault instanceof StartProblem
      ? fault.message
      : `Krông không khởi động được. / Krông could not start.\n${String((fault as Error)?.stack ?? fault)}`
  process.stderr.write(`\n${told}\n\n`)
  process.exit(1)
}
