export { createVisitCounter, type Tally, type VisitCounter } from './visit-counter.ts'
