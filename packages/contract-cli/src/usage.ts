/** The text of `pnpm contract --help`. */
export const usage = `pnpm contract: does an API answer as its documents say?

Usage:
  pnpm contract [--target URL] [--operation ID]…                        the suite, against the emulator or a base URL
                [--write] [--seed N] [--cases N] [--values FILE]
  pnpm contract check FILE [--json] [--each]                            recorded traffic: HAR, or one exchange a line
  pnpm contract proxy --target URL [--port N] [--record FILE]           traffic that passes by, on 127.0.0.1
  pnpm contract clean [--target URL]                                    what an earlier run has left on a target

All but clean take:
  --report junit=FILE | json=FILE | html=FILE | github   any number of them
  --baseline FILE                                        known drift, each with a reason and an end date
  --spec FILE                                            OpenAPI 3.0 or 3.1 documents instead of our own
  --allow-file PATH, --allow-host HOST                   what these may refer to outside of their folder

--values FILE (YAML or JSON) has values that only you know:
  parameters: { NAME: … }    operations: { ID: { parameters: { NAME: … }, body: … } }    schemas: { NAME: … }

Environment, for a target that is not the emulator:
  CLOUDFLARE_API_TOKEN, or CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY
  CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_ZONE_ID

With credentials from the environment a target is only read from unless --write is given, at four requests a second;
except the emulator on this machine, which says that it is one.

Exit codes: 0 clean, 1 findings, 2 unusable arguments or files, 3 unreachable target, 4 credentials missing or refused,
5 the target is not an API, 6 broken document, 7 something created is still there, 70 a fault of the command itself,
130 interrupted
`;
