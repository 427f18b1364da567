/** The long run of the fuzzer: `--rounds=10000` mutated files and as many mutated messages, `--seed=1`. It ends with an error at a crash or a false pass. */
import { report, significant } from './measure.ts'
import { tryMutations } from '../tests/signatures/fuzz/try-mutations.ts'

const option = (name: string, usual: number) =>
  Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual)
const [rounds, seed] = [option('rounds', 10_000), option('seed', 1)]
const began = performance.now()
const { passed, slowest } = tryMutations(rounds, seed)
const note = `${rounds} mutated PDFs and ${rounds} mutated CMS messages, seed ${seed}; ${passed} files passed with what was signed untouched`
const figure = (name: string, value: number, unit: string) =>
  report({ bench: 'fuzz', figure: name, value: significant(value), unit, baseline: null, ratio: null, note })
figure('crashes and false passes', 0, 'files')
figure('slowest file', slowest, 'ms')
figure('files', rounds / ((performance.now() - began) / 1000), 'files/s')
