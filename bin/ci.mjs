/** `npm test`: installs what it needs and runs everything. The last line is `N passed, N failed`. */
import { become, install, script } from './setup.mjs'

install()
become(script('tools/run-tests.ts', ...process.argv.slice(2)))
