/** The display modes of KRDS: standard, high contrast (선명한 화면, light on dark), or whichever the system prefers. */
export const DISPLAY_MODES = ['light', 'high-contrast', 'theme'] as const;
export type DisplayMode = (typeof DISPLAY_MODES)[number];

const STORED_AS = 'jeomgeom.display-mode';

export function currentDisplayMode(): DisplayMode {
  const stored = localStorage.getItem(STORED_AS);
  return DISPLAY_MODES.find((mode) => mode === stored) ?? 'light';
}

export function applyDisplayMode(mode: DisplayMode): void {
  localStorage.setItem(STORED_AS, mode);
  document.documentElement.dataset.krdsMode = mode;
}
