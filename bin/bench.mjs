/** `npm run bench -- NAME`: one figure per JSON line on standard output. Without a name: what there is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { become, giveUp, install, root, script } from './setup.mjs'

const [name, ...args] = process.argv.slice(2)
const folder = join(root, 'bench')
// What exports something is shared by benches; a bench only runs.
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !/^export /m.test(readFileSync(join(folder, file), 'utf8')))
  .map((file) => file.slice(0, -3))

if (name === undefined) {
  process.stderr.write(`npm run bench -- NAME\n${names.map((each) => `  ${each}\n`).join('')}`)
} else if (names.includes(name)) {
  install()
  become(script(`bench/${name}.ts`, ...args))
} else {
  giveUp(
    `Không có phép đo "${name}"; có: ${names.join(', ')}.`,
    `There is no bench "${name}"; there are: ${names.join(', ')}.`,
  )
}
