/** Preloaded into programs of the bench alone: the same exchange without its signatures. `NODE_OPTIONS=--import <this file>`. */
import { registerHooks } from 'node:module'

const replaced: Readonly<Record<string, string>> = {
  '/src/modules/exchange/jobs/examine-packet.ts': './unsigned/examine-packet.ts',
  '/src/kit/xades/index.ts': './unsigned/xades.ts',
  '/src/kit/statements/index.ts': './unsigned/statements.ts',
}

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    if (context.parentURL?.includes('/bench/exchange/unsigned/')) return found
    const other = Object.entries(replaced).find(([path]) => found.url.endsWith(path))?.[1]
    return other ? { ...found, url: new URL(other, import.meta.url).href } : found
  },
})
