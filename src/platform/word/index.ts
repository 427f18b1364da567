export { type ReadWord, readWord } from './read-word.ts'
export { wordType, writeWord } from './write-word.ts'
