/** Tension against stretch: the skin's curve, what collagen carries of it, a compared skin as a ghost, and the present point. */
import { useMemo } from 'react';
import { collagenCarries, MOST_STRETCH, stressKPa, type StretchSkin } from '@/healing/stretch';

const WIDTH = 240;
const HEIGHT = 120;
const SAMPLES = 48;

export interface StretchCurveProps {
  readonly skin: StretchSkin;
  readonly compared: StretchSkin | null;
  readonly stretch: number;
  readonly spoken: string;
  readonly labels: { readonly x: string; readonly y: string };
}

export function StretchCurve({ skin, compared, stretch, spoken, labels }: StretchCurveProps) {
  const most = Math.max(stressKPa(skin, MOST_STRETCH), compared ? stressKPa(compared, MOST_STRETCH) : 0) * 1.05;
  const x = (at: number): number => ((at - 1) / (MOST_STRETCH - 1)) * WIDTH;
  const y = (kPa: number): number => HEIGHT * (1 - kPa / most);
  const paths = useMemo(() => {
    const line = (of: (at: number) => number): string =>
      Array.from({ length: SAMPLES + 1 }, (_, step) => {
        const at = 1 + ((MOST_STRETCH - 1) * step) / SAMPLES;
        return `${step === 0 ? 'M' : 'L'}${(((at - 1) / (MOST_STRETCH - 1)) * WIDTH).toFixed(1)} ${(HEIGHT * (1 - of(at) / most)).toFixed(1)}`;
      }).join('');
    const elastin = line((at) => stressKPa(skin, at) * (1 - collagenCarries(skin, at)));
    return {
      whole: line((at) => stressKPa(skin, at)),
      elastin: `${elastin}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`,
      ghost: compared ? line((at) => stressKPa(compared, at)) : null,
    };
  }, [skin, compared, most]);
  return (
    <figure className="dm-stretch-curve">
      <svg viewBox={`-2 -6 ${WIDTH + 8} ${HEIGHT + 10}`} role="img" aria-label={spoken}>
        {[0.25, 0.5, 0.75, 1].map((share) => <line key={share} className="dm-grid" x1={share * WIDTH} x2={share * WIDTH} y1={0} y2={HEIGHT} />)}
        <path className="dm-stretch-elastin" d={paths.elastin} />
        {paths.ghost && <path className="dm-stretch-compared" d={paths.ghost} />}
        <path className="dm-stretch-line" d={paths.whole} />
        <line className="dm-cursor" x1={x(stretch)} x2={x(stretch)} y1={y(stressKPa(skin, stretch))} y2={HEIGHT} />
        <circle className="dm-stretch-point" cx={x(stretch)} cy={y(stressKPa(skin, stretch))} r={4} />
        <line className="dm-rest" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <figcaption aria-hidden="true">
        <span>{`${Math.round(most)} ${labels.y}`}</span>
        <span>{`${Math.round((MOST_STRETCH - 1) * 100)} % ${labels.x}`}</span>
      </figcaption>
    </figure>
  );
}
