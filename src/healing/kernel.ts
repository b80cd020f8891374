/**
 * How far a puncture's signals reach: κ(r) = K0(max(r, R_w)/L) / K0(R_w/L), the quasi-steady field of a line source that
 * diffuses and decays (signals equilibrate within hours), cut to exactly 0 at 3 L. Leaves out the fall-off at both ends
 * of the channel. Polynomials for K0 after Abramowitz & Stegun 9.8.5-9.8.6 (error < 2e-7).
 */
export const KERNEL_REACH = 3;

export function besselK0(x: number): number {
  if (x <= 2) {
    const t = (x * x) / 4;
    const s = (x / 3.75) * (x / 3.75);
    const i0 = 1 + s * (3.5156229 + s * (3.0899424 + s * (1.2067492 + s * (0.2659732 + s * (0.0360768 + s * 0.0045813)))));
    const series = -0.57721566 + t * (0.4227842 + t * (0.23069756 + t * (0.0348859 + t * (0.00262698 + t * (0.0001075 + t * 0.0000074)))));
    return -Math.log(x / 2) * i0 + series;
  }
  const u = 2 / x;
  const series = 1.25331414 + u * (-0.07832358 + u * (0.02189568 + u * (-0.01062446 + u * (0.00587872 + u * (-0.0025154 + u * 0.00053208)))));
  return (Math.exp(-x) / Math.sqrt(x)) * series;
}

/** κ as a function of distance in mm, for a range and a core radius in mm: 1 inside the core, 0 beyond three ranges. */
export function createKernel(rangeMm: number, coreMm: number): (distanceMm: number) => number {
  const atCore = besselK0(coreMm / rangeMm);
  const reachMm = KERNEL_REACH * rangeMm;
  return (distanceMm) => {
    if (distanceMm <= coreMm) return 1;
    return distanceMm >= reachMm ? 0 : besselK0(distanceMm / rangeMm) / atCore;
  };
}

/** ∫ κ dA over the plane, mm²: the area over which one puncture's field is spread. Midpoints; exact to a few parts per thousand. */
export function kernelAreaMm2(rangeMm: number, coreMm: number): number {
  const kernel = createKernel(rangeMm, coreMm);
  const reachMm = KERNEL_REACH * rangeMm;
  const stepMm = reachMm / 200;
  let area = 0;
  for (let r = stepMm / 2; r < reachMm; r += stepMm) area += 2 * Math.PI * r * kernel(r) * stepMm;
  return area;
}
