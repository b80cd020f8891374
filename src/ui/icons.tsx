/** The interface's line icons: one path each on a 24-unit grid, drawn in the text colour, hidden from assistive technology. */
const PATHS = {
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  lab: 'M9 3h6M10 3v6l-5 9a2 2 0 0 0 2 3h10a2 2 0 0 0 2-3l-5-9V3M7.5 15h9',
  display: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M8 5v14M16 5v14',
  back: 'M17 5v14l-9-7zM6 5v14',
  forward: 'M7 5v14l9-7zM18 5v14',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  turn: 'M12 4a8 8 0 1 1-7.5 5.2M4 4v5h5',
  left: 'm14 6-6 6 6 6',
  right: 'm10 6 6 6-6 6',
  up: 'm6 14 6-6 6 6',
  down: 'm6 10 6 6 6-6',
  labels: 'M5 12h.1M8 10.500 13 7h7M8 13.500 13 17h7M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0',
  compare: 'M12 3v18M9 6H4v12h5M15 6h5v12h-5M7 10l-2 2 2 2M17 10l2 2-2 2',
  locator: 'M12 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6M5 21c0-6 3-9 7-9s7 3 7 9M15.500 15.500h4v4h-4z',
  home: 'M12 4v4M12 16v4M4 12h4M16 12h4M12 10v4M10 12h4',
  close: 'M6 6l12 12M18 6 6 18',
  stretch: 'M8 7h8v10H8zM5 12H1.500M22.500 12H19M4 9.500 1.500 12 4 14.500M20 9.500l2.500 2.500-2.500 2.500',
  hand: 'M8 13V6a1.500 1.500 0 0 1 3 0v5M11 11V4.500a1.500 1.500 0 0 1 3 0V11M14 11V6a1.500 1.500 0 0 1 3 0v8a7 7 0 0 1-7 7c-3 0-4-2-6-5.500L3 14a1.600 1.600 0 0 1 2.700-1.700L8 15',
  block: 'M4 8l8-4 8 4-8 4zM4 8v8l8 4 8-4V8M12 12v8',
  needle: 'M12 3v13M9.5 3h5M10.5 7h3M12 16l-1-3h2zM4 20c3-2 5-2 8 0 3-2 5-2 8 0',
  channel: 'M3 7h6c1.5 0 1.5 12 3 12s1.500-12 3-12h6M3 12h5M16 12h5',
  fibres: 'M3 8c4-4 6 4 9 1s5-4 9-1M3 13c4-4 6 4 9 1s5-4 9-1M3 18c4-4 6 4 9 1s5-4 9-1',
  surface: 'M3 12l9-5 9 5-9 5zM12 11.500v1M8.500 12h.1M15.500 12h.1',
  haemostasis: 'M12 4c3 4 5 6.500 5 9.500a5 5 0 0 1-10 0C7 10.500 9 8 12 4z',
  inflammation: 'M12 3c1 3.500 4.500 5 4.500 9.500A4.500 4.500 0 0 1 12 20a4.500 4.500 0 0 1-4.500-5c0-2 1-3 2-4.500.500 1.500 1.300 2 2 2C11.500 9 11 6 12 3z',
  proliferation: 'M3 12c4 0 5-4 9-4s5 4 9 4c-4 0-5 4-9 4s-5-4-9-4zM12 11.500v1',
  remodelling: 'M4 8h5c3 0 3 8 6 8h5M4 16h5c3 0 3-8 6-8h5M4 12h3M17 12h3',
} as const;

export type IconName = keyof typeof PATHS;

const FILLED: ReadonlySet<IconName> = new Set(['play', 'back', 'forward']);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="dm-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-filled={FILLED.has(name) || undefined}>
      <path d={PATHS[name]} />
    </svg>
  );
}
