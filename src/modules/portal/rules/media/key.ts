import { newId } from '#kit/ids.ts'

/** A name for public addresses: 62 bits of chance, nothing of the row's own id. */
export const newKey = (): string => newId().replaceAll('-', '').slice(16)
