/** `npm run krong -- user list`, `bin/krong user list`: the operator's commands. */
import { become, install, script } from './setup.mjs'

install()
const words = process.argv.slice(2)
become(script('src/main.ts', ...(words.length > 0 ? words : ['help'])))
