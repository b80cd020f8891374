/** leva in the interface's own colours: the values are the tokens of `tokens.css`, so both themes follow. */
const FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

export const levaTheme = {
  colors: {
    elevation1: 'transparent',
    elevation2: 'transparent',
    elevation3: 'var(--accent-wash)',
    accent1: 'var(--accent)',
    accent2: 'var(--accent)',
    accent3: 'var(--accent)',
    highlight1: 'var(--ink-soft)',
    highlight2: 'var(--ink)',
    highlight3: 'var(--ink)',
    vivid1: 'var(--accent)',
    folderWidgetColor: 'var(--ink-soft)',
    folderTextColor: 'var(--ink)',
    toolTipBackground: 'var(--panel-solid)',
    toolTipText: 'var(--ink)',
  },
  fonts: { mono: FONT, sans: FONT },
  fontSizes: { root: 'var(--text-small)', toolTip: 'var(--text-small)' },
  sizes: { rootWidth: '100%', rowHeight: '32px', folderTitleHeight: '36px', numberInputMinWidth: '72px' },
  space: { rowGap: '10px', md: '8px', sm: '6px' },
};
