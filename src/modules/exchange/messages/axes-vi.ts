/** What operators read of axes. */
export const axesVi = {
  axes: 'Trục liên thông',
}
