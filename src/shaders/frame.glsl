// The shared frame uniforms (src/scene/frameUniforms.ts) that the block's shaders read.
uniform float uDay;           // days since the first session
uniform float uColumn;        // fractional column of the time tables
uniform float uPassSeconds;   // slow clock of the pass; -1 none
uniform float uPassSession;   // -1 none
uniform float uPixelMm;       // size of one pixel at the view's target
uniform float uWindowDepthMm; // dissection window
