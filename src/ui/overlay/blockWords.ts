/** What the visitor asked of the block, in words: a stain and what its colours mean, layers left out or drawn apart, a cut elsewhere. */
import type { Cut } from '@/session/cut';
import { LAYER_NAMES, type Layered, lookOfLayer, SPREADS } from '@/session/layers';
import type { Stain } from '@/session/sessionTypes';
import type { Messages } from '@/ui/messages';
import { type ToolText, toolTexts } from '@/ui/toolTexts';

export interface AskedOfBlock extends Layered {
  readonly stain: Stain;
  /** The cut in the picture; null = none but the block's own faces. */
  readonly cut: Cut | null;
}

export interface Line {
  readonly id: string;
  readonly text: string;
}

/** In reading order; empty for a whole block that is not stained. */
export function blockWords(messages: Messages, asked: AskedOfBlock): readonly Line[] {
  const t = toolTexts(messages);
  const lines: Line[] = [];
  if (asked.stain !== 'illustration') lines.push({ id: 'stain', text: t('twin.stain', { name: t(`stain.${asked.stain}`), text: t(`stain.${asked.stain}.text`) }) });
  const layers = layerWords(t, asked);
  if (layers !== '') lines.push({ id: 'layers', text: layers });
  if (asked.cut) {
    const text = t('twin.cut', {
      depth: messages.number(asked.cut.offsetMm, { style: 'unit', unit: 'millimeter', maximumFractionDigits: 1 }),
      turn: messages.number((asked.cut.angleRad * 180) / Math.PI, { style: 'unit', unit: 'degree', maximumFractionDigits: 0 }),
    });
    lines.push({ id: 'cut', text });
  }
  return lines;
}

function layerWords(t: ToolText, layered: Layered): string {
  const words = LAYER_NAMES.map((name) => ({ name, look: lookOfLayer(layered, name) })).filter(({ look }) => look !== 'show').map((layer) => t('twin.layer', layer));
  for (const name of SPREADS) if (layered.layers[name] > 0) words.push(t(`twin.${name}`));
  return words.join(' ');
}
