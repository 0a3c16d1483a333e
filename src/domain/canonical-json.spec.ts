import fc from 'fast-check';
import { canonicalJson, NotCanonicalError } from './canonical-json';

describe('canonical JSON', () => {
  it('sorts keys by code unit at every depth and writes no white space', () => {
    expect(canonicalJson({ b: [1, { z: true, a: null }], a: 'x', B: 2 })).toBe(
      '{"B":2,"a":"x","b":[1,{"a":null,"z":true}]}',
    );
  });

  it('gives one text to Hangul typed composed or decomposed', () => {
    expect(canonicalJson({ 이름: '점검' })).toBe(canonicalJson({ ['이름'.normalize('NFD')]: '점검'.normalize('NFD') }));
  });

  it('writes minus zero as zero and numbers as ECMAScript does', () => {
    expect(canonicalJson([-0, 1e21, 0.1, 100])).toBe('[0,1e+21,0.1,100]');
  });

  it.each([
    ['undefined in an object', { a: { b: undefined } }, '$.a.b'],
    ['undefined in an array', [1, undefined], '$[1]'],
    ['a hole in an array', Array(1), '$[0]'],
    ['NaN', { n: Number.NaN }, '$.n'],
    ['infinity', Infinity, '$'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['a map', new Map(), '$'],
    ['a function', { f: () => 1 }, '$.f'],
    ['a bigint', 1n, '$'],
    ['a lone surrogate', ['\ud800'], '$[0]'],
    ['two keys that are one in NFC', { 가: 1, ['가'.normalize('NFD')]: 2 }, '$.가'],
  ])('refuses %s and says where it stands', (_name, value, path) => {
    const attempt = () => canonicalJson(value);
    expect(attempt).toThrow(NotCanonicalError);
    expect(attempt).toThrow(expect.objectContaining({ path }));
  });

  it('reads back as the same value, whatever the order in which keys were written', () => {
    const wellFormed = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'));
    const dictionary = fc.dictionary(wellFormed, fc.jsonValue({ noUnicodeString: true }));
    fc.assert(
      fc.property(dictionary, (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        const text = canonicalJson(value);
        expect(canonicalJson(reversed)).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
