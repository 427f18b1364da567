/** The one executable: `main.ts` serves (web and worker); `main.ts <command> …` is an operator's command. */
import { readConfig, readSecrets, StartProblem } from '#platform/config/index.ts'
import { createLog } from '#platform/log/index.ts'
import { verifyCommand } from './commands/verify.ts'

async function main(argv: readonly string[]): Promise<void> {
  const [first, ...words] = argv
  // Verifying needs no instance: of the program only the verifier is loaded, so that it stays small.
  const verified =
    first === 'verify'
      ? await verifyCommand.run(words)
      : first === 'exchange' && words[0] === 'check'
        ? await (await import('./commands/exchange-check.ts')).exchangeCheckCommand.run(words.slice(1))
        : undefined
  if (verified !== undefined && verified !== 2) return void (process.exitCode = verified)
  const { runCommand } = await import('./commands/index.ts')
  const { serve } = await import('./serve.ts')
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
