/** The encoder on a record written by hand: every stored signal, position and list against what went in. */
import { describe, expect, test } from 'vitest';
import { CLASS_CHANNELS, CLASS_PAGES, SESSION_CHANNELS } from '@/encoding/channels';
import { arraysOf, } from '@/encoding/encodeHealing';
import { FIBRE_FIELDS, FIBRE_STRIDE, fromOctahedral, GATHER_REACH_MM, toOctahedral } from '@/encoding/fibreLayout';
import { glslChannels, signalAccessor } from '@/encoding/glslChannels';
import { holeDistanceMm, puncturesAt } from '@/encoding/encodePunctures';
import { readFibreVertex } from '@/encoding/readFibreVertex';
import { readSessionSignal, readSignal } from '@/encoding/readSignal';
import { thickening } from '@/healing/reach';
import { SIGNAL_NAMES } from '@/healing/record';
import { createStream } from '@/lib/random';
import { handMadeRecord } from './handMadeRecord';
import { encodeByHand } from '../../support/encoded';

const SEED = 7;
const record = handMadeRecord(SEED);
const encoded = encodeByHand(record);

describe('the table of channels', () => {
  test('gives every signal one place of its own', () => {
    expect(CLASS_CHANNELS.map(({ name }) => name).sort()).toEqual([...SIGNAL_NAMES].sort());
    const places = [...CLASS_CHANNELS, ...SESSION_CHANNELS].map(({ page, component }) => `${page}.${component}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('generates an accessor for every signal', () => {
    const glsl = glslChannels();
    for (const { name } of [...CLASS_CHANNELS, ...SESSION_CHANNELS]) expect(glsl).toContain(`float ${signalAccessor(name)}(float row, float column)`);
    expect(glslChannels(['surface'])).not.toContain('uTime_cells');
  });
});

describe(`time tables, seed ${SEED}`, () => {
  test.each(CLASS_CHANNELS.map(({ name, page, scale }) => [name, page, scale] as const))('%s (%s) reads back at every column', (name, page, scale) => {
    const values = record.signals.values[name];
    for (let row = 0; row < encoded.classCount; row += 1) {
      record.days.forEach((day, column) => {
        // A session's day stands twice; reading by day gives the state after it.
        if (record.days[column + 1] === day) return;
        const value = values[row * record.days.length + column] as number;
        const bound = CLASS_PAGES[page] === 'rgba8' ? 0.5001 / 255 : Math.max(Math.abs(value) * 2 ** -11, 2 ** -25) / scale;
        expect(Math.abs(readSignal(encoded, name, row, day) - value)).toBeLessThanOrEqual(bound * scale);
      });
    }
  });

  test('is linear between columns and does not leak across a session', () => {
    const [early, late] = [readSignal(encoded, 'clot', 0, 1), readSignal(encoded, 'clot', 0, 3)];
    expect(readSignal(encoded, 'clot', 0, 1.5)).toBeCloseTo(early + 0.25 * (late - early), 6);
    expect(readSignal(encoded, 'clot', 2, 27.999)).toBe(0);
    expect(readSignal(encoded, 'barrier', 2, 27.999)).toBe(1);
    expect(readSignal(encoded, 'clot', 2, 28)).toBeGreaterThan(0);
  });

  test('what reaches far is the healing record’s own series', () => {
    const column = record.days.indexOf(60);
    for (const session of [0, 1]) {
      expect(readSessionSignal(encoded, 'reachOedema', session, 60)).toBeCloseTo(record.reach.oedema[session]![column]!, 3);
      expect(readSessionSignal(encoded, 'reachSprouting', session, 60)).toBeCloseTo(record.reach.sprouting[session]![column]!, 3);
      expect(readSessionSignal(encoded, 'reachThickening', session, 60)).toBeCloseTo(thickening(record.reach.thickeningStimulus[session]![column]!, record.parameters), 3);
    }
  });

  test('what reaches far is zero before its session and finite after', () => {
    for (const { name } of SESSION_CHANNELS) {
      expect(readSessionSignal(encoded, name, 1, 20)).toBe(0);
      for (const day of [0, 1, 30, 200]) expect(readSessionSignal(encoded, name, 0, day)).toBeGreaterThanOrEqual(0);
    }
    expect(() => readSessionSignal(encoded, 'unknown' as never, 0, 1)).toThrow(/channels\.ts/);
  });
});

describe(`fibres, seed ${SEED}`, () => {
  const { fibres } = record;

  test('fields fill the stride without overlap', () => {
    const used = new Uint8Array(FIBRE_STRIDE);
    for (const { offset, size, type } of Object.values(FIBRE_FIELDS)) {
      for (let byte = offset; byte < offset + size * (type === 'u16' ? 2 : 1); byte += 1) used[byte] = (used[byte] as number) + 1;
    }
    expect([...used]).toEqual(Array.from({ length: FIBRE_STRIDE }, () => 1));
  });

  test('every vertex reads back within half a step', () => {
    for (let fibre = 0; fibre < fibres.count; fibre += 1) {
      const last = (fibres.firstVertex[fibre + 1] as number) - 1;
      for (let at = fibres.firstVertex[fibre] as number; at <= last; at += 1) {
        const vertex = readFibreVertex(encoded.fibres, at);
        const [x, y, z] = vertex.positionMm;
        expect(Math.abs(x - (fibres.xMm[at] as number))).toBeLessThan(0.00005);
        expect(Math.abs(y - (fibres.yMm[at] as number))).toBeLessThan(0.00005);
        expect(Math.abs(z - (fibres.zMm[at] as number))).toBeLessThan(0.00005);
        expect(Math.abs(vertex.birthDay - (fibres.birthDay[at] as number))).toBeLessThan(0.51 * encoded.fibres.birthDayStep);
        expect(Math.abs(vertex.mass - (fibres.mass[at] as number))).toBeLessThan(encoded.fibres.massScale / 130000);
        expect(Math.abs(vertex.matrixLossAtBirth - (fibres.matrixLossAtBirth[at] as number))).toBeLessThan(1e-5);
        expect(Math.abs(vertex.typeIIIShareAtBirth - (fibres.typeIIIShareAtBirth[at] as number))).toBeLessThan(0.0021);
        expect(vertex.row).toBe(record.signals.classOf[fibres.puncture[fibre] as number]);
        expect(vertex.flags.last).toBe(at === last);
        expect(vertex.flags.first).toBe(at === fibres.firstVertex[fibre]);
        expect(vertex.flags.cut).toBe(fibre < fibres.cutFibreCount);
      }
    }
  });

  test('directions survive the octahedral map to a degree', () => {
    const random = createStream(SEED, 'directions');
    for (let index = 0; index < 500; index += 1) {
      const z = 2 * random(index, 0) - 1;
      const angle = 2 * Math.PI * random(index, 1);
      const across = Math.sqrt(1 - z * z);
      const direction = [across * Math.cos(angle), across * Math.sin(angle), z] as const;
      const map: [number, number] = [0, 0];
      toOctahedral(...direction, map);
      const [u, v] = map;
      const back = fromOctahedral(Math.round(u * 127) / 127, Math.round(v * 127) / 127);
      const cosine = back[0] * direction[0] + back[1] * direction[1] + back[2] * direction[2];
      expect(cosine).toBeGreaterThan(Math.cos(0.018));
    }
  });

  test('ranks of the cut fibres are spread evenly', () => {
    const ranks = Array.from({ length: fibres.cutFibreCount }, (_, fibre) => readFibreVertex(encoded.fibres, fibres.firstVertex[fibre] as number).rank).sort((a, b) => a - b);
    ranks.forEach((rank, index) => expect(Math.abs(rank - (index + 0.5) / ranks.length)).toBeLessThanOrEqual(1 / 256));
  });

  test('cut fibres draw together, the others stay', () => {
    let moved = 0;
    const spread = (gathered: boolean): number => {
      let sum = 0;
      let pairs = 0;
      for (let a = 0; a < fibres.cutFibreCount; a += 1) {
        let nearest = Infinity;
        for (let b = 0; b < fibres.cutFibreCount; b += 1) if (a !== b) nearest = Math.min(nearest, distance(middle(a, gathered), middle(b, gathered)));
        sum += nearest;
        pairs += 1;
      }
      return sum / pairs;
    };
    const middle = (fibre: number, gathered: boolean): number[] => {
      const vertex = readFibreVertex(encoded.fibres, ((fibres.firstVertex[fibre] as number) + (fibres.firstVertex[fibre + 1] as number)) >> 1);
      return vertex.positionMm.map((own, axis) => own + (gathered ? (vertex.gatherMm[axis] as number) : 0));
    };
    for (let vertex = 0; vertex < fibres.vertexCount; vertex += 1) {
      const { gatherMm, flags } = readFibreVertex(encoded.fibres, vertex);
      const way = Math.hypot(...gatherMm);
      expect(Math.max(...gatherMm.map(Math.abs))).toBeLessThanOrEqual(GATHER_REACH_MM);
      if (!flags.cut) expect(way).toBe(0);
      if (way > 0) moved += 1;
    }
    expect(moved).toBeGreaterThan(100);
    expect(spread(true)).toBeLessThan(0.6 * spread(false));
  });

  test('a prefix ends where a fibre ends', () => {
    for (const end of encoded.fibres.firstVertex.slice(1)) expect(readFibreVertex(encoded.fibres, end - 1).flags.last).toBe(true);
    expect(encoded.fibres.cutVertexCount).toBe(fibres.firstVertex[fibres.cutFibreCount]);
  });
});

describe(`punctures, seed ${SEED}`, () => {
  test('the cell list finds exactly what a search of all finds', () => {
    const random = createStream(SEED, 'places');
    let found = 0;
    for (let index = 0; index < 3000; index += 1) {
      const x = index % 5 === 0 ? 3 : 6 * random(index, 0) - 3;
      const z = index % 7 === 0 ? -3 : 6 * random(index, 1) - 3;
      const all = Array.from({ length: record.treatment.punctures.count }, (_, puncture) => puncture).filter(
        (puncture) => holeDistanceMm(encoded.punctures.texels, puncture, x, z) <= 0,
      );
      expect(puncturesAt(encoded.punctures, x, z).sort((a, b) => a - b)).toEqual(all);
      found += all.length;
    }
    expect(found).toBeGreaterThan(100);
  });
});

describe('the field', () => {
  test('holds one square millimetre of weight per puncture', () => {
    const { cells, pages, scale } = encoded.field;
    scale.forEach((most, session) => {
      let sum = 0;
      for (let cell = 0; cell < cells * cells; cell += 1) sum += ((pages[0][4 * cell + session] as number) / 255) * most;
      const punctures = record.treatment.punctures.session.filter((one) => one === session).length;
      expect((sum * 36) / (cells * cells)).toBeGreaterThan(0.97 * punctures);
      expect((sum * 36) / (cells * cells)).toBeLessThan(1.03 * punctures);
    });
  });
});

describe('bytes', () => {
  test(`same record, same bytes, all counted, seed ${SEED}`, () => {
    const again = encodeByHand(handMadeRecord(SEED));
    const [first, second] = [arraysOf(encoded), arraysOf(again)];
    expect(second.length).toBe(first.length);
    first.forEach((array, index) => expect(Buffer.from(second[index]!.buffer).equals(Buffer.from(array.buffer))).toBe(true));
    expect(encoded.encodedBytes).toBe(first.reduce((sum, array) => sum + array.byteLength, 0));
  });

  test('no two arrays share memory, so all can be handed over', () => {
    const buffers = arraysOf(encoded).map((array) => array.buffer);
    expect(new Set(buffers).size).toBe(buffers.length);
  });
});

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot((a[0] as number) - (b[0] as number), (a[1] as number) - (b[1] as number), (a[2] as number) - (b[2] as number));
}
