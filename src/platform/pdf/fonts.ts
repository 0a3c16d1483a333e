import { readFileSync } from 'node:fs';
import { FontFace } from './font-face';

export type FaceName = 'regular' | 'bold';
export type FontSet = Readonly<Record<FaceName, FontFace>>;

const FILES: Record<FaceName, string> = {
  regular: '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
};

let loaded: FontSet | null = null;

/** Noto Sans KR (SIL Open Font License), read and parsed at the first call and kept for the life of the process. */
export function loadFonts(): FontSet {
  loaded ??= { regular: loadFace('regular'), bold: loadFace('bold') };
  return loaded;
}

function loadFace(name: FaceName): FontFace {
  return new FontFace(readFileSync(require.resolve(FILES[name])));
}
