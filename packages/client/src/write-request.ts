import { writeBody } from "@cftokens/openapi/bodies";
import { writeParameter } from "@cftokens/openapi/parameters";
import { whyNoPathText } from "./check-request.ts";
import type {
  CallDescription,
  PathParameterDescription,
  WrittenBodyDescription,
} from "./operation-description.ts";
import type { RequestWriter } from "./request-writer.ts";
import type { CallInput } from "./call-input.ts";

/**
 * Writes parameters as `style`, `explode`, `allowReserved` and `content` of the document say, and
 * bodies in their media types.
 */
export const requestWriter: RequestWriter = {
  write: (operation, input) => {
    const described = bodyOf(operation, input);
    const sent = described === undefined ? undefined : writeBody(described, input.body);
    return {
      path: pathOf(operation, input),
      headers: {
        ...(operation.accept !== undefined && { Accept: operation.accept }),
        ...headersOf(operation, input),
        ...(sent?.contentType !== undefined && { "Content-Type": sent.contentType }),
      },
      body: sent?.body,
    };
  },
  whyNoPathValue: (form, value) => whyNoPathValue(writePathValue(form, value)),
};

// How the body is written; undefined where none is sent.
function bodyOf(
  { name, requestBody }: CallDescription,
  { body, contentType }: CallInput,
): WrittenBodyDescription | undefined {
  if (body === undefined || requestBody === null) return undefined;
  if (contentType === undefined) return requestBody;
  const choice = [requestBody, ...(requestBody.others ?? [])];
  const chosen = choice.find(({ mediaType }) => mediaType === contentType);
  if (chosen !== undefined) return chosen;
  const known = choice.map(({ mediaType }) => `"${mediaType}"`).join(", ");
  throw new TypeError(`the body of ${name} cannot be "${contentType}": give one of ${known}`);
}

function pathOf({ path, pathParameters, queryParameters = [] }: CallDescription, input: CallInput): string {
  const forms = new Map(pathParameters.map((parameter) => [parameter.name, parameter]));
  const filled = path.replaceAll(/\{([^{}]+)\}/gu, (template, name: string) => {
    const form = forms.get(name);
    return form === undefined ? template : writePathValue(form, valueOf(input.path, name));
  });
  // A name that the document does not have, such as `page` of a list, is written by default.
  const named = new Map(queryParameters.map((parameter) => [parameter.name, parameter]));
  const pairs = Object.entries(input.query ?? {}).flatMap(([name, value]) =>
    writeParameter({ ...(named.get(name) ?? { name }), in: "query" }, value),
  );
  if (pairs.length === 0) return filled;
  return `${filled}${filled.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

/**
 * Why a value cannot stand in a path as it is written, to be read after the name of its parameter.
 * What is between the slashes in it must not be a step, either.
 */
export function whyNoPathValue(written: string): string | undefined {
  const hasStep = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/iu.test(written);
  return whyNoPathText(written) ?? (hasStep ? "has a step in the path between its slashes" : undefined);
}

function writePathValue(form: PathParameterDescription, value: unknown): string {
  return writeParameter({ ...form, in: "path" }, value).join("");
}

function headersOf(
  { headerParameters = [], cookieParameters = [] }: CallDescription,
  { header, cookie }: CallInput,
): Readonly<Record<string, string>> {
  const headers = headerParameters.flatMap((form) =>
    writeParameter({ ...form, in: "header" }, valueOf(header, form.name)).map((text) => [form.name, text]),
  );
  const cookies = cookieParameters.flatMap((form) =>
    writeParameter({ ...form, in: "cookie" }, valueOf(cookie, form.name)),
  );
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { Cookie: cookies.join("; ") }) };
}

function valueOf(values: Readonly<Record<string, unknown>> = {}, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
