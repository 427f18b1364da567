/** `npm run check`: format, lint, types and architecture in seconds. */
import { become, install, script } from './setup.mjs'

install()
become(script('tools/check.ts', ...process.argv.slice(2)))
