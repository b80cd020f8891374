/**
 * Ghosts: what is drawn at a part of its strength over what is there already, front faces only, so that a convex layer is laid
 * over the rest once. Fixed-function blending, so no program changes; drawn after everything solid.
 */
import { ConstantAlphaFactor, CustomBlending, type Material, type Mesh, NormalBlending, OneMinusConstantAlphaFactor, type ShaderMaterial } from 'three';
import type { LayerLook } from '@/session/layers';

const STRENGTH = 0.38;

export function setGhost(material: Material, ghost: boolean): void {
  if (material.transparent === ghost) return;
  material.transparent = ghost;
  material.blending = ghost ? CustomBlending : NormalBlending;
  material.blendSrc = ConstantAlphaFactor;
  material.blendDst = OneMinusConstantAlphaFactor;
  material.blendAlpha = STRENGTH;
}

/** A mesh of an overlay; soft shadows stand only under what is whole, on tissue that is whole. Hidden by mask: others own `visible`. */
export function setOverlayLook(mesh: Mesh, look: LayerLook, onWholeTissue: boolean): void {
  const shadow = (mesh.material as ShaderMaterial).uniforms['uShadow']?.value === 1;
  if (shadow) setMasked(mesh, look !== 'show' || !onWholeTissue);
  else {
    setMasked(mesh, look === 'hide');
    setGhost(mesh.material as ShaderMaterial, look === 'ghost');
  }
}

export function setMasked(mesh: Mesh, masked: boolean): void {
  if (masked) mesh.layers.disable(0);
  else mesh.layers.enable(0);
}
