/**
 * Random headings: the von Mises-Fisher distribution on the sphere with mean resultant length ρ around a unit vector.
 *   κ = ρ(3 − ρ²)/(1 − ρ²) (good to 1.4 %),  cos θ = 1 + ln(u + (1 − u)e^{−2κ})/κ (exact inversion)
 */
export function concentration(rho: number): number {
  return (rho * (3 - rho * rho)) / (1 - rho * rho);
}

export function cosineOfTurn(u: number, kappa: number): number {
  // Beyond κ = 18 the second term is below rounding; u = 0 then means the farthest turn.
  if (kappa > 18) return 1 + Math.log(u > 1e-15 ? u : 1e-15) / kappa;
  return 1 + Math.log(u + (1 - u) * Math.exp(-2 * kappa)) / kappa;
}

/** Writes into `out` at `at` a heading around the unit vector (x, y, z); u and v are uniform in [0, 1). */
export function sampleHeading(out: Float64Array, at: number, x: number, y: number, z: number, rho: number, u: number, v: number): void {
  const cosine = rho > 1e-6 ? Math.max(-1, cosineOfTurn(u, concentration(rho))) : 2 * u - 1;
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  const angle = 2 * Math.PI * v;
  const a = sine * Math.cos(angle);
  const b = sine * Math.sin(angle);
  // An orthonormal frame around (x, y, z) without a branch at the poles (Duff et al. 2017).
  const sign = z >= 0 ? 1 : -1;
  const k = -1 / (sign + z);
  const xy = x * y * k;
  out[at] = cosine * x + a * (1 + sign * x * x * k) + b * xy;
  out[at + 1] = cosine * y + a * sign * xy + b * (sign + y * y * k);
  out[at + 2] = cosine * z - a * sign * x - b * y;
}
