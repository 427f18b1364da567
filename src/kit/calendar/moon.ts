/** New moons after Meeus, Astronomical Algorithms, 2nd ed., chapter 49: right to within a minute between 1900 and 2200. */

const degrees = Math.PI / 180

/** [coefficient in days, power of E, multiples of M (sun's anomaly), M' (moon's anomaly), F (latitude argument)]. */
const periodic: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
]

/** Pull of the planets: [coefficient in days, argument at k = 0 in degrees, degrees per lunation]. */
const planetary: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
]

/** Mean length of a lunation, in days. */
export const lunation = 29.530588861

/** The number of the lunation nearest to a Julian day; 0 is the first new moon of the year 2000. */
export function lunationNear(julianDay: number): number {
  return Math.round((julianDay - 2451550.09766) / lunation)
}

/** The moment of new moon number `k` as a Julian day in Terrestrial Time. */
export function newMoon(k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t - 0.0000074 * t * t
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t - 0.00000011 * t ** 3
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3 - 0.000000058 * t ** 4
  const latitude =
    160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3 + 0.000000011 * t ** 4
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t + 0.00000215 * t ** 3

  const mean =
    2451550.09766 + lunation * k + 0.00015437 * t * t - 0.00000015 * t ** 3 + 0.00000000073 * t ** 4
  let correction = -0.00017 * Math.sin(node * degrees)
  for (const [size, power, m, mPrime, f] of periodic) {
    correction += size * e ** power * Math.sin((m * sun + mPrime * moon + f * latitude) * degrees)
  }
  for (const [size, start, pace] of planetary) correction += size * Math.sin((start + pace * k) * degrees)
  return mean + correction
}
