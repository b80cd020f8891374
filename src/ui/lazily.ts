/** A component of the piece that is fetched on demand, to be rendered inside a `Suspense`. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { ON_DEMAND } from './onDemand';

type OnDemand = typeof ON_DEMAND;

export function lazily<Name extends keyof OnDemand>(name: Name): LazyExoticComponent<OnDemand[Name]> {
  return lazy(async () => {
    const module = await import('./onDemand');
    return { default: module.ON_DEMAND[name] as OnDemand[Name] & ComponentType };
  });
}
