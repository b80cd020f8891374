/** Shorthand of the site tables: one row = value, low, high, grade, source; the unit belongs to the field. */
import type { Grade, Quantity } from '@/lib/quantity';
import { SITES, type Site } from './skin';

export type Row = readonly [value: number, low: number, high: number, grade: Grade, source: string];

/** Fields × sites → quantities. A field whose rows are one row has it at every site. */
export function siteTable<Field extends string>(
  unitOf: (field: Field) => string,
  rows: Readonly<Record<Field, Row | Readonly<Record<Site, Row>>>>,
): Readonly<Record<Site, Readonly<Record<Field, Quantity>>>> {
  const fields = Object.keys(rows) as Field[];
  const forSite = (site: Site) =>
    Object.fromEntries(
      fields.map((field) => {
        const given = rows[field];
        const [value, low, high, grade, source] = isRow(given) ? given : given[site];
        return [field, { value, low, high, unit: unitOf(field), grade, source }];
      }),
    ) as Record<Field, Quantity>;
  return Object.fromEntries(SITES.map((site) => [site, forSite(site)])) as Record<Site, Record<Field, Quantity>>;
}

function isRow(given: Row | Readonly<Record<Site, Row>>): given is Row {
  return Array.isArray(given);
}
