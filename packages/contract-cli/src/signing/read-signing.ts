import type { Contract } from "@cftokens/contract";
import { isOfCloudflare, redactHeaders } from "@cftokens/contract";
import type { OpenApiDocument } from "@cftokens/openapi";
import {
  type ApiCredential,
  credentialTexts,
  describeSchemes,
  faultOfCredentials,
  type SchemeDescription,
} from "@cftokens/openapi/security";
import { usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import type { AuthArgument, HeaderArgument } from "./parse-signing.ts";
import type { ApiSigning, ShellCredential } from "./run-signing.ts";

/** The options that sign the requests of a run. */
export interface SigningArguments {
  readonly auth: readonly AuthArgument[];
  readonly headers: readonly HeaderArgument[];
}

type Variables = Environment["env"];

/**
 * Reads the credentials that the options name from the environment. Throws a CommandError for a
 * scheme that no document has, for a variable that is not set, for a credential that cannot be
 * sent, and for one that stands in the arguments, where other users of the machine can read it. No
 * error repeats a value.
 */
export function readSigning(
  { auth, headers }: SigningArguments,
  contract: Contract,
  { env }: Pick<Environment, "env">,
): ApiSigning {
  const documents = [...new Set(contract.operations.map(({ validator }) => validator.document))];
  const schemes = auth.map((one) => ({ ...one, ...readScheme(one, documents, env) }));
  const sent = headers.map((one) => ({ ...one, ...readHeader(one, documents, env) }));
  rejectTwice(
    schemes.map(({ scheme }) => scheme),
    "--auth",
    "the scheme",
  );
  rejectTwice(
    sent.map(({ name }) => name.toLowerCase()),
    "--header",
    "the header",
  );
  const credentials = Object.fromEntries(schemes.map(({ scheme, credential }) => [scheme, credential]));
  const secrets = [...credentialTexts(credentials), ...sent.flatMap(({ secrets: texts }) => texts)];
  return {
    isOfCloudflare: documents.some(isOfCloudflare),
    schemes: credentials,
    headers: Object.fromEntries(sent.map(({ name, text }) => [name.toLowerCase(), text])),
    secrets: [...new Set(secrets.flatMap((text) => [text, encodeURIComponent(text)]))],
    shell: [
      ...sent.map(({ name, value }) => ({ place: "header", name, value }) as const),
      ...schemes.flatMap(({ variable, description }) => toShell(variable, description)),
    ],
  };
}

interface SchemeCredential {
  readonly credential: ApiCredential;
  readonly description: SchemeDescription;
}

function readScheme(
  { scheme, variable }: AuthArgument,
  documents: readonly OpenApiDocument[],
  env: Variables,
): SchemeCredential {
  const known = documents.map((document) => ({ schemes: describeSchemes(document) }));
  const having = known.filter(({ schemes }) => Object.hasOwn(schemes, scheme));
  const description = having[0]?.schemes[scheme];
  if (description === undefined) {
    const names = [...new Set(known.flatMap(({ schemes }) => Object.keys(schemes)))];
    const choice = names.length === 0 ? "The documents have none" : `Choose from: ${names.join(", ")}`;
    throw usageError(`No document has the security scheme ${JSON.stringify(scheme)} of --auth. ${choice}.`);
  }
  const text = readVariable(variable, `Of --auth for the scheme ${JSON.stringify(scheme)}`, env);
  if (description.kind === "connection") {
    throw usageError(
      `The scheme ${JSON.stringify(scheme)} of --auth is a certificate of the connection (mutual TLS), which this command cannot give. Let a proxy on this machine give it, and make that the --target.`,
    );
  }
  const credential = description.kind === "basic" ? splitUser(text) : text;
  if (credential === undefined) {
    throw usageError(
      `The scheme ${JSON.stringify(scheme)} of --auth is HTTP basic: its variable takes USERNAME:PASSWORD.`,
    );
  }
  const fault = having
    .map((api) => faultOfCredentials(api, { [scheme]: credential }))
    .find((one) => one !== undefined);
  if (fault !== undefined)
    throw usageError(`What --auth gives cannot be sent: ${fault}. Set its variable again.`);
  return { credential, description };
}

// A user name has no colon (RFC 7617, 2).
function splitUser(text: string): ApiCredential | undefined {
  const at = text.indexOf(":");
  return at === -1 ? undefined : { username: text.slice(0, at), password: text.slice(at + 1) };
}

interface HeaderText {
  readonly text: string;
  readonly secrets: readonly string[];
}

function readHeader(
  { name, value }: HeaderArgument,
  documents: readonly OpenApiDocument[],
  env: Variables,
): HeaderText {
  const lower = name.toLowerCase();
  const about = `Of --header for ${JSON.stringify(name)}`;
  if (framing.has(lower)) {
    throw usageError(
      `--header cannot give ${JSON.stringify(name)}: it is a header of the connection. Leave it out.`,
    );
  }
  const isSecret =
    redactHeaders({ [lower]: "a" })[lower] !== "a" ||
    documents.some((document) =>
      Object.values(describeSchemes(document)).some(
        (scheme) => scheme.kind === "header" && scheme.name?.toLowerCase() === lower,
      ),
    );
  const texts = value.map((part) =>
    typeof part === "string" ? part : readVariable(part.variable, about, env),
  );
  const variables = texts.filter((_text, index) => typeof value[index] !== "string");
  if (isSecret && variables.length === 0) {
    throw usageError(
      `${about} the credential would stand in the arguments, where others can read it: put it into an environment variable, and write --header '${name}: $VARIABLE' in single quotes.`,
    );
  }
  const text = texts.join("");
  if (!/^[\t\x20-\x7e]*$/u.test(text)) {
    throw usageError(`${about} the value has characters that no header can hold. Set its variable again.`);
  }
  return { text, secrets: isSecret ? [text, ...variables] : variables };
}

// Headers of one connection, or of the framing of a message (RFC 9110, 7.2 and 7.6.1; RFC 9112, 6).
const framing = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

// The name is not repeated: whoever mistook the option has put the credential there.
function readVariable(variable: string, about: string, env: Variables): string {
  const text = env[variable]?.trim() ?? "";
  if (text !== "") return text;
  throw usageError(
    `${about} the environment has no variable of the name that was given, or an empty one. Set it.`,
  );
}

function rejectTwice(names: readonly string[], option: string, what: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw usageError(`${option} gives ${what} ${JSON.stringify(twice)} twice. Keep one.`);
}

function toShell(variable: string, { kind, name = "" }: SchemeDescription): readonly ShellCredential[] {
  const place = { value: [{ variable }] };
  switch (kind) {
    case "basic":
      return [{ place: "user", variable }];
    case "bearer":
      return [{ place: "header", name: "Authorization", value: ["Bearer ", { variable }] }];
    case "authorization":
      return [{ place: "header", name: "Authorization", ...place }];
    case "header":
    case "query":
    case "cookie":
      return [{ place: kind, name, ...place }];
    case "connection":
      return [];
  }
}
