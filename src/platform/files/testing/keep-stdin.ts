/** Keeps what arrives on standard input in the store of the folder given, and prints its hash: a process to be killed in tests. */
import { createFiles } from '../create-files.ts'
import { openFileStore } from '../open-file-store.ts'
import { documents } from '../policies.ts'

const { store, staging } = await openFileStore({ folder: process.argv[2]! })
const files = createFiles({ store, staging, ledger: async () => {} })
process.stdout.write('ready\n')
const { hash } = await files.keep(process.stdin, { name: 'a.pdf', policy: documents })
process.stdout.write(`${hash}\n`)
