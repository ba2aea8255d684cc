import { isJsonObject } from "@cftokens/openapi/json";
import { writeBody } from "@cftokens/openapi/bodies";
import { defaultBaseUrl } from "@cftokens/client";
import {
  type ApiDescription,
  type OperationDescription,
  requestWriter,
  type SchemeDescription,
  serverAddress,
} from "@cftokens/client/apis";
import { mask } from "../changes/api-call.ts";
import { visibleJson } from "../text/visible-json.ts";
import { credentialVariable } from "./credential-variable.ts";
import { bytesMark, type SampleInput } from "./sample-input.ts";
import { shellQuote, shellQuoteWithSecret } from "./shell-quote.ts";
import { clientStatement, literal } from "./to-typescript.ts";

/** A call of any API: the operation, and what it is called with. */
export interface OperationCall {
  readonly api: ApiDescription;
  readonly operation: OperationDescription;
  readonly input: SampleInput;
  /** Of Cloudflare's API, where it is; others are where their documents say. */
  readonly baseUrl: string;
}

/**
 * The call as a curl command: its address, its headers, its body in its media type, and the
 * credentials that its document asks for, which are variables of the shell.
 */
export function toOperationCurl(call: OperationCall): string {
  const { operation, input } = call;
  const written = requestWriter.write({ ...operation, requestBody: null }, input);
  const { options, query, cookies } = credentialsOf(call);
  const { Cookie: ownCookies, ...headers } = written.headers;
  const cookieTexts = [...(ownCookies === undefined ? [] : [shellQuote(ownCookies)]), ...cookies];
  const lines = [
    `curl ${bufferOption(operation)}${methodOption(operation)}${shellQuote(`${addressOf(call)}${written.path}`)}${query(written.path)}`,
    ...options,
    ...Object.entries(headers).map(([name, value]) => `--header ${shellQuote(`${name}: ${value}`)}`),
    ...(cookieTexts.length === 0 ? [] : [`--cookie ${cookieTexts.join("'; '")}`]),
    ...bodyOptions(operation, input.body),
  ];
  return lines.join(" \\\n  ");
}

/** The call as a program for the client of its API. Credentials come from the environment. */
export function toOperationTypescript(call: OperationCall): string {
  const { api, operation, input } = call;
  const { body, isWhole: _, ...values } = input;
  const given = {
    ...Object.fromEntries(Object.entries(values).filter(([, members]) => Object.keys(members).length > 0)),
    ...(body !== undefined && { body }),
  };
  const member = /^[A-Za-z_$][\w$]*$/u.test(operation.name)
    ? `.${operation.name}`
    : `[${visibleJson(operation.name)}]`;
  const argument = Object.keys(given).length === 0 ? "" : literal(given);
  const called = argument.replaceAll(`"${bytesMark}"`, 'new Blob(["…"])');
  return `${isCloudflare(api) ? `import { createClient } from "@cftokens/client";\n\n${clientStatement(call.baseUrl)}` : otherClient(call)}const answer = await client${member}(${called});
if (!answer.ok) throw answer.error;
${showResult(operation)}`;
}

function showResult({ answers }: OperationDescription): string {
  const forms = Object.values(answers);
  if (forms.length === 0) return "";
  return forms.every((form) => typeof form === "object")
    ? "for await (const item of answer.result) console.log(item);\n"
    : "console.log(answer.result);\n";
}

function isCloudflare({ factory }: ApiDescription): boolean {
  return factory === "createClient";
}

// The items of a stream are shown as they come.
function bufferOption({ answers }: OperationDescription): string {
  return Object.values(answers).some((form) => typeof form === "object") ? "--no-buffer " : "";
}

function methodOption({ method }: OperationDescription): string {
  if (method === "HEAD") return "--head ";
  return method === "GET" ? "" : `--request ${method} `;
}

// What stands where a document names no host.
const unknownHost = "https://HOST";

function addressOf({ api, operation, baseUrl }: OperationCall): string {
  if (isCloudflare(api) && baseUrl !== defaultBaseUrl) return baseUrl;
  const address = serverAddress(api, operation);
  return /^https?:/iu.test(address) ? address : `${unknownHost}${address}`;
}

interface ShellCredentials {
  readonly options: readonly string[];
  /** What follows the path, as words of the shell. */
  readonly query: (path: string) => string;
  readonly cookies: readonly string[];
}

function credentialsOf(call: OperationCall): ShellCredentials {
  const schemes = schemesOf(call);
  const pairs = schemes.flatMap(({ name, scheme }) =>
    scheme.kind === "query"
      ? [`${encodeURIComponent(scheme.name ?? "")}=$${credentialVariable(call.api.name, name)}`]
      : [],
  );
  return {
    options: schemes.flatMap(({ name, scheme }) =>
      credentialOption(credentialVariable(call.api.name, name), scheme),
    ),
    query: (path) => (pairs.length === 0 ? "" : `"${path.includes("?") ? "&" : "?"}${pairs.join("&")}"`),
    cookies: schemes.flatMap(({ name, scheme }) =>
      scheme.kind === "cookie"
        ? [`${shellQuote(`${scheme.name ?? ""}=`)}"$${credentialVariable(call.api.name, name)}"`]
        : [],
    ),
  };
}

function credentialOption(name: string, scheme: SchemeDescription): readonly string[] {
  switch (scheme.kind) {
    case "bearer":
      return [`--header "Authorization: Bearer $${name}"`];
    case "authorization":
      return [`--header "Authorization: $${name}"`];
    case "basic":
      return [`--user "$${name}_USERNAME:$${name}_PASSWORD"`];
    case "header":
      return [`--header ${shellQuote(`${scheme.name ?? ""}: `)}"$${name}"`];
    case "connection":
      return ["--cert FILE"];
    case "query":
    case "cookie":
      return [];
  }
}

interface NamedScheme {
  readonly name: string;
  readonly scheme: SchemeDescription;
}

// The first alternative that has credentials: whoever may call without them knows best if to.
function schemesOf({ api, operation, baseUrl }: OperationCall): readonly NamedScheme[] {
  if (isCloudflare(api) && isElsewhere(api, operation) && baseUrl === defaultBaseUrl) return [];
  const chosen = operation.security.find((names) => names.length > 0) ?? [];
  return chosen.flatMap((name) => {
    const scheme = Object.hasOwn(api.schemes, name) ? api.schemes[name] : undefined;
    return scheme === undefined ? [] : [{ name, scheme }];
  });
}

// Cloudflare's credentials go to Cloudflare's host alone.
function isElsewhere(api: ApiDescription, operation: OperationDescription): boolean {
  const [own, home] = [serverAddress(api, operation), serverAddress(api, {})];
  return URL.parse(own)?.origin !== URL.parse(home)?.origin;
}

function otherClient(call: OperationCall): string {
  const { api } = call;
  const credentials = schemesOf(call).flatMap(({ name, scheme }) => {
    if (scheme.kind === "connection") return [];
    const read = (suffix = "") => `process.env["${credentialVariable(api.name, name)}${suffix}"] ?? ""`;
    const value =
      scheme.kind === "basic" ? `{ username: ${read("_USERNAME")}, password: ${read("_PASSWORD")} }` : read();
    return [`${visibleJson(name)}: ${value}`];
  });
  const address = addressOf(call);
  const members = [
    ...(credentials.length === 0 ? [] : [`  credentials: { ${credentials.join(", ")} },\n`]),
    ...(address.startsWith(unknownHost) ? [`  baseUrl: ${visibleJson(address)},\n`] : []),
  ];
  const options = members.length === 0 ? "" : `{\n${members.join("")}}`;
  return `import { ${api.factory} } from "@cftokens/client/apis";\n\nconst client = ${api.factory}(${options});\n`;
}

function bodyOptions({ requestBody }: OperationDescription, body: unknown): readonly string[] {
  if (requestBody === null || body === undefined) return [];
  const { form = "json" } = requestBody;
  if (form === "multipart") return formOptions(body);
  if (form === "bytes") {
    const type = requestBody.mediaType.includes("*") ? "application/octet-stream" : requestBody.mediaType;
    return [`--header ${shellQuote(`Content-Type: ${type}`)}`, "--data-binary @FILE"];
  }
  const { body: written, contentType = "" } = writeBody(requestBody, body);
  const text = typeof written === "string" ? written : "";
  return [
    `--header ${shellQuote(`Content-Type: ${contentType}`)}`,
    form === "json"
      ? `--data ${shellQuoteWithSecret(visibleJson(body, 2))}`
      : `--data-raw ${shellQuoteWithSecret(text.replaceAll(encodeURIComponent(mask), mask))}`,
  ];
}

function formOptions(body: unknown): readonly string[] {
  return Object.entries(isJsonObject(body) ? body : {}).flatMap(([name, member]) =>
    [member].flat().map((item) => {
      if (item === bytesMark) return `--form ${shellQuote(`${name}=@FILE`)}`;
      if (isJsonObject(item))
        return `--form ${shellQuoteWithSecret(`${name}=${visibleJson(item)};type=application/json`)}`;
      return `--form-string ${shellQuoteWithSecret(`${name}=${typeof item === "string" ? item : visibleJson(item)}`)}`;
    }),
  );
}
