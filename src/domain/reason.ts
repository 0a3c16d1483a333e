/**
 * The least number of characters of a reason for a backward or negative move. No statute gives a number; ten keeps
 * out a bare "반려" and still takes a short Korean sentence (처분의 이유 제시, 행정절차법 §23).
 */
export const MIN_REASON_LENGTH = 10;

export function isReason(text: string | null | undefined): boolean {
  if (!text) return false;
  return [...text.trim()].length >= MIN_REASON_LENGTH;
}
