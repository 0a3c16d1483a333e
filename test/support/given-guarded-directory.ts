import { referenceId } from '../../src/reference-data/load-reference-data';
import { registerOfA } from './canaries';
import { newPerson } from './given-guarded-people';
import { A, type GuardedIds } from './guarded-parties';
import type { Answer } from './journey';
import type { TestApp } from './test-app';

/** One of each thing that the registers keep of the respondent: a person, an officer, a designation, a consent. */
export async function givenDirectory(system: TestApp): Promise<GuardedIds> {
  const admin = await system.as('admin');
  const spare = await newPerson(system, 'spare-staff', 'KAKAO', ['PS']);
  const added = async (what: string, body: object): Promise<string> => {
    const { body: answer } = await admin.post(`/providers/${A}/${what}`, body).expect(201);
    return (answer as Answer).id;
  };
  return {
    user: spare.session.userId,
    membership: spare.membershipIds[0],
    provider: A,
    officer: await added('officers', {
      role: 'DISASTER_MANAGER',
      title: registerOfA('officertitle'),
      personName: registerOfA('officername'),
      validFrom: '2024-01-01',
    }),
    designation: await added('designations', {
      track: 'A',
      basis: registerOfA('designation'),
      designatedFrom: '2024-01-01',
      source: registerOfA('designationsource'),
    }),
    consent: await added('delivery-consents', {
      address: registerOfA('consentaddress'),
      grantedBy: registerOfA('grantedby'),
    }),
    template: referenceId('document-template', 'ORDER', '2017-07-26'),
    dataset: 'tracks',
    workItemKind: 'VISIT',
    reviewSubject: 'order',
    procedureDocument: 'VERIFICATION_RESULT',
  };
}
