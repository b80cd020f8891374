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

// Share of fibres drawn in the colour of young, type III rich collagen at this type III share: a population, never a blend.
float youngShare(float shareIII) {
  return clamp((shareIII - uNativeShareIII) / 0.25, 0.0, 1.0);
}
