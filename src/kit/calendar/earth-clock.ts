/** ΔT = TT − UT in seconds: observed until 2020, forecast by Espenak and Meeus afterwards; years between are interpolated. */
const deltaT: readonly (readonly [number, number])[] = [
  [1890, -6],
  [1900, -3],
  [1910, 10],
  [1920, 21],
  [1940, 24],
  [1950, 29],
  [1960, 33],
  [1970, 40],
  [1980, 51],
  [1990, 57],
  [2000, 64],
  [2020, 69],
  [2050, 93],
  [2100, 203],
  [2150, 328],
  [2210, 467],
]

/** How far the even clock of astronomy (TT) runs before the clock of the turning earth (UT) at a Julian day, in days. */
export function clockDifference(julianDay: number): number {
  const year = 2000 + (julianDay - 2451545) / 365.25
  const after = deltaT.findIndex(([from]) => from > year)
  const [fromYear, fromSeconds] = deltaT.at(after === -1 ? -2 : Math.max(after - 1, 0))!
  const [toYear, toSeconds] = deltaT.at(after === -1 ? -1 : Math.max(after, 1))!
  const share = (year - fromYear) / (toYear - fromYear)
  return (fromSeconds + share * (toSeconds - fromSeconds)) / 86400
}
