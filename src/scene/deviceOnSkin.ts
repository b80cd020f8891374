/**
 * Gives the surface what a device does to it, and the dose map: once, when either is first wanted. Until then its program holds
 * nothing of them, since a software renderer computes at every pixel whatever a shader holds.
 */
import { Mesh, type ShaderMaterial } from 'three';
import deform from '@/shaders/deform.glsl?raw';
import deviceOnSkin from '@/shaders/deviceOnSkin.glsl?raw';
import doseLook from '@/shaders/doseLook.glsl?raw';
import type { BlockMeshes } from './Block';
import { composeShader } from './composeShader';

const given = new WeakSet<ShaderMaterial>();

/** `surface` and the twin that it carries. Does nothing where it was given already. */
export function giveDevice({ surface }: Pick<BlockMeshes, 'surface'>): void {
  give(surface.material as ShaderMaterial);
  for (const child of surface.children) if (child instanceof Mesh) give(child.material as ShaderMaterial);
}

function give(material: ShaderMaterial): void {
  if (given.has(material) || !material.fragmentShader.includes('#pragma device')) return;
  given.add(material);
  material.defines = { ...material.defines, DEVICE: '' };
  material.fragmentShader = material.fragmentShader.replace('#pragma device', composeShader(deform, deviceOnSkin, doseLook));
  material.needsUpdate = true;
}
