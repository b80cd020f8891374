/** Thrown out of a simulation whose caller no longer wants it. */
export class SimulationCancelled extends Error {
  constructor() {
    super('The simulation was cancelled by its caller.');
    this.name = 'SimulationCancelled';
  }
}
