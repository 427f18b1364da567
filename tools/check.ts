/** `npm run check`: all stages run, two at a time; the output of one that failed is shown whole. */
import { runStage } from './stage.ts'
import { architecture, looks } from './stages.ts'

const waiting = [...looks, architecture]

async function work(): Promise<void> {
  for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
    const output: string[] = []
    const { name, seconds, failed } = await runStage(stage, (text) => output.push(text))
    if (failed > 0) process.stdout.write(output.join(''))
    process.stdout.write(`${failed > 0 ? '✗' : '✓'} ${name}  ${seconds.toFixed(1)} s\n`)
    if (failed > 0) process.exitCode = 1
  }
}

await Promise.all([work(), work()])
