/**
 * `--describe`: the tables behind the numbers. Measures (value = untreated), model parameters, the thicknesses of the
 * scenario's skin and the figures of its device, each with unit, range, grade and source.
 */
import { MEASURE_MEANINGS } from '@/healing/measureMeanings';
import { MEASURES } from '@/healing/measureTable';
import { PARAMETER_MEANINGS } from '@/healing/parameterMeanings';
import { HEALING_PARAMETERS } from '@/healing/parameters';
import type { Quantity } from '@/lib/quantity';
import { ANATOMY_MEANINGS } from '@/skin/anatomyMeanings';
import { anatomyQuantities } from '@/skin/describeAnatomy';
import { DEVICE_MEANINGS } from '@/treatment/deviceMeanings';
import { DEVICE_TABLE, type DeviceFigures } from '@/treatment/devices';
import type { Scenario } from '@/treatment/scenario';
import { formatTable } from './formatCsv';
import { roundForPrint } from './resultRows';

type Row = Readonly<Record<string, string | number>>;

const COLUMNS = ['table', 'name', 'value', 'low', 'high', 'unit', 'grade', 'source', 'meaning'] as const;

export function describeTables(scenario: Scenario): Readonly<Record<string, readonly Row[]>> {
  const anatomy = anatomyQuantities(scenario.skin);
  const { needles: _, heroNeedle: __, passDirectionsRad: ___, ...figures } = DEVICE_TABLE[scenario.plan.device];
  return {
    measures: MEASURES.map(({ name, untreated, unit, grade, source }) => {
      // Only the thickness of the epidermis is the skin's own.
      const value = untreated ?? roundForPrint(1000 * anatomy.epidermisMm.value);
      return { name, value, low: value, high: value, unit, grade, source, meaning: MEASURE_MEANINGS[name] };
    }),
    parameters: quantityRows(HEALING_PARAMETERS, PARAMETER_MEANINGS),
    anatomy: quantityRows(anatomy, ANATOMY_MEANINGS),
    device: quantityRows<keyof DeviceFigures>(figures, DEVICE_MEANINGS),
  };
}

export function describeAsJson(scenario: Scenario): string {
  const tables = Object.entries(describeTables(scenario)).map(([name, rows]) => {
    return `  ${JSON.stringify(name)}: [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
  });
  return `{\n  "version": 1,\n${tables.join(',\n')}\n}\n`;
}

export function describeAsCsv(scenario: Scenario): string {
  const lines = Object.entries(describeTables(scenario)).flatMap(([table, rows]) =>
    rows.map((row) => COLUMNS.map((column) => (column === 'table' ? table : (row[column] ?? '')))),
  );
  return formatTable([COLUMNS, ...lines]);
}

function quantityRows<Name extends string>(quantities: Readonly<Record<Name, Quantity>>, meanings: Readonly<Record<Name, string>>): Row[] {
  return (Object.keys(quantities) as Name[]).map((name) => {
    const { value, low, high, unit, grade, source } = quantities[name];
    return { name, value: roundForPrint(value), low: roundForPrint(low), high: roundForPrint(high), unit, grade, source, meaning: meanings[name] };
  });
}
