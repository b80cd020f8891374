/** Parameters of the healing model: the table is filled by this folder; overrides of the Lab replace values by name. */
export type HealingParameters = Readonly<Record<string, number>>;
