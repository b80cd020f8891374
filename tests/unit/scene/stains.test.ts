/** Each stain colours what its recipe colours, every shader of the scene takes one, and the change from one to another is led. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Group, Mesh, ShaderMaterial, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { type CutUniforms, giveCut } from '@/scene/cut/cutAwayMaterials';
import { dyedColour, polarisedBrightness } from '@/scene/stainMatrices';
import { createStains, stainedShader, type StainedPart, type Stains } from '@/scene/stains';
import { createStainDirector } from '@/scene/stainDirector';
import type { StainedTissue } from '@/scene/tissueMaps';
import type { Stain } from '@/session/sessionTypes';

const darkness = ([r, g, b]: readonly [number, number, number]): number => 1 - (r + g + b) / 3;

describe('the dyes', () => {
  it('haematoxylin and eosin: nuclei blue-purple and darkest, collagen pink, horny layer a deeper pink', () => {
    const [nr, ng, nb] = dyedColour('he', { nuclei: 1 });
    expect(nb).toBeGreaterThan(nr);
    expect(nr).toBeGreaterThan(ng);
    const [cr, cg, cb] = dyedColour('he', { collagen: 1 });
    expect(cr).toBeGreaterThan(cb);
    expect(cb).toBeGreaterThan(cg);
    expect(darkness(dyedColour('he', { keratin: 1 }))).toBeGreaterThan(darkness(dyedColour('he', { collagen: 1 })));
  });

  it('Masson: collagen blue, paler when young; horny layer, blood and fibrin red', () => {
    const [r, , b] = dyedColour('masson', { collagen: 1 });
    expect(b).toBeGreaterThan(1.5 * r);
    expect(darkness(dyedColour('masson', { youngCollagen: 1 }))).toBeLessThan(darkness(dyedColour('masson', { collagen: 1 })));
    for (const component of ['keratin', 'blood', 'fibrin'] as const) {
      const [red, green, blue] = dyedColour('masson', { [component]: 1 });
      expect(red).toBeGreaterThan(1.8 * Math.max(green, blue));
    }
  });

  it('Herovici: young collagen blue, mature collagen red', () => {
    const [yr, , yb] = dyedColour('herovici', { youngCollagen: 1 });
    const [mr, , mb] = dyedColour('herovici', { collagen: 1 });
    expect(yb).toBeGreaterThan(yr);
    expect(mr).toBeGreaterThan(mb);
  });

  it('elastic: elastin black; and no dye leaves a part of the tissue without a colour in all stains', () => {
    expect(Math.max(...dyedColour('elastic', { elastin: 1 }))).toBeLessThan(0.1);
    expect(Math.min(...dyedColour('elastic', {}))).toBeGreaterThan(0.95);
  });

  it('polarised: extinction along and across the polariser, full light at 45°', () => {
    expect(polarisedBrightness(0.3, 0.3)).toBeCloseTo(0.12);
    expect(polarisedBrightness(0.3 + Math.PI / 2, 0.3)).toBeCloseTo(0.12);
    expect(polarisedBrightness(0.3 + Math.PI / 4, 0.3)).toBeCloseTo(1);
  });
});

const SOURCES: Readonly<Record<StainedPart, string>> = { cutFront: 'cutFace', cutRight: 'cutFace', cutOwn: 'cutFace', stratum: 'stratum', top: 'top', fibre: 'fibre', cell: 'cell', tube: 'vessel', bead: 'bead', ground: 'backdrop' };

describe('stained shaders', () => {
  it.each(Object.entries(SOURCES))('%s keeps its lit main under another name and gets one stained main', (part, file) => {
    const lit = readFileSync(join(import.meta.dirname, `../../../src/shaders/${file}.frag.glsl`), 'utf8');
    const both = stainedShader(lit, part as StainedPart);
    expect(both.match(/void\s+litMain\s*\(/g)).toHaveLength(1);
    expect(both.match(/void\s+main\s*\(/g)).toHaveLength(1);
  });

  it.each([['top', 'solid'], ['tube', 'rooted'], ['cell', 'loose']] as const)('%s heeds what a cut takes away, whichever came first, cut or stain', (part, role) => {
    const fragmentShader = readFileSync(join(import.meta.dirname, `../../../src/shaders/${SOURCES[part]}.frag.glsl`), 'utf8');
    const cutOne = (material: ShaderMaterial) => giveCut(material, { uCut: { value: new Vector3() } } as CutUniforms, role);
    const stainOne = (material: ShaderMaterial) => createStains().prepare(new Mesh(undefined, material));
    const [cutFirst, stainedFirst] = [[cutOne, stainOne], [stainOne, cutOne]].map((steps) => {
      const material = new ShaderMaterial({ fragmentShader, userData: { stain: part } });
      for (const step of steps) step(material);
      return material;
    });
    expect(cutFirst!.fragmentShader).toBe(stainedFirst!.fragmentShader);
    expect(cutFirst!.defines).toEqual(stainedFirst!.defines);
    // Once in the lit main, once in what every stained main ends with.
    expect(cutFirst!.fragmentShader.match(/if \(GONE\) discard;/g)).toHaveLength(2);
    expect(cutFirst!.defines).toHaveProperty('GONE');
  });

  it('prepares each material once and leaves alone what does not say what it shows', () => {
    const stains = createStains();
    const scene = new Group();
    const top = new ShaderMaterial({ fragmentShader: 'void main() {}', userData: { stain: 'top' } });
    const pen = new ShaderMaterial({ fragmentShader: 'void main() {}' });
    scene.add(new Mesh(undefined, top), new Mesh(undefined, pen));
    stains.prepare(scene);
    const once = top.fragmentShader;
    stains.prepare(scene);
    expect(once).toContain('litMain');
    expect(top.fragmentShader).toBe(once);
    expect(pen.fragmentShader).toBe('void main() {}');
    expect(top.uniforms['uStainShown']!.value).toBe(0);
  });

  it('washes a dye in over 0.6 s by mixing the densities of the two, and at once with reduced motion', () => {
    const stains = createStains();
    const material = new ShaderMaterial({ fragmentShader: 'void main() {}', userData: { stain: 'top' } });
    const scene = new Group().add(new Mesh(undefined, material));
    stains.prepare(scene);
    const shown = (): number => material.uniforms['uStainShown']!.value as number;
    stains.show('he', 1000, false);
    expect(stains.step(1000, 0)).toBe(true);
    expect(shown()).toBe(0);
    expect(stains.step(1300, 0)).toBe(true);
    expect(shown()).toBeCloseTo(0.5);
    expect(stains.step(1600, 0)).toBe(false);
    expect(shown()).toBe(1);
    stains.show('illustration', 2000, true);
    expect(stains.step(2000, 0)).toBe(false);
    expect(shown()).toBe(0);
  });
});

describe('the director of stains', () => {
  function lead(fails = false) {
    const log: string[] = [];
    let tissue: StainedTissue | null = null;
    const fake: Stains = {
      prepare: () => undefined,
      assign: (next) => void log.push(next ? 'assign' : 'release'),
      show: (stain) => void log.push(`show ${stain}`),
      step: () => false,
    };
    const director = createStainDirector({
      stained: () => tissue,
      reducedMotion: () => true,
      onChange: () => void log.push('changed'),
      fetchStains: () => (fails ? Promise.reject(new Error('offline')) : Promise.resolve(fake)),
    });
    const texture = { dispose: () => void log.push('free') };
    const bakeDone = (): void => {
      tissue = { front: texture, right: texture, detail: null, window: null } as unknown as StainedTissue;
    };
    return { director, log, bakeDone, scene: new Group() };
  }

  it('fetches nothing for the illustration', async () => {
    const { director, log, scene } = lead();
    director.follow('illustration');
    await Promise.resolve();
    director.step(scene, 0, 0);
    expect(director.busy).toBe(false);
    expect(log).toEqual([]);
  });

  it('waits for code and densities, shows the stain, and lets go of the card when the illustration is back', async () => {
    const { director, log, bakeDone, scene } = lead();
    director.follow('masson');
    expect(director.busy).toBe(true);
    await Promise.resolve();
    await Promise.resolve();
    director.step(scene, 0, 0);
    expect(director.busy).toBe(true);
    bakeDone();
    director.step(scene, 1, 0);
    expect(director.busy).toBe(false);
    director.follow('he' satisfies Stain);
    director.step(scene, 2, 0);
    director.follow('illustration');
    director.step(scene, 3, 0);
    expect(director.busy).toBe(false);
    expect(log).toEqual(['changed', 'assign', 'show masson', 'show he', 'show illustration', 'free', 'free', 'release']);
  });

  it('stays with the illustration when the stains cannot be fetched', async () => {
    const { director, log } = lead(true);
    director.follow('he');
    await Promise.resolve();
    await Promise.resolve();
    expect(director.busy).toBe(false);
    expect(log).toEqual(['changed']);
  });
});
