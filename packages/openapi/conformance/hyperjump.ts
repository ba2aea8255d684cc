import { pathToFileURL } from "node:url";
import { fetchPackage } from "@cftokens/workspace";

// The part of @hyperjump/json-schema that is used.
interface Hyperjump {
  readonly registerSchema: (schema: object, uri: string, dialect: string) => void;
  readonly setShouldValidateSchema: (should: boolean) => void;
  readonly setShouldValidateFormat: (should: boolean) => void;
  readonly validate: (uri: string) => Promise<(value: unknown) => { readonly valid: boolean }>;
}

export type Verdict = (value: unknown) => boolean;

export interface Peer {
  /** Judges by a schema of JSON Schema draft 4. */
  readonly compileDraft4: (schema: object, uri: string) => Promise<Verdict>;
  /**
   * Judges by the schema at a pointer of an OpenAPI document in a file whose name ends in
   * `openapi.json`.
   */
  readonly compileAt: (file: string, pointer: string) => Promise<Verdict>;
}

/**
 * Fetches @hyperjump/json-schema, which is right in every case of the JSON Schema Test Suite that
 * it takes, with formats asserted.
 */
export async function openHyperjump(): Promise<Peer> {
  const fetched = await fetchPackage("@hyperjump/json-schema", "1.18.0");
  const load = async (part: string) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fetched on demand, so its types are not here
    (await import(pathToFileURL(fetched.resolve(`@hyperjump/json-schema/${part}`)).href)) as Hyperjump;
  const draft4 = await load("draft-04");
  await load("openapi-3-0");
  const { validate, setShouldValidateSchema, setShouldValidateFormat } = await load("openapi-3-1");
  await load("formats-lite");
  setShouldValidateFormat(true);
  // It refuses members beside a `$ref` in 3.0, which OpenAPI 3.0.4 says are ignored.
  setShouldValidateSchema(false);
  return {
    async compileDraft4(schema, uri) {
      draft4.registerSchema(schema, uri, "http://json-schema.org/draft-04/schema#");
      const judge = await draft4.validate(uri);
      return (value) => judge(value).valid;
    },
    async compileAt(file, pointer) {
      const judge = await validate(`${pathToFileURL(file).href}#${encodeURI(pointer)}`);
      return (value) => judge(value).valid;
    },
  };
}
