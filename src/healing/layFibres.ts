/**
 * Fibres from paths: pieces in random order (those at the cuts first), and the mass of every deposit such that nothing is
 * made or lost: what a session deposits in one column of time is shared among the vertices born in it, by what their punctures
 * lay then and by the layer of the dermis they lie in; where none is born, it is carried to the next column that has one. So Σ mass of vertices born by a column equals the
 * deposit until then, and the number of agents changes the drawing, never the totals.
 */
import { createStream } from '@/lib/random';
import type { Treatment } from '@/treatment/treatment';
import type { Anatomy } from '@/skin/anatomy';
import { NO_CUT } from './cutPunctures';
import { type Deposits, sessionDeposits } from './deposits';
import { depositionLayers, layerAt } from './depth';
import type { Fibroblasts } from './fibroblasts';
import { typeIIIShareWhenLaid } from './matrix';
import type { HealingParameters } from './parameters';
import type { Fibres } from './record';
import { MAX_VERTICES, type Paths } from './walk';

export function layFibres(
  agents: Fibroblasts,
  paths: Paths,
  treatment: Treatment,
  anatomy: Anatomy,
  deposits: Deposits,
  seed: number,
  p: HealingParameters,
): Fibres {
  const order = pieceOrder(agents, paths, seed);
  const { days, classes, yields, matrixLoss, born } = deposits;
  const layers = depositionLayers(anatomy, p);
  const columns = days.length;
  const total = order.vertexCount;
  const yieldOfClass = new Float64Array(classes.count);
  classes.classOf.forEach((row, puncture) => (yieldOfClass[row]! += yields[puncture]!));
  const fibres = {
    count: order.count,
    vertexCount: total,
    cutFibreCount: order.cutCount,
    firstVertex: new Uint32Array(order.count + 1),
    puncture: new Uint16Array(order.count),
    xMm: new Float32Array(total),
    yMm: new Float32Array(total),
    zMm: new Float32Array(total),
    birthDay: new Float32Array(total),
    mass: new Float32Array(total),
    typeIIIShareAtBirth: new Float32Array(total),
    matrixLossAtBirth: new Float32Array(total),
  };
  const binOf = new Uint16Array(total);
  const weights = new Float64Array(total);
  const sessions = treatment.sessionDays.length;
  const binWeights = new Float64Array(sessions * columns);
  const columnFrom = columnLookup(days);
  // Type III share at the columns, per session; in between it is read linearly like everything else.
  const shares = new Float64Array(sessions * columns);
  treatment.sessionDays.forEach((start, session) => {
    for (let c = 0; c < columns; c += 1) shares[session * columns + c] = typeIIIShareWhenLaid(Math.max(0, days[c]! - start), p);
  });
  let vertex = 0;
  for (let fibre = 0; fibre < order.count; fibre += 1) {
    const from = order.from[fibre]!;
    const agent = Math.floor(from / MAX_VERTICES);
    const puncture = agents.puncture[agent]!;
    const session = treatment.punctures.session[puncture]!;
    const row = classes.classOf[puncture]! * columns;
    const weight = yields[puncture]! / (yieldOfClass[classes.classOf[puncture]!]! * agents.perPuncture[puncture]!);
    fibres.firstVertex[fibre] = vertex;
    fibres.puncture[fibre] = puncture;
    for (let at = from; at < order.until[fibre]!; at += 1) {
      const day = paths.day[at]!;
      let bin = columnFrom(day);
      while (bin < columns - 1 && days[bin]! < day) bin += 1;
      const width = days[bin]! - days[bin - 1]!;
      const share = width > 0 ? (day - days[bin - 1]!) / width : 1;
      fibres.xMm[vertex] = paths.x[at]!;
      fibres.yMm[vertex] = paths.y[at]!;
      fibres.zMm[vertex] = paths.z[at]!;
      fibres.birthDay[vertex] = day;
      fibres.typeIIIShareAtBirth[vertex] = shares[session * columns + bin - 1]! + share * (shares[session * columns + bin]! - shares[session * columns + bin - 1]!);
      fibres.matrixLossAtBirth[vertex] = matrixLoss[row + bin - 1]! + share * (matrixLoss[row + bin]! - matrixLoss[row + bin - 1]!);
      binOf[vertex] = bin;
      weights[vertex] = weight * layerAt(-fibres.yMm[vertex]!, layers) * (born[row + bin]! / Math.max(width, 1e-3) + 1e-12);
      binWeights[session * columns + bin]! += weights[vertex]!;
      vertex += 1;
    }
  }
  fibres.firstVertex[order.count] = vertex;
  const perWeight = massPerWeight(binWeights, deposits, sessions);
  for (let fibre = 0; fibre < order.count; fibre += 1) {
    const base = treatment.punctures.session[fibres.puncture[fibre]!]! * columns;
    for (let v = fibres.firstVertex[fibre]!; v < fibres.firstVertex[fibre + 1]!; v += 1) {
      fibres.mass[v] = weights[v]! * perWeight[base + binOf[v]!]!;
    }
  }
  return fibres;
}

function massPerWeight(binWeights: Float64Array, deposits: Deposits, sessions: number): Float64Array {
  const columns = deposits.days.length;
  const laid = sessionDeposits(deposits, sessions);
  const factors = new Float64Array(sessions * columns);
  for (let session = 0; session < sessions; session += 1) {
    let given = 0;
    for (let at = session * columns; at < (session + 1) * columns; at += 1) {
      if (binWeights[at]! <= 0) continue;
      factors[at] = (laid[at]! - given) / binWeights[at]!;
      given = laid[at]!;
    }
  }
  return factors;
}

/** Pieces of paths as [from, until) slots, those at the cuts first, both groups shuffled by the seed. */
function pieceOrder(agents: Fibroblasts, paths: Paths, seed: number) {
  const random = createStream(seed, 'fibre-order');
  let vertexCount = 0;
  let pieces = agents.count;
  for (let a = 0; a < agents.count; a += 1) vertexCount += paths.used[a]!;
  for (let at = 0; at < paths.split.length; at += 1) pieces += paths.split[at]!;
  const from = new Uint32Array(pieces);
  const until = new Uint32Array(pieces);
  const keys = new Float64Array(pieces);
  let cutCount = 0;
  let piece = 0;
  for (let a = 0; a < agents.count; a += 1) {
    const first = a * MAX_VERTICES;
    const end = first + paths.used[a]!;
    const rank = agents.cut[a] === NO_CUT ? 1 : 0;
    let start = first;
    for (let at = first + 1; at <= end; at += 1) {
      if (at < end && paths.split[at] === 0) continue;
      // Random bits above, the piece's own number below: one native sort of numbers, exact in double precision.
      keys[piece] = Math.floor((rank + random(agents.key[a]!, start - first)) * 2147483648) * 1048576 + piece;
      from[piece] = start;
      until[piece] = at;
      if (rank === 0) cutCount += 1;
      piece += 1;
      start = at;
    }
  }
  const order = Uint32Array.from(keys.sort(), (key) => key % 1048576);
  return {
    count: order.length,
    cutCount,
    vertexCount,
    from: Uint32Array.from(order, (at) => from[at]!),
    until: Uint32Array.from(order, (at) => until[at]!),
  };
}

/** A column not later than a day, found by table in constant time. */
function columnLookup(days: Float64Array): (day: number) => number {
  const first = days[0]!;
  const table = new Uint16Array(Math.ceil(days.at(-1)! - first) + 2);
  let column = 1;
  for (let at = 0; at < table.length; at += 1) {
    while (column < days.length - 1 && days[column]! < first + at) column += 1;
    table[at] = Math.max(1, column - 1);
  }
  return (day) => table[Math.floor(day - first)]!;
}
