import type { Desk } from './desk';
import type { Upload } from './hands';
import type { Place } from './place';

const WORDS = {
  ko: { caption: '제목 또는 사진 설명', send: '보내기', same: '서버의 지문과 같습니다.' },
  en: { caption: 'Title or caption', send: 'Send', same: 'Same fingerprint as on the server.' },
} as const;

/** A picture as a tablet takes it: here of what is on the screen. */
export async function photograph(desk: Desk, name: string): Promise<Upload> {
  const buffer = await desk.page.screenshot({ type: 'png', clip: { x: 0, y: 0, width: 480, height: 320 } });
  return { name, mimeType: 'image/png', buffer };
}

export function textFile(name: string, text: string): Upload {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** Sends a file by the picker of that name and waits for the receipt. */
export async function handIn(
  place: Place,
  picker: string,
  file: Upload,
  caption: string,
  language: keyof typeof WORDS = 'ko',
): Promise<void> {
  const words = WORDS[language];
  await place.attach(picker, file);
  const row = place.item('listitem', file.name);
  await row.write(words.caption, caption);
  await row.press(words.send);
  await row.reads(words.same);
}
