import { itemMarker } from './item-markers';

describe('item levels of official documents', () => {
  it('goes 1. 가. 1) 가) (1) (가) ① ㉮', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((level) => itemMarker(level, 0))).toEqual([
      '1.',
      '가.',
      '1)',
      '가)',
      '(1)',
      '(가)',
      '①',
      '㉮',
    ]);
  });

  it('continues after 하 with 거, 너', () => {
    expect([13, 14, 15, 28].map((index) => itemMarker(1, index))).toEqual(['하.', '거.', '너.', '고.']);
  });

  it('leaves circles where they end', () => {
    expect([itemMarker(6, 19), itemMarker(6, 20), itemMarker(7, 13), itemMarker(7, 14)]).toEqual([
      '⑳',
      '(21)',
      '㉻',
      '(거)',
    ]);
  });
});
