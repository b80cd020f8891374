/** The drawn person, in a tone of skin. Decorative: the words stand beside it. */
import { toneHex } from '@/skin/toneColours';
import { FIGURE } from './bodyFigure';

const HAIR_HEX = '#4a3a33';

export function Figure({ phototype }: { readonly phototype: number }) {
  const skin = toneHex(phototype);
  return (
    <g className="dm-figure">
      {FIGURE.map(({ d, kind, mirrored }) => (
        <path
          key={`${d}${mirrored ? 'm' : ''}`}
          d={d}
          transform={mirrored ? 'scale(-1 1)' : undefined}
          fill={kind === 'skin' || kind === 'body' ? skin : kind === 'hair' ? HAIR_HEX : 'none'}
          data-kind={kind}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  );
}
