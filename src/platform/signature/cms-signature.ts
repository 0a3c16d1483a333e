import { createHash } from 'node:crypto';
import type { SigningKey } from './signing-key';

const ID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const;

/**
 * A detached CMS signature (DER) of the baseline profile of PAdES, B-B: the signer's certificate is named within what is
 * signed, and no signing time stands in it, because the PDF's own dictionary states it.
 */
export async function cmsSignature(content: Buffer, key: SigningKey): Promise<Buffer> {
  const [pkijs, asn1js] = await Promise.all([import('pkijs'), import('asn1js')]);
  const certificates = key.chain.map((der) => pkijs.Certificate.fromBER(exact(der)));
  const attribute = (type: string, value: InstanceType<typeof asn1js.BaseBlock>) =>
    new pkijs.Attribute({ type, values: [value] });
  const octets = (bytes: Buffer) => new asn1js.OctetString({ valueHex: exact(bytes) });
  const sequence = (...value: InstanceType<typeof asn1js.BaseBlock>[]) => new asn1js.Sequence({ value });
  const attributes = [
    attribute(ID.contentType, new asn1js.ObjectIdentifier({ value: ID.data })),
    attribute(ID.messageDigest, octets(sha256(content))),
    attribute(ID.signingCertificateV2, sequence(sequence(sequence(octets(sha256(key.chain[0])))))),
  ].sort((a, b) => Buffer.compare(Buffer.from(a.toSchema().toBER()), Buffer.from(b.toSchema().toBER())));
  const signed = Buffer.from(new asn1js.Set({ value: attributes.map((one) => one.toSchema()) }).toBER());
  const algorithm = (algorithmId: string, withNull: boolean) =>
    new pkijs.AlgorithmIdentifier({ algorithmId, ...(withNull ? { algorithmParams: new asn1js.Null() } : {}) });
  const digestAlgorithm = algorithm(ID.sha256, true);
  const data = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: ID.data }),
    certificates,
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: certificates[0].issuer,
          serialNumber: certificates[0].serialNumber,
        }),
        digestAlgorithm,
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm:
          key.algorithm === 'RSA' ? algorithm(ID.rsaWithSha256, true) : algorithm(ID.ecdsaWithSha256, false),
        signature: octets(await key.sign(signed)),
      }),
    ],
  });
  const content2 = new pkijs.ContentInfo({ contentType: ID.signedData, content: data.toSchema(true) });
  return Buffer.from(content2.toSchema().toBER());
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** In a buffer of its own, as the encoders want it. */
function exact(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
