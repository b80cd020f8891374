/**
 * The canonical stills: the stage targets and the checklist of the art direction, each by its link. Those marked `compared`
 * have a stored reference and are what `npm test` looks at; `npm run stills` makes all of them.
 */
import { CONCERNS, SITES } from '@/skin/skin';
import { DEFAULT_RENDERING } from '@/session/sessionPatch';
import { type RenderingSwitches, STAINS, type ViewName } from '@/session/sessionTypes';
import { type Device, DEVICES } from '@/treatment/scenario';
import type { StillCase, Subject } from './stillCase';

/** Skin that nobody treated and nothing ails: what anatomy is judged on. */
const PLAIN = { concern: 'none', sessions: 0 } as const;
const PHOTOTYPES = [1, 2, 3, 4, 5, 6] as const;
/** Whose redness is looked at when it is strongest: a fair skin to compare, and the two on which it is easily missed. */
const REDDENED = [2, 5, 6] as const;
const AGES = [20, 45, 80] as const;
export const COVERAGE_DAYS = [14, 28, 90, 365] as const;
/** Ten minutes. */
const MINUTES = 0.007;

const COMPARED_DAYS: readonly (readonly [ViewName, Subject, readonly number[]])[] = [
  ['block', 'hero', [-1, 0, 1, 7, 28, 90, 365]],
  ['channel', 'course', [-1, 0, 1, 7, 28]],
  ['fibres', 'fibres', [-1, 7, 28, 90, 365]],
  ['surface', 'surface', [-1, 0, 1, 365]],
];

const OTHER_DAYS: readonly (readonly [ViewName, Subject, readonly number[]])[] = [
  ['channel', 'course', [2, 3, 14, 90, 120, 180, 365]],
  ['fibres', 'fibres', [14, 120, 180]],
];

const compared: readonly StillCase[] = [
  { name: 'needle-pass', subject: 'needle', view: 'needle', day: 0, duringPass: true, compared: true },
  { name: 'needle-day-0', subject: 'needle', view: 'needle', day: 0, compared: true },
  ...COMPARED_DAYS.flatMap(([view, subject, days]) => days.map((day): StillCase => ({ name: stillName(view, day), subject, view, day, compared: true }))),
];

const anatomy: readonly StillCase[] = [
  { name: 'hero', subject: 'hero', view: 'block', day: -1, link: PLAIN, supersampled: true },
  { name: 'hero-bare', subject: 'hero', view: 'block', day: -1, link: PLAIN, state: switches({ vessels: false }) },
  { name: 'hero-dark', subject: 'hero', view: 'block', day: -1, link: { ...PLAIN, theme: 'dark' } },
  { name: 'hero-true-scale', subject: 'hero', view: 'block', day: -1, link: PLAIN, state: switches({ exaggerateEpidermis: false }) },
  { name: 'tissue', subject: 'tissue', view: 'channel', day: -1, link: PLAIN },
  { name: 'tissue-bare', subject: 'tissue', view: 'channel', day: -1, link: PLAIN, state: switches({ vessels: false }) },
  // Two millimetres across: the widest field in which the ridges are judged.
  { name: 'tissue-forearm', subject: 'tissue', view: 'channel', day: -1, link: { ...PLAIN, site: 'forearm', age: 30 }, state: { ...orbit(0, 0, 0.6), ...switches({ vessels: false }) } },
  { name: 'tissue-dark', subject: 'tissue', view: 'channel', day: -1, link: { ...PLAIN, theme: 'dark' } },
  { name: 'regional', subject: 'tissue', view: 'channel', day: -1, link: PLAIN, state: orbit(0, 0, 0.5) },
  { name: 'regional-bare', subject: 'tissue', view: 'channel', day: -1, link: PLAIN, state: { ...orbit(0, 0, 0.5), ...switches({ vessels: false }) } },
  { name: 'cellular', subject: 'tissue', view: 'channel', day: -1, link: PLAIN, state: orbit(0, -0.12, 2.2) },
  { name: 'weave', subject: 'tissue', view: 'fibres', day: -1, link: PLAIN, state: switches({ vessels: false }) },
  { name: 'surface-plain', subject: 'surface', view: 'surface', day: -1, link: PLAIN },
];

const course: readonly StillCase[] = [
  { name: 'puncture', subject: 'needle', view: 'channel', day: 0, duringPass: true },
  { name: 'channel-minutes', subject: 'course', view: 'channel', day: MINUTES },
  ...OTHER_DAYS.flatMap(([view, subject, days]) => days.map((day): StillCase => ({ name: stillName(view, day), subject, view, day }))),
  { name: 'field-day-14', subject: 'hero', view: 'block', day: 14 },
  // The same day with new fibres and without, cells left out: the difference is the fibres.
  ...([['without', { fibres: false, cells: false }], ['alone', { cells: false }]] as const).flatMap(([what, changed]) => [
    ...COVERAGE_DAYS.map((day): StillCase => ({ name: `fibres-day-${day}-${what}`, subject: 'fibres', view: 'fibres', day, state: switches(changed), twin: true })),
    { name: `channel-day-28-${what}`, subject: 'fibres', view: 'channel', day: 28, state: switches(changed), twin: true } as const,
  ]),
];

const people: readonly StillCase[] = [
  ...PHOTOTYPES.flatMap((phototype): StillCase[] => [
    { name: `tone-${phototype}`, subject: 'tones', view: 'block', day: -1, link: { ...PLAIN, phototype } },
    { name: `tone-${phototype}-cut`, subject: 'tones', view: 'channel', day: -1, link: { ...PLAIN, phototype } },
  ]),
  ...REDDENED.flatMap((phototype) => [-1, MINUTES].map((day): StillCase => ({
    name: `redness-tone-${phototype}-${day < 0 ? 'before' : 'minutes'}`, subject: 'surface', view: 'surface', day, link: { phototype, concern: 'none' },
  }))),
  ...AGES.flatMap((age): StillCase[] => [
    { name: `age-${age}`, subject: 'ages', view: 'block', day: -1, link: { ...PLAIN, age } },
    { name: `age-${age}-cut`, subject: 'ages', view: 'channel', day: -1, link: { ...PLAIN, age } },
  ]),
  ...SITES.map((site): StillCase => ({ name: `site-${site}`, subject: 'sites', view: 'block', day: -1, link: { ...PLAIN, site } })),
  ...CONCERNS.filter((concern) => concern !== 'none').flatMap((concern) => [-1, 365].map((day): StillCase => ({
    name: `concern-${concern}-${day < 0 ? 'before' : 'after'}`, subject: 'concerns', view: 'surface', day, link: { concern, sessions: 4 },
  }))),
];

const looks: readonly StillCase[] = [
  ...DEVICES.map((device): StillCase => ({ name: `device-${device}`, subject: 'devices', view: 'needle', day: 0, link: { device, concern: 'none' }, state: orbit(0, 0, 0.5), duringPass: true })),
  // The whole device, and the course of one stroke: dent, rupture, withdrawal, blood.
  ...(Object.entries({ pen: 0.1, stamp: 0.22, roller: 0.115 }) as [Device, number][]).map(([device, zoom]): StillCase => ({
    name: `device-${device}-whole`, subject: 'devices', view: 'block', day: 0, link: { device, concern: 'none' }, state: orbit(0, -0.1, zoom), duringPass: true,
  })),
  ...DEVICES.map((device): StillCase => ({ name: `device-${device}-block`, subject: 'devices', view: 'block', day: 0, link: { device, concern: 'none' }, duringPass: true })),
  ...(Object.entries({ fast: 2.1, dent: 5.15, through: 5.4, leaving: 7.7, blood: 11 }) as [string, number][]).map(([moment, seconds]): StillCase => ({
    name: `stroke-${moment}`, subject: 'needle', view: moment === 'fast' ? 'block' : 'needle', day: 0, link: { concern: 'none' }, duringPass: seconds,
  })),
  ...([25, 75] as const).flatMap((age): StillCase[] => [
    { name: `stretch-age-${age}-pulled`, subject: 'stretch', view: 'block', day: -1, link: { ...PLAIN, age }, stretched: { to: 1.22 } },
    { name: `stretch-age-${age}-released`, subject: 'stretch', view: 'block', day: -1, link: { ...PLAIN, age }, stretched: { to: 1.22, secondsAfter: 5 } },
  ]),
  { name: 'stretch-close-slack', subject: 'stretch', view: 'needle', day: -1, link: PLAIN, stretched: { to: 1.05 } },
  { name: 'stretch-close-taut', subject: 'stretch', view: 'needle', day: -1, link: PLAIN, stretched: { to: 1.2 } },
  ...STAINS.map((stain): StillCase => ({ name: `stain-${stain}`, subject: 'stains', view: 'channel', day: 28, link: { stain, concern: 'none' } })),
];

const pages: readonly StillCase[] = [
  { name: 'page-hero', subject: 'pages', view: 'block', day: -1, link: { ...PLAIN, labels: 1 }, page: true },
  { name: 'page-hero-dark', subject: 'pages', view: 'block', day: -1, link: { ...PLAIN, labels: 1, theme: 'dark' }, page: true },
  { name: 'page-true-scale', subject: 'pages', view: 'block', day: -1, link: { ...PLAIN, labels: 1 }, state: switches({ exaggerateEpidermis: false }), page: true },
  { name: 'page-channel', subject: 'pages', view: 'channel', day: 14, link: { labels: 1 }, page: true },
  { name: 'page-fibres', subject: 'pages', view: 'fibres', day: 90, link: { labels: 1 }, page: true },
];

export const STILL_CASES: readonly StillCase[] = [...compared, ...anatomy, ...course, ...people, ...looks, ...pages];

export const COMPARED_CASES: readonly StillCase[] = STILL_CASES.filter((still) => still.compared);

function stillName(view: ViewName, day: number): string {
  return day < 0 ? `${view}-before` : `${view}-day-${day}`;
}

function switches(changed: Partial<RenderingSwitches>): NonNullable<StillCase['state']> {
  return { rendering: { ...DEFAULT_RENDERING, ...changed } };
}

function orbit(azimuthRad: number, elevationRad: number, zoom: number): NonNullable<StillCase['state']> {
  return { orbit: { azimuthRad, elevationRad, zoom } };
}
