import { judgementalWords } from './finding-wording';

describe('The wording of a condition', () => {
  it('may state what was found, also when it is grave', () => {
    expect(
      judgementalWords('2024-05-13 작업 전 사전테스트 기록이 없다. 이용자 약 80%가 메시지를 보내지 못했다.'),
    ).toEqual([]);
  });

  it('is pointed out when it judges, whatever the ending', () => {
    expect(judgementalWords('사업자는 무책임하게 심각한 위험을 방치하였다.')).toEqual(['심각한', '무책임']);
  });

  it('is read the same when it was typed decomposed', () => {
    expect(judgementalWords('무책임한 운영'.normalize('NFD'))).toEqual(['무책임']);
  });
});
