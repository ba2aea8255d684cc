/**
 * What to do about a connection that never came about, by what Node says of it: an error's text or
 * its code. Nothing was sent in such a case. Undefined where the reason is another one.
 */
export function connectionAdvice(reason: string): string | undefined {
  return rows.find(([pattern]) => pattern.test(reason))?.[1];
}

const rows: readonly (readonly [RegExp, string])[] = [
  [
    /tunneling|proxy response/iu,
    "The proxy of HTTPS_PROXY or HTTP_PROXY refused: check its address, with the user and password in it; NO_PROXY lists hosts that are reached without it.",
  ],
  [
    /certificate|CERT_|UNABLE_TO_|altnames/iu,
    "Name the certificate of your own authority in NODE_EXTRA_CA_CERTS, or trust the system's with NODE_OPTIONS=--use-system-ca.",
  ],
  [
    /ENOTFOUND|EAI_AGAIN/u,
    "Check the name of the host and the name server. Behind a proxy, set HTTPS_PROXY.",
  ],
];
