/** What operators read of axes. */
export const axesEn = {
  axes: 'Axes of interoperability',
}
