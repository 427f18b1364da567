/** The sun's apparent longitude after Meeus, Astronomical Algorithms, 2nd ed., chapter 25 (higher accuracy), with the largest terms of VSOP87. */

/** The earth's heliocentric longitude: [amplitude in 1e-8 rad, phase, rad per millennium], by power of time. */
const longitudeTerms: readonly (readonly (readonly [number, number, number])[])[] = [
  [
    [175347046, 0, 0],
    [3341656, 4.6692568, 6283.07585],
    [34894, 4.6261, 12566.1517],
    [3497, 2.7441, 5753.3849],
    [3418, 2.8289, 3.5231],
    [3136, 3.6277, 77713.7715],
    [2676, 4.4181, 7860.4194],
    [2343, 6.1352, 3930.2097],
    [1324, 0.7425, 11506.7698],
    [1273, 2.0371, 529.691],
    [1199, 1.1096, 1577.3435],
    [990, 5.233, 5884.927],
    [902, 2.045, 26.298],
    [857, 3.508, 398.149],
    [780, 1.179, 5223.694],
    [753, 2.533, 5507.553],
    [505, 4.583, 18849.228],
    [492, 4.205, 775.523],
    [357, 2.92, 0.067],
    [317, 5.849, 11790.629],
    [284, 1.899, 796.298],
    [271, 0.315, 10977.079],
    [243, 0.345, 5486.778],
    [206, 4.806, 2544.314],
    [205, 1.869, 5573.143],
    [202, 2.458, 6069.777],
    [156, 0.833, 213.299],
    [132, 3.411, 2942.463],
    [126, 1.083, 20.775],
    [115, 0.645, 0.98],
    [103, 0.636, 4694.003],
    [102, 0.976, 15720.839],
    [102, 4.267, 7.114],
  ],
  [
    [628331966747, 0, 0],
    [206059, 2.678235, 6283.07585],
    [4303, 2.6351, 12566.1517],
    [425, 1.59, 3.523],
    [119, 5.796, 26.298],
    [109, 2.966, 1577.344],
  ],
  [
    [52919, 0, 0],
    [8720, 1.0721, 6283.0758],
    [309, 0.867, 12566.152],
  ],
  [[289, 5.844, 6283.076]],
]

const degree = 180 / Math.PI
const arcsecond = 1 / 3600

/** The sun's apparent longitude in degrees, 0 ≤ λ < 360 (0 at the March equinox), at a Julian day in Terrestrial Time; right to about 2″. */
export function sunLongitude(julianDay: number): number {
  const millennia = (julianDay - 2451545) / 365250
  let earth = 0
  for (const [power, terms] of longitudeTerms.entries()) {
    let sum = 0
    for (const [amplitude, phase, pace] of terms) sum += amplitude * Math.cos(phase + pace * millennia)
    earth += sum * millennia ** power
  }

  const centuries = millennia * 10
  const node = (125.04452 - 1934.136261 * centuries) / degree
  const meanSun = (280.4665 + 36000.7698 * centuries) / degree
  const meanMoon = (218.3165 + 481267.8813 * centuries) / degree
  const nutation =
    -17.2 * Math.sin(node) -
    1.32 * Math.sin(2 * meanSun) -
    0.23 * Math.sin(2 * meanMoon) +
    0.21 * Math.sin(2 * node)
  const anomaly = (357.52911 + 35999.05029 * centuries) / degree
  const aberration = -20.4898 * (1 + 0.0167 * Math.cos(anomaly))

  const longitude = (earth / 1e8) * degree + 180 + (nutation + aberration - 0.09033) * arcsecond
  return ((longitude % 360) + 360) % 360
}
