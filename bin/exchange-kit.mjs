/** `npm run exchange:kit -- --url … --from … --to …`: examines a node of the exchange of packets. */
import { become, install, script } from './setup.mjs'

install()
become(script('tools/exchange-kit/main.ts', ...process.argv.slice(2)))
