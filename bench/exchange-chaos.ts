/**
 * Sends packets between two instances over lines that cut 5 % of connections at random bytes while either program is killed with -9 every few
 * seconds, then compares both databases: `--packets=10000 --kill-every=8 --minutes=60`.
 */
import { playChaos } from '../tests/exchange/chaos-rounds.ts'
import { report } from './measure.ts'

const told = (name: string, otherwise: number) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
const packets = told('packets', 10_000)
const killEvery = told('kill-every', 8)

const { wrong, kills, cuts, attempts, deliveries, seconds } = await playChaos({
  packets,
  chance: 0.05,
  killEveryMs: killEvery * 1_000,
  kills: 5,
  calmAt: packets / 50,
  random: Math.random,
  patienceMs: told('minutes', 60) * 60_000,
  hear: (line) => process.stderr.write(`${line}\n`),
})
const figure = (name: string, unit: string, value: number, note: string) =>
  report({ bench: 'exchange-chaos', figure: name, unit, value, note, baseline: null, ratio: null })
figure(
  'lost, doubled, out of order or without receipt',
  'packets',
  wrong.length,
  wrong.slice(0, 3).join('; '),
)
figure('killed with -9', 'times', kills, `one of two programs, about every ${killEvery} s after it was ready`)
figure('connections cut', 'times', cuts, '5 % of exchanges, at random bytes')
figure(
  'attempts',
  'times',
  attempts,
  `for ${deliveries} deliveries: ${packets} documents and the states that came back`,
)
figure('whole run', 's', Math.round(seconds), 'under fire until 2 % were left, then calm')
process.exitCode = wrong.length > 0 ? 1 : 0
