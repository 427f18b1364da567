let last: Promise<unknown> = Promise.resolve()

/** Does one piece of work after the other, in the order asked: recognising takes a whole core. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const done = last.then(work, work)
  last = done.catch(() => undefined)
  return done
}
