// Ageing of deposited collagen in closed form, per vertex: survival, type III share and cross-links as functions of age.
// age = days since deposition (0 or more); matrixLoss = cumulative collagenase exposure since deposition.
uniform float uEarlyLossRate;  // 1/d, loss while immature cross-links form
uniform float uSlowLossRate;   // 1/d
uniform float uImmatureRate;   // 1/d, immature cross-links
uniform float uMatureRate;     // 1/d, mature cross-links
uniform float uShareRate;      // 1/d, type III share towards the native one
uniform float uNativeShareIII; // 0..1

float immatureCrossLinks(float age) {
  return 1.0 - exp(-uImmatureRate * age);
}

float matureCrossLinks(float age) {
  return 1.0 - exp(-uMatureRate * age);
}

float collagenSurvival(float age, float matrixLoss) {
  return exp(-uEarlyLossRate / uImmatureRate * immatureCrossLinks(age) - uSlowLossRate * age - matrixLoss);
}

float typeIIIShare(float age, float shareAtBirth) {
  return uNativeShareIII + (shareAtBirth - uNativeShareIII) * exp(-uShareRate * age);
}

// Share of the fibres of this age that are drawn in the colour of young, type III rich collagen: what is left of the excess
// of type III that they were laid with. Every fibre is born young; a population turns, never a blend.
float youngShare(float age) {
  return exp(-uShareRate * age);
}
