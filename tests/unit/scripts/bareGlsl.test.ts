/** What the build leaves of a shader: the same program, with every directive still on a line of its own. */
import { describe, expect, it } from 'vitest';
import { bareGlsl } from '../../../scripts/leanBuild';

const SHADER = `// A remark.
uniform float uAmount; // 0..1
#ifdef NEAR
#define TWICE(x) { 2.0 * x; }
float near() { return 0.5; }
#endif
void main() {
  float a = uAmount
    + 1.0;
#ifdef NEAR
  a = a - near();
#endif
}
`;

describe('bareGlsl', () => {
  it('keeps every directive on a line of its own and joins statements', () => {
    expect(bareGlsl(SHADER).split('\n')).toEqual([
      '', 'uniform float uAmount;', '#ifdef NEAR', '#define TWICE(x) { 2. * x; }', 'float near(){return .5;}', '#endif',
      'void main(){float a=uAmount', '+1.;', '#ifdef NEAR', 'a=a-near();', '#endif', '}', '',
    ]);
  });
});
