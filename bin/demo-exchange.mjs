/** `npm run demo:exchange`: three instances (the district, two communes) that exchange documents on this machine. */
import { become, install, script } from './setup.mjs'

install()
become(script('tools/demo-exchange/main.ts', ...process.argv.slice(2)))
