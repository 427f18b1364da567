/** Kills the program (and every other time its database) while papers are taken in, registered and issued: `--rounds=200`. */
import { rm } from 'node:fs/promises'
import { newFolder } from '../tests/journeys/program.ts'
import { playRounds } from '../tests/operations/kill-rounds.ts'
import { report } from './measure.ts'

const rounds = Number(process.argv.find((word) => word.startsWith('--rounds='))?.slice(9) ?? 200)
const folder = await newFolder('kill')
try {
  const { acknowledged, whatWasLost } = await playRounds({
    folder,
    rounds,
    chance: Math.random,
    each: (round) => void (round % 10 === 0 && process.stderr.write(`${round} of ${rounds}\n`)),
  })
  const common = { bench: 'kill', unit: 'acts', baseline: null, ratio: null }
  report({
    ...common,
    figure: 'acknowledged',
    value: acknowledged,
    note: `in ${rounds} rounds, each ended by kill -9`,
  })
  report({
    ...common,
    figure: 'lost or doubled',
    value: whatWasLost.length,
    note: whatWasLost.slice(0, 3).join('; '),
  })
} finally {
  await rm(folder, { recursive: true, force: true })
}
