/** Whether this browser gives a WebGL 2 context at all: asked once, on a canvas of its own that is given back at once. */
export function offersWebGl2(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
