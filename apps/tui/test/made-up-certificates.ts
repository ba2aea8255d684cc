import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** An authority that nobody knows, and what a server needs to be believed by those who trust it. */
export interface MadeUpCertificates {
  /** The authority's certificate, in PEM. */
  readonly authority: string;
  readonly server: { readonly key: string; readonly cert: string };
}

/** Makes an authority, and a certificate of it for a server of this name. */
export function makeCertificates(hostName: string): MadeUpCertificates {
  const authority = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const server = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    authority: toPem(
      certificate({ issuer: "Made up", subject: "Made up", key: authority.publicKey }, authority.privateKey),
    ),
    server: {
      key: server.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      cert: toPem(
        certificate(
          { issuer: "Made up", subject: hostName, hostName, key: server.publicKey },
          authority.privateKey,
        ),
      ),
    },
  };
}

interface Certified {
  readonly issuer: string;
  readonly subject: string;
  /** Undefined for an authority. */
  readonly hostName?: string;
  readonly key: KeyObject;
}

// RFC 5280, 4.1, in DER.
function certificate({ issuer, subject, hostName, key }: Certified, signer: KeyObject): Buffer {
  const algorithm = sequence(ecdsaWithSha256);
  const hour = 60 * 60 * 1000;
  const validity = sequence(time(Date.now() - hour), time(Date.now() + 24 * hour));
  const extension =
    hostName === undefined
      ? sequence(
          basicConstraints,
          element(0x01, Buffer.from([0xff])),
          octets(sequence(element(0x01, Buffer.from([0xff])))),
        )
      : sequence(subjectAltName, octets(sequence(element(0x82, Buffer.from(hostName)))));
  const body = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.from([hostName === undefined ? 1 : 2])),
    algorithm,
    name(issuer),
    validity,
    name(subject),
    key.export({ type: "spki", format: "der" }),
    element(0xa3, sequence(extension)),
  );
  return sequence(
    body,
    algorithm,
    element(0x03, Buffer.concat([Buffer.of(0), sign("sha256", body, signer)])),
  );
}

function name(commonName: string): Buffer {
  return sequence(element(0x31, sequence(commonNameId, element(0x0c, Buffer.from(commonName)))));
}

function time(moment: number): Buffer {
  return element(0x18, Buffer.from(new Date(moment).toISOString().replaceAll(/[-:T]|\.\d+/gu, "")));
}

function octets(content: Buffer): Buffer {
  return element(0x04, content);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return element(0x30, Buffer.concat(parts));
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const long = length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), content]);
}

function toPem(der: Buffer): string {
  const lines = der.toString("base64").replaceAll(/.{64}/gu, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

// Object identifiers, in DER.
const ecdsaWithSha256 = Buffer.from("06082a8648ce3d040302", "hex");
const commonNameId = Buffer.from("0603550403", "hex");
const basicConstraints = Buffer.from("0603551d13", "hex");
const subjectAltName = Buffer.from("0603551d11", "hex");
